import type { TypeUse } from "../../model/types.ts";

/** Returns a type as CSDL writes it. */
export function typeText({ type, collection }: TypeUse): string {
  const name = type.kind === "Primitive" ? type.name : type.qualifiedName;
  return collection ? `Collection(${name})` : name;
}
