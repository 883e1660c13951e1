/** The primitive part of the oracle: JSON values by the ABNF of OData 4.01. */
import type { OutputOptions } from "../../../src/plan/options.ts";

const date = String.raw`-?(?:0\d{3}|[1-9]\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,12})?)?`;
const offset = String.raw`(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;

const formats: Readonly<Record<string, RegExp>> = {
  "Edm.Binary": /^(?:[A-Za-z0-9_-]*|[A-Za-z0-9+/]*)={0,2}$/,
  "Edm.Date": new RegExp(`^${date}$`),
  "Edm.TimeOfDay": new RegExp(`^${time}$`),
  "Edm.DateTimeOffset": new RegExp(`^${date}[Tt]${time}${offset}$`),
  "Edm.Duration": /^-?P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/i,
  "Edm.Guid": /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,
};

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  "Edm.Byte": [0, 255],
  "Edm.SByte": [-128, 127],
  "Edm.Int16": [-32768, 32767],
  "Edm.Int32": [-2147483648, 2147483647],
};

const special = ["INF", "-INF", "NaN"];
const strings = [
  "String",
  "AnnotationPath",
  "AnyPropertyPath",
  "ModelElementPath",
  "NavigationPropertyPath",
  "PropertyPath",
];

/** Returns the code of what is wrong with a value that is not null, undefined if nothing is. */
export function primitiveFault(
  name: string,
  floating: boolean,
  value: unknown,
  numbers: OutputOptions["numbers"],
): string | undefined {
  if (name === "Edm.Untyped" || name === "Edm.Stream") return undefined;
  if (name === "Edm.Boolean") return typeof value === "boolean" ? undefined : "type";
  if (strings.includes(name.slice(4))) return typeof value === "string" ? undefined : "type";
  if (name.startsWith("Edm.Geo")) return geographyFault(name, value);
  if (name === "Edm.ComplexType" || name === "Edm.EntityType") return isObject(value) ? undefined : "type";
  if (name === "Edm.PrimitiveType")
    return isObject(value) ? geographyFault("Edm.Geography", value) : Array.isArray(value) ? "type" : undefined;
  if (name === "Edm.Int64") return int64Fault(value, numbers);
  if (name === "Edm.Decimal") return decimalFault(value, floating, numbers);
  if (name === "Edm.Single" && typeof value === "number" && Math.abs(value) > 3.5e38) return "range";
  if (name === "Edm.Double" || name === "Edm.Single") return doubleFault(value, numbers);
  const range = ranges[name];
  if (range !== undefined) {
    if (typeof value !== "number") return "type";
    return Number.isInteger(value) && value >= range[0] && value <= range[1] ? undefined : "range";
  }
  const format = formats[name];
  if (format === undefined) throw new Error(`the oracle does not know ${name}`);
  if (typeof value !== "string") return "type";
  return format.test(value) ? undefined : "format";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function int64Fault(value: unknown, numbers: OutputOptions["numbers"]): string | undefined {
  if (typeof value === "number" && numbers !== "string") {
    return Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63 ? undefined : "range";
  }
  if (typeof value !== "string" || numbers === "number") return "type";
  if (!/^[+-]?\d{1,19}$/.test(value)) return "format";
  const integer = BigInt(value.replace("+", ""));
  return integer >= -(2n ** 63n) && integer < 2n ** 63n ? undefined : "range";
}

function decimalFault(value: unknown, floating: boolean, numbers: OutputOptions["numbers"]): string | undefined {
  if (typeof value === "number" && numbers !== "string") return Number.isFinite(value) ? undefined : "range";
  if (typeof value !== "string" || numbers === "number") return "type";
  if (floating && special.includes(value)) return undefined;
  return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value) ? undefined : "format";
}

function doubleFault(value: unknown, numbers: OutputOptions["numbers"]): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : "range";
  if (typeof value !== "string" || numbers === "number") return "type";
  return special.includes(value) ? undefined : "format";
}

/** RFC 7946: the type's own name with coordinates as deep as it says, or a collection of such. */
function geographyFault(name: string, value: unknown): string | undefined {
  if (!isObject(value)) return "type";
  const shape = name.replace(/^Edm\.Geo(graphy|metry)/, "").replace(/^Collection$/, "GeometryCollection");
  if (shape !== "" && value.type !== shape) return "format";
  return isGeometry(value) ? undefined : "format";
}

function isGeometry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { type, coordinates, geometries } = value;
  if (type === "GeometryCollection") return Array.isArray(geometries) && geometries.every(isGeometry);
  const depths: Readonly<Record<string, number>> = {
    Point: 1,
    LineString: 2,
    MultiPoint: 2,
    Polygon: 3,
    MultiLineString: 3,
    MultiPolygon: 4,
  };
  const depth = depths[String(type)];
  return depth !== undefined && isNested(coordinates, depth);
}

function isNested(value: unknown, depth: number): boolean {
  if (depth === 0) return typeof value === "number";
  return Array.isArray(value) && value.every((item) => isNested(item, depth - 1));
}
