import { resolve } from "node:path";
import { markChecked, mendFolder } from "../../output/write.ts";
import { byCodePoint } from "../../text/order.ts";
import type { BatchCommand, Run } from "../run/run.ts";
import { reportStep } from "./report-step.ts";
import { checkOutputFolder } from "./safe-folder.ts";
import { type PreparedRun, type Step, writeAll } from "./steps.ts";
import { unchangedFiles } from "./unchanged.ts";

/** Writes interfaces, guards and fixtures once or, with `--watch`, whenever something changes. */
export const generate: BatchCommand = async (batch) => {
  if (!batch.runs.some(({ options }) => options.watch)) return generateOnce(batch);
  const { watch } = await import("./watch.ts");
  return watch(batch, generateOnce);
};

/** Prepares all runs before any of them writes, so that the errors of all are reported and nothing is written. */
const generateOnce: BatchCommand = async ({ runs, io }) => {
  const prepared = new Map<Run, PreparedRun>();
  // Two processes that lock the same folders in the same order do not wait for each other for ever.
  const ordered = [...runs].sort((a, b) => byCodePoint(resolve(a.options.out), resolve(b.options.out)));
  for (const run of ordered) {
    const found = await prepare(run);
    if (found !== undefined) prepared.set(run, found);
  }
  if (prepared.size < runs.length) return [];
  const asked = await prepareAsked(runs);
  if (runs.some(({ diagnostics }) => diagnostics.hasErrors)) return [];
  const all = [...prepared.values()];
  const steps = [...all.flatMap((each) => each.steps), ...asked];
  if (!(await io.guarded((signal) => writeAll(steps, signal)))) return [];
  return runs.flatMap((run) => prepared.get(run)?.outcome() ?? []);
};

/** Loads the code that reads, plans and renders only if something may have changed. */
async function prepare(run: Run): Promise<PreparedRun | undefined> {
  const { out: folder } = run.options;
  checkOutputFolder(run);
  if (run.diagnostics.hasErrors) return undefined;
  if (!run.options["dry-run"]) {
    await run.io.guarded((signal) => mendFolder({ ...run.io, signal, folder }, run.diagnostics));
  }
  if (run.diagnostics.hasErrors) return undefined;
  const started = new Date();
  const kept = await unchangedFiles(run);
  if (kept !== undefined) return unchanged(run, kept, started);
  const { regenerate } = await import("./regenerate.ts");
  return regenerate(run);
}

function unchanged(run: Run, kept: readonly string[], started: Date): PreparedRun {
  const { out, depfile, quiet } = run.options;
  const mark = (): boolean => {
    // Tools that compare times would otherwise start this run again and again after a change of time alone.
    if (depfile !== undefined) markChecked(out, started);
    return true;
  };
  return {
    steps: [{ stage: async () => ({ commit: mark, discard: () => undefined }) }, ...reportStep(run, undefined)],
    outcome: () => {
      if (!quiet) run.io.say(`${out}: nothing changed.`);
      return { text: "", data: { out, files: { written: [], removed: [], kept } } };
    },
  };
}

/** Prepares the files that the runs share. Most runs ask for none, and do not load the code for them. */
async function prepareAsked(runs: readonly Run[]): Promise<readonly Step[]> {
  const isAsking = runs.some(({ options }) => (options.report ?? options.depfile) !== undefined);
  if (!isAsking || runs.some(({ options }) => options["dry-run"])) return [];
  const { refuseTaken, stageDependencies } = await import("../generation/asked-files.ts");
  await refuseTaken(runs);
  const hasDepfile = runs.some(({ options }) => options.depfile !== undefined);
  return hasDepfile ? [{ stage: () => stageDependencies(runs) }] : [];
}
