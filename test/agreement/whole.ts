/** What must hold of all that is generated from a document, whichever it is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, it, vi } from "vitest";
import { overloadKey } from "../../src/model/payloads/overloads.ts";
import { compareWithGuards } from "./agreement.ts";
import { writeAssignments } from "./assignments.ts";
import { bundlerModules, type Compilation, compilerMessages, placesOfAny, strictest } from "./compile.ts";
import { type Guards, loadGuards, minifiedBundle } from "./guards.ts";
import { tryMutations } from "./mutations.ts";
import { compareOperations, writeOperationAssignments } from "./operations.ts";
import { emitAll, folderForSuite, type GeneratedOutput, generateInto } from "./output.ts";

const patience = 600_000;

/** As many differences as a reader can use. */
const shown = 20;

/**
 * About 3 KB is what one guard is worth, 2 KB of it to check queries: none of the thousands of other types may come along.
 * Bytes, minified.
 */
const sizes = [
  ["isVppTokenRevokeLicensesActionResult", 4500],
  ["validateVppTokenRevokeLicensesActionResult", 8800],
  ["isVppToken", 7300],
  ["isUser", 30_000],
  ["isActionState", 500],
] as const;

/** Declares the tests for one document. */
export function checkWhole(input: string, findCompiler: () => Pick<Compilation, "compiler"> = () => ({})): void {
  vi.setConfig({ testTimeout: patience, hookTimeout: patience });
  const folder = folderForSuite();
  const separate = folderForSuite();
  let types: number;
  let output: GeneratedOutput;
  let guards: Guards;
  beforeAll(async () => {
    types = countTypes(input);
    output = await generateInto(join(folder, "output"), [input], { emit: emitAll });
    guards = loadGuards(output);
  });

  it("has an entry in the manifest for every type of the document", () => {
    expect([...output.types.keys()].sort()).toEqual([...output.model.types.keys()].sort());
    expect(output.types.size).toBe(types);
  });

  it("never says any", () => {
    expect(placesOfAny(output.folder, output.paths)).toEqual([]);
  });

  it("compiles with every strictness, each fixture being assigned to its interface", async () => {
    expect(writeAssignments(output, join(folder, "assignments"))).toBe(types);
    writeOperationAssignments(output, join(folder, "assignments"));
    expect((await compilerMessages({ folder, ...findCompiler() })).slice(0, shown)).toEqual([]);
  });

  it("has guards that pass every fixture and valid case, and name the fault of every invalid one", () => {
    const { differences, ...counts } = compareWithGuards(output, guards);
    expect(differences.slice(0, shown)).toEqual([]);
    expect(counts.types).toBe(types);
    expect(counts.valid).toBeGreaterThan(types);
    expect(counts.invalid).toBeGreaterThan(types);
  });

  it("has guards of operations that pass every fixture and valid case, and name the fault of every invalid one", ({
    annotate,
  }) => {
    const { differences, ...counts } = compareOperations(output);
    expect(differences.slice(0, shown)).toEqual([]);
    expect(counts.operations).toBe(countOperations(output));
    const { operations, fixtures, valid, invalid } = counts;
    return annotate(`${operations} operations, ${fixtures} fixtures, ${valid} + ${invalid} cases`, "operations");
  });

  it("has is, assert and validate agree on whatever a part of a fixture is replaced with", () => {
    tryMutations(output, guards, 5000);
  });

  it("gives an application that imports one guard little more than that", async ({ annotate }) => {
    // Without operations, for whose sake guards of enumerations know what requests must not carry.
    const alone = await generateInto(separate, [input], { emit: new Set(["types", "guards"]) });
    const names = new Set([...alone.types.values()].flatMap(({ guard, validate }) => [guard, validate]));
    const tried = sizes.filter(([name]) => names.has(name));
    expect(tried.length).toBeGreaterThan(1);
    for (const [name, limit] of tried) {
      const code = minifiedBundle(alone.folder, `export { ${name} } from "./index.ts";`);
      await annotate(`${name}: ${code.length} bytes minified, ${gzipSync(code).length} compressed`, "size");
      expect(code, name).toContain(name);
      expect(code.length, name).toBeLessThan(limit);
    }
  });
}

/** Returns the types of a document by count of its elements, past all that the generator might lose. */
function countTypes(input: string): number {
  return readFileSync(input, "utf8").match(/<(?:EntityType|ComplexType|EnumType|TypeDefinition)\b/g)!.length;
}

/** Overloads that are told apart by nothing are one. */
function countOperations({ model }: GeneratedOutput): number {
  return new Set(model.schemas.flatMap(({ operations }) => operations.map(overloadKey))).size;
}

/** Declares the test that also bundlers' rules of resolution suit the output. Half a minute for all of Graph. */
export function checkBundlerModules(input: string): void {
  vi.setConfig({ testTimeout: patience });
  const folder = folderForSuite();
  it("compiles with a bundler's module resolution", async () => {
    await generateInto(folder, [input]);
    expect((await compilerMessages({ folder, options: { ...strictest, ...bundlerModules } })).slice(0, shown)).toEqual(
      [],
    );
  });
}
