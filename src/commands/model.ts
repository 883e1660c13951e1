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

/** Access that notes what is read, for `--watch` and the manifest. */
export function recorded({ io: { access }, inputs }: Run): InputAccess {
  const note = async (name: string, reading: Promise<Uint8Array>): Promise<Uint8Array> => {
    inputs.set(name, undefined);
    const bytes = await reading;
    inputs.set(name, bytes);
    return bytes;
  };
  return {
    ...access,
    readFile: (path) => note(path, access.readFile(path)),
    fetch: (url) => note(url, access.fetch(url)),
    readStandardInput: () => note("-", access.readStandardInput()),
  };
}
