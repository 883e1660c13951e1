/** Validity rules that do not affect the model: checked after it is built. */
import type { BuildContext } from "../build/context.ts";
import { checkAnnotationValues } from "./annotation-values.ts";
import { checkContainers } from "./containers.ts";
import { checkDefaultValues } from "./default-values.ts";
import { enumRules } from "./enums.ts";
import { checkFacetsOfDefinition, checkFacetsOfProperties } from "./facets.ts";
import { checkFinite } from "./finite.ts";
import { checkIdentifiers } from "./identifiers.ts";
import { checkCase } from "./names.ts";
import { checkNavigation } from "./navigation/navigation.ts";
import { checkOperations } from "./operations.ts";
import { structuredRules } from "./structured.ts";

/** Runs every rule on every declaration, in document order. */
export function checkRules(context: BuildContext): void {
  checkTypes(context);
  checkIdentifiers(context);
  for (const declared of context.enums) for (const rule of enumRules) rule(context, declared);
  for (const declared of context.typeDefinitions) checkFacetsOfDefinition(context, declared);
  for (const declared of context.structured) {
    for (const rule of structuredRules) rule(context, declared);
    checkNavigation(context, declared);
    checkFacetsOfProperties(context, declared);
    checkDefaultValues(context, declared);
  }
  checkOperations(context);
  checkContainers(context);
  checkAnnotationValues(context);
  checkCase(context);
  checkFinite(context);
}

/** Reports documents without any type, of which nothing useful is generated. */
function checkTypes({ types, scopes, diagnostics }: BuildContext): void {
  const [first] = scopes;
  if (types.size > 0 || first === undefined) return;
  const isMissing = scopes.some(({ missing }) => missing.size > 0);
  const hint = isMissing
    ? "Its types may be in the documents that it refers to: name their files with --reference, or use --allow-network."
    : "Check whether this is the whole metadata of the service: it declares annotations and terms only.";
  diagnostics.report("no-types", [], { place: first.document.at, hint });
}
