import type { Selection } from "../../model/select/select.ts";
import { loadModel } from "../../pipeline.ts";
import { recorded } from "./recorded-access.ts";
import { referenceOptions } from "./reference-options.ts";
import type { Run } from "./run.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Reads the metadata and returns the part that the run is about; undefined if the diagnostics have an error. */
export async function readModel(run: Run, stopwatch: Stopwatch): Promise<Selection | undefined> {
  const { options, diagnostics } = run;
  const modelOptions = {
    roots: options.root,
    untyped: options.untyped,
    ...(run.command === "show" && { about: run.type }),
    navigation: options.navigation,
    ...referenceOptions(options),
    overlays: options.overlay,
    onStage: stopwatch.start,
  };
  return loadModel(options.metadata, modelOptions, recorded(run), diagnostics);
}
