/** Builds the model from CSDL documents: resolves what they declare, then checks it by the rules. */
import type { CsdlDocument } from "../csdl/document/document.ts";
import type { Diagnostics } from "../diagnostics/collector.ts";
import type { LoadedDocument } from "../inputs/load.ts";
import { modelOf, resolveDeclarations } from "./build/build.ts";
import { checkRules } from "./rules/check.ts";
import type { Model } from "./types.ts";

/**
 * Returns the model of all documents that the inputs reach. Reports and leaves out what does not resolve, so that there
 * is always a model. Use it only if `diagnostics.hasErrors` is false. `excerpt` has the types that the documents need of
 * vocabularies (`neededVocabularies`).
 */
export function buildModel(
  documents: readonly LoadedDocument[],
  diagnostics: Diagnostics,
  excerpt?: CsdlDocument,
): Model {
  const context = resolveDeclarations(documents, excerpt, diagnostics);
  checkRules(context);
  return modelOf(context);
}
