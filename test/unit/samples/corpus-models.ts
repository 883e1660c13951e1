import { readdirSync } from "node:fs";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../../src/inputs/access.ts";
import { loadDocuments } from "../../../src/inputs/load.ts";
import { buildModel } from "../../../src/model/build-model.ts";
import type { Model } from "../../../src/model/types.ts";
import { hasShared, sharedPath } from "../../support/shared.ts";

async function* nothing(): AsyncIterable<Uint8Array> {}

/** Returns the model of one file of the corpus; undefined if the document is wrong. */
export function corpusModel(path: string): Promise<Model | undefined> {
  return modelOfFile(sharedPath("corpus", path));
}

/** Returns the model of one file; undefined if the document is wrong. */
export async function modelOfFile(path: string): Promise<Model | undefined> {
  const diagnostics = new Diagnostics();
  const documents = await loadDocuments({ inputs: [path] }, nodeAccess(nothing()), diagnostics);
  const model = buildModel(documents, diagnostics);
  return diagnostics.hasErrors ? undefined : model;
}

/** Returns every XML and JSON document of the corpus, by path below it. */
export function corpusFiles(): readonly string[] {
  if (!hasShared) return [];
  return readdirSync(sharedPath("corpus"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:xml|json)$/.test(path))
    .sort();
}
