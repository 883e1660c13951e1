import type { StructuredType } from "../../../model/types.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import { ruleNameOf } from "./names.ts";
import type { RequestGuardsView } from "./views.ts";

/** What users call for what a client sends of a type, to create and to update it. */
export function requestGuardsViews(type: StructuredType, scope: Scope): readonly RequestGuardsView[] {
  scope.imports.odata("value");
  return planOf(type, scope).names.requestGuards.map((guard) => ({
    ...guard,
    type: nameIn("types", type, guard.type, scope),
    rules: ruleNameOf(type, guard.any ? "any" : "own", scope),
  }));
}
