/** From CSDL documents to the model: what they declare, resolved, then checked by the rules. */
import type { Diagnostics } from "../diagnostics/collector.ts";
import type { LoadedDocument } from "../inputs/load.ts";
import { modelOf, resolveDeclarations } from "./build/build.ts";
import { checkRules } from "./rules/check.ts";
import type { Model } from "./types.ts";

/**
 * The model of all documents that the inputs reach. What does not resolve is reported and left out, so that there is
 * always a model; it is to be used only where `diagnostics.hasErrors` is false.
 */
export function buildModel(documents: readonly LoadedDocument[], diagnostics: Diagnostics): Model {
  const context = resolveDeclarations(documents, diagnostics);
  checkRules(context);
  return modelOf(context);
}
