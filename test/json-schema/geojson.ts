import { isElement } from "./csdl.ts";

/** How deep the positions are nested. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  LineString: 1,
  MultiPoint: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
};

/** Returns whether a value is a geometry of RFC 7946, section 3.1, of any kind. */
export function isGeoJson(value: unknown): boolean {
  if (!isElement(value)) return false;
  const { type, coordinates, geometries } = value as Readonly<Record<string, unknown>>;
  if (type === "GeometryCollection") return Array.isArray(geometries) && geometries.every(isGeoJson);
  const depth = depths[String(type)];
  return depth !== undefined && isNested(coordinates, depth);
}

function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.every((item) => isNested(item, depth - 1));
  return value.length >= 2 && value.every((coordinate) => typeof coordinate === "number");
}
