/** The documents of the corpus, with what its index says of each. */
import { statSync } from "node:fs";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../src/inputs/access.ts";
import { loadDocuments } from "../../src/inputs/load.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Model } from "../../src/model/types.ts";
import { neededVocabularies } from "../../src/model/vocabularies.ts";
import { hasShared, readShared, sharedPath } from "../support/shared.ts";
import { corpusFiles } from "../unit/samples/corpus-models.ts";

export interface CorpusDocument {
  /** Below the folder of the corpus. */
  readonly path: string;
  /** As the index has it: `4.0`, `4.01`, `json 4.0`, `v2 (edm 2008/09) …`; empty if it says nothing. */
  readonly version: string;
  /** The codes that the test of odata.net names in which the document stands. */
  readonly edmErrorCodes: readonly string[];
  readonly bytes: number;
}

export interface Reading {
  readonly model: Model;
  readonly diagnostics: Diagnostics;
  /** The codes of the errors, each once, sorted. */
  readonly errors: readonly string[];
}

/** Returns every document of the corpus. */
export function corpusDocuments(): readonly CorpusDocument[] {
  const index = new Map(indexLines().map((cells) => [cells[0]!, cells]));
  return corpusFiles().map((path) => {
    const [, , , , , version = "", , , , , , , , , , , , note = ""] = index.get(path) ?? [];
    const codes = /EdmErrorCode: ([\w,]+)/.exec(note)?.[1]?.split(",") ?? [];
    return { path, version, edmErrorCodes: codes, bytes: statSync(sharedPath("corpus", path)).size };
  });
}

function indexLines(): string[][] {
  if (!hasShared) return [];
  return readShared("corpus", "INDEX.tsv")
    .split("\n")
    .map((line) => line.split("\t"));
}

/** Returns the options for references: vocabularies on the web are read from the corpus. */
function vocabularies(): Map<string, string> {
  const file = (name: string) => sharedPath("corpus", "oasis-vocabularies", `Org.OData.${name}.V1.xml`);
  return new Map([
    ["http://vocabs.odata.org/core/v1", file("Core")],
    ["http://vocabs.odata.org/measures/v1", file("Measures")],
  ]);
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** Returns the model of documents and of all that they refer to. */
export async function read(...documents: readonly CorpusDocument[]): Promise<Reading> {
  const diagnostics = new Diagnostics();
  const inputs = documents.map(({ path }) => sharedPath("corpus", path));
  const options = { inputs, references: vocabularies() };
  const loaded = await loadDocuments(options, nodeAccess(nothing()), diagnostics);
  const model = buildModel(loaded, diagnostics, await neededVocabularies(loaded));
  const errors = diagnostics.entries.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { model, diagnostics, errors: [...new Set(errors)].sort() };
}
