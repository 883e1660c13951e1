/** Validity of entity sets, singletons and their bindings (sections 13.2 to 13.4). */
import type * as csdl from "../../csdl/document/document.ts";
import { namePrefix } from "../../csdl/document/names.ts";
import { placeOfAttribute } from "../../text/source.ts";
import type { BuildContext, DeclaredContainer } from "../build/context.ts";
import { findType, qualify } from "../build/names/resolve.ts";
import type { Scope } from "../build/names/scope.ts";
import type { ContainerMember, QualifiedName, StructuredType } from "../types.ts";
import { lacksKey } from "./keyless.ts";
import { followPath } from "./paths.ts";

type NavigationSource = csdl.EntitySet | csdl.Singleton;

/** A container with its members by name, including inherited ones. */
interface Container {
  readonly declared: DeclaredContainer;
  readonly members: ReadonlyMap<string, ContainerMember>;
}

type Containers = ReadonlyMap<QualifiedName, Container>;

/** Where the path of a target starts. */
interface Start {
  readonly container: Container;
  readonly containers: Containers;
}

interface Source extends Start {
  readonly written: NavigationSource;
  /** Undefined if the type has been reported. */
  readonly type: StructuredType | undefined;
  /** For messages. */
  readonly name: string;
}

type SourceRule = (context: BuildContext, source: Source) => void;

const rules: readonly SourceRule[] = [key, uniquePaths, bindingPaths, bindingTargets];

/** Runs all rules on the entity sets and singletons of all containers. */
export function checkContainers(context: BuildContext): void {
  const containers = new Map(
    context.containers.map((declared) => {
      const members = new Map(declared.draft.members.map((member) => [member.name, member]));
      return [declared.draft.qualifiedName, { declared, members }];
    }),
  );
  for (const scope of context.scopes) serviceContainer(context, scope, containers);
  for (const container of containers.values()) {
    const { element, scope, draft } = container.declared;
    for (const written of element.members) {
      if (written.kind !== "EntitySet" && written.kind !== "Singleton") {
        importedSet(context, { written, container, containers, name: `${draft.qualifiedName}/${written.name}` });
        continue;
      }
      const found = findType(context, scope, written.kind === "EntitySet" ? written.entityType : written.type);
      const type = found?.kind === "EntityType" ? found : undefined;
      const source = { written, container, containers, type, name: `${draft.qualifiedName}/${written.name}` };
      for (const rule of rules) rule(context, source);
    }
  }
}

/** CSDL JSON 4.01, section 4: `$EntityContainer` is qualified by the namespace, never by an alias. */
function serviceContainer(context: BuildContext, scope: Scope, containers: Containers): void {
  const written = scope.document.entityContainer;
  if (written === undefined || containers.has(written.name)) return;
  const { name, at } = written;
  if (scope.missing.has(namePrefix(name))) return;
  const full = qualify(scope, name);
  const isAliased = containers.has(full);
  const why = isAliased ? "is qualified by an alias" : "does not exist";
  const hint = isAliased ? `Write ${full}.` : undefined;
  context.diagnostics.report("invalid-entity-container", [name, why], { place: at, hint });
}

/** Section 13.2: the entities of a set are identified by their key. */
function key(context: BuildContext, { written, type, name }: Source): void {
  if (written.kind !== "EntitySet" || type === undefined || !lacksKey(context, type)) return;
  const place = placeOfAttribute(written.at, "EntityType");
  context.diagnostics.report("keyless-entity-set", [name, type.qualifiedName], { place });
}

/** Section 13.4: a path is bound once. */
function uniquePaths({ diagnostics }: BuildContext, { written, name }: Source): void {
  if (written.bindings.length < 2) return;
  const paths = new Set<string>();
  for (const { path, at } of written.bindings) {
    const { size } = paths;
    if (path === "" || paths.add(path).size > size) continue;
    diagnostics.report("duplicate-binding", [path, name], { place: placeOfAttribute(at, "Path") });
  }
}

/** Section 13.4.1: the path leads to a navigation property, perhaps with a type cast after it. */
function bindingPaths(context: BuildContext, { written, container, type, name }: Source): void {
  if (type === undefined || context.incomplete.has(type)) return;
  for (const { path, at } of written.bindings) {
    if (path === "") continue;
    const end = followPath(context, container.declared.scope, type, path);
    if (end?.property?.kind === "NavigationProperty") continue;
    context.diagnostics.report("unresolved-binding-path", [path, name], { place: placeOfAttribute(at, "Path") });
  }
}

/** Section 13.4.2: the target is a set or singleton of this container or another, or is contained in one. */
function bindingTargets(context: BuildContext, source: Source): void {
  for (const { target, at } of source.written.bindings) {
    if (target === "" || isTarget(context, source, target)) continue;
    const place = placeOfAttribute(at, "Target");
    context.diagnostics.report("unresolved-binding-target", [target, source.name], { place });
  }
}

interface Import extends Start {
  readonly written: csdl.ActionImport | csdl.FunctionImport;
  /** For messages. */
  readonly name: string;
}

/** Sections 13.5 and 13.6: the set of what an imported operation returns, named as binding targets are. */
function importedSet(context: BuildContext, imported: Import): void {
  const { written, name } = imported;
  const set = written.entitySet;
  if (set === undefined || set === "" || isTarget(context, imported, set)) return;
  context.diagnostics.report("unresolved-import-set", [set, name], {
    place: placeOfAttribute(written.at, "EntitySet"),
  });
}

function isTarget(context: BuildContext, source: Start, target: string): boolean {
  const segments = target.split("/");
  if (!segments[0]!.includes(".")) return leads(context, source, source.container, segments);
  const name = qualify(source.container.declared.scope, segments[0]!);
  const other = source.containers.get(name);
  // A namespace that is not loaded is unknown.
  if (other === undefined) return !context.schemas.has(namePrefix(name));
  return segments.length > 1 && leads(context, source, other, segments.slice(1));
}

function leads(context: BuildContext, source: Start, from: Container, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  const member = from.members.get(name!);
  if (member === undefined) return mayHave(source, from, name!);
  if (member.kind !== "EntitySet" && member.kind !== "Singleton") return false;
  const { scope } = source.container.declared;
  return rest.length === 0 || followPath(context, scope, member.type, rest.join("/")) !== undefined;
}

/**
 * Returns whether a container may have the member: members whose type was reported are left out of the model, and an
 * extended container may be missing.
 */
function mayHave({ containers }: Start, { declared: { element, scope } }: Container, name: string): boolean {
  if (element.members.some((member) => member.name === name)) return true;
  return element.extends !== undefined && !containers.has(qualify(scope, element.extends));
}
