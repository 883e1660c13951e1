import { placeOfAttribute } from "../../text/source.ts";
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
import { checkFacets } from "../document/facets.ts";
import type { XmlElement } from "../xml/parse.ts";
import { readAnnotations } from "./annotation.ts";
import {
  attributeText,
  type OpenElement,
  openElement,
  type ReadContext,
  readBoolean,
  readEach,
  readName,
  requiredText,
} from "./element.ts";
import { readFacets, readTypeUse } from "./type-use.ts";

/** Reads an entity type (section 6). */
export function readEntityType(element: XmlElement, context: ReadContext): EntityType | undefined {
  const type = openElement(element, context);
  const structured = readStructured(type);
  return (
    structured && {
      kind: "EntityType",
      ...structured,
      hasStream: readBoolean(type, "HasStream", false),
      key: readEach(type, "Key", readKey)[0],
    }
  );
}

/** Reads a complex type (section 9). */
export function readComplexType(element: XmlElement, context: ReadContext): ComplexType | undefined {
  const structured = readStructured(openElement(element, context));
  return structured && { kind: "ComplexType", ...structured };
}

function readStructured(type: OpenElement): Omit<ComplexType, "kind"> | undefined {
  const name = readName(type);
  if (name === undefined) return undefined;
  const properties: Property[] = [];
  const navigationProperties: NavigationProperty[] = [];
  for (const child of type.children) {
    if (child.name === "Property") {
      const property = readProperty(child, type.context);
      if (property !== undefined) properties.push(property);
    } else if (child.name === "NavigationProperty") {
      const property = readNavigationProperty(child, type.context);
      if (property !== undefined) navigationProperties.push(property);
    }
  }
  return {
    at: type.at,
    name,
    baseType: attributeText(type, "BaseType"),
    abstract: readBoolean(type, "Abstract", false),
    openType: readBoolean(type, "OpenType", false),
    properties,
    navigationProperties,
    annotations: readAnnotations(type),
  };
}

/** Reads a key (section 6.5). */
function readKey(element: XmlElement, context: ReadContext): Key {
  const key = openElement(element, context);
  return { at: key.at, propertyRefs: readEach(key, "PropertyRef", readPropertyRef) };
}

function readPropertyRef(element: XmlElement, context: ReadContext): PropertyRef | undefined {
  const reference = openElement(element, context);
  const name = attributeText(reference, "Name");
  if (name === undefined) return undefined;
  return { at: reference.at, name, alias: attributeText(reference, "Alias"), annotations: readAnnotations(reference) };
}

/** Reads a structural property (section 7). */
function readProperty(element: XmlElement, context: ReadContext): Property | undefined {
  const property = openElement(element, context);
  const name = readName(property);
  if (name === undefined) return undefined;
  // Spreading would cost more than all else here, and this is called for most elements of a document.
  const use = readTypeUse(property, "Edm.String");
  return {
    kind: "Property",
    at: property.at,
    name,
    type: use.type,
    collection: use.collection,
    nullable: use.nullable,
    facets: use.facets,
    defaultValue: attributeText(property, "DefaultValue"),
    annotations: readAnnotations(property),
  };
}

/** Reads a navigation property (section 8). */
function readNavigationProperty(element: XmlElement, context: ReadContext): NavigationProperty | undefined {
  const property = openElement(element, context);
  const name = readName(property);
  if (name === undefined) return undefined;
  return {
    kind: "NavigationProperty",
    at: property.at,
    name,
    ...readTypeUse(property, "Edm.EntityType"),
    partner: attributeText(property, "Partner"),
    containsTarget: readBoolean(property, "ContainsTarget", false),
    referentialConstraints: readEach(property, "ReferentialConstraint", readReferentialConstraint),
    onDelete: readEach(property, "OnDelete", readOnDelete)[0],
    nullableSpecified: attributeText(property, "Nullable") !== undefined,
    annotations: readAnnotations(property),
  };
}

/** Section 8.5. */
function readReferentialConstraint(element: XmlElement, context: ReadContext): ReferentialConstraint {
  const constraint = openElement(element, context);
  return {
    at: constraint.at,
    property: requiredText(constraint, "Property"),
    referencedProperty: requiredText(constraint, "ReferencedProperty"),
    annotations: readAnnotations(constraint),
  };
}

/** Section 8.6. */
function readOnDelete(element: XmlElement, context: ReadContext): OnDelete {
  const onDelete = openElement(element, context);
  return { at: onDelete.at, action: requiredText(onDelete, "Action"), annotations: readAnnotations(onDelete) };
}

/** Reads an enumeration type (section 10). */
export function readEnumType(element: XmlElement, context: ReadContext): EnumType | undefined {
  const type = openElement(element, context);
  const name = readName(type);
  if (name === undefined) return undefined;
  return {
    kind: "EnumType",
    at: type.at,
    name,
    underlyingType: attributeText(type, "UnderlyingType") ?? "Edm.Int32",
    isFlags: readBoolean(type, "IsFlags", false),
    members: readEach(type, "Member", readMember),
    annotations: readAnnotations(type),
  };
}

/** Reads an enumeration type member (section 10.3). */
function readMember(element: XmlElement, context: ReadContext): Member | undefined {
  const member = openElement(element, context);
  const name = readName(member);
  if (name === undefined) return undefined;
  return {
    kind: "Member",
    at: member.at,
    name,
    value: readValue(member, name),
    valueSpecified: attributeText(member, "Value") !== undefined,
    annotations: readAnnotations(member),
  };
}

function readValue(member: OpenElement, name: string): bigint | undefined {
  const written = attributeText(member, "Value");
  if (written === undefined) return undefined;
  const digits = written.trim();
  // A value of thousands of digits does not fit any underlying type and would take long to convert.
  if (/^[-+]?[0-9]{1,40}$/.test(digits)) return BigInt(digits.replace("+", ""));
  member.context.diagnostics.report("invalid-enum-value", [written.slice(0, 60), name], {
    place: placeOfAttribute(member.at, "Value"),
  });
  return undefined;
}

/** Reads a type definition (section 11). */
export function readTypeDefinition(element: XmlElement, context: ReadContext): TypeDefinition | undefined {
  const type = openElement(element, context);
  const name = readName(type);
  if (name === undefined) return undefined;
  const underlyingType = attributeText(type, "UnderlyingType") ?? "Edm.String";
  const facets = readFacets(type, underlyingType);
  checkFacets({ type: underlyingType, facets }, context.diagnostics, (facet) => placeOfAttribute(type.at, facet));
  return { kind: "TypeDefinition", at: type.at, name, underlyingType, facets, annotations: readAnnotations(type) };
}
