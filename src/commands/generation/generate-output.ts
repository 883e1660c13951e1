import type { LeftOut } from "../../model/select/select.ts";
import { printSnapshot, snapshotName } from "../../model/snapshot.ts";
import type { Model } from "../../model/types.ts";
import type { Output } from "../../output/compare.ts";
import { readNames } from "../../output/manifest.ts";
import { generateFiles } from "../../pipeline.ts";
import type { OutputFile } from "../../render/files.ts";
import { outputOptions } from "../../settings/output-options.ts";
import { tool } from "../../tool.ts";
import { readModel } from "../run/read-model.ts";
import type { Run } from "../run/run.ts";
import type { Stopwatch } from "../run/stopwatch.ts";
import { inputHashes } from "./input-hashes.ts";
import { readTemplates } from "./templates-folder.ts";

export interface GeneratedOutput {
  readonly output: Output;
  readonly model: Model;
  readonly leftOut: LeftOut;
}

/**
 * Returns everything that the run generates, its texts not rendered yet; undefined if the diagnostics have an error.
 */
export async function generateOutput(run: Run, stopwatch: Stopwatch): Promise<GeneratedOutput | undefined> {
  const { options, diagnostics } = run;
  const selection = await readModel(run, stopwatch);
  if (selection === undefined) return undefined;
  const templates =
    options.templates === undefined ? new Map<string, string>() : await readTemplates(options.templates, diagnostics);
  const generated = await generateFiles(
    selection.model,
    {
      ...outputOptions(options),
      templates,
      templatesFolder: options.templates,
      previousNames: readNames(options.out),
      onStage: stopwatch.start,
    },
    diagnostics,
  );
  if (generated === undefined) return undefined;
  const files = stopwatch.measured("render", generated.files);
  const inputs = await inputHashes(options, run.inputs);
  const { model } = selection;
  // Iterated more than once, as by --verify.
  const withModel = { [Symbol.iterator]: () => withSnapshot(files, model) };
  const all = options.report === undefined ? files : withModel;
  const { types, operations } = generated;
  const output = { tool, inputs, types, operations, files: all };
  return { output, model, leftOut: selection.leftOut };
}

/** Yields the files, and the model that the next run's report compares with. */
function* withSnapshot(files: Iterable<OutputFile>, model: Model): Generator<OutputFile> {
  yield* files;
  yield { path: snapshotName, text: printSnapshot(model) };
}
