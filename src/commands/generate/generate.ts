import { markChecked, mendFolder } from "../../output/write.ts";
import { type Command, nothing, type Outcome, type Run } from "../run/run.ts";
import { unchangedFiles } from "./unchanged.ts";

/** Writes interfaces, guards and fixtures once or, with `--watch`, whenever something changes. */
export const generate: Command = async (run) => {
  if (!run.options.watch) return generateOnce(run);
  const { watch } = await import("./watch.ts");
  return watch(run, generateOnce);
};

/** Loads the code that reads, plans and renders only if something may have changed. */
async function generateOnce(run: Run): Promise<Outcome> {
  const { out: folder } = run.options;
  if (!run.options["dry-run"]) await mendFolder({ ...run.io, folder }, run.diagnostics);
  if (run.diagnostics.hasErrors) return nothing;
  const started = new Date();
  const kept = await unchangedFiles(run);
  if (kept === undefined) {
    const { regenerate } = await import("./regenerate.ts");
    return regenerate(run);
  }
  await writeAsked(run);
  if (run.diagnostics.hasErrors) return nothing;
  // Tools that compare times would otherwise start this run again and again after a change of time alone.
  if (run.options.depfile !== undefined) markChecked(folder, started);
  if (!run.options.quiet) run.io.say(`${folder}: nothing changed.`);
  return { text: "", data: { out: folder, files: { written: [], removed: [], kept } } };
}

async function writeAsked(run: Run): Promise<void> {
  if (run.options.report === undefined && run.options.depfile === undefined) return;
  const { stageAsked } = await import("../generation/asked-files.ts");
  (await stageAsked(run, undefined))?.commit();
}
