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
  /** Processing instructions, as pairs of start and end: the parser behind stumbles over quotes in them. */
  readonly instructions: number[];
  /** Where start tags stand that declare namespaces. */
  readonly declaring: Set<number>;
  /** Where the names of the attributes of the present start tag start and end. */
  readonly attributes: number[];
  rootSeen: boolean;
  /** The next `&` and the next `]]>` at or after the present offset. */
  nextReference: number;
  nextCdataEnd: number;
  /** Something was reported, after which the scan could go on. */
  faulty: boolean;
}

/** Like `indexOf`, but the length of the text where nothing is found. */
export function indexFrom(text: string, searched: string, start: number): number {
  const found = text.indexOf(searched, start);
  return found === -1 ? text.length : found;
}

/** Reporting functions answer false; scanning functions answer with an offset. */
export function fault(_reported: boolean): -1 {
  return -1;
}

/** Namespace prefixes that are declared where the scan stands. */
export interface PrefixScope {
  /** Prefix → how many of the open elements declare it. */
  readonly open: Map<string, number>;
  /** What has been reported. */
  readonly reported: Set<string>;
  /** The declarations in order, each with the depth of its element. */
  readonly stack: { readonly prefix: string; readonly depth: number }[];
}
