/** Validity rules that do not affect the model: checked after it is built. */
import type { BuildContext } from "../build/context.ts";
import { checkAnnotationValues } from "./annotation-values.ts";
import { checkContainers } from "./containers.ts";
import { checkDefaultValues } from "./default-values.ts";
import { enumRules } from "./enums.ts";
import { checkFacetsOfDefinition, checkFacetsOfProperties } from "./facets.ts";
import { checkFinite } from "./finite.ts";
import { checkCase } from "./names.ts";
import { checkNavigation } from "./navigation/navigation.ts";
import { checkOperations } from "./operations.ts";
import { structuredRules } from "./structured.ts";

/** Runs every rule on every declaration, in document order. */
export function checkRules(context: BuildContext): void {
  if (context.types.size === 0 && context.scopes.length > 0) context.diagnostics.report("no-types", []);
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
