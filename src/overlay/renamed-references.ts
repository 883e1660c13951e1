/** What refers to renamed declarations and members: types in use, paths, and targets of annotations. */
import type * as csdl from "../csdl/document/document.ts";
import { namePrefix, simpleName } from "../csdl/document/names.ts";

/** A declaration by the document that it is in, which says what its aliases stand for. */
export interface Declared {
  readonly element: csdl.SchemaElement;
  readonly aliases: Aliases;
  readonly namespace: string;
}

/** Alias → namespace. */
export type Aliases = ReadonlyMap<string, string>;

export interface NameChanges {
  /** New names by qualified name: of types, containers, and operations without further overloads. */
  readonly declarations: ReadonlyMap<string, string>;
  /** The same of members, by the qualified name of what declares them. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** All declarations under the names that they had, by qualified name: what paths lead through. */
  readonly declared: ReadonlyMap<string, Declared>;
}

interface Rewriting {
  readonly changes: NameChanges;
  readonly aliases: Aliases;
}

export function aliasesOf({ schemas, references }: csdl.CsdlDocument): Aliases {
  const named = [...schemas, ...references.flatMap(({ includes }) => includes)];
  return new Map(named.flatMap(({ alias, namespace }) => (alias === undefined ? [] : [[alias, namespace] as const])));
}

/** Returns a document whose references are to the new names; its declarations still have those that they had. */
export function withReferences(document: csdl.CsdlDocument, changes: NameChanges): csdl.CsdlDocument {
  const rewriting = { changes, aliases: aliasesOf(document) };
  const schemas = document.schemas.map((schema) => ({
    ...schema,
    annotations: rewritten(schema.annotations, undefined, rewriting),
    elements: schema.elements.map((element) => {
      const owner = `${schema.namespace}.${element.name}`;
      return rewritten(ownReferences(element, owner, rewriting), owner, rewriting);
    }),
    externalAnnotations: schema.externalAnnotations.map((annotations) => ({
      ...annotations,
      target: targetPath(annotations.target, rewriting),
      annotations: rewritten(annotations.annotations, startOf(annotations.target, rewriting), rewriting),
    })),
  }));
  const { entityContainer } = document;
  if (entityContainer === undefined) return { ...document, schemas };
  return {
    ...document,
    schemas,
    entityContainer: { ...entityContainer, name: renamed(entityContainer.name, rewriting) },
  };
}

const nameKeys = new Set(["type", "baseType", "underlyingType", "entityType", "action", "function", "extends"]);

/** Rewrites the names of types and the like and the paths in annotations, which lead on from `owner`. */
function rewritten<Part>(part: Part, owner: string | undefined, rewriting: Rewriting): Part {
  if (Array.isArray(part)) return part.map((item) => rewritten(item, owner, rewriting)) as Part;
  if (typeof part !== "object" || part === null) return part;
  const { kind, entityType, type }: { kind?: unknown; entityType?: unknown; type?: unknown } = part;
  const set = kind === "EntitySet" ? entityType : kind === "Singleton" ? type : undefined;
  const inside = typeof set === "string" ? qualified(set, rewriting.aliases) : owner;
  const entries = Object.entries(part).map(([key, value]: [string, unknown]) => {
    if (typeof value !== "string") return [key, key === "at" ? value : rewritten(value, inside, rewriting)];
    if (nameKeys.has(key)) return [key, renamed(value, rewriting)];
    return [key, key === "value" && kind === "Path" ? pathFrom(inside, value, rewriting) : value];
  });
  return Object.fromEntries(entries) as Part;
}

/** Rewrites what is a path or a name of a member by itself: in keys, relations, operations and containers. */
function ownReferences(element: csdl.SchemaElement, owner: string, rewriting: Rewriting): csdl.SchemaElement {
  switch (element.kind) {
    case "ComplexType":
      return { ...element, ...membersOf(element, owner, rewriting) };
    case "EntityType": {
      const propertyRefs = element.key?.propertyRefs.map((ref) => ({
        ...ref,
        name: pathFrom(owner, ref.name, rewriting),
      }));
      const key = element.key && { ...element.key, propertyRefs: propertyRefs ?? [] };
      return { ...element, ...membersOf(element, owner, rewriting), key };
    }
    case "Action":
    case "Function":
      return { ...element, entitySetPath: element.entitySetPath && entitySetPath(element, owner, rewriting) };
    case "EntityContainer":
      return { ...element, members: element.members.map((member) => setReferences(member, owner, rewriting)) };
    default:
      return element;
  }
}

type Members = Pick<csdl.ComplexType, "properties" | "navigationProperties">;

function membersOf({ properties, navigationProperties }: Members, owner: string, rewriting: Rewriting): Members {
  return {
    properties: properties.map((property) => withDefault(property, rewriting)),
    navigationProperties: navigationProperties.map((property) => {
      const target = qualified(property.type, rewriting.aliases);
      const referentialConstraints = property.referentialConstraints.map((constraint) => ({
        ...constraint,
        property: pathFrom(owner, constraint.property, rewriting),
        referencedProperty: pathFrom(target, constraint.referencedProperty, rewriting),
      }));
      const partner = property.partner && pathFrom(target, property.partner, rewriting);
      return { ...property, partner, referentialConstraints };
    }),
  };
}

/** The default value of an enumeration names members. */
function withDefault(property: csdl.Property, { changes, aliases }: Rewriting): csdl.Property {
  const names = changes.members.get(qualified(property.type, aliases));
  const { defaultValue } = property;
  if (names === undefined || defaultValue === undefined) return property;
  const members = defaultValue.split(",").map((name) => names.get(name.trim()) ?? name);
  return { ...property, defaultValue: members.join(",") };
}

/** A path from the binding parameter on. */
function entitySetPath(operation: csdl.Action | csdl.Function, owner: string, rewriting: Rewriting): string {
  const [first = "", ...rest] = (operation.entitySetPath ?? "").split("/");
  const now = rewriting.changes.members.get(owner)?.get(first) ?? first;
  const parameter = operation.parameters.find(({ name }) => name === first);
  if (parameter === undefined || rest.length === 0) return [now, ...rest].join("/");
  return `${now}/${pathFrom(qualified(parameter.type, rewriting.aliases), rest.join("/"), rewriting)}`;
}

function setReferences(member: csdl.ContainerMember, container: string, rewriting: Rewriting): csdl.ContainerMember {
  if (member.kind === "ActionImport" || member.kind === "FunctionImport") {
    return { ...member, entitySet: member.entitySet && setPath(container, member.entitySet, rewriting) };
  }
  const type = qualified(member.kind === "EntitySet" ? member.entityType : member.type, rewriting.aliases);
  const bindings = member.bindings.map((binding) => ({
    ...binding,
    path: pathFrom(type, binding.path, rewriting),
    target: setPath(container, binding.target, rewriting),
  }));
  return { ...member, bindings };
}

/** A path to an entity set in the same container, or from another container on. */
function setPath(container: string, path: string, rewriting: Rewriting): string {
  return path.split("/")[0]!.includes(".") ? targetPath(path, rewriting) : pathFrom(container, path, rewriting);
}

/** A path that starts with a qualified name, which has the types of parameters if it is that of an operation. */
function targetPath(path: string, rewriting: Rewriting): string {
  const { name, types, rest } = partsOf(path);
  const head = renamed(name, rewriting) + types.replace(/[^(),\s]+/g, (type) => renamed(type, rewriting));
  return rest === "" ? head : `${head}/${pathFrom(qualified(name, rewriting.aliases), rest, rewriting)}`;
}

function partsOf(path: string): { readonly name: string; readonly types: string; readonly rest: string } {
  const [, name = path, types = "", rest = ""] = /^([^(/]*)((?:\([^/]*\))?)\/?(.*)$/s.exec(path) ?? [];
  return { name, types, rest };
}

/** Where paths in annotations of a target start: at a type, also where the target is a member of it, or at that of a set. */
function startOf(target: string, { changes, aliases }: Rewriting): string | undefined {
  const { name, rest } = partsOf(target);
  const owner = qualified(name, aliases);
  if (changes.declared.get(owner)?.element.kind !== "EntityContainer") return owner;
  return memberOf(owner, rest.split("/")[0]!, changes)?.type;
}

function renamed(written: string, { changes, aliases }: Rewriting): string {
  const now = changes.declarations.get(qualified(written, aliases));
  return now === undefined ? written : `${namePrefix(written)}.${now}`;
}

/** Rewrites a path from a declaration on, as far as it can be followed. */
function pathFrom(owner: string | undefined, path: string, rewriting: Rewriting): string {
  let at = owner;
  const segments = path.split("/").map((segment) => {
    const mark = segment.indexOf("@");
    const name = mark < 0 ? segment : segment.slice(0, mark);
    if (name.includes(".")) {
      at = qualified(name, rewriting.aliases);
      return renamed(name, rewriting) + segment.slice(name.length);
    }
    const member = at === undefined ? undefined : memberOf(at, name, rewriting.changes);
    at = member?.type;
    return (member?.now ?? name) + segment.slice(name.length);
  });
  return segments.join("/");
}

interface FoundMember {
  readonly now: string;
  readonly type: string | undefined;
}

/** Finds a member of a declaration or of one of its base types. */
function memberOf(owner: string, name: string, { declared, members }: NameChanges): FoundMember | undefined {
  const seen = new Set<string>();
  let at: string | undefined = owner;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const known: Declared | undefined = declared.get(at);
    if (known === undefined) return undefined;
    const found = typedMembers(known.element).find((member) => member.name === name);
    if (found !== undefined) {
      const type = found.type === undefined ? undefined : qualified(found.type, known.aliases);
      return { now: members.get(at)?.get(name) ?? name, type };
    }
    const above = baseOf(known.element);
    at = above === undefined ? undefined : qualified(above, known.aliases);
  }
  return undefined;
}

function baseOf(element: csdl.SchemaElement): string | undefined {
  if ("baseType" in element) return element.baseType;
  return element.kind === "EntityContainer" ? element.extends : undefined;
}

function typedMembers(element: csdl.SchemaElement): readonly { readonly name: string; readonly type?: string }[] {
  if ("properties" in element) return [...element.properties, ...element.navigationProperties];
  if ("parameters" in element) return element.parameters;
  if (element.kind === "EnumType") return element.members.map(({ name }) => ({ name }));
  if (element.kind !== "EntityContainer") return [];
  return element.members.map((member) => {
    if (member.kind === "EntitySet") return { name: member.name, type: member.entityType };
    return member.kind === "Singleton" ? { name: member.name, type: member.type } : { name: member.name };
  });
}

/** Returns a name with the namespace in place of an alias. */
function qualified(written: string, aliases: Aliases): string {
  const namespace = aliases.get(namePrefix(written));
  return namespace === undefined ? written : `${namespace}.${simpleName(written)}`;
}
