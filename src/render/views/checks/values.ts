import type { EnumType, TypeDefinition } from "../../../model/types.ts";
import type { OutputOptions } from "../../../plan/options.ts";
import { groupOf } from "../../../text/groups.ts";
import { stringLiteral } from "../../literals.ts";
import { planOf, type Scope } from "../scope.ts";
import { failsPrimitive } from "./member.ts";
import { checkNames } from "./names.ts";
import { primitiveCheck } from "./primitives.ts";
import type { EnumerationChecksView, ValueChecksView } from "./views.ts";

/** Above this many members a switch on the length comes first: fresh strings compare by content. */
const fewMembers = 8;

/** The rule of an enumeration type (JSON Format 4.01, section 7.1). */
export function enumerationChecksView(type: EnumType, scope: Scope): EnumerationChecksView {
  scope.imports.odata("value");
  const names = checkNames(planOf(type, scope).names.type);
  const lengths = new Map<number, string[]>();
  for (const { name } of type.members) {
    groupOf(lengths, name.length).push(stringLiteral(name));
  }
  return {
    check: names.check,
    explain: names.explain,
    flag: names.hasMembers,
    qualifiedName: stringLiteral(type.qualifiedName),
    hasMembers: type.members.length > 0,
    isFlags: type.isFlags,
    values: stringLiteral([...new Set(type.members.map(({ value }) => value))].join(" ")),
    openTest: openTest(scope.plan.options),
    literals: type.members.map(({ name }) => stringLiteral(name)),
    groups: [...lengths].sort(([a], [b]) => a - b).map(([length, literals]) => ({ length, literals })),
    grouped: type.members.length > fewMembers,
  };
}

/** The comparison by which the guard option `enums` asks for open enumerations. */
export function openTest({ enumValues }: OutputOptions): string {
  return enumValues === "open" ? '!== "closed"' : '=== "open"';
}

/** The rule of a type definition: that of its underlying type, with the facets of the definition. */
export function valueChecksView(type: TypeDefinition, scope: Scope): ValueChecksView {
  scope.imports.odata("value");
  const names = checkNames(planOf(type, scope).names.type);
  const primitive = primitiveCheck(type.underlyingType, type.facets);
  return {
    check: names.check,
    explain: names.explain,
    fails: primitive === undefined ? "" : failsPrimitive(primitive.check, "v"),
    explainer: primitive === undefined ? "odata.explainNothing" : `odata.${primitive.explain}`,
  };
}
