/** Checks whether annotations have values of their terms' types (sections 14.3 and 14.4). */
import type * as csdl from "../../csdl/document/document.ts";
import type { BuildContext, TermUse } from "../build/context.ts";
import { findProperty } from "../hierarchy.ts";
import { isStructured } from "../kinds.ts";
import { type PrimitiveCategory, primitiveInfo } from "../primitives.ts";
import type { Primitive, StructuredType, Type, TypeUse } from "../types.ts";

type Expected = Pick<TypeUse, "type" | "collection" | "nullable" | "facets">;

/** Types of constants → categories of primitive types that they are literals of. Paths are written as strings too. */
const CATEGORIES: ReadonlyMap<csdl.ConstantType, readonly PrimitiveCategory[]> = new Map([
  ["Binary", ["binary"]],
  ["Bool", ["boolean"]],
  ["Date", ["temporal"]],
  ["DateTimeOffset", ["temporal"]],
  ["Decimal", ["decimal", "float"]],
  ["Duration", ["temporal"]],
  ["EnumMember", []],
  ["Float", ["decimal", "float"]],
  ["Guid", ["guid"]],
  ["Int", ["integer", "decimal", "float"]],
  ["String", ["string", "path", "geography", "geometry"]],
  ["TimeOfDay", ["temporal"]],
]);

/**
 * Reports values that do not fit. Values that are known only with an instance, such as paths, always fit. Constants of
 * CSDL JSON are strings whatever they mean, and fit wherever a constant does.
 */
export function checkAnnotationValues(context: BuildContext): void {
  for (const use of context.termUses) {
    const { annotation, term, scope } = use;
    if (annotation.value === undefined) continue;
    const fault = faultOf(annotation.value, term, scope.document.at.source.syntax === "json");
    if (fault !== undefined) report(context, use, fault);
  }
}

function report({ diagnostics }: BuildContext, { annotation, term }: TermUse, fault: string): void {
  const place = annotation.value?.at ?? annotation.at;
  diagnostics.report("invalid-annotation-value", [term.qualifiedName, fault], { place });
}

/** Returns what is wrong with an expression; undefined if nothing is wrong or it cannot be known. */
function faultOf(expression: csdl.Expression, expected: Expected, isJson: boolean): string | undefined {
  switch (expression.kind) {
    case "Null":
      return !expected.collection && expected.nullable === false ? "it must not be null" : undefined;
    case "Constant":
      return constantFault(expression, expected, isJson);
    case "Collection":
      return collectionFault(expression.items, expected, isJson);
    case "Record":
      return recordFault(expression.propertyValues, expected, isJson);
    default:
      return undefined;
  }
}

function constantFault(
  { type, value }: Extract<csdl.Expression, { readonly kind: "Constant" }>,
  expected: Expected,
  isJson: boolean,
): string | undefined {
  if (expected.collection) return "it must be a collection";
  const found = underlying(expected.type);
  if (isStructured(found)) return `it must be a record of ${found.qualifiedName}`;
  if (isJson) return undefined;
  const name = found.kind === "Primitive" ? found.name : found.kind === "EnumType" ? found.qualifiedName : "";
  if (!isLiteralOf(type, found)) return `it must be of type ${name}, not ${type}`;
  const { maxLength } = expected.facets;
  if (type !== "String" && type !== "Binary") return undefined;
  const length = type === "String" ? [...value].length : Math.floor((value.trim().replace(/=+$/, "").length * 3) / 4);
  return typeof maxLength === "number" && length > maxLength ? `it must not be longer than ${maxLength}` : undefined;
}

function isLiteralOf(type: csdl.ConstantType, found: Type | Primitive): boolean {
  if (found.kind !== "Primitive") return type === "EnumMember" || type === "Int";
  const { category, name } = primitiveInfo(found.name);
  if (isOpenToAll(found)) return true;
  if (category === "temporal") return name === `Edm.${type}`;
  return CATEGORIES.get(type)!.includes(category);
}

function collectionFault(items: readonly csdl.Expression[], expected: Expected, isJson: boolean): string | undefined {
  if (!expected.collection) return isOpenToAll(expected.type) ? undefined : "it must not be a collection";
  const item = { ...expected, collection: false, nullable: expected.nullable ?? true };
  for (const expression of items) {
    const fault = faultOf(expression, item, isJson);
    if (fault !== undefined) return `in an item, ${fault}`;
  }
  return undefined;
}

function recordFault(values: readonly csdl.PropertyValue[], expected: Expected, isJson: boolean): string | undefined {
  if (expected.collection) return "it must be a collection";
  const found = underlying(expected.type);
  if (!isStructured(found)) return isOpenToAll(found) ? undefined : "it must not be a record";
  for (const { property, value } of values) {
    const declared = findProperty(found, property);
    if (declared === undefined) {
      if (!mayHaveMore(found)) return `${found.qualifiedName} has no property ${property}`;
      continue;
    }
    const fault = value && faultOf(value, declared, isJson);
    if (fault !== undefined) return `in ${property}, ${fault}`;
  }
  return undefined;
}

/** Returns whether a record may have other properties: it may be of a subtype, and an open type has any property. */
function mayHaveMore(type: StructuredType): boolean {
  return type.open || type.derived.length > 0;
}

/**
 * Returns whether a type allows any value. A stream may be JSON of any shape (the JSON vocabulary has terms of such a
 * type).
 */
function isOpenToAll(type: Type | Primitive): boolean {
  const primitive = underlying(type);
  if (primitive.kind !== "Primitive") return false;
  const { category } = primitiveInfo(primitive.name);
  return category === "abstract" || category === "stream";
}

function underlying(type: Type | Primitive): Type | Primitive {
  return type.kind === "TypeDefinition" ? type.underlyingType : type;
}
