/** Patches that set `Name`: new names, given after all other patches, so that each patch finds what the metadata has. */
import type * as csdl from "../csdl/document/document.ts";
import { isSimpleIdentifier } from "../csdl/document/names.ts";
import { groupOf } from "../text/groups.ts";
import { marked, memberName, membersOf, type PatchableElement, withMembers } from "./members.ts";
import type { AttributeValue, Patch } from "./patch-list.ts";
import { aliasesOf, type Declared, type NameChanges, withReferences } from "./renamed-references.ts";

interface NewName {
  readonly name: string;
  readonly patch: Patch;
}

/** New names of a declaration and of its members, by the old ones. */
export interface NewNames {
  readonly own?: NewName;
  readonly members: ReadonlyMap<string, NewName>;
}

/** By declaration. */
export type Renames = Map<csdl.SchemaElement, NewNames>;

/** Takes the new name from a patch; what is left sets other attributes, if any. */
export function takeName(patch: Patch): { readonly name: AttributeValue | undefined; readonly others: Patch } {
  const { action } = patch;
  if (action.kind !== "set" || !action.attributes.has("Name")) return { name: undefined, others: patch };
  const attributes = new Map([...action.attributes].filter(([key]) => key !== "Name"));
  return { name: action.attributes.get("Name"), others: { ...patch, action: { ...action, attributes } } };
}

/** Notes the new name of a declaration or of a member; of several the last one counts. Returns why it cannot be one. */
export function noteName(
  renames: Renames,
  declared: csdl.SchemaElement,
  member: string | undefined,
  { name, patch }: { readonly name: AttributeValue; readonly patch: Patch },
): string | undefined {
  if (member === "$ReturnType") return "a patch cannot set Name of its target";
  if (typeof name !== "string" || !isSimpleIdentifier(name)) {
    return `${JSON.stringify(name)} is not a valid value for Name: use letters, digits and _, and no digit in front`;
  }
  const { own, members } = renames.get(declared) ?? { members: new Map<string, NewName>() };
  const named = { name, patch };
  if (member === undefined) renames.set(declared, { own: named, members });
  else renames.set(declared, { ...(own && { own }), members: new Map(members).set(member, named) });
  return undefined;
}

/** A patch that would give a name which something else has. */
export interface NameClash {
  readonly patch: Patch;
  readonly fault: string;
}

export interface Renamed {
  /** By document as it was. */
  readonly documents: ReadonlyMap<csdl.CsdlDocument, csdl.CsdlDocument>;
  readonly clashes: readonly NameClash[];
}

/** Gives the new names, and lets all references follow. */
export function rename(documents: readonly csdl.CsdlDocument[], renames: Renames): Renamed {
  const byName = declarationsOf(documents);
  const clashes = [...renames].flatMap(([element, names]) => clashesOf(element, names, byName));
  if (clashes.length > 0) return { documents: new Map(), clashes };
  const changes = changesOf(byName, renames);
  const renamed = documents.map((document) => {
    const { schemas, ...rest } = withReferences(document, changes);
    const named = schemas.map((schema, i) => {
      const before = document.schemas[i]!.elements;
      return { ...schema, elements: schema.elements.map((element, j) => withNames(element, renames.get(before[j]!))) };
    });
    return [document, { ...rest, schemas: named }] as const;
  });
  return { documents: new Map(renamed), clashes };
}

/** Several declarations of one name are overloads. */
type Declarations = ReadonlyMap<string, readonly Declared[]>;

function declarationsOf(documents: readonly csdl.CsdlDocument[]): Declarations {
  const found = new Map<string, Declared[]>();
  for (const document of documents) {
    const aliases = aliasesOf(document);
    for (const { namespace, elements } of document.schemas) {
      for (const element of elements)
        groupOf(found, `${namespace}.${element.name}`).push({ element, aliases, namespace });
    }
  }
  return found;
}

function changesOf(byName: Declarations, renames: Renames): NameChanges {
  const declared = new Map<string, Declared>();
  const declarations = new Map<string, string>();
  const members = new Map<string, Map<string, string>>();
  for (const [name, all] of byName) {
    declared.set(name, all[0]!);
    const own = new Set(all.map(({ element }) => renames.get(element)?.own?.name));
    const [only] = own;
    // Who refers to several overloads keeps the name that some of them keep.
    if (own.size === 1 && only !== undefined) declarations.set(name, only);
    const named = all.flatMap(({ element }) => [...(renames.get(element)?.members ?? [])]);
    if (named.length > 0) members.set(name, new Map(named.map(([old, now]) => [old, now.name])));
  }
  return { declarations, members, declared };
}

function clashesOf(
  element: csdl.SchemaElement,
  { own, members }: NewNames,
  byName: Declarations,
): readonly NameClash[] {
  if (element.kind === "Term") return [];
  const names = new Set(membersOf(element).map(memberName));
  const clashes = [...members.values()].filter(({ name }) => names.has(name) && !members.has(name));
  return [...clashes, ...(own !== undefined && isTaken(element, own.name, byName) ? [own] : [])].map(
    ({ name, patch }) => ({
      patch,
      fault: `${patch.target} cannot become ${name}: the metadata has that already`,
    }),
  );
}

function isTaken(element: csdl.SchemaElement, name: string, byName: Declarations): boolean {
  const all = [...byName.values()].flat();
  const namespace = all.find((declared) => declared.element === element)?.namespace;
  const others = byName.get(`${namespace}.${name}`) ?? [];
  return others.some((other) => !(isOperation(element) && isOperation(other.element)));
}

function isOperation({ kind }: csdl.SchemaElement): boolean {
  return kind === "Action" || kind === "Function";
}

function withNames<Item extends csdl.SchemaElement>(element: Item, names: NewNames | undefined): csdl.SchemaElement {
  if (names === undefined || element.kind === "Term") return element;
  const members = membersOf(element).map((member) => {
    const now = names.members.get(memberName(member));
    return now === undefined ? member : marked({ ...member, name: now.name }, now.patch);
  });
  const named: PatchableElement = names.members.size === 0 ? element : withMembers(element, members);
  return names.own === undefined ? named : marked({ ...named, name: names.own.name }, names.own.patch);
}
