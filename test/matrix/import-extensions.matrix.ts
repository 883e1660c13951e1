/** Generated TypeScript where it runs as it is, with each ending that its imports may have. */
import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { build } from "vite";
import { expect, it } from "vitest";
import type { OutputOptions } from "../../src/plan/options.ts";
import { folderForSuite, generateInto, write } from "../agreement/output.ts";
import { blocksOf, textOf } from "../docs/pages.ts";
import { nodeOf } from "./compilers.ts";
import { installed } from "./installed.ts";

type Extension = OutputOptions["importExtension"];

const input = fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url));
const runner = readFileSync(fileURLToPath(new URL("run-guards.mjs", import.meta.url)), "utf8");
const folder = folderForSuite();
const endings: Readonly<Record<Extension, string>> = { js: ".js", ts: ".ts", none: "" };
const each = ["js", "ts", "none"] as const;

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

/** A command that runs a module: the program, and what comes before the module's name. */
type Command = readonly [string, ...string[]];

/** Returns the command by which Node runs a script of a package. */
function scriptOf(specifier: string, path: string, ...options: string[]): Command | undefined {
  const script = installed(specifier, path);
  return script === undefined ? undefined : [process.execPath, script, ...options];
}

function programOf(path: string | undefined): Command | undefined {
  return path === undefined ? undefined : [path];
}

interface Runtime {
  readonly name: string;
  readonly extensions: readonly Extension[];
  /** Undefined if it is not there and the registry cannot be asked. */
  readonly command: () => Command | undefined;
}

const runtimes: readonly Runtime[] = [
  { name: "Node 22", extensions: ["ts"], command: () => programOf(nodeOf(22)) },
  { name: "Node 24", extensions: ["ts"], command: () => programOf(nodeOf(24)) },
  { name: "Node 26", extensions: ["ts"], command: () => programOf(nodeOf(26)) },
  {
    name: "Deno",
    extensions: ["ts"],
    command: () => scriptOf("deno@2", "deno/bin.cjs", "run", "--no-config", "--allow-read"),
  },
  { name: "Bun", extensions: each, command: () => programOf(installed("bun@1", "bun/bin/bun.exe")) },
  { name: "tsx", extensions: each, command: () => scriptOf("tsx@4", "tsx/dist/cli.mjs") },
];

const runs = runtimes.flatMap(({ extensions, ...runtime }) =>
  extensions.map((extension) => ({ ...runtime, extension })),
);

it.for(runs)("runs under $name with imports of $extension", async ({ name, extension, command }, { skip }) => {
  const found = command();
  if (found === undefined) return skip(`${name} cannot be installed: is the registry within reach?`);
  const [program, ...options] = found;
  const { place, types } = await generateFor(extension);
  expectSuccess(execFileSync(program, [...options, "run-guards.mjs"], { cwd: place, encoding: "utf8" }), types);
});

it.for(each)("runs when bundled by esbuild, with %s", async (extension) => {
  const { place, types } = await generateFor(extension);
  const outfile = join(place, "bundle.cjs");
  const entryPoints = [join(place, "run-guards.mjs")];
  esbuild.buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "error" });
  expectSuccess(execFileSync(process.execPath, [outfile], { cwd: place, encoding: "utf8" }), types);
});

it.for(each)("runs when built by Vite, with %s", async (extension) => {
  const { place, types } = await generateFor(extension);
  await build({
    root: place,
    configFile: false,
    logLevel: "error",
    build: { ssr: "run-guards.mjs", outDir: "built", emptyOutDir: true },
  });
  const report = execFileSync(process.execPath, ["built/run-guards.js"], { cwd: place, encoding: "utf8" });
  expectSuccess(report, types);
});

/** Returns the files that the page on fixtures tells readers of its section on Jest to write. */
function jestFiles(): ReadonlyMap<string, string> {
  const page = textOf("docs/fixtures.md");
  const section = page.slice(page.indexOf("\n### Jest\n")).split(/\n## /)[0] ?? "";
  const files = blocksOf(section).filter(({ use }) => use.startsWith("file="));
  return new Map(files.map(({ use, text }) => [use.slice("file=".length), text]));
}

it("runs in Jest by ts-jest as CommonJS with none, as the page on fixtures shows it", async ({ skip }) => {
  // Jest is a peer of ts-jest: npm installs it beside.
  const jest = installed("ts-jest@29", "jest/bin/jest.js");
  if (jest === undefined) return skip("ts-jest cannot be installed: is the registry within reach?");
  const place = join(folder, "jest");
  const emit = new Set(["guards", "cases", "factories"] as const);
  await generateInto(join(place, "src/graph"), [input], { importExtension: "none", emit });
  write(join(place, "package.json"), "{}\n");
  symlinkSync(join(dirname(jest), "../.."), join(place, "node_modules"), "junction");
  const files = jestFiles();
  for (const [path, text] of files) write(join(place, path), text);
  const report = execFileSync(process.execPath, [jest, "--ci", "--json", "--silent"], {
    cwd: place,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const tests = [...files.keys()].filter((path) => path.endsWith(".test.ts"));
  expect(tests).not.toEqual([]);
  expect(JSON.parse(report)).toMatchObject({ success: true, numPassedTestSuites: tests.length });
});
