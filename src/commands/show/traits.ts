import { isStructured } from "../../model/kinds.ts";
import type { NavigationProperty, Property, Type } from "../../model/types.ts";

/** Returns the traits of a type, in words. */
export function traitsOf(type: Type): readonly string[] {
  const traits: string[] = [];
  if (isStructured(type)) {
    if (type.abstract) traits.push("abstract");
    if (type.open) traits.push("open");
    if (type.hasStream) traits.push("media");
  }
  if (type.kind === "EnumType")
    traits.push(type.underlyingType, ...(type.isFlags ? ["flags"] : []), ...(type.evolvable ? ["evolvable"] : []));
  if (type.kind === "TypeDefinition") traits.push(type.underlyingType.name);
  if (type.documentation.deprecation !== undefined) traits.push("deprecated");
  return traits;
}

/** Returns the traits of a property, in words. */
export function propertyTraits(property: Property | NavigationProperty): readonly string[] {
  const traits: string[] = [];
  if (property.kind === "NavigationProperty")
    traits.push("navigation", ...(property.containsTarget ? ["contained"] : []));
  if (property.nullable === true) traits.push(property.collection ? "nullable items" : "nullable");
  if (property.kind === "Property" && property.nullableCollection) traits.push("nullable as a whole");
  if (property.readOnly) traits.push("read-only");
  if (property.kind === "Property" && property.writeOnly) traits.push("write-only");
  if (property.kind === "Property" && property.computed) traits.push("computed");
  if (property.kind === "Property" && property.immutable) traits.push("immutable");
  if (property.documentation.deprecation !== undefined) traits.push("deprecated");
  return traits;
}
