import { isStructured } from "../../../model/kinds.ts";
import type { Type } from "../../../model/types.ts";
import { stringLiteral } from "../../literals.ts";
import { openEnumeration } from "../declarations/type-text.ts";
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
    type: checkedType(type, scope),
    of: nameIn("types", type, names.type, scope),
    is: names.is,
    assert: names.assert,
    validate: names.validate,
    passes: passes(checkNameOf(type, "check", scope), isStructured(type) && nesting.reachesRecursion(type)),
    explain: checkNameOf(type, "explain", scope),
    qualifiedName,
  };
  if (names.any === undefined || !isStructured(type)) return [own];
  const any: GuardsView = {
    type: presentType(nameIn("types", type, names.any.union, scope), scope),
    of: nameIn("types", type, names.any.union, scope),
    is: names.any.is,
    assert: names.any.assert,
    validate: names.any.validate,
    passes: passes(checkNameOf(type, "checkAny", scope), nesting.anyReachesRecursion(type)),
    explain: checkNameOf(type, "explainAny", scope),
    qualifiedName,
  };
  return [own, any];
}

/** What a guard without options vouches for. */
function checkedType(type: Type, scope: Scope): string {
  const name = nameIn("types", type, planOf(type, scope).names.type, scope);
  if (type.kind === "EnumType") return openEnumeration(name, scope.plan.options);
  return isStructured(type) ? presentType(name, scope) : name;
}

function presentType(name: string, { plan }: Scope): string {
  const { presence } = plan.options;
  if (presence === "complete") return name;
  return `odata.${presence === "partial" ? "PartialResponse" : "WithoutNulls"}<${name}>`;
}

/** Values that may nest without bound are checked with a list of what is left to do. */
function passes(check: string, nests: boolean): string {
  if (!nests) return check;
  return `((value: unknown, query?: odata.Options) => odata.checkNested(${check}, value, query))`;
}
