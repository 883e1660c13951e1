/** What the parts of the well-formedness check share. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Source } from "../../text/source.ts";

export interface Scan {
  readonly source: Source;
  readonly text: string;
  readonly diagnostics: Diagnostics;
  /** Where the names of the open elements start and end, from the root inwards. */
  readonly openStarts: number[];
  readonly openEnds: number[];
  readonly prefixes: PrefixScope;
  /** Processing instructions, as pairs of start and end: the parser fails on quotes in them. */
  readonly instructions: number[];
  /** The offsets of start tags that declare namespaces. */
  readonly declaring: Set<number>;
  /** Where the names of the attributes of the present start tag start and end. */
  readonly attributes: number[];
  rootSeen: boolean;
  /** The next `&` and the next `]]>` at or after the present offset. */
  nextReference: number;
  nextCdataEnd: number;
  /** Whether something was reported after which the scan could continue. */
  faulty: boolean;
}

/** Like `indexOf`, but returns the length of the text if nothing is found. */
export function indexFrom(text: string, searched: string, start: number): number {
  const found = text.indexOf(searched, start);
  return found === -1 ? text.length : found;
}

/** Turns the false of a reporting function into the -1 of a scanning function. */
export function fault(_reported: boolean): -1 {
  return -1;
}

/** Namespace prefixes that are declared at the current offset. */
export interface PrefixScope {
  /** Prefix → how many of the open elements declare it. */
  readonly open: Map<string, number>;
  /** What has been reported. */
  readonly reported: Set<string>;
  /** The declarations in order, each with the depth of its element. */
  readonly stack: { readonly prefix: string; readonly depth: number }[];
}
