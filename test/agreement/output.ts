/** Generated output on disk, for the tests that compile it or run it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../src/inputs/access.ts";
import type { Model } from "../../src/model/types.ts";
import { type GenerateOptions, generateFiles, loadModel } from "../../src/pipeline.ts";
import type { ManifestOperation, ManifestType } from "../../src/plan/types.ts";

/** The fixtures with all that must agree with them. */
export const emitAll = new Set(["types", "guards", "fixtures", "cases", "operations"] as const);

export interface GeneratedOutput {
  readonly folder: string;
  readonly model: Model;
  /** The manifest's entry of each type, by qualified name. */
  readonly types: ReadonlyMap<string, ManifestType>;
  /** That of each operation, by its key. */
  readonly operations: ReadonlyMap<string, ManifestOperation>;
  /** Paths below the folder, in the order in which they are rendered. */
  readonly paths: readonly string[];
}

/** Returns a folder for the tests of one file; it is removed after them. */
export function folderForSuite(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "csdl-typescript-test-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);
  return folder;
}

/** Writes what is generated from `inputs`, patched by those that are lists of patches (`x.patches.json`), below `folder`. Throws, with the messages, where the inputs have errors. */
export async function generateInto(
  folder: string,
  inputs: readonly string[],
  options: GenerateOptions = {},
): Promise<GeneratedOutput> {
  const diagnostics = new Diagnostics();
  const output = await tryGenerateInto(folder, inputs, options, diagnostics);
  if (output !== undefined) return output;
  const errors = diagnostics.entries.filter((entry) => entry.severity === "error");
  throw new Error(errors.map((entry) => entry.message).join("\n"));
}

/** Does the same as `generateInto`, but returns undefined if the diagnostics have an error. */
export async function tryGenerateInto(
  folder: string,
  inputs: readonly string[],
  options: GenerateOptions,
  diagnostics: Diagnostics,
): Promise<GeneratedOutput | undefined> {
  const overlays = inputs.filter((path) => path.endsWith(".patches.json"));
  const documents = inputs.filter((path) => !overlays.includes(path));
  const selection = await loadModel(documents, { overlays }, nodeAccess(process.stdin), diagnostics);
  if (selection === undefined) return undefined;
  const generated = await generateFiles(selection.model, options, diagnostics);
  if (generated === undefined) return undefined;
  const paths: string[] = [];
  for (const { path, text } of generated.files) {
    write(join(folder, path), text);
    paths.push(path);
  }
  const types = generated.types as ReadonlyMap<string, ManifestType>;
  const operations = generated.operations as ReadonlyMap<string, ManifestOperation>;
  return { folder, model: selection.model, types, operations, paths };
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
