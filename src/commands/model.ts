import type { InputAccess } from "../csdl/input-access.ts";
import type { Selection } from "../model/select.ts";
import { loadModel } from "../pipeline.ts";
import type { Run } from "./run.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** The part of the metadata that the run is about; undefined where the diagnostics have an error. */
export async function readModel(run: Run, stopwatch: Stopwatch): Promise<Selection | undefined> {
  const { options, diagnostics } = run;
  const modelOptions = {
    roots: options.root,
    navigation: options.navigation,
    references: options.reference,
    allowNetwork: options["allow-network"],
    allowedRoots: options["allow-root"],
    overlays: options.overlay,
    onStage: stopwatch.start,
  };
  return loadModel(options.metadata, modelOptions, recorded(run), diagnostics);
}

/** Access that notes what is read, so that `--watch` knows what to watch. */
function recorded({ io, inputs }: Run): InputAccess {
  return {
    ...io.access,
    readFile: (path) => {
      inputs.add(path);
      return io.access.readFile(path);
    },
  };
}
