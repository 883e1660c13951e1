import { isStructured } from "../../../model/kinds.ts";
import type { Type } from "../../../model/types.ts";
import { stringLiteral } from "../../literals.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import type { GuardsView } from "../views.ts";
import { checkNameOf } from "./names.ts";

/** What users call for a type; for a type with subtypes also what they call for any of them. */
export function guardsViews(type: Type, scope: Scope): readonly GuardsView[] {
  scope.imports.odata("value");
  const { names } = planOf(type, scope);
  const { nesting } = scope.plan;
  const qualifiedName = stringLiteral(type.qualifiedName);
  const own: GuardsView = {
    type: nameIn("types", type, names.type, scope),
    is: names.is,
    assert: names.assert,
    validate: names.validate,
    passes: passes(checkNameOf(type, "check", scope), isStructured(type) && nesting.reachesRecursion(type)),
    explain: checkNameOf(type, "explain", scope),
    qualifiedName,
  };
  if (names.any === undefined || !isStructured(type)) return [own];
  const any: GuardsView = {
    type: nameIn("types", type, names.any.union, scope),
    is: names.any.is,
    assert: names.any.assert,
    validate: names.any.validate,
    passes: passes(checkNameOf(type, "checkAny", scope), nesting.anyReachesRecursion(type)),
    explain: checkNameOf(type, "explainAny", scope),
    qualifiedName,
  };
  return [own, any];
}

/** Values that may nest without bound are checked with a list of what is left to do. */
function passes(check: string, nests: boolean): string {
  if (!nests) return check;
  return `((value: unknown, query?: odata.Options) => odata.checkNested(${check}, value, query))`;
}
