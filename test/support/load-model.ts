import { readFileSync } from "node:fs";
import { readDocument } from "../../src/csdl/read.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { decodeSource } from "../../src/inputs/decode.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Model } from "../../src/model/types.ts";

/** Returns the model of one document without references to others. Throws, with the messages, where it has errors. */
export function loadModel(path: string): Model {
  const diagnostics = new Diagnostics();
  const source = decodeSource(path, readFileSync(path), diagnostics);
  const document = source && readDocument(source, diagnostics);
  const model = document && buildModel([{ document, references: [] }], diagnostics);
  if (model === undefined || diagnostics.hasErrors) {
    const errors = diagnostics.entries.filter((entry) => entry.severity === "error");
    throw new Error(errors.map((entry) => entry.message).join("\n"));
  }
  return model;
}
