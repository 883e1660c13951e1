/** Patches to incorrect metadata, applied before the model is built from the documents. */
import type * as csdl from "../csdl/document/document.ts";
import type { Diagnostics } from "../diagnostics/collector.ts";
import type { LoadedDocument } from "../inputs/load.ts";
import { globExpression, isGlob } from "../text/globs.ts";
import { didYouMean } from "../text/similar-names.ts";
import { hasAttribute, settable, withAttributes } from "./attributes.ts";
import {
  marked,
  memberKindsOf,
  memberName,
  membersOf,
  newMember,
  type Patchable,
  type PatchableElement,
  type PatchableMember,
  withMembers,
} from "./members.ts";
import type { Attributes, Patch } from "./patch-list.ts";
import { noteName, type Renames, rename, takeName } from "./renames.ts";
import { findTarget, indexTargets, type PatchTargets } from "./targets.ts";

export interface Patched {
  readonly documents: readonly LoadedDocument[];
  readonly stale: readonly StalePatch[];
}

/** A patch that is no longer needed. */
export interface StalePatch {
  readonly patch: Patch;
  readonly fault: "patch-target-gone" | "idle-patch";
  readonly hint: string | undefined;
}

interface Patching {
  readonly diagnostics: Diagnostics;
  readonly targets: PatchTargets;
  /** Declaration → its patched form so far; undefined if removed. */
  readonly edits: Map<csdl.SchemaElement, PatchableElement | undefined>;
  readonly renames: Renames;
  readonly stale: StalePatch[];
}

/**
 * Returns the documents with the patches applied in their order; what is not changed is shared. Also returns patches
 * whose target does not exist or that change nothing; reports those that do not fit their target (`invalid-patch`).
 */
export function applyPatches(
  documents: readonly LoadedDocument[],
  patches: readonly Patch[],
  diagnostics: Diagnostics,
): Patched {
  if (patches.length === 0) return { documents, stale: [] };
  const reachable = reachableFrom(documents);
  const patching: Patching = {
    diagnostics,
    targets: indexTargets(reachable),
    edits: new Map(),
    renames: new Map(),
    stale: [],
  };
  for (const patch of patches) {
    if (isGlob(patch.target)) {
      if (takeName(patch).name === undefined) applyToAll(patch, patching);
      else refuse(patch, "a patch cannot set Name of all that a glob matches", patching);
    } else apply(patch, patching);
  }
  return { documents: rebuild(documents, reachable, patching), stale: patching.stale };
}

/** Reports the patches that are no longer needed, each at its place. */
export function reportStale(stale: readonly StalePatch[], diagnostics: Diagnostics): void {
  for (const { patch, fault, hint } of stale) diagnostics.report(fault, [patch.target], { place: patch.place, hint });
}

function reachableFrom(documents: readonly LoadedDocument[]): ReadonlySet<LoadedDocument> {
  const found = new Set(documents);
  // The set grows during the loop.
  for (const { references } of found) for (const { target } of references) if (target !== undefined) found.add(target);
  return found;
}

/** Applies a patch to all that its target, a glob, matches and that it fits. It must change something. */
function applyToAll(patch: Patch, patching: Patching): void {
  const targets = matchesOf(patch, patching);
  const stale: StalePatch[] = [];
  for (const target of targets) apply({ ...patch, target }, { ...patching, stale });
  if (stale.length < targets.length) return;
  if (targets.length === 0)
    patching.stale.push({ patch, fault: "patch-target-gone", hint: "Nothing matches the glob." });
  else patching.stale.push({ patch, fault: "idle-patch", hint: "Remove the patch." });
}

/** Returns the targets that a glob matches, except those that do not have the attributes to set. */
function matchesOf({ target, action }: Patch, { targets, edits }: Patching): readonly string[] {
  const slash = target.indexOf("/");
  const pattern = globExpression(slash < 0 ? target : target.slice(0, slash));
  const memberPattern = slash < 0 ? undefined : globExpression(target.slice(slash + 1));
  const fits = (element: Patchable): boolean =>
    action.kind !== "set" || [...action.attributes.keys()].every((name) => hasAttribute(element, name));
  const found = new Set<string>();
  for (const [name, elements] of targets.byName) {
    if (!pattern.test(name)) continue;
    for (const { element: declared, fullName } of elements) {
      const element = edits.has(declared) ? edits.get(declared) : declared;
      if (element === undefined) continue;
      if (memberPattern === undefined && fits(element)) found.add(fullName);
      for (const member of memberPattern === undefined ? [] : membersOf(element)) {
        if (memberPattern?.test(memberName(member)) && fits(member)) found.add(`${fullName}/${memberName(member)}`);
      }
    }
  }
  return [...found];
}

function apply(patch: Patch, patching: Patching): void {
  const slash = patch.target.indexOf("/");
  const name = slash < 0 ? patch.target : patch.target.slice(0, slash);
  const { element: declared, hint } = findTarget(patching.targets, name);
  const element = declared !== undefined && patching.edits.has(declared) ? patching.edits.get(declared) : declared;
  if (declared === undefined || element === undefined) {
    patching.stale.push({ patch, fault: "patch-target-gone", hint });
    return;
  }
  const { name: newName, others } = takeName(patch);
  const changed = slash < 0 ? applyToElement(element, others, patching) : applyToMember(element, others, patching);
  if (changed === "reported") return;
  const member = slash < 0 ? undefined : patch.target.slice(slash + 1);
  const isNamed = newName !== undefined && newName !== (member ?? declared.name);
  const fault = isNamed ? noteName(patching.renames, declared, member, { name: newName, patch }) : undefined;
  if (fault !== undefined) refuse(patch, fault, patching);
  else if (changed !== element) patching.edits.set(declared, changed);
  else if (!isNamed) patching.stale.push({ patch, fault: "idle-patch", hint: "Remove the patch." });
}

function applyToElement(
  element: PatchableElement,
  patch: Patch,
  patching: Patching,
): PatchableElement | undefined | "reported" {
  const { action } = patch;
  if (action.kind === "remove") return undefined;
  if (action.kind === "set") return set(element, action.attributes, patch, patching);
  const kind = memberKindsOf(element).find((known) => known === action.element);
  const name = kind === "ReturnType" ? "" : action.attributes.get("Name");
  if (kind === undefined || typeof name !== "string") return refuse(patch, additionsText(element, patch), patching);
  const member = newMember(kind, name, patch.place);
  const attributes = new Map([...action.attributes].filter(([key]) => key !== "Name"));
  const known = membersOf(element).find((other) => memberName(other) === memberName(member));
  if (known !== undefined) return checkPresent(known, { kind, attributes }, patch, patching) ?? element;
  const added = set(member, attributes, patch, patching);
  return added === "reported" ? added : withMembers(element, [...membersOf(element), added]);
}

/** Checks a member to be added that already exists. Returns undefined if it is as the patch says. */
function checkPresent(
  known: PatchableMember,
  { kind, attributes }: { readonly kind: PatchableMember["kind"]; readonly attributes: Attributes },
  patch: Patch,
  { stale }: Patching,
): "reported" | undefined {
  const result = known.kind === kind ? withAttributes(known, attributes) : undefined;
  if (result !== undefined && "element" in result && result.element === known) return undefined;
  const target = `${patch.target}/${memberName(known)}`;
  const hint = `The metadata now has a ${known.kind} ${target} that differs from the patch. Change it with set, or remove the patch.`;
  stale.push({ patch, fault: "idle-patch", hint });
  return "reported";
}

function additionsText(element: PatchableElement, { target }: Patch): string {
  const kinds = memberKindsOf(element);
  const named = kinds.filter((kind) => kind !== "ReturnType").join(" or ");
  if (named === "") return `nothing can be added to ${target}`;
  const nameless = kinds.includes("ReturnType") ? ", or a ReturnType," : "";
  return `only a ${named} with a Name${nameless} can be added to ${target}`;
}

function applyToMember(element: PatchableElement, patch: Patch, patching: Patching): PatchableElement | "reported" {
  const name = patch.target.slice(patch.target.indexOf("/") + 1);
  const members = membersOf(element);
  const index = members.findIndex((member) => memberName(member) === name);
  const member = members[index];
  if (member === undefined) {
    const hint = didYouMean(name, members.map(memberName), patching.targets.search.budget);
    patching.stale.push({ patch, fault: "patch-target-gone", hint });
    return "reported";
  }
  const { action } = patch;
  if (action.kind === "add") return refuse(patch, `nothing can be added to ${patch.target}`, patching);
  if (action.kind === "remove") return withMembers(element, members.toSpliced(index, 1));
  const changed = set(member, action.attributes, patch, patching);
  if (changed === "reported" || changed === member) return changed === member ? element : "reported";
  return withMembers(element, members.with(index, changed));
}

function set<Item extends Patchable>(
  element: Item,
  attributes: Attributes,
  patch: Patch,
  patching: Patching,
): Item | "reported" {
  const result = withAttributes(element, attributes);
  if ("element" in result) return result.element === element ? element : marked(result.element, patch);
  const hint = result.unknown === undefined ? undefined : didYouMean(result.unknown, settable(element.kind));
  return refuse(patch, result.fault, patching, hint);
}

function refuse({ place }: Patch, what: string, { diagnostics }: Patching, hint?: string): "reported" {
  diagnostics.report("invalid-patch", [place.source.name, what], { place, hint });
  return "reported";
}

/** Copies every document before any reference, because references may form cycles. */
function rebuild(
  documents: readonly LoadedDocument[],
  reachable: ReadonlySet<LoadedDocument>,
  patching: Patching,
): readonly LoadedDocument[] {
  const patched = new Map([...reachable].map((loaded) => [loaded, edited(loaded.document, patching.edits)] as const));
  const renamed = renamedFrom([...patched.values()], patching);
  const copies = new Map<LoadedDocument, { document: csdl.CsdlDocument; references: LoadedDocument["references"] }>();
  for (const [loaded, document] of patched) {
    copies.set(loaded, { document: renamed.get(document) ?? document, references: [] });
  }
  for (const [loaded, copy] of copies) {
    copy.references = loaded.references.map(({ reference, target }) => ({
      reference,
      target: target && copies.get(target),
    }));
  }
  return documents.map((loaded) => copies.get(loaded)!);
}

/** Returns the documents in which names change; reports names that are taken. */
function renamedFrom(
  documents: readonly csdl.CsdlDocument[],
  patching: Patching,
): ReadonlyMap<csdl.CsdlDocument, csdl.CsdlDocument> {
  const { edits, renames } = patching;
  if (renames.size === 0) return new Map();
  const ofPatched: Renames = new Map();
  for (const [declared, names] of renames) {
    const element = edits.has(declared) ? edits.get(declared) : declared;
    if (element !== undefined) ofPatched.set(element, names);
  }
  const { documents: renamed, clashes } = rename(documents, ofPatched);
  for (const { patch, fault } of clashes) refuse(patch, fault, patching);
  return renamed;
}

function edited(document: csdl.CsdlDocument, edits: Patching["edits"]): csdl.CsdlDocument {
  const schemas = document.schemas.map((schema) => {
    if (!schema.elements.some((element) => edits.has(element))) return schema;
    const elements = schema.elements.flatMap((element) => (edits.has(element) ? (edits.get(element) ?? []) : element));
    return { ...schema, elements };
  });
  return { ...document, schemas };
}
