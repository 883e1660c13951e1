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

/** A type's name in full. */
export function typeName(type: Type | Primitive): QualifiedName {
  return type.kind === "Primitive" ? type.name : type.qualifiedName;
}

/** A type as it is used, as a document writes it. */
export function useText({ type, collection }: Pick<TypeUse, "type" | "collection">): string {
  return collection ? `Collection(${typeName(type)})` : typeName(type);
}

/** Names in code point order; of more than `most` the first ones and how many more there are. */
export function listText(names: readonly string[], most: number): string {
  const left = names.length - most;
  return `${[...names].sort(byCodePoint).slice(0, most).join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

/** Whether two uses are of the same type; a type that was merely spelt anew is the same. */
export function isSameType(
  { renamed }: Comparison,
  before: Pick<TypeUse, "type" | "collection">,
  after: Pick<TypeUse, "type" | "collection">,
): boolean {
  if (before.collection !== after.collection) return false;
  const name = typeName(before.type);
  return (renamed.get(name) ?? name) === typeName(after.type);
}

/** The name that a type of the former model has in the latter, if it is there. */
export function nameAfter({ renamed }: Comparison, type: StructuredType | EnumType | TypeDefinition): QualifiedName {
  return renamed.get(type.qualifiedName) ?? type.qualifiedName;
}

/**
 * Whether two types have the same TypeScript type, as far as their kinds tell: two primitive types, or type
 * definitions of such, that travel alike.
 */
export function haveSameForm({ numbers }: Comparison, before: Type | Primitive, after: Type | Primitive): boolean {
  const [was, is] = [primitiveOf(before), primitiveOf(after)];
  return was !== undefined && is !== undefined && haveSameType(was.name, is.name, numbers);
}

function primitiveOf(type: Type | Primitive): Primitive | undefined {
  const primitive = type.kind === "TypeDefinition" ? type.underlyingType : type;
  return primitive.kind === "Primitive" ? primitive : undefined;
}
