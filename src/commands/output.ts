import type { LeftOut } from "../model/select.ts";
import type { Output } from "../output/compare.ts";
import { openFolder } from "../output/folder.ts";
import { generateFiles } from "../pipeline.ts";
import { tool } from "../tool.ts";
import { inputHashes } from "./input-hashes.ts";
import { readModel } from "./model.ts";
import type { Run } from "./run.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { readTemplates } from "./templates-folder.ts";

export interface Prepared {
  readonly output: Output;
  readonly leftOut: LeftOut;
}

/** All that the run is to generate, its texts not rendered yet; undefined where the diagnostics have an error. */
export async function prepareOutput(run: Run, stopwatch: Stopwatch): Promise<Prepared | undefined> {
  const { options, diagnostics } = run;
  const selection = await readModel(run, stopwatch);
  if (selection === undefined) return undefined;
  const templates =
    options.templates === undefined ? new Map<string, string>() : await readTemplates(options.templates, diagnostics);
  const generated = await generateFiles(
    selection.model,
    {
      emit: new Set(["types", ...options.emit]),
      enums: options.enums,
      numbers: options.numbers,
      unspecifiedItems: options["unspecified-items"],
      navigation: options.navigation,
      templates,
      previousNames: openFolder(options.out).names,
      onStage: stopwatch.start,
    },
    diagnostics,
  );
  if (generated === undefined) return undefined;
  const files = stopwatch.measured("render", generated.files);
  const inputs = await inputHashes(options, run.inputs);
  return { output: { tool, inputs, types: generated.types, files }, leftOut: selection.leftOut };
}
