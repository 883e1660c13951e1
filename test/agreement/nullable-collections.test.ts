/** Collections that may be null as a whole, which only a patch can say: types, guards, fixtures, cases and requests agree. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";
import type { OutputOptions } from "../../src/plan/options.ts";
import { compareWithGuards } from "./agreement.ts";
import { writeAssignments } from "./assignments.ts";
import { compilerMessages, nodeModules, strictest } from "./compile.ts";
import { loadGuards } from "./guards.ts";
import { folderForSuite, type GeneratedOutput, generateInto, write } from "./output.ts";
import { compareRequests } from "./request-guards.ts";

vi.setConfig({ testTimeout: 300_000 });
const folder = folderForSuite();
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const patches = join(folder, "all.patches.json");
write(
  patches,
  '[{"target": "**/*", "set": {"NullableCollection": true}, "why": "the service sends null for no items"}]',
);

const inputs = ["guards.csdl.xml", "../types/consumer/shop.csdl.xml"];
const variants: readonly Partial<OutputOptions>[] = [{}, { presence: "omit-nulls", unspecifiedItems: "non-null" }];
const emit = new Set(["types", "guards", "request-guards", "fixtures", "cases", "factories", "operations"] as const);

it.each(variants)("agree with %j", async (options) => {
  const target = join(folder, JSON.stringify(options).replaceAll(/\W/g, ""));
  const outputs: GeneratedOutput[] = [];
  for (const [i, input] of inputs.entries()) {
    const output = await generateInto(join(target, String(i), "output"), [path(input), patches], { ...options, emit });
    expect(compareWithGuards(output, loadGuards(output)).differences.slice(0, 20)).toEqual([]);
    writeAssignments(output, join(target, String(i), "assignments"));
    outputs.push(output);
  }
  expect(await compilerMessages({ folder: target, options: { ...strictest, ...nodeModules } })).toEqual([]);
  const { differences } = await compareRequests(outputs, target);
  expect(differences.slice(0, 20)).toEqual([]);
});

it("take null in place of a collection, and of no other", async () => {
  const output = await generateInto(join(folder, "one"), [path("guards.csdl.xml"), patches], { emit });
  const types = [...output.model.types.values()].filter((type) => "properties" in type);
  const { name, qualifiedName, properties } = types.find((type) =>
    type.properties.some(({ collection }) => collection),
  )!;
  const member = properties.find(({ collection }) => collection)!.name;
  const text = readFileSync(join(output.folder, output.types.get(qualifiedName)!.module), "utf8");
  expect(text, name).toMatch(new RegExp(`  ${member}\\??: .*\\[\\] \\| null;`));
});
