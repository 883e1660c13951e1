/** Third pass: entity containers (section 13). */
import type * as csdl from "../../csdl/document/document.ts";
import { type Place, placeOfAttribute } from "../../text/source.ts";
import type { MutableContainer } from "../mutable-types.ts";
import type { ContainerMember } from "../types.ts";
import { readBelow, readFacts } from "./annotations/read.ts";
import { firstIsAt } from "./collect.ts";
import type { BuildContext, DeclaredContainer, ExternalTarget } from "./context.ts";
import { findType, qualify } from "./names/resolve.ts";

/**
 * Fills containers with their members and those of the containers they extend (section 13.1). Members whose type or
 * operation does not resolve are reported as warnings: no generated type depends on them.
 */
export function fillContainers(context: BuildContext): void {
  const unbound = new Set(
    context.operations.filter(({ draft }) => !draft.isBound).map(({ draft }) => operationKey(draft)),
  );
  const byName = new Map(context.containers.map(({ draft }) => [draft.qualifiedName, draft]));
  const bases = new Map<MutableContainer, MutableContainer>();
  for (const declared of context.containers) {
    const { draft, element, scope } = declared;
    const external = context.externalTargets.get(draft.qualifiedName);
    draft.documentation = readFacts(context, scope, element.annotations, external?.whole).documentation;
    draft.members = fillMembers(context, declared, external, unbound);
    const base = baseOf(context, declared, byName);
    if (base !== undefined) bases.set(draft, base);
  }
  mergeBases(context, bases);
  reportSeveral(context);
}

function operationKey({ kind, qualifiedName }: { kind: string; qualifiedName: string }): string {
  return `${kind} ${qualifiedName}`;
}

function fillMembers(
  context: BuildContext,
  { element, draft, scope }: DeclaredContainer,
  external: ExternalTarget | undefined,
  unbound: ReadonlySet<string>,
): ContainerMember[] {
  const members: ContainerMember[] = [];
  const names = new Map<string, Place>();
  for (const written of element.members) {
    const { name, at } = written;
    const facts = readFacts(context, scope, written.annotations, external?.members.get(name));
    const first = names.get(name);
    if (first !== undefined) {
      const details = { place: at, hint: firstIsAt(first) };
      context.diagnostics.report("duplicate-container-member", [`${draft.qualifiedName}/${name}`], details);
      continue;
    }
    names.set(name, at);
    const { documentation } = facts;
    if (written.kind === "EntitySet" || written.kind === "Singleton") {
      const type = setType(context, { element, draft, scope }, written);
      if (type === undefined) continue;
      const { insert, update, capabilities, alternateKeys } = facts;
      const navigation = [...facts.navigation, ...readBelow(context, scope, external?.members.get(name))];
      members.push({ kind: written.kind, name, at, documentation, type, capabilities, alternateKeys });
      context.restricted.push({ kind: written.kind, type, scope, insert, update, navigation });
    } else {
      const operation = importedOperation(context, { element, draft, scope }, written, unbound);
      members.push({ kind: written.kind, name, at, documentation, operation });
    }
  }
  return members;
}

function setType(context: BuildContext, { draft, scope }: DeclaredContainer, written: csdl.EntitySet | csdl.Singleton) {
  const name = written.kind === "EntitySet" ? written.entityType : written.type;
  const type = findType(context, scope, name);
  if (type?.kind === "EntityType") return type;
  if (name !== "") {
    context.diagnostics.report("invalid-set-type", [name, `${draft.qualifiedName}/${written.name}`], {
      place: placeOfAttribute(written.at, written.kind === "EntitySet" ? "EntityType" : "Type"),
    });
  }
  return undefined;
}

function importedOperation(
  context: BuildContext,
  { draft, scope }: DeclaredContainer,
  written: csdl.ActionImport | csdl.FunctionImport,
  unbound: ReadonlySet<string>,
): string {
  const kind = written.kind === "ActionImport" ? "Action" : "Function";
  const name = written.kind === "ActionImport" ? written.action : written.function;
  const qualifiedName = qualify(scope, name);
  if (name !== "" && !unbound.has(operationKey({ kind, qualifiedName }))) {
    context.diagnostics.report("unresolved-import", [name, `${draft.qualifiedName}/${written.name}`], {
      place: placeOfAttribute(written.at, kind),
    });
  }
  return qualifiedName;
}

function baseOf(
  context: BuildContext,
  { element, draft, scope }: DeclaredContainer,
  byName: ReadonlyMap<string, MutableContainer>,
): MutableContainer | undefined {
  if (element.extends === undefined) return undefined;
  const name = qualify(scope, element.extends);
  const base = byName.get(name);
  if (base === undefined) {
    const place = placeOfAttribute(element.at, "Extends");
    context.diagnostics.report("unresolved-container", [element.extends, draft.qualifiedName], { place });
  }
  return base;
}

/**
 * Merges the members of extended containers. A container's own members come last and replace those that they redefine;
 * a cycle of extensions ends where it closes.
 */
function mergeBases({ containers }: BuildContext, bases: ReadonlyMap<MutableContainer, MutableContainer>): void {
  // Members of a merged base would otherwise be merged again with each of its own bases.
  const own = new Map(containers.map(({ draft }) => [draft, draft.members]));
  for (const { draft } of containers) {
    const chain = new Set([draft]);
    for (let base = bases.get(draft); base !== undefined && !chain.has(base); base = bases.get(base)) chain.add(base);
    if (chain.size === 1) continue;
    const members = new Map<string, ContainerMember>();
    for (const container of [...chain].reverse())
      for (const member of own.get(container)!) members.set(member.name, member);
    draft.members = [...members.values()];
  }
}

function reportSeveral({ containers, diagnostics }: BuildContext): void {
  const extended = new Set(containers.map(({ element, scope }) => qualify(scope, element.extends ?? "")));
  const own = containers.filter(({ draft }) => !extended.has(draft.qualifiedName));
  for (const { draft } of own.slice(1)) {
    const names = [draft.qualifiedName, own[0]!.draft.qualifiedName] as const;
    diagnostics.report("several-containers", names, { place: draft.at });
  }
}
