import type { Output } from "../../output/compare.ts";
import type { StagedFiles } from "../../output/side-files.ts";
import { markChecked, type OutputChanges, writeOutput } from "../../output/write.ts";
import { compilerPackage, installHint, loadIfInstalled } from "../../verify/missing.ts";
import { type GeneratedOutput, generateOutput } from "../generation/generate-output.ts";
import { progressOf } from "../run/progress.ts";
import { nothing, type Outcome, type Run } from "../run/run.ts";
import { type Stopwatch, sayStages, startStopwatch } from "../run/stopwatch.ts";
import { dryRun } from "./dry-run.ts";

/** Performs one whole run: reads, plans, renders and writes the files that differ. */
export async function regenerate(run: Run): Promise<Outcome> {
  const stopwatch = startStopwatch(progressOf(run));
  const started = new Date();
  const { out: folder, force } = run.options;
  const prepared = await generateOutput(run, stopwatch);
  if (prepared === undefined || run.diagnostics.hasErrors) return nothing;
  if (run.options.verify && !(await verify(prepared.output, run, stopwatch))) return nothing;
  if (run.options["dry-run"]) {
    stopwatch.start("compare");
    const outcome = dryRun(prepared, run);
    sayStages(stopwatch, run);
    return outcome;
  }
  stopwatch.start("write");
  const asked = await askedFiles(run, prepared);
  if (run.diagnostics.hasErrors) {
    asked?.discard();
    return nothing;
  }
  let changes: OutputChanges | undefined;
  try {
    changes = await writeOutput(prepared.output, { ...run.io, folder, force }, run.diagnostics);
  } finally {
    if (changes === undefined) asked?.discard();
    else asked?.commit();
  }
  sayStages(stopwatch, run);
  if (changes === undefined) return nothing;
  // Every file that was moved is older than the next millisecond.
  const isWritten = changes.written.length + changes.removed.length > 0;
  markChecked(folder, isWritten ? new Date(Date.now() + 1) : started);
  return conclude(changes, run);
}

/** Most runs write no such files and do not load the code for them. */
async function askedFiles(run: Run, prepared: GeneratedOutput): Promise<StagedFiles | undefined> {
  if (run.options.report === undefined && run.options.depfile === undefined) return undefined;
  const { stageAsked } = await import("../generation/asked-files.ts");
  return stageAsked(run, prepared);
}

/** Checks whether the output compiles. Loads the compiler, which costs more than everything else, only on request. */
async function verify(output: Output, { diagnostics }: Run, stopwatch: Stopwatch): Promise<boolean> {
  stopwatch.start("verify");
  const compiler = await loadIfInstalled(() => import("../../verify/compile.ts"));
  if (compiler === undefined) {
    diagnostics.report("missing-package", ["--verify", compilerPackage], { hint: installHint });
    return false;
  }
  for (const { path, line, column, message } of compiler.compileErrors(output.files)) {
    diagnostics.report("does-not-compile", [`${path}:${line}:${column}`, message]);
  }
  return !diagnostics.hasErrors;
}

function conclude({ written, removed, kept }: OutputChanges, { options, io }: Run): Outcome {
  const counts = `${written.length} written, ${removed.length} removed, ${kept.length} unchanged`;
  if (!options.quiet) io.say(`${options.out}: ${counts}.`);
  return { text: "", data: { out: options.out, files: { written, removed, kept } } };
}
