/** A row of the conformance list. */
export interface Row {
  /** Its number; rows on the grammar of payloads have none and go by `P` and the type. */
  readonly row: string;
  /** The tests that show it, by file (relative to test/conformance) and name; of an unsupported row, what is done instead. */
  readonly tests: readonly (readonly [file: string, name: string])[];
  /** The choice made, where the specification leaves one, as docs/conformance.md says it. */
  readonly policy?: string;
  /** How a user chooses otherwise, where they can. */
  readonly option?: string;
  /** What of the row is not supported, and why, as docs/conformance.md says it. */
  readonly unsupported?: { readonly what: string; readonly why: string };
}
