/** Reads the documents that `diff` compares, and checks whether all are loaded. */

import { Diagnostics } from "../../diagnostics/collector.ts";
import type { DiffStep } from "../../diff/judge.ts";
import { withRevisions } from "../../inputs/git-revision.ts";
import type { Model } from "../../model/types.ts";
import { reportStale, type StalePatch } from "../../overlay/apply.ts";
import type { Patch } from "../../overlay/patch-list.ts";
import { loadModel, type ModelOptions } from "../../pipeline.ts";
import { severitiesOf } from "../../settings/severities.ts";
import { referenceOptions } from "../run/reference-options.ts";
import type { Run } from "../run/run.ts";

/** Diagnostics that may hide changes. `validate` reports the others. */
const gaps: ReadonlySet<string> = new Set(["unresolved-reference", "reference-not-allowed"]);

/** Takes the models of two inputs, one given after the other. */
export type TakePair = (before: Model, after: Model) => void;

/**
 * Reads the inputs in their order and hands over each with the one before it; of many versions of a large document no
 * more than two are held. After one that cannot be read, the others are read for their diagnostics alone. Returns
 * whether all could be read.
 */
export async function readInPairs(run: Run, onStage: (stage: string) => void, take: TakePair): Promise<boolean> {
  const { options, diagnostics: told } = run;
  const access = withRevisions(run.access, options.metadata, options.limit);
  const severities = severitiesOf(options, told);
  const modelOptions = modelOptionsOf(run, onStage);
  const stale: StalePatch[] = [];
  let areAllRead = true;
  let before: Model | undefined;
  for (const input of options.metadata) {
    const diagnostics = new Diagnostics(severities);
    const onStalePatches = (found: readonly StalePatch[]): number => stale.push(...found);
    const selection = await loadModel([input], { ...modelOptions, onStalePatches }, access, diagnostics);
    for (const entry of diagnostics.entries) if (entry.severity === "error" || gaps.has(entry.code)) told.add(entry);
    areAllRead &&= selection !== undefined;
    if (areAllRead && before !== undefined && selection !== undefined) take(before, selection.model);
    before = selection?.model;
  }
  reportStale(staleThroughout(stale, options.metadata.length), told);
  return areAllRead;
}

function modelOptionsOf({ options }: Run, onStage: (stage: string) => void): ModelOptions {
  return {
    ...referenceOptions(options),
    overlays: options.overlay,
    untyped: options.untyped,
    onStage,
  };
}

/** A patch that one side no longer needs may still be needed for the other. */
function staleThroughout(stale: readonly StalePatch[], sides: number): readonly StalePatch[] {
  const isSame = ({ place: a }: Patch, { place: b }: Patch): boolean =>
    a.offset === b.offset && a.source.name === b.source.name;
  return stale.filter(
    ({ patch }, index) =>
      stale.findIndex((other) => isSame(other.patch, patch)) === index &&
      stale.filter((other) => isSame(other.patch, patch)).length === sides,
  );
}

/** Reports `incomplete-diff` if no changes were found but documents are missing. */
export function checkWhole({ diagnostics }: Run, steps: readonly DiffStep[]): void {
  const isUnread = diagnostics.entries.some(({ code }) => gaps.has(code));
  if (isUnread && steps.every(({ changes }) => changes.length === 0)) diagnostics.report("incomplete-diff", []);
}
