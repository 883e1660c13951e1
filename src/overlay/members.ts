/** What patches can change: schema children and their members. */
import type * as csdl from "../csdl/document/document.ts";
import { NO_FACETS } from "../csdl/document/facets.ts";
import { lineColumn, type Place } from "../text/source.ts";

/** Schema children that a patch may name. Terms belong to vocabularies, which do not need patches. */
export type PatchableElement = Exclude<csdl.SchemaElement, csdl.Term>;

export type PatchableMember =
  | csdl.Property
  | csdl.NavigationProperty
  | csdl.Member
  | csdl.Parameter
  | csdl.ReturnType
  | csdl.ContainerMember;

export type Patchable = PatchableElement | PatchableMember;

const structured = ["Property", "NavigationProperty"] as const;
const operation = ["Parameter", "ReturnType"] as const;

const memberKinds: Readonly<Record<PatchableElement["kind"], readonly PatchableMember["kind"][]>> = {
  EntityType: structured,
  ComplexType: structured,
  EnumType: ["Member"],
  TypeDefinition: [],
  Action: operation,
  Function: operation,
  EntityContainer: ["EntitySet", "Singleton", "ActionImport", "FunctionImport"],
};

/** Returns the kinds of members that an element may have. */
export function memberKindsOf({ kind }: PatchableElement): readonly PatchableMember["kind"][] {
  return memberKinds[kind];
}

/** Returns how a target names a member; a return type as in paths (section 15.4 of CSDL 4.01). */
export function memberName(member: PatchableMember): string {
  return member.kind === "ReturnType" ? "$ReturnType" : member.name;
}

/** Returns the members of an element, those of one kind together. */
export function membersOf(element: PatchableElement): readonly PatchableMember[] {
  switch (element.kind) {
    case "EntityType":
    case "ComplexType":
      return [...element.properties, ...element.navigationProperties];
    case "EnumType":
    case "EntityContainer":
      return element.members;
    case "Action":
    case "Function":
      return element.returnType === undefined ? element.parameters : [...element.parameters, element.returnType];
    case "TypeDefinition":
      return [];
  }
}

/** Returns the element with these members in place of its own. */
export function withMembers(element: PatchableElement, members: readonly PatchableMember[]): PatchableElement {
  switch (element.kind) {
    case "EntityType":
    case "ComplexType":
      return {
        ...element,
        properties: members.filter((member) => member.kind === "Property"),
        navigationProperties: members.filter((member) => member.kind === "NavigationProperty"),
      };
    case "EnumType":
      return { ...element, members: members.filter((member) => member.kind === "Member") };
    case "EntityContainer":
      return { ...element, members: members.filter(isContainerMember) };
    case "Action":
    case "Function":
      return {
        ...element,
        parameters: members.filter((member) => member.kind === "Parameter"),
        returnType: members.find((member) => member.kind === "ReturnType"),
      };
    case "TypeDefinition":
      return element;
  }
}

function isContainerMember(member: PatchableMember): member is csdl.ContainerMember {
  return /^(EntitySet|Singleton|ActionImport|FunctionImport)$/.test(member.kind);
}

/**
 * Marks an element as changed by the patch, so that messages about it name the patch. An added element has the patch's
 * own place.
 */
export function marked<Item extends Patchable>(element: Item, { place }: { readonly place: Place }): Item {
  if (element.at.source === place.source) return element;
  const { line, column } = lineColumn(place);
  return { ...element, at: { ...element.at, patchedBy: `${place.source.name}:${line}:${column}` } };
}

/** Returns a member without attributes. */
export function newMember(kind: PatchableMember["kind"], name: string, at: Place): PatchableMember {
  const element = { at, annotations: [] };
  const named = { ...element, name };
  const use = { type: "Edm.String", collection: false, nullable: true, facets: NO_FACETS };
  switch (kind) {
    case "Property":
      return { kind, ...named, ...use, defaultValue: undefined };
    case "NavigationProperty": {
      const relation = { partner: undefined, containsTarget: false, referentialConstraints: [], onDelete: undefined };
      return { kind, ...named, ...use, ...relation, nullableSpecified: false };
    }
    case "Member":
      return { kind, ...named, value: undefined, valueSpecified: false };
    case "Parameter":
      return { kind, ...named, ...use };
    case "ReturnType":
      return { kind, ...element, ...use };
    case "EntitySet":
      return { kind, ...named, entityType: "", includeInServiceDocument: true, bindings: [] };
    case "Singleton":
      return { kind, ...named, type: "", nullable: false, bindings: [] };
    case "ActionImport":
      return { kind, ...named, action: "", entitySet: undefined };
    case "FunctionImport":
      return { kind, ...named, function: "", entitySet: undefined, includeInServiceDocument: false };
  }
}
