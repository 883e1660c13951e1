/** One file of the output, in memory. */
export interface OutputFile {
  /** Below the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
}
