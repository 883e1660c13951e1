/** Patches of metadata that someone else got wrong, applied before anything is made of the documents. */
import type * as csdl from "../csdl/document.ts";
import type { LoadedDocument } from "../csdl/load.ts";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { newMember, type Patchable, type PatchableMember, settable, withAttributes } from "./patch-attributes.ts";
import type { Attributes, Patch } from "./patch-list.ts";
import { indexNames, similarName } from "./suggest.ts";

export interface Patched {
  readonly documents: readonly LoadedDocument[];
  readonly stale: readonly StalePatch[];
}

/** A patch that upstream has overtaken. */
export interface StalePatch {
  readonly patch: Patch;
  readonly fault: "patch-target-gone" | "idle-patch";
  readonly hint: string | undefined;
}

type PatchableType = Exclude<Patchable, PatchableMember>;

interface Patching {
  readonly diagnostics: Diagnostics;
  /** By qualified name, as declared; the first declaration counts. */
  readonly types: ReadonlyMap<string, PatchableType>;
  /** Declaration → what the patches so far made of it; undefined: removed. */
  readonly edits: Map<csdl.SchemaElement, PatchableType | undefined>;
  readonly stale: StalePatch[];
}

/**
 * The documents with the patches applied in their order; what is not changed is shared. Patches whose target is gone or
 * that change nothing are in the answer; those that do not fit their target are reported (`invalid-patch`).
 */
export function applyPatches(
  documents: readonly LoadedDocument[],
  patches: readonly Patch[],
  diagnostics: Diagnostics,
): Patched {
  if (patches.length === 0) return { documents, stale: [] };
  const reachable = reachableFrom(documents);
  const patching: Patching = { diagnostics, types: indexTypes(reachable), edits: new Map(), stale: [] };
  for (const patch of patches) apply(patch, patching);
  return { documents: rebuild(documents, reachable, patching.edits), stale: patching.stale };
}

/** Reports the patches that upstream has overtaken, each where it stands. */
export function reportStale(stale: readonly StalePatch[], diagnostics: Diagnostics): void {
  for (const { patch, fault, hint } of stale) diagnostics.report(fault, [patch.target], { place: patch.place, hint });
}

function reachableFrom(documents: readonly LoadedDocument[]): ReadonlySet<LoadedDocument> {
  const found = new Set(documents);
  // The set grows while it is walked.
  for (const { references } of found) for (const { target } of references) if (target !== undefined) found.add(target);
  return found;
}

function indexTypes(documents: Iterable<LoadedDocument>): ReadonlyMap<string, PatchableType> {
  const types = new Map<string, PatchableType>();
  for (const { document } of documents) {
    for (const { namespace, elements } of document.schemas) {
      for (const element of elements) {
        const name = `${namespace}.${element.name}`;
        if (isType(element) && !types.has(name)) types.set(name, element);
      }
    }
  }
  return types;
}

function isType(element: csdl.SchemaElement): element is PatchableType {
  return /^(EntityType|ComplexType|EnumType|TypeDefinition)$/.test(element.kind);
}

function apply(patch: Patch, patching: Patching): void {
  const slash = patch.target.indexOf("/");
  const name = slash < 0 ? patch.target : patch.target.slice(0, slash);
  const declared = patching.types.get(name);
  const type = declared !== undefined && patching.edits.has(declared) ? patching.edits.get(declared) : declared;
  if (declared === undefined || type === undefined) {
    const near = similarName(indexNames(patching.types.keys()), name);
    patching.stale.push({ patch, fault: "patch-target-gone", hint: near && `Did you mean ${near}?` });
    return;
  }
  const changed = slash < 0 ? applyToType(type, patch, patching) : applyToMember(type, patch, patching);
  if (changed === type) patching.stale.push({ patch, fault: "idle-patch", hint: "Remove the patch." });
  else if (changed !== "reported") patching.edits.set(declared, changed);
}

function applyToType(type: PatchableType, patch: Patch, patching: Patching): PatchableType | undefined | "reported" {
  const { action } = patch;
  if (action.kind === "remove") return undefined;
  if (action.kind === "set") return set(type, action.attributes, patch, patching);
  const name = action.attributes.get("Name");
  const member = typeof name === "string" ? newMember(action.element, name, patch.place) : undefined;
  const fits = type.kind === "EnumType" ? member?.kind === "Member" : "properties" in type && member?.kind !== "Member";
  if (!fits || member === undefined) {
    const expected = type.kind === "EnumType" ? "a Member" : "a Property or NavigationProperty";
    return refuse(patch, `only ${expected} with a Name can be added to ${patch.target}`, patching);
  }
  if (membersOf(type).some((known) => known.name === name)) return type;
  const attributes = new Map([...action.attributes].filter(([key]) => key !== "Name"));
  const added = set(member, attributes, patch, patching);
  return added === "reported" ? added : withMembers(type, [...membersOf(type), added]);
}

function applyToMember(type: PatchableType, patch: Patch, patching: Patching): PatchableType | "reported" {
  const name = patch.target.slice(patch.target.indexOf("/") + 1);
  const members = membersOf(type);
  const index = members.findIndex((member) => member.name === name);
  const member = members[index];
  if (member === undefined) {
    const hint = didYouMean(
      name,
      members.map((known) => known.name),
    );
    patching.stale.push({ patch, fault: "patch-target-gone", hint });
    return "reported";
  }
  const { action } = patch;
  if (action.kind === "add") return refuse(patch, `nothing can be added to ${patch.target}`, patching);
  if (action.kind === "remove") return withMembers(type, members.toSpliced(index, 1));
  const changed = set(member, action.attributes, patch, patching);
  if (changed === "reported" || changed === member) return changed === member ? type : "reported";
  return withMembers(type, members.with(index, changed));
}

function set<Item extends Patchable>(
  element: Item,
  attributes: Attributes,
  patch: Patch,
  patching: Patching,
): Item | "reported" {
  const result = withAttributes(element, attributes);
  if ("element" in result) return result.element;
  const hint = result.unknown === undefined ? undefined : didYouMean(result.unknown, settable(element.kind));
  return refuse(patch, result.fault, patching, hint);
}

function refuse({ place }: Patch, what: string, { diagnostics }: Patching, hint?: string): "reported" {
  diagnostics.report("invalid-patch", [place.source.name, what], { place, hint });
  return "reported";
}

function membersOf(type: PatchableType): readonly PatchableMember[] {
  if (type.kind === "EnumType") return type.members;
  return "properties" in type ? [...type.properties, ...type.navigationProperties] : [];
}

function withMembers(type: PatchableType, members: readonly PatchableMember[]): PatchableType {
  if (type.kind === "TypeDefinition") return type;
  if (type.kind === "EnumType") return { ...type, members: members.filter((member) => member.kind === "Member") };
  return {
    ...type,
    properties: members.filter((member) => member.kind === "Property"),
    navigationProperties: members.filter((member) => member.kind === "NavigationProperty"),
  };
}

/** References may go in circles, so that every document is copied before any reference is. */
function rebuild(
  documents: readonly LoadedDocument[],
  reachable: ReadonlySet<LoadedDocument>,
  edits: Patching["edits"],
): readonly LoadedDocument[] {
  const copies = new Map<LoadedDocument, { document: csdl.CsdlDocument; references: LoadedDocument["references"] }>();
  for (const loaded of reachable) copies.set(loaded, { document: edited(loaded.document, edits), references: [] });
  for (const [loaded, copy] of copies) {
    copy.references = loaded.references.map(({ reference, target }) => ({
      reference,
      target: target && copies.get(target),
    }));
  }
  return documents.map((loaded) => copies.get(loaded)!);
}

function edited(document: csdl.CsdlDocument, edits: Patching["edits"]): csdl.CsdlDocument {
  const schemas = document.schemas.map((schema) => {
    if (!schema.elements.some((element) => edits.has(element))) return schema;
    const elements = schema.elements.flatMap((element) => (edits.has(element) ? (edits.get(element) ?? []) : element));
    return { ...schema, elements };
  });
  return { ...document, schemas };
}
