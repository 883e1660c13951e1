import { allNavigationProperties, allProperties, findProperty } from "../../../model/hierarchy.ts";
import { isStream } from "../../../model/kinds.ts";
import { isInResponse } from "../../../model/payloads/responses.ts";
import type { NavigationProperty, Property, StructuredType, Term } from "../../../model/types.ts";
import type { OutputOptions } from "../../../plan/options.ts";
import { groupOf } from "../../../text/groups.ts";
import { stringLiteral } from "../../literals.ts";
import { redeclaredNames } from "../declarations/interface.ts";
import { planOf, type Scope } from "../scope.ts";
import { memberCheck, termCheck } from "./member.ts";
import { checkNameOf, checkNames } from "./names.ts";
import type { AnyCase, AnyChecksView, ChecksView, Explained, MemberCheck, MemberGroup, MembersView } from "./views.ts";

/** The rules of a structured type. */
export function checksView(type: StructuredType, scope: Scope): ChecksView {
  scope.imports.odata("value");
  const { names } = planOf(type, scope);
  const declared = responseNameIn(type);
  return {
    names: checkNames(names.type),
    label: labelOf(type),
    relatives: argumentsOf(relatives(type, scope)),
    explainedRelatives: argumentsOf([...relatives(type, scope), declared]),
    check: membersFunction(type, "hasMembers", scope),
    explain: membersFunction(type, "reportMembers", scope) || "odata.explainNothing",
    answers: demandsNothing(type, scope.plan.options)
      ? `odata.answers(value, options ?? odata.noQuery${argumentsOf([declared])})`
      : `(!options || odata.answers(value, options${argumentsOf([declared])}))`,
    own: ownMembers(type, scope),
    any: names.any === undefined ? undefined : anyChecks(type, scope),
  };
}

/** Whether anything may be absent from an instance, so that its properties do not tell it from another response. */
function demandsNothing(type: StructuredType, { presence }: OutputOptions): boolean {
  return presence !== "complete" || !allProperties(type).some(isInResponse);
}

/** What error responses and collections have, as a string literal, where the type has it too. */
function responseNameIn(type: StructuredType): string | undefined {
  const name = ["error", "value"].find((response) => findProperty(type, response) !== undefined);
  return name && stringLiteral(name);
}

/** Further arguments of a call, each after a comma; the last ones are left out as far as they are undefined. */
function argumentsOf(values: readonly (string | undefined)[]): string {
  const given = values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
  return given.map((value) => `, ${value}`).join("");
}

/** How a type's name looks once `odata.typeName` has brought it to one form. */
function labelOf(type: StructuredType): string {
  return stringLiteral(`#${type.qualifiedName}`);
}

/** The functions that know the names of the type's bases and of its subtypes. */
function relatives(type: StructuredType, scope: Scope): readonly (string | undefined)[] {
  return [
    type.base && checkNameOf(type.base, "isAtOrAbove", scope),
    type.derived.length > 0 ? checkNameOf(type, "isBelow", scope) : undefined,
  ];
}

/** The nearest type from `type` upwards that declares members has the function for all; empty if there is none. */
function membersFunction(type: StructuredType | undefined, kind: "hasMembers" | "reportMembers", scope: Scope): string {
  for (let declaring = type; declaring !== undefined; declaring = declaring.base) {
    if (hasMembers(declaring, scope)) return checkNameOf(declaring, kind, scope);
  }
  return "";
}

function hasMembers(type: StructuredType, scope: Scope): boolean {
  const hasProperties = type.properties.some((property) => !isStream(property.type));
  return hasProperties || type.navigationProperties.length > 0 || termsOf(type, scope).length > 0;
}

/** The terms that the metadata declares for the type. */
function termsOf({ qualifiedName }: StructuredType, { plan }: Scope): readonly Term[] {
  return plan.terms.get(qualifiedName) ?? [];
}

/** The code is ours alone: names of the metadata stand in it as parts of longer identifiers and in string literals. */
const optionsIn = /\boptions[,)]/;

/** Whether the check of a member reads the options of the function that it stands in. */
export function readsOptions({ fails, itemFails, inner }: MemberCheck): boolean {
  return optionsIn.test(fails + itemFails + inner);
}

/** A type that declares a property anew has all its members checked in one place, since its base has another rule. */
function ownMembers(type: StructuredType, scope: Scope): MembersView | undefined {
  if (!hasMembers(type, scope)) return undefined;
  const anew = redeclaredNames(type).length > 0;
  const members: (Property | NavigationProperty)[] = [
    ...(anew ? allProperties(type) : type.properties).filter((property) => !isStream(property.type)),
    ...(anew ? allNavigationProperties(type) : type.navigationProperties),
  ];
  const terms = termsOf(type, scope);
  const first = members.length + terms.length > 1 ? "let v: unknown" : "const v: unknown";
  const assignAt = (i: number) => (i > 0 ? "v" : first);
  const checks = [
    ...members.map((member, i) => memberCheck(type, member, assignAt(i), scope)),
    ...terms.map((term, i) => termCheck(term, assignAt(members.length + i), scope)),
  ];
  const base = anew ? undefined : type.base;
  const baseCheck = membersFunction(base, "hasMembers", scope);
  const usesOptions = baseCheck !== "" || checks.some(readsOptions);
  return {
    baseCheck,
    baseExplain: membersFunction(base, "reportMembers", scope),
    isCastTo: usesOptions && type.base !== undefined && type.derived.length > 0,
    usesOptions,
    members: checks,
    explained: groupsOf(checks),
  };
}

/** Groups members that are explained alike, each group standing where its first member does. */
export function groupsOf(members: readonly MemberCheck[]): readonly MemberGroup[] {
  const groups = new Map<string, Explained[]>();
  for (const { explained } of members) {
    const { explain, presence, nullability, explainer } = explained;
    groupOf(groups, [explain, presence, nullability, explainer].join(" ")).push(explained);
  }
  return [...groups.values()].map((group) => ({ ...group[0]!, lines: linesOf(group.map(({ name }) => name)) }));
}

/** Puts as many names in a line as are readable. */
function linesOf(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    const line = `${last}, ${name}`;
    if (last === undefined || line.length > lineWidth) lines.push(name);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

const lineWidth = 80;

function anyChecks(type: StructuredType, scope: Scope): AnyChecksView {
  const highestRefused = type.abstract ? type : type.base;
  const refused = highestRefused && checkNameOf(highestRefused, "isAtOrAbove", scope);
  const deeper = type.derived.filter((derived) => derived.derived.length > 0);
  return {
    abstract: type.abstract,
    isAboveBase: type.base === undefined ? "" : checkNameOf(type.base, "isAtOrAbove", scope),
    refused: refused ?? "",
    explainedRefusals: argumentsOf([refused, responseNameIn(type)]),
    cases: type.derived.map((derived) => anyCase(derived, scope)),
    deeper: deeper.map((derived) => ({
      isBelow: checkNameOf(derived, "isBelow", scope),
      checkBelow: checkNameOf(derived, "checkBelow", scope),
      explainBelow: checkNameOf(derived, "explainBelow", scope),
    })),
  };
}

function anyCase(type: StructuredType, scope: Scope): AnyCase {
  const label = labelOf(type);
  if (type.abstract) return { label, check: "odata.hasNoInstance", explain: "odata.reportTypeName" };
  return {
    label,
    check: membersFunction(type, "hasMembers", scope) || "odata.hasNoMembers",
    explain: membersFunction(type, "reportMembers", scope) || "odata.explainNothing",
  };
}
