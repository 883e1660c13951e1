/** The generated code of the first input, as its users have it: as TypeScript, and compiled. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Bench } from "./context.ts";
import { textsOf } from "./processes.ts";

export interface GraphPackage {
  readonly name: string;
  /** With types and guards as `.ts`, beside the same as `.js`, fixtures, and `manifest.json`. */
  readonly folder: string;
}

/** Made at the first call, found at all others. */
export function packageOfGraph(bench: Bench): GraphPackage {
  const [name, path] = bench.inputs.documents[0]!;
  const folder = join(bench.scratch, "package");
  if (existsSync(join(folder, "package.json"))) return { name, folder };
  bench.say(`the package of ${name}`);
  textsOf([bench.command, "generate", path, "--out", folder, "--quiet"], bench.scratch);
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  buildSync({ entryPoints: modules.map((file) => join(folder, file)), outdir: folder, outbase: folder, format: "esm" });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  return { name, folder };
}
