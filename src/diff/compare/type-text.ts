import type {
  EnumType,
  Primitive,
  QualifiedName,
  StructuredType,
  Type,
  TypeDefinition,
  TypeUse,
} from "../../model/types.ts";
import { haveSameType } from "../../plan/primitive-types.ts";
import { byCodePoint } from "../../text/order.ts";
import type { Comparison } from "./change.ts";

/** Returns a type's name in full. */
export function typeName(type: Type | Primitive): QualifiedName {
  return type.kind === "Primitive" ? type.name : type.qualifiedName;
}

/** Returns a type as it is used, as a document writes it. */
export function useText({ type, collection }: Pick<TypeUse, "type" | "collection">): string {
  return collection ? `Collection(${typeName(type)})` : typeName(type);
}

/** Returns names in code point order; if there are more than `most`, the first ones and the number of others. */
export function listText(names: readonly string[], most: number): string {
  const left = names.length - most;
  return `${[...names].sort(byCodePoint).slice(0, most).join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

/** Returns whether two uses are of the same type; a type of which only the capitalisation changed is the same. */
export function isSameType(
  { renamed }: Comparison,
  before: Pick<TypeUse, "type" | "collection">,
  after: Pick<TypeUse, "type" | "collection">,
): boolean {
  if (before.collection !== after.collection) return false;
  const name = typeName(before.type);
  return (renamed.get(name) ?? name) === typeName(after.type);
}

/** Returns the name that a type of the former model has in the latter, if it is there. */
export function nameAfter({ renamed }: Comparison, type: StructuredType | EnumType | TypeDefinition): QualifiedName {
  return renamed.get(type.qualifiedName) ?? type.qualifiedName;
}

/**
 * Returns whether two types have the same TypeScript type, as far as their kinds tell: two primitive types, or type
 * definitions of such, with the same JSON form.
 */
export function haveSameForm({ numbers }: Comparison, before: Type | Primitive, after: Type | Primitive): boolean {
  const [was, is] = [primitiveOf(before), primitiveOf(after)];
  return was !== undefined && is !== undefined && haveSameType(was.name, is.name, numbers);
}

function primitiveOf(type: Type | Primitive): Primitive | undefined {
  const primitive = type.kind === "TypeDefinition" ? type.underlyingType : type;
  return primitive.kind === "Primitive" ? primitive : undefined;
}
