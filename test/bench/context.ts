import type { Inputs } from "./metadata.ts";
import type { Peers } from "./peers.ts";

/** What every part of the benchmark is given. */
export interface Bench {
  /** The folder of this repository. */
  readonly root: string;
  /** A folder for whatever is generated; it goes at the end. */
  readonly scratch: string;
  /** The built command: a copy, so that a build during the run changes nothing. */
  readonly command: string;
  readonly runs: number;
  readonly sizes: readonly number[];
  readonly inputs: Inputs;
  /** Undefined if they are left out. */
  readonly peers: Peers | undefined;
  readonly say: (line: string) => void;
}

/** The hierarchy that the whole project grew from. */
export const seedRoot = "microsoft.graph.vppTokenActionResult";
export const seedType = "microsoft.graph.vppTokenRevokeLicensesActionResult";
