import type { EnumType, Member, TypeDefinition } from "../../model/types.ts";
import { type Comparison, placesOf, report } from "./change.ts";
import { compareDeprecation, removalCase } from "./deprecation.ts";
import { compareFacets } from "./facets.ts";
import { pairByName } from "./pair.ts";
import { haveSameForm } from "./type-text.ts";

const SENTINEL = "unknownFutureValue";

/** Two versions of an enumeration type (CSDL 4.01, section 10). */
export function compareEnums(comparison: Comparison, before: EnumType, after: EnumType): void {
  const places = placesOf(before, after);
  const target = before.qualifiedName;
  if (before.isFlags !== after.isFlags) {
    const texts = { before: `IsFlags=${before.isFlags}`, after: `IsFlags=${after.isFlags}` };
    report(comparison, "flags-changed", "always", { target, ...texts, places });
  }
  if (before.underlyingType !== after.underlyingType) {
    const finding = { target, before: before.underlyingType, after: after.underlyingType, places };
    report(comparison, "underlying-type-changed", "enumeration", finding);
  }
  compareMembers(comparison, before, after);
}

function compareMembers(comparison: Comparison, before: EnumType, after: EnumType): void {
  const { same, renamed, removed, added } = pairByName(before.members, after.members, ({ name }) => name);
  for (const [was, is] of same) compareMember(comparison, before, was, is);
  for (const [was, is] of renamed) {
    const target = memberTarget(before, was);
    const finding = { target, before: was.name, after: is.name, places: placesOf(was, is) };
    report(comparison, "member-renamed-case", "always", finding);
    compareMember(comparison, before, was, is);
  }
  for (const member of removed) {
    const deprecation = member.documentation.deprecation ?? before.documentation.deprecation;
    report(comparison, "member-removed", removalCase(deprecation), {
      target: memberTarget(before, member),
      before: String(member.value),
      places: { before: member.at, after: after.at },
      deprecation,
    });
  }
  for (const member of added) {
    report(comparison, "member-added", additionCase(comparison, before, member), {
      target: memberTarget(before, member),
      after: String(member.value),
      places: { before: before.at, after: member.at },
    });
  }
}

function compareMember(comparison: Comparison, type: EnumType, before: Member, after: Member): void {
  const target = memberTarget(type, before);
  compareDeprecation(comparison, target, before, after);
  if (before.value === after.value) return;
  report(comparison, "member-value-changed", before.name === SENTINEL ? "sentinel" : "member", {
    target,
    before: String(before.value),
    after: String(after.value),
    places: placesOf(before, after),
  });
}

function memberTarget(type: EnumType, member: Member): string {
  return `${type.qualifiedName}/${member.name}`;
}

function additionCase({ isSent }: Comparison, type: EnumType, added: Member) {
  if (added.name === SENTINEL) return isSent(type) ? "sentinel-sent" : "sentinel";
  const sentinel = type.evolvable ? type.members.find(({ name }) => name === SENTINEL) : undefined;
  if (sentinel === undefined) return "closed";
  return added.value > sentinel.value ? "evolvable" : "before-sentinel";
}

/** Two versions of a type definition (CSDL 4.01, section 11). */
export function compareTypeDefinitions(comparison: Comparison, before: TypeDefinition, after: TypeDefinition): void {
  const target = before.qualifiedName;
  const places = placesOf(before, after);
  if (before.underlyingType.name === after.underlyingType.name) {
    compareFacets(comparison, { target, places }, before, { facets: after.facets, type: after.underlyingType });
    return;
  }
  const which = haveSameForm(comparison, before, after) ? "same-form" : "definition";
  const texts = { before: before.underlyingType.name, after: after.underlyingType.name };
  report(comparison, "underlying-type-changed", which, { target, ...texts, places });
}
