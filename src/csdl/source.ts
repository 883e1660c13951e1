/** A place in an input: what a diagnostic points at. */
export interface Place {
  readonly source: Source;
  /** UTF-16 offset into `source.text`. */
  readonly offset: number;
}

export interface LineColumn {
  /** 1-based; CR LF counts as one line break. */
  readonly line: number;
  /** 1-based, in Unicode characters (code points). */
  readonly column: number;
}

/** One decoded input document. */
export interface Source {
  /** How messages name the input: the path as the user gave it, a URL, or `<stdin>`. */
  readonly name: string;
  /** Decoded text, without byte order mark. */
  readonly text: string;
  readonly syntax: "xml" | "json";
}
