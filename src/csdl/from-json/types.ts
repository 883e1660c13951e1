import type {
  ComplexType,
  EntityType,
  EnumType,
  Key,
  Member,
  NavigationProperty,
  OnDelete,
  Property,
  PropertyRef,
  ReferentialConstraint,
  TypeDefinition,
} from "../document/document.ts";
import { annotationsOf } from "./annotation.ts";
import { booleanOf, checkKeywords, itemsOf, objectOf, requiredString, stringOf, textOfNode } from "./element.ts";
import { type JsonElement, type JsonMember, type JsonNode, openJson, reportShape, writtenText } from "./parse.ts";
import { defaultValueOf, FACETS, readJsonFacets, readJsonTypeUse, TYPE_USE } from "./type-use.ts";

const STRUCTURED = ["BaseType", "Abstract", "OpenType"];

/** Reads an entity type (section 6). */
export function readEntityType(element: JsonElement, name: string): EntityType {
  checkKeywords(element, [...STRUCTURED, "HasStream", "Key"]);
  return {
    kind: "EntityType",
    ...readStructured(element, name),
    hasStream: booleanOf(element, "HasStream", false),
    key: readKey(element),
  };
}

/** Reads a complex type (section 9). */
export function readComplexType(element: JsonElement, name: string): ComplexType {
  checkKeywords(element, STRUCTURED);
  return { kind: "ComplexType", ...readStructured(element, name) };
}

function readStructured(element: JsonElement, name: string): Omit<ComplexType, "kind"> {
  const properties: Property[] = [];
  const navigationProperties: NavigationProperty[] = [];
  for (const member of element.members) {
    const property = readAnyProperty(member, element);
    if (property?.kind === "Property") properties.push(property);
    else if (property !== undefined) navigationProperties.push(property);
  }
  return {
    at: element.at,
    name,
    baseType: stringOf(element, "BaseType"),
    abstract: booleanOf(element, "Abstract", false),
    openType: booleanOf(element, "OpenType", false),
    properties,
    navigationProperties,
    annotations: annotationsOf(element),
  };
}

/** Reads a key (section 6.5). Items are names, or objects that give a path an alias. */
function readKey(type: JsonElement): Key | undefined {
  const member = type.keywords.get("Key");
  if (member === undefined) return undefined;
  const propertyRefs = itemsOf(type, "Key").flatMap((item) => readPropertyRefs(item, type));
  return { at: member.at, propertyRefs };
}

function readPropertyRefs(item: JsonNode, type: JsonElement): readonly PropertyRef[] {
  const { context } = type;
  const at = { source: context.source, offset: item.offset };
  const label = `$Key of ${type.label}`;
  if (item.type !== "object") {
    const name = textOfNode(item, `An item of ${label}`, context);
    return name === undefined ? [] : [{ at, name, alias: undefined, annotations: [] }];
  }
  const element = openJson({ label, at, value: item }, context);
  return (element?.members ?? []).flatMap((member) => {
    const name = textOfNode(member.value, `${member.name} in ${label}`, context);
    return name === undefined ? [] : [{ at: member.at, name, alias: member.name, annotations: [] }];
  });
}

function readAnyProperty(member: JsonMember, type: JsonElement): Property | NavigationProperty | undefined {
  const element = openJson({ label: `Property ${member.name}`, at: member.at, value: member.value }, type.context);
  if (element === undefined) return undefined;
  const kind = stringOf(element, "Kind") ?? "Property";
  if (kind === "NavigationProperty") return readNavigationProperty(element, member.name);
  if (kind === "Property") return readProperty(element, member.name);
  const { value } = element.keywords.get("Kind")!;
  reportShape(type.context, value, `$Kind of ${element.label}`, "Property or NavigationProperty");
  return undefined;
}

/** Reads a structural property (section 7). */
function readProperty(element: JsonElement, name: string): Property {
  checkKeywords(element, [...TYPE_USE, "DefaultValue"], (keyword) =>
    NAVIGATION.includes(keyword) ? 'If this is a navigation property, add "$Kind": "NavigationProperty".' : undefined,
  );
  return {
    kind: "Property",
    at: element.at,
    name,
    ...readJsonTypeUse(element),
    defaultValue: defaultValueOf(element),
    annotations: annotationsOf(element),
  };
}

const NAVIGATION = ["Type", "Collection", "Nullable", "Partner", "ContainsTarget", "ReferentialConstraint", "OnDelete"];

/** Reads a navigation property (section 8). */
function readNavigationProperty(element: JsonElement, name: string): NavigationProperty {
  checkKeywords(element, NAVIGATION);
  requiredString(element, "Type");
  return {
    kind: "NavigationProperty",
    at: element.at,
    name,
    ...readJsonTypeUse(element),
    partner: stringOf(element, "Partner"),
    containsTarget: booleanOf(element, "ContainsTarget", false),
    referentialConstraints: readReferentialConstraints(element),
    onDelete: readOnDelete(element),
    nullableSpecified: element.keywords.has("Nullable"),
    annotations: annotationsOf(element),
  };
}

/** Section 8.5. */
function readReferentialConstraints(property: JsonElement): readonly ReferentialConstraint[] {
  const constraints = objectOf(property, "ReferentialConstraint");
  return (constraints?.members ?? []).flatMap(({ name, at, value }) => {
    const referencedProperty = textOfNode(value, `${name} in ${constraints!.label}`, property.context);
    if (referencedProperty === undefined) return [];
    return [{ at, property: name, referencedProperty, annotations: annotationsOf(constraints!, name) }];
  });
}

/** Section 8.6. */
function readOnDelete(property: JsonElement): OnDelete | undefined {
  const action = stringOf(property, "OnDelete");
  if (action === undefined) return undefined;
  return { at: property.keywords.get("OnDelete")!.at, action, annotations: annotationsOf(property, "$OnDelete") };
}

/** Reads an enumeration type (section 10). */
export function readEnumType(element: JsonElement, name: string): EnumType {
  checkKeywords(element, ["UnderlyingType", "IsFlags"]);
  return {
    kind: "EnumType",
    at: element.at,
    name,
    underlyingType: stringOf(element, "UnderlyingType") ?? "Edm.Int32",
    isFlags: booleanOf(element, "IsFlags", false),
    members: element.members.map((member) => readMember(member, element)),
    annotations: annotationsOf(element),
  };
}

/** Reads an enumeration type member (section 10.3). */
function readMember(member: JsonMember, type: JsonElement): Member {
  const { context } = type;
  const { name, at, value: node } = member;
  const written = node.type === "string" ? String(node.value) : writtenText(context, node);
  const valid = node.type === "number" && /^-?[0-9]{1,40}$/.test(written);
  if (!valid) context.diagnostics.report("invalid-enum-value", [written.slice(0, 60), name], { place: at });
  return {
    kind: "Member",
    at,
    name,
    value: valid ? BigInt(written) : undefined,
    valueSpecified: true,
    annotations: annotationsOf(type, name),
  };
}

/** Reads a type definition (section 11). */
export function readTypeDefinition(element: JsonElement, name: string): TypeDefinition {
  checkKeywords(element, ["UnderlyingType", ...FACETS]);
  const underlyingType = requiredString(element, "UnderlyingType") ?? "Edm.String";
  return {
    kind: "TypeDefinition",
    at: element.at,
    name,
    underlyingType,
    facets: readJsonFacets(element, underlyingType),
    annotations: annotationsOf(element),
  };
}
