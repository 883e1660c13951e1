/**
 * The steps of a run that writes. Those of all configurations are staged before the first is committed, so that either
 * all or none are written.
 */
import type { Outcome } from "../run/run.ts";

export interface Step {
  /** Checks everything and stages what is to be written. Undefined if that is not possible, which is reported. */
  readonly stage: (signal: AbortSignal) => Promise<Staged | undefined>;
}

export interface Staged {
  /** Shows other processes that the run goes on. */
  readonly touch?: () => void;
  /** Moves what is staged into place. Returns false if that is not possible, which is reported. */
  readonly commit: () => boolean;
  /** Removes what is staged. */
  readonly discard: () => void;
}

/** A run that is ready to write, and its outcome once it has done so. */
export interface PreparedRun {
  readonly steps: readonly Step[];
  readonly outcome: () => Outcome;
}

/** Stages all steps, and commits them in their order if none reports an error. Stops at one that cannot be committed. */
export async function writeAll(steps: readonly Step[], signal: AbortSignal): Promise<boolean> {
  const open: Staged[] = [];
  try {
    let isComplete = true;
    for (const { stage } of steps) {
      const staged = await stage(signal);
      if (staged === undefined) isComplete = false;
      else open.push(staged);
      for (const { touch } of open) touch?.();
    }
    while (isComplete && open.length > 0) isComplete = open.shift()?.commit() === true;
    return isComplete;
  } finally {
    for (const { discard } of open) discard();
  }
}
