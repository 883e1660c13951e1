/** Generated TypeScript where it runs as it is, with each ending that its imports may have. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { expect, it } from "vitest";
import type { OutputOptions } from "../../src/plan/options.ts";
import { folderForSuite, generateInto, write } from "../agreement/output.ts";
import { nodeOf } from "./compilers.ts";
import { installed } from "./installed.ts";

type Extension = OutputOptions["importExtension"];

const input = fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url));
const runner = readFileSync(fileURLToPath(new URL("run-guards.mjs", import.meta.url)), "utf8");
const folder = folderForSuite();
const endings: Readonly<Record<Extension, string>> = { js: ".js", ts: ".ts", none: "" };

/** Writes the output, and beside it a program that tries all of its guards. */
async function generateFor(importExtension: Extension): Promise<{ readonly place: string; readonly types: number }> {
  const place = join(folder, importExtension);
  const output = await generateInto(place, [input], { importExtension, cases: "full" });
  write(join(place, "package.json"), '{ "type": "module" }\n');
  write(join(place, "run-guards.json"), JSON.stringify([...output.types].map(([name, entry]) => ({ name, ...entry }))));
  write(join(place, "run-guards.mjs"), runner.replace("./index.js", `./index${endings[importExtension]}`));
  return { place, types: output.types.size };
}

function expectSuccess(report: string, types: number): void {
  expect(JSON.parse(report)).toMatchObject({ tried: types, failures: [] });
}

it.for([22, 24])("runs on Node %i as it is, with .ts", async (major, { skip }) => {
  const node = nodeOf(major);
  if (node === undefined) return skip(`Node ${major} cannot be installed: is the registry within reach?`);
  const { place, types } = await generateFor("ts");
  expectSuccess(execFileSync(node, ["run-guards.mjs"], { cwd: place, encoding: "utf8" }), types);
});

it.for(["js", "ts", "none"] as const)("runs under tsx with %s", async (extension, { skip }) => {
  const tsx = installed("tsx@4", "tsx/dist/cli.mjs");
  if (tsx === undefined) return skip("tsx cannot be installed: is the registry within reach?");
  const { place, types } = await generateFor(extension);
  expectSuccess(execFileSync(process.execPath, [tsx, "run-guards.mjs"], { cwd: place, encoding: "utf8" }), types);
});

it.for(["js", "ts", "none"] as const)("runs when bundled by esbuild, with %s", async (extension) => {
  const { place, types } = await generateFor(extension);
  const outfile = join(place, "bundle.cjs");
  const entryPoints = [join(place, "run-guards.mjs")];
  esbuild.buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "error" });
  expectSuccess(execFileSync(process.execPath, [outfile], { cwd: place, encoding: "utf8" }), types);
});
