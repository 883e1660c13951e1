import type { Primitive, StructuredType, Type } from "./types.ts";

/** Returns whether a type has properties (sections 6 and 9). */
export function isStructured(type: Type | Primitive): type is StructuredType {
  return type.kind === "EntityType" || type.kind === "ComplexType";
}

/** Returns whether a type is Edm.Stream or a definition of it (section 3.3). */
export function isStream(type: Type | Primitive): boolean {
  const primitive = type.kind === "TypeDefinition" ? type.underlyingType : type;
  return primitive.kind === "Primitive" && primitive.name === "Edm.Stream";
}
