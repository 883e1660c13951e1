import type { Primitive, StructuredType, Type } from "./types.ts";

/** Whether a type has properties (sections 6 and 9). */
export function isStructured(type: Type | Primitive): type is StructuredType {
  return type.kind === "EntityType" || type.kind === "ComplexType";
}
