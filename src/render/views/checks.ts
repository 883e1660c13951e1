import { ancestors, concreteSubtypes, subtypes } from "../../model/inheritance.ts";
import type { NavigationProperty, Property, StructuredType } from "../../model/types.ts";
import { stringLiteral } from "../literals.ts";
import { checkNameOf, checkNames } from "./check-names.ts";
import { isOptional, isStream } from "./interface.ts";
import { memberCheck } from "./member-check.ts";
import { planOf, type Scope } from "./scope.ts";
import type { AnyCase, AnyChecksView, ChecksView, MembersView } from "./types.ts";

/** The rules of a structured type. */
export function checksView(type: StructuredType, scope: Scope): ChecksView {
  scope.imports.odata("value");
  const { names } = planOf(type, scope);
  return {
    names: checkNames(names.type),
    known: [type, ...subtypes(type)].map(labelOf),
    ancestors: ancestors(type).map(labelOf),
    check: membersFunction(type, "hasMembers", scope),
    explain: membersFunction(type, "reportMembers", scope),
    own: ownMembers(type, scope),
    any: names.any === undefined ? undefined : anyChecks(type, scope),
  };
}

/** How a type's name looks once `odata.typeName` has brought it to one form. */
function labelOf(type: StructuredType): string {
  return stringLiteral(`#${type.qualifiedName}`);
}

/** The nearest type from `type` upwards that declares members has the function for all; empty if there is none. */
function membersFunction(type: StructuredType, kind: "hasMembers" | "reportMembers", scope: Scope): string {
  for (let declaring: StructuredType | undefined = type; declaring !== undefined; declaring = declaring.base) {
    if (hasMembers(declaring)) return checkNameOf(declaring, kind, scope);
  }
  return "";
}

function hasMembers(type: StructuredType): boolean {
  return type.properties.some((property) => !isStream(property)) || type.navigationProperties.length > 0;
}

function ownMembers(type: StructuredType, scope: Scope): MembersView | undefined {
  if (!hasMembers(type)) return undefined;
  const members: (Property | NavigationProperty)[] = [
    ...type.properties.filter((property) => !isStream(property)),
    ...type.navigationProperties,
  ];
  const first = members.length > 1 ? "let v: unknown" : "const v: unknown";
  const checks = members.map((member, i) => memberCheck(type, member, i > 0 ? "v" : first, scope));
  const base = type.base;
  const baseCheck = base === undefined ? "" : membersFunction(base, "hasMembers", scope);
  return {
    baseCheck,
    baseExplain: base === undefined ? "" : membersFunction(base, "reportMembers", scope),
    usesOptions:
      baseCheck !== "" ||
      checks.some((check) => check.fails.includes("options")) ||
      members.some((member) => member.kind === "Property" && !isOptional(member)),
    members: checks,
  };
}

function anyChecks(type: StructuredType, scope: Scope): AnyChecksView {
  const all = [type, ...subtypes(type)];
  return {
    cases: concreteSubtypes(type)
      .filter((concrete) => concrete !== type)
      .map((concrete) => anyCase(concrete, scope)),
    refused: [...ancestors(type), ...all.filter((candidate) => candidate.abstract)].map(labelOf),
    own: type.abstract ? [] : [labelOf(type)],
    abstract: type.abstract,
  };
}

function anyCase(type: StructuredType, scope: Scope): AnyCase {
  return {
    label: labelOf(type),
    check: membersFunction(type, "hasMembers", scope),
    explain: membersFunction(type, "reportMembers", scope),
  };
}
