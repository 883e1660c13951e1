/** The types that every model has: section 3.3, and the abstract and path types of sections 3.4 and 3.5. */
import type { Facets } from "../csdl/document/element.ts";
import type { Primitive, PrimitiveName } from "./types.ts";

export type PrimitiveCategory =
  | "boolean"
  | "integer"
  | "decimal"
  | "float"
  | "string"
  | "binary"
  | "stream"
  | "guid"
  | "temporal"
  | "geography"
  | "geometry"
  | "abstract"
  | "path";

export interface PrimitiveInfo extends Primitive {
  readonly category: PrimitiveCategory;
  /** The facets that section 7.2 gives a meaning for this type. */
  readonly facets: readonly (keyof Facets)[];
  /** Whether a key property may have this type (section 6.5). */
  readonly keyable: boolean;
}

const NONE: readonly (keyof Facets)[] = [];

function info(
  name: string,
  category: PrimitiveCategory,
  facets: readonly (keyof Facets)[],
  keyable: boolean,
): PrimitiveInfo {
  return { kind: "Primitive", name: `Edm.${name}`, category, facets, keyable };
}

const SHAPES = ["", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "Collection"];

const table: readonly PrimitiveInfo[] = [
  info("Boolean", "boolean", NONE, true),
  info("Byte", "integer", NONE, true),
  info("SByte", "integer", NONE, true),
  info("Int16", "integer", NONE, true),
  info("Int32", "integer", NONE, true),
  info("Int64", "integer", NONE, true),
  info("Decimal", "decimal", ["precision", "scale"], true),
  info("Single", "float", NONE, false),
  info("Double", "float", NONE, false),
  info("String", "string", ["maxLength", "unicode"], true),
  info("Binary", "binary", ["maxLength"], false),
  info("Stream", "stream", ["maxLength"], false),
  info("Guid", "guid", NONE, true),
  info("Date", "temporal", NONE, true),
  info("DateTimeOffset", "temporal", ["precision"], true),
  info("Duration", "temporal", ["precision"], true),
  info("TimeOfDay", "temporal", ["precision"], true),
  ...SHAPES.map((shape) => info(`Geography${shape}`, "geography", ["srid"], false)),
  ...SHAPES.map((shape) => info(`Geometry${shape}`, "geometry", ["srid"], false)),
  info("PrimitiveType", "abstract", ["maxLength", "precision", "scale", "unicode", "srid"], false),
  info("ComplexType", "abstract", NONE, false),
  info("EntityType", "abstract", NONE, false),
  info("Untyped", "abstract", NONE, false),
  info("AnnotationPath", "path", NONE, false),
  info("AnyPropertyPath", "path", NONE, false),
  info("ModelElementPath", "path", NONE, false),
  info("NavigationPropertyPath", "path", NONE, false),
  info("PropertyPath", "path", NONE, false),
];

/** By qualified name, `Edm.String` and so on. */
export const primitives: ReadonlyMap<string, PrimitiveInfo> = new Map(table.map((entry) => [entry.name, entry]));

interface IntegerRange {
  readonly min: bigint;
  readonly max: bigint;
}

function signed(bits: bigint): IntegerRange {
  const half = 1n << (bits - 1n);
  return { min: -half, max: half - 1n };
}

/**
 * The values of each integer type; these are also the possible underlying types of an enumeration type (section 10.1).
 */
export const integerRanges: ReadonlyMap<string, IntegerRange> = new Map([
  ["Edm.Byte", { min: 0n, max: 255n }],
  ["Edm.SByte", signed(8n)],
  ["Edm.Int16", signed(16n)],
  ["Edm.Int32", signed(32n)],
  ["Edm.Int64", signed(64n)],
]);

/** Returns the table's entry for a primitive of the model. */
export function primitiveInfo(name: PrimitiveName): PrimitiveInfo {
  const entry = primitives.get(name);
  if (entry === undefined) throw new Error(`${name} is not a primitive type`);
  return entry;
}
