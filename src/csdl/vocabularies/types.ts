import { Diagnostics } from "../../diagnostics/collector.ts";
import { sourceOf } from "../../text/source.ts";
import type { CsdlDocument } from "../document/document.ts";
import { readDocument } from "../read.ts";
import types from "./oasis.json" with { type: "json" };

/**
 * Returns the types of all vocabularies of OASIS, without terms, annotations and descriptions. Takes a millisecond:
 * import it only if a document needs one of them.
 */
export function vocabularyTypes(): CsdlDocument {
  return readDocument(sourceOf("the OASIS vocabularies", JSON.stringify(types)), new Diagnostics())!;
}
