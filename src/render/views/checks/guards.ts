import { isStructured } from "../../../model/kinds.ts";
import type { Type } from "../../../model/types.ts";
import { stringLiteral } from "../../literals.ts";
import { openEnumeration } from "../declarations/type-text.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import { checkNameOf } from "./names.ts";
import type { GuardsView } from "./views.ts";

/** What users call for a type; for a type with subtypes also what they call for any of them. */
export function guardsViews(type: Type, scope: Scope): readonly GuardsView[] {
  scope.imports.odata("value");
  const { names } = planOf(type, scope);
  const { nesting } = scope.plan;
  const qualifiedName = stringLiteral(type.qualifiedName);
  const own: GuardsView = {
    type: checkedType(type, scope),
    is: names.is,
    assert: names.assert,
    validate: names.validate,
    check: checkNameOf(type, "check", scope),
    passes: passes(isStructured(type) && nesting.reachesRecursion(type)),
    explain: checkNameOf(type, "explain", scope),
    qualifiedName,
  };
  if (names.any === undefined || !isStructured(type)) return [own];
  const any: GuardsView = {
    type: nameIn("types", type, names.any.union, scope),
    is: names.any.is,
    assert: names.any.assert,
    validate: names.any.validate,
    check: checkNameOf(type, "checkAny", scope),
    passes: passes(nesting.anyReachesRecursion(type)),
    explain: checkNameOf(type, "explainAny", scope),
    qualifiedName,
  };
  return [own, any];
}

/** What a guard vouches for, except for what may be absent. */
function checkedType(type: Type, scope: Scope): string {
  const name = nameIn("types", type, planOf(type, scope).names.type, scope);
  return type.kind === "EnumType" ? openEnumeration(name, scope.plan.options) : name;
}

/** The support function that calls the check. Values that may nest without bound need a list of what is left to do. */
function passes(nests: boolean): GuardsView["passes"] {
  return nests ? "checkNested" : "passes";
}
