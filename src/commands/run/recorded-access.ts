import type { InputAccess } from "../../inputs/access.ts";
import type { Run } from "./run.ts";

/** Returns access that records what is read, for `--watch` and the manifest. */
export function recorded({ access, inputs }: Run): InputAccess {
  const note = async (name: string, reading: Promise<Uint8Array>): Promise<Uint8Array> => {
    inputs.set(name, undefined);
    const bytes = await reading;
    inputs.set(name, bytes);
    return bytes;
  };
  return {
    ...access,
    readFile: (path) => note(path, access.readFile(path)),
    fetch: (url, from) => note(url, access.fetch(url, from)),
    readStandardInput: () => note("-", access.readStandardInput()),
  };
}
