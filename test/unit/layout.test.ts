/** What `npm run lint` says to imports that go up and to cycles: see docs/architecture.md. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folders.ts";

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
const config = readFileSync(new URL("../../biome.json", import.meta.url), "utf8");

/** Stages in their order: each may import those before it. */
const stages = [
  "text",
  "diagnostics",
  "csdl/document",
  "csdl/from-xml",
  "inputs",
  "overlay",
  "model",
  "model/build",
  "model/rules",
  "plan",
  "samples",
  "render",
  "output",
];

/** `path rule` for each file that lint refuses, in order. */
function refused(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = temporaryFolder({ "biome.json": config, ...files });
  const args = ["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--colors=off", "."];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: "utf8" });
  const lines = `${stdout}\n${stderr}`.matchAll(
    /^(src\/\S+):\d+:\d+ lint\/\w+\/(noImportCycles|noRestrictedImports)/gm,
  );
  return [...lines].map(([, path, rule]) => `${path} ${rule}`).sort();
}

/** Returns a file of one stage that imports one of another. */
function importing(from: string, to: string): readonly [path: string, text: string] {
  const up = "../".repeat(from.split("/").length);
  return [`src/${from}/to-${to.replace("/", "-")}.ts`, `export type { value } from "${up}${to}/value.ts";\n`];
}

function planted(pairs: readonly (readonly [from: string, to: string])[]): Record<string, string> {
  const values = stages.map((stage) => [`src/${stage}/value.ts`, "export const value = 1;\n"]);
  return Object.fromEntries([...values, ...pairs.map(([from, to]) => importing(from, to))]);
}

const pairs = stages.flatMap((from) => stages.filter((to) => to !== from).map((to) => [from, to] as const));
const isUp = ([from, to]: readonly [string, string]): boolean => stages.indexOf(to) > stages.indexOf(from);

test("an import of a later stage is refused, type-only ones and re-exports included", () => {
  const up = pairs.filter(isUp);
  expect(refused(planted(up))).toEqual(up.map(([from, to]) => `${importing(from, to)[0]} noRestrictedImports`).sort());
});

test("an import of an earlier stage is allowed", () => {
  expect(refused(planted(pairs.filter((pair) => !isUp(pair))))).toEqual([]);
});

test.each([
  ["of values", 'import { b } from "./b.ts";\nexport const a = () => b;\n'],
  ["of types", 'import type { b } from "./b.ts";\nexport type A = typeof b;\nexport const a = 1;\n'],
])("a cycle %s is refused", (_, text) => {
  const files = { "src/plan/a.ts": text, "src/plan/b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n' };
  expect(refused(files)).toEqual(["src/plan/a.ts noImportCycles", "src/plan/b.ts noImportCycles"]);
});

test("every folder of src has its rule", () => {
  const { overrides } = JSON.parse(config) as { overrides: { includes: string[] }[] };
  const ruled = new Set(overrides.flatMap(({ includes }) => includes.map((path) => path.split("/")[1])));
  const folders = readdirSync(new URL("../../src", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.filter((name) => !ruled.has(name))).toEqual([]);
});
