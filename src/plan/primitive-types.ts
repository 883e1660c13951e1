/** Which TypeScript type the values of primitive types have. */
import type { PrimitiveName } from "../model/types.ts";
import type { OutputOptions } from "./options.ts";

/** The TypeScript type of a primitive type. */
export interface PrimitiveType {
  readonly name: string;
  /** Whether odata.ts declares it. */
  readonly isDeclared: boolean;
}

const own: ReadonlyMap<string, string> = new Map([
  ["Edm.Boolean", "boolean"],
  ["Edm.Byte", "number"],
  ["Edm.SByte", "number"],
  ["Edm.Int16", "number"],
  ["Edm.Int32", "number"],
  ["Edm.Stream", "unknown"],
  ["Edm.Untyped", "unknown"],
]);

const declared: ReadonlyMap<string, string> = new Map([
  ["Edm.Int64", "Int64"],
  ["Edm.Decimal", "Decimal"],
  ["Edm.Double", "Double"],
  ["Edm.Single", "Double"],
  ["Edm.PrimitiveType", "PrimitiveValue"],
  ["Edm.ComplexType", "JsonObject"],
  ["Edm.EntityType", "JsonObject"],
  ...["Geography", "Geometry"].flatMap((kind): [string, string][] => [
    [`Edm.${kind}`, "GeoJson"],
    [`Edm.${kind}Point`, "GeoPoint"],
    [`Edm.${kind}LineString`, "GeoLineString"],
    [`Edm.${kind}Polygon`, "GeoPolygon"],
    [`Edm.${kind}MultiPoint`, "GeoMultiPoint"],
    [`Edm.${kind}MultiLineString`, "GeoMultiLineString"],
    [`Edm.${kind}MultiPolygon`, "GeoMultiPolygon"],
    [`Edm.${kind}Collection`, "GeoCollection"],
  ]),
]);

/** Returns the type; text, dates, identifiers, binary values and paths travel as strings. */
export function typeOfPrimitive(name: PrimitiveName): PrimitiveType {
  const type = declared.get(name);
  return type === undefined ? { name: own.get(name) ?? "string", isDeclared: false } : { name: type, isDeclared: true };
}

/** The types of odata.ts that depend on how numbers travel, as text. */
export interface NumberTypes {
  readonly Int64: string;
  readonly Decimal: string;
  readonly Double: string;
}

/** Returns what odata.ts declares these types as. */
export function numberTypes(numbers: OutputOptions["numbers"]): NumberTypes {
  const long = { wire: "number | string", number: "number", string: "string" }[numbers];
  return { Int64: long, Decimal: long, Double: numbers === "number" ? "number" : 'number | "INF" | "-INF" | "NaN"' };
}

/** Checks whether two primitive types have the same TypeScript type; a stream, which is apart, only with streams. */
export function haveSameType(a: PrimitiveName, b: PrimitiveName, numbers: OutputOptions["numbers"]): boolean {
  if ((a === "Edm.Stream") !== (b === "Edm.Stream")) return false;
  const aliases: ReadonlyMap<string, string> = new Map(Object.entries(numberTypes(numbers)));
  const [was, is] = [typeOfPrimitive(a).name, typeOfPrimitive(b).name];
  return (aliases.get(was) ?? was) === (aliases.get(is) ?? is);
}
