import pc from "picocolors";
import { severitiesOf } from "../config/severities.ts";
import { causeOf } from "../csdl/input-access.ts";
import { Diagnostics } from "../diagnostics/collector.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { compareModels } from "../diff/compare.ts";
import { type IgnoreList, nothingIgnored, readIgnoreList, reportUnused } from "../diff/ignore.ts";
import { type DiffStep, isFailed, isJudgeable, judge, judgeableNames } from "../diff/judge.ts";
import { diffReport } from "../diff/report.ts";
import { withRevisions } from "../diff/revision-access.ts";
import { shippedTypes } from "../diff/roots.ts";
import { rulesJson, rulesMarkdown, rulesText } from "../diff/rules-report.ts";
import { reportStale, type StalePatch } from "../model/patch.ts";
import type { Patch } from "../model/patch-list.ts";
import type { Model } from "../model/types.ts";
import { loadModel } from "../pipeline.ts";
import { type Command, nothing, type Run } from "./run.ts";

/** What changed from each document to the next, and whom it breaks. */
export const diff: Command = async (run) => {
  const { options, diagnostics } = run;
  const colors = pc.createColors(run.io.hasColor(options.color));
  if (options.rules) {
    const text = options.format === "markdown" ? rulesMarkdown() : rulesText(colors);
    return { text, data: { rules: rulesJson() } };
  }
  checkVerdicts(run);
  const ignore = await readIgnoreFile(run);
  const models = await readModels(run);
  if (models === undefined || diagnostics.hasErrors) return nothing;
  const steps = compareSteps(run, models, ignore);
  reportUnused(ignore, diagnostics);
  checkWhole(run, steps);
  if (diagnostics.hasErrors) return nothing;
  return { ...diffReport(steps, options.format, colors), failed: isFailedRun(run, steps) };
};

function checkVerdicts({ options, diagnostics }: Run): void {
  for (const name of options.verdict.keys()) {
    if (!isJudgeable(name)) diagnostics.report("unknown-rule", [name], { hint: didYouMean(name, judgeableNames()) });
  }
}

async function readIgnoreFile({ options, diagnostics, io }: Run): Promise<IgnoreList> {
  const { ignore } = options;
  if (ignore === undefined) return nothingIgnored;
  try {
    return readIgnoreList(ignore, new TextDecoder().decode(await io.access.readFile(ignore)), diagnostics);
  } catch (error) {
    diagnostics.report("cannot-read", [ignore, causeOf(error)]);
    return nothingIgnored;
  }
}

/** What may hide changes. All else that is doubtful about the metadata is for `validate` to say. */
const gaps: ReadonlySet<string> = new Set(["unresolved-reference", "reference-not-allowed"]);

/** Undefined where any of the documents cannot be read: there is nothing to say on the others then. */
async function readModels({ options, diagnostics: told, io }: Run): Promise<readonly Model[] | undefined> {
  const access = withRevisions(io.access, options.metadata);
  const diagnostics = new Diagnostics(severitiesOf(options, told));
  const models: Model[] = [];
  const stale: StalePatch[] = [];
  for (const input of options.metadata) {
    const selection = await loadModel(
      [input],
      {
        references: options.reference,
        allowNetwork: options["allow-network"],
        allowedRoots: options["allow-root"],
        overlays: options.overlay,
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

/** What one side no longer needs may still mend the other. */
function staleThroughout(stale: readonly StalePatch[], sides: number): readonly StalePatch[] {
  const isSame = ({ place: a }: Patch, { place: b }: Patch): boolean =>
    a.offset === b.offset && a.source.name === b.source.name;
  return stale.filter(
    ({ patch }, index) =>
      stale.findIndex((other) => isSame(other.patch, patch)) === index &&
      stale.filter((other) => isSame(other.patch, patch)).length === sides,
  );
}

function compareSteps({ options, diagnostics }: Run, models: readonly Model[], ignore: IgnoreList): DiffStep[] {
  const only = shippedTypes(models, options.root, { navigation: "drop" }, diagnostics);
  const steps: DiffStep[] = [];
  for (let i = 1; i < models.length; i++) {
    const changes = compareModels(models[i - 1]!, models[i]!, { only });
    const judged = judge(changes, { verdicts: options.verdict, ignore });
    steps.push({ before: options.metadata[i - 1]!, after: options.metadata[i]!, ...judged });
  }
  return steps;
}

/** That nothing is found where something was not read is no finding. */
function checkWhole({ diagnostics }: Run, steps: readonly DiffStep[]): void {
  const isUnread = diagnostics.entries.some(({ code }) => gaps.has(code));
  if (isUnread && steps.every(({ changes }) => changes.length === 0)) diagnostics.report("incomplete-diff", []);
}

function isFailedRun({ options }: Run, steps: readonly DiffStep[]): boolean {
  return steps.some(({ changes }) => isFailed(changes, options["fail-on"]));
}
