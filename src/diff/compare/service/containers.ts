import type { ContainerMember, EntityContainer, Model, Term } from "../../../model/types.ts";
import { type Comparison, isCompared, placesOf, report } from "../change.ts";
import { compareDeprecation, removalCase } from "../deprecation.ts";
import { pairByName } from "../pair.ts";
import { isSameType, useText } from "../type-text.ts";

/** Compares entity containers (CSDL 4.01, section 13). */
export function compareContainers(
  comparison: Comparison,
  before: readonly EntityContainer[],
  after: readonly EntityContainer[],
): void {
  const { same, renamed, removed, added } = pairByName(before, after, ({ qualifiedName }) => qualifiedName);
  for (const [was, is] of same) compareContainer(comparison, was, is);
  for (const [was, is] of renamed) reportRenamed(comparison, was, is);
  // A service has one container, so two names denote the same one.
  if (before.length === 1 && after.length === 1 && removed.length === 1 && added.length === 1) {
    reportRenamed(comparison, removed[0]!, added[0]!);
    return;
  }
  for (const container of removed) {
    const { deprecation } = container.documentation;
    const places = { before: container.at, after: undefined };
    const finding = { target: container.qualifiedName, before: container.kind, places, deprecation };
    report(comparison, "container-removed", removalCase(deprecation), finding);
  }
  for (const container of added) {
    const places = { before: undefined, after: container.at };
    const finding = { target: container.qualifiedName, after: container.kind, places };
    report(comparison, "container-added", before.length === 1 ? "second" : "added", finding);
  }
}

function reportRenamed(comparison: Comparison, before: EntityContainer, after: EntityContainer): void {
  const texts = { before: before.qualifiedName, after: after.qualifiedName };
  const finding = { target: before.qualifiedName, ...texts, places: placesOf(before, after) };
  report(comparison, "container-renamed", "always", finding);
  compareContainer(comparison, before, after);
}

function compareContainer(comparison: Comparison, before: EntityContainer, after: EntityContainer): void {
  compareDeprecation(comparison, before.qualifiedName, before, after);
  const shipped = (member: ContainerMember): boolean => !("type" in member) || isCompared(comparison, member.type);
  const members = [before.members.filter(shipped), after.members.filter(shipped)] as const;
  const { same, renamed, removed, added } = pairByName(...members, ({ name }) => name);
  for (const [was, is] of same) compareMember(comparison, targetOf(before, was), was, is);
  for (const [was, is] of renamed) {
    const texts = { before: was.name, after: is.name };
    const finding = { target: targetOf(before, was), ...texts, places: placesOf(was, is) };
    report(comparison, "container-member-renamed-case", "always", finding);
    compareMember(comparison, targetOf(before, was), was, is);
  }
  for (const member of removed) {
    const { deprecation } = member.documentation;
    const places = { before: member.at, after: after.at };
    const finding = { target: targetOf(before, member), before: memberText(member), places, deprecation };
    report(comparison, "container-member-removed", removalCase(deprecation), finding);
  }
  for (const member of added) {
    const places = { before: before.at, after: member.at };
    const finding = { target: targetOf(before, member), after: memberText(member), places };
    report(comparison, "container-member-added", "always", finding);
  }
}

function targetOf(container: EntityContainer, member: ContainerMember): string {
  return `${container.qualifiedName}/${member.name}`;
}

function memberText(member: ContainerMember): string {
  return `${member.kind} ${contentText(member)}`;
}

/** Returns the type or operation that a member stands for. */
function contentText(member: ContainerMember): string {
  return "type" in member ? member.type.qualifiedName : member.operation;
}

function compareMember(comparison: Comparison, target: string, before: ContainerMember, after: ContainerMember): void {
  compareDeprecation(comparison, target, before, after);
  const places = placesOf(before, after);
  if (before.kind !== after.kind) {
    const texts = { before: memberText(before), after: memberText(after) };
    report(comparison, "container-member-kind-changed", "always", { target, ...texts, places });
  } else if (!hasSameContent(comparison, before, after)) {
    const texts = { before: contentText(before), after: contentText(after) };
    report(comparison, "container-member-type-changed", "always", { target, ...texts, places });
  }
}

function hasSameContent(comparison: Comparison, before: ContainerMember, after: ContainerMember): boolean {
  if ("type" in before && "type" in after) {
    return isSameType(comparison, { type: before.type, collection: false }, { type: after.type, collection: false });
  }
  // A new capitalisation of the operation is reported separately.
  return contentText(before).toLowerCase() === contentText(after).toLowerCase();
}

/** Compares the terms of vocabularies (CSDL 4.01, section 14.1). */
export function compareTerms(comparison: Comparison, before: Model["terms"], after: Model["terms"]): void {
  // Terms do not belong to the shipped types.
  if (comparison.only !== undefined || (before.size === 0 && after.size === 0)) return;
  const nameOf = ({ qualifiedName }: Term): string => qualifiedName;
  const { same, renamed, removed, added } = pairByName([...before.values()], [...after.values()], nameOf);
  for (const [was, is] of same) {
    compareDeprecation(comparison, was.qualifiedName, was, is);
    if (isSameType(comparison, was, is)) continue;
    const finding = { target: was.qualifiedName, before: useText(was), after: useText(is), places: placesOf(was, is) };
    report(comparison, "term-type-changed", "always", finding);
  }
  for (const term of [...removed, ...renamed.map(([was]) => was)]) {
    const places = { before: term.at, after: undefined };
    report(comparison, "term-removed", "always", { target: term.qualifiedName, before: useText(term), places });
  }
  for (const term of [...added, ...renamed.map(([, is]) => is)]) {
    const places = { before: undefined, after: term.at };
    report(comparison, "term-added", "always", { target: term.qualifiedName, after: useText(term), places });
  }
}
