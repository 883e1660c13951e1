/** Reads the documents that `diff` compares, and checks whether all are loaded. */

import { Diagnostics } from "../../diagnostics/collector.ts";
import type { DiffStep } from "../../diff/judge.ts";
import { withRevisions } from "../../inputs/git-revision.ts";
import type { Model } from "../../model/types.ts";
import { reportStale, type StalePatch } from "../../overlay/apply.ts";
import type { Patch } from "../../overlay/patch-list.ts";
import { loadModel } from "../../pipeline.ts";
import { severitiesOf } from "../../settings/severities.ts";
import { referenceOptions } from "../run/reference-options.ts";
import type { Run } from "../run/run.ts";

/** Diagnostics that may hide changes. `validate` reports the others. */
const gaps: ReadonlySet<string> = new Set(["unresolved-reference", "reference-not-allowed"]);

/** Returns the model of each input; undefined if any document cannot be read, as there is nothing to compare then. */
export async function readModels(
  { options, diagnostics: told, io }: Run,
  onStage: (stage: string) => void,
): Promise<readonly Model[] | undefined> {
  const access = withRevisions(io.access, options.metadata);
  const diagnostics = new Diagnostics(severitiesOf(options, told));
  const models: Model[] = [];
  const stale: StalePatch[] = [];
  for (const input of options.metadata) {
    const selection = await loadModel(
      [input],
      {
        ...referenceOptions(options),
        overlays: options.overlay,
        onStage,
        onStalePatches: (found) => stale.push(...found),
      },
      access,
      diagnostics,
    );
    if (selection !== undefined) models.push(selection.model);
  }
  reportStale(staleThroughout(stale, options.metadata.length), told);
  for (const entry of diagnostics.entries) if (entry.severity === "error" || gaps.has(entry.code)) told.add(entry);
  return models.length === options.metadata.length ? models : undefined;
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
