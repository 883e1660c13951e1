/** The guards where they will run: as plain modules under Node, and in a bundle. */
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { folderForSuite, type GeneratedOutput, generateInto, write } from "../agreement/output.ts";
import { nodeOf } from "./compilers.ts";

const inputs = [
  fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url)),
  fileURLToPath(new URL("../types/consumer/library.csdl.xml", import.meta.url)),
];

function writeRunner(output: GeneratedOutput): void {
  const types = [...output.types].map(([name, entry]) => ({ name, ...entry }));
  write(join(output.folder, "package.json"), '{ "type": "module" }\n');
  write(join(output.folder, "run-guards.json"), JSON.stringify(types));
  cpSync(fileURLToPath(new URL("run-guards.mjs", import.meta.url)), join(output.folder, "run-guards.mjs"));
}

/** Each module by itself, as a compiler that only strips types leaves it. */
function transpile({ folder, paths }: GeneratedOutput): void {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  for (const path of paths.filter((name) => name.endsWith(".ts"))) {
    const { outputText } = ts.transpileModule(readFileSync(join(folder, path), "utf8"), { compilerOptions });
    write(join(folder, path.replace(/\.ts$/, ".js")), outputText);
  }
}

describe.each(inputs)("the guards of %s", (input) => {
  const folder = folderForSuite();
  let output: GeneratedOutput;
  beforeAll(async () => {
    output = await generateInto(folder, [input], { cases: "full" });
    writeRunner(output);
  });

  function expectSuccess(node: string, script: string): void {
    const report = JSON.parse(execFileSync(node, [script], { cwd: folder, encoding: "utf8" }));
    expect(report).toMatchObject({ version: expect.stringMatching(/^20\./), tried: output.types.size, failures: [] });
  }

  it("run on Node 20 as plain modules", ({ skip }) => {
    const node = nodeOf(20);
    if (node === undefined) return skip("Node 20 cannot be installed: is the registry within reach?");
    transpile(output);
    expectSuccess(node, "run-guards.mjs");
  });

  it("run on Node 20 in a bundle made by esbuild", ({ skip }) => {
    const node = nodeOf(20);
    if (node === undefined) return skip("Node 20 cannot be installed: is the registry within reach?");
    const outfile = join(folder, "bundle.mjs");
    const entryPoints = [join(folder, "run-guards.mjs")];
    esbuild.buildSync({ entryPoints, outfile, bundle: true, minify: true, format: "esm", platform: "node" });
    expectSuccess(node, "bundle.mjs");
  });
});
