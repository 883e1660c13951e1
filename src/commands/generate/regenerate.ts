import type { Output } from "../../output/compare.ts";
import { markChecked, markWritten, type OutputChanges, type StagedOutput, stageOutput } from "../../output/write.ts";
import { compilerPackage, installHint, loadIfInstalled } from "../../verify/missing.ts";
import { type GeneratedOutput, generateOutput } from "../generation/generate-output.ts";
import { progressOf } from "../run/progress.ts";
import { nothing, type Outcome, type Run } from "../run/run.ts";
import { type Stopwatch, sayStages, startStopwatch } from "../run/stopwatch.ts";
import { dryRun } from "./dry-run.ts";
import { reportStep } from "./report-step.ts";
import type { PreparedRun, Step } from "./steps.ts";

/** Reads, plans and checks everything; the steps render and write the files that differ. */
export async function regenerate(run: Run): Promise<PreparedRun | undefined> {
  const stopwatch = startStopwatch(progressOf(run));
  const started = new Date();
  const prepared = await generateOutput(run, stopwatch);
  if (prepared === undefined || run.diagnostics.hasErrors) return undefined;
  if (run.options.verify && !(await verify(prepared.output, run, stopwatch))) return undefined;
  stopwatch.pause();
  return run.options["dry-run"] ? trial(run, prepared, stopwatch) : writing(run, prepared, stopwatch, started);
}

/** Compares in place of writing. */
function trial(run: Run, prepared: GeneratedOutput, stopwatch: Stopwatch): PreparedRun {
  let outcome = nothing;
  return {
    steps: [
      {
        stage: async () => {
          stopwatch.start("compare");
          outcome = dryRun(prepared, run);
          sayStages(stopwatch, run);
          return run.diagnostics.hasErrors ? undefined : { commit: () => true, discard: () => undefined };
        },
      },
    ],
    outcome: () => outcome,
  };
}

function writing(run: Run, prepared: GeneratedOutput, stopwatch: Stopwatch, started: Date): PreparedRun {
  const { out: folder, force } = run.options;
  let changes: OutputChanges | undefined;
  const commit = (staged: StagedOutput): boolean => {
    stopwatch.start("write");
    changes = staged.commit();
    if (changes !== undefined) mark(folder, changes, started);
    sayStages(stopwatch, run);
    return changes !== undefined;
  };
  const stage: Step["stage"] = async (signal) => {
    stopwatch.start("write");
    const staged = await stageOutput(prepared.output, { ...run.io, signal, folder, force }, run.diagnostics);
    stopwatch.pause();
    return staged && { ...staged, commit: () => commit(staged) };
  };
  return {
    steps: [{ stage }, ...reportStep(run, prepared)],
    outcome: () => (changes === undefined ? nothing : conclude(changes, run)),
  };
}

function mark(folder: string, { written, removed }: OutputChanges, started: Date): void {
  if (written.length + removed.length > 0) markWritten(folder);
  else markChecked(folder, started);
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
