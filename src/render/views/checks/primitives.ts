import type { Facets } from "../../../csdl/document/element.ts";
import type { Primitive } from "../../../model/types.ts";

/** How the support code checks a primitive type: `odata.<check>(v)` and `odata.<explain>`; undefined: anything passes. */
export interface PrimitiveCheck {
  readonly check: string;
  readonly explain: string;
}

const named = (name: string): PrimitiveCheck => ({ check: `is${name}`, explain: `explain${name}` });

const geoKinds = ["Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "Collection"];

const checks: ReadonlyMap<string, PrimitiveCheck> = new Map([
  ...["Byte", "SByte", "Int16", "Int32", "Int64"].map((name): [string, PrimitiveCheck] => [`Edm.${name}`, named(name)]),
  ...[
    "Date",
    "DateTimeOffset",
    "TimeOfDay",
    "Duration",
    "Guid",
    "Binary",
    "Double",
    "Single",
    "Boolean",
    "Decimal",
  ].map((name): [string, PrimitiveCheck] => [`Edm.${name}`, named(name)]),
  ["Edm.PrimitiveType", named("PrimitiveValue")],
  ["Edm.ComplexType", named("Object")],
  ["Edm.EntityType", named("Object")],
  ...["Geography", "Geometry"].flatMap((kind): [string, PrimitiveCheck][] => [
    [`Edm.${kind}`, named("GeoJson")],
    ...geoKinds.map((shape): [string, PrimitiveCheck] => [`Edm.${kind}${shape}`, named(`Geo${shape}`)]),
  ]),
]);

/** Strings are also what paths and all that is not listed travel as. */
const text = named("String");

/** The check for a primitive type; streams and untyped values have none. */
export function primitiveCheck(primitive: Primitive, facets: Facets): PrimitiveCheck | undefined {
  if (primitive.name === "Edm.Stream" || primitive.name === "Edm.Untyped") return undefined;
  if (primitive.name === "Edm.Decimal" && facets.scale === "floating") return named("FloatingDecimal");
  return checks.get(primitive.name) ?? text;
}
