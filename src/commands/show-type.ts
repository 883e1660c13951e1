import { lineColumn } from "../csdl/source.ts";
import { allNavigationProperties, allProperties, ancestors, subtypes } from "../model/inheritance.ts";
import { isStructured } from "../model/kinds.ts";
import type { Selection } from "../model/select.ts";
import type { StructuredType, Type, TypeUse } from "../model/types.ts";
import { propertyTraits, traitsOf } from "./show-traits.ts";
import { usersOf } from "./show-users.ts";

/** What `show` says of a type; the JSON output as it is. */
export interface Description {
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly traits: readonly string[];
  readonly documentation: string | undefined;
  /** Nearest first. */
  readonly baseTypes: readonly string[];
  readonly derivedTypes: readonly string[];
  readonly properties: readonly PropertyDescription[];
  readonly members: readonly { readonly name: string; readonly value: string }[];
  readonly usedBy: readonly string[];
  readonly leftOut: readonly string[];
}

interface PropertyDescription {
  readonly name: string;
  readonly type: string;
  readonly declaredBy: string;
  readonly traits: readonly string[];
}

const kinds = {
  EntityType: "entity type",
  ComplexType: "complex type",
  EnumType: "enumeration type",
  TypeDefinition: "type definition",
};

export function describeType(type: Type, { model, leftOut }: Selection): Description {
  const { source } = type.at;
  const { line, column } = lineColumn(type.at);
  const structured = isStructured(type) ? type : undefined;
  return {
    name: type.qualifiedName,
    kind: kinds[type.kind],
    place: `${source.name}:${line}:${column}`,
    traits: traitsOf(type),
    documentation: type.documentation.description ?? type.documentation.longDescription,
    baseTypes: structured === undefined ? [] : ancestors(structured).map((base) => base.qualifiedName),
    derivedTypes: structured === undefined ? [] : subtypes(structured).map((derived) => derived.qualifiedName),
    properties: structured === undefined ? [] : describeProperties(structured),
    members: type.kind === "EnumType" ? type.members.map(({ name, value }) => ({ name, value: String(value) })) : [],
    usedBy: usersOf(type, model),
    leftOut: leftOut.navigationProperties
      .filter((left) => left.type === type.qualifiedName)
      .map(({ property, target }) => `${property} (to ${target})`),
  };
}

function describeProperties(type: StructuredType): readonly PropertyDescription[] {
  const key = new Set(type.key.map(({ path }) => path.join("/")));
  const declaredBy = new Map<string, string>();
  for (const owner of [type, ...ancestors(type)]) {
    for (const { name } of [...owner.properties, ...owner.navigationProperties]) {
      if (!declaredBy.has(name)) declaredBy.set(name, owner.qualifiedName);
    }
  }
  return [...allProperties(type), ...allNavigationProperties(type)].map((property) => {
    const owner = declaredBy.get(property.name) ?? type.qualifiedName;
    const traits = [...(key.has(property.name) ? ["key"] : []), ...propertyTraits(property)];
    if (owner !== type.qualifiedName) traits.push(`from ${owner}`);
    return { name: property.name, type: typeText(property), declaredBy: owner, traits };
  });
}

function typeText({ type, collection }: TypeUse): string {
  const name = type.kind === "Primitive" ? type.name : type.qualifiedName;
  return collection ? `Collection(${name})` : name;
}
