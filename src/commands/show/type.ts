import { allNavigationProperties, allProperties, ancestors, subtypes } from "../../model/hierarchy.ts";
import { isStructured } from "../../model/kinds.ts";
import type { LeftOutNavigationProperty, Selection } from "../../model/select/select.ts";
import type { NavigationProperty, Property, QualifiedName, StructuredType, Type } from "../../model/types.ts";
import type { ManifestType } from "../../plan/types.ts";
import { groupOf } from "../../text/groups.ts";
import { lineColumn } from "../../text/source.ts";
import { propertyTraits, traitsOf } from "./traits.ts";
import { typeText } from "./type-text.ts";
import { indexUsers, type Users } from "./users.ts";

/** What `show` prints about a type; the JSON output has this form. */
export interface Description {
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly traits: readonly string[];
  readonly documentation: string | undefined;
  /** Nearest first; for several types, only the nearest. */
  readonly baseTypes: readonly string[];
  /** For several types, only those that derive directly. */
  readonly derivedTypes: readonly string[];
  /** For several types, only those that each declares itself. */
  readonly properties: readonly PropertyDescription[];
  readonly members: readonly { readonly name: string; readonly value: string }[];
  readonly usedBy: readonly string[];
  readonly leftOut: readonly string[];
  /** Names, modules and files, as manifest.json has them. */
  readonly generated: ManifestType;
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

/** What the descriptions of one run are made with. */
interface Surroundings {
  readonly users: Users;
  /** By the name of the type that lost them. */
  readonly leftOut: ReadonlyMap<QualifiedName, readonly string[]>;
  /**
   * Whether to list what a type has from others. For all types of a deep or broad hierarchy, that would not fit into
   * memory.
   */
  readonly inherited: boolean;
  readonly generated: ReadonlyMap<QualifiedName, ManifestType>;
}

/** One type with all that it inherits and passes on, or several with what each declares itself. */
export function describeTypes(
  types: readonly Type[],
  { model, leftOut }: Selection,
  generated: ReadonlyMap<QualifiedName, ManifestType>,
): readonly Description[] {
  const surroundings = {
    users: indexUsers(model),
    leftOut: indexLeftOut(leftOut.navigationProperties),
    inherited: types.length === 1,
    generated,
  };
  return types.map((type) => describeType(type, surroundings));
}

function indexLeftOut(properties: readonly LeftOutNavigationProperty[]): Surroundings["leftOut"] {
  const index = new Map<QualifiedName, string[]>();
  for (const { type, property, target } of properties) {
    const text = `${property} (to ${target})`;
    groupOf(index, type).push(text);
  }
  return index;
}

function describeType(type: Type, surroundings: Surroundings): Description {
  const { source } = type.at;
  const { line, column } = lineColumn(type.at);
  const structured = isStructured(type) ? type : undefined;
  return {
    name: type.qualifiedName,
    kind: kinds[type.kind],
    place: `${source.name}:${line}:${column}`,
    traits: traitsOf(type),
    documentation: type.documentation.description ?? type.documentation.longDescription,
    ...(structured === undefined ? notStructured : describeStructured(structured, surroundings)),
    members: type.kind === "EnumType" ? type.members.map(({ name, value }) => ({ name, value: String(value) })) : [],
    usedBy: [...(surroundings.users.get(type) ?? [])],
    leftOut: surroundings.leftOut.get(type.qualifiedName) ?? [],
    generated: surroundings.generated.get(type.qualifiedName)!,
  };
}

const notStructured = { baseTypes: [], derivedTypes: [], properties: [] };

function describeStructured(
  type: StructuredType,
  { inherited }: Surroundings,
): Pick<Description, keyof typeof notStructured> {
  const named = (types: readonly StructuredType[]) => types.map(({ qualifiedName }) => qualifiedName);
  if (inherited) {
    const properties = [...allProperties(type), ...allNavigationProperties(type)];
    return {
      baseTypes: named(ancestors(type)),
      derivedTypes: named(subtypes(type)),
      properties: describeProperties(type, properties, ancestors(type)),
    };
  }
  return {
    baseTypes: named(type.base === undefined ? [] : [type.base]),
    derivedTypes: named(type.derived),
    properties: describeProperties(type, [...type.properties, ...type.navigationProperties], []),
  };
}

function describeProperties(
  type: StructuredType,
  properties: readonly (Property | NavigationProperty)[],
  bases: readonly StructuredType[],
): readonly PropertyDescription[] {
  const key = new Set(type.key.map(({ path }) => path.join("/")));
  const declaredBy = new Map<string, string>();
  for (const owner of [type, ...bases]) {
    for (const { name } of [...owner.properties, ...owner.navigationProperties]) {
      if (!declaredBy.has(name)) declaredBy.set(name, owner.qualifiedName);
    }
  }
  return properties.map((property) => {
    const owner = declaredBy.get(property.name) ?? type.qualifiedName;
    const traits = [...(key.has(property.name) ? ["key"] : []), ...propertyTraits(property)];
    if (owner !== type.qualifiedName) traits.push(`from ${owner}`);
    return { name: property.name, type: typeText(property), declaredBy: owner, traits };
  });
}
