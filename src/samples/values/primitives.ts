import { type PrimitiveInfo, primitiveInfo } from "../../model/primitives.ts";
import type { PrimitiveName } from "../../model/types.ts";
import type { OutputOptions } from "../../plan/options.ts";
import { stringOf } from "../strings/strings.ts";
import { usuallyFalse, usuallyTrue } from "../vocabulary/booleans.ts";
import { constrainedValue } from "./constraints.ts";
import { geographyOf } from "./geography.ts";
import { quote } from "./json.ts";
import { dateOf, dateTimeOf, durationOf, timeOf } from "./moments.ts";
import { decimalOf, doubleOf, integerOf } from "./numbers.ts";
import { between, guid, hexadecimal } from "./seed.ts";
import type { Slot } from "./slot.ts";

const defaultForms: Readonly<Record<string, RegExp>> = {
  "Edm.Boolean": /^(?:true|false)$/,
  "Edm.Byte": /^\d{1,2}$/,
  "Edm.SByte": /^-?\d{1,2}$/,
  "Edm.Int16": /^-?\d{1,4}$/,
  "Edm.Int32": /^-?(?:0|[1-9]\d{0,8})$/,
  "Edm.Int64": /^-?(?:0|[1-9]\d{0,14})$/,
  "Edm.Guid": /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,
};

/**
 * Returns the value of a primitive type in a place, as JSON; if none is found that satisfies the constraints, null if
 * that is allowed, and else one that violates them. `numbers` decides the form of Int64 and Decimal.
 */
export function primitiveOf(name: PrimitiveName, slot: Slot, numbers: OutputOptions["numbers"]): string {
  const info = primitiveInfo(name);
  const usual = given(info, slot) ?? made(info, slot);
  const json = constrainedValue(usual, name, slot);
  if (json === undefined) return slot.mayBeNull ? "null" : usual;
  const inString = numbers === "string" && (name === "Edm.Int64" || name === "Edm.Decimal");
  return inString ? quote(json) : json;
}

/** Returns whether a value is found that satisfies the constraints. */
export function hasPrimitive(name: PrimitiveName, slot: Slot): boolean {
  const info = primitiveInfo(name);
  return constrainedValue(given(info, slot) ?? made(info, slot), name, slot) !== undefined;
}

/** Returns the default value, if its form needs no conversion into JSON. */
function given(info: PrimitiveInfo, slot: Slot): string | undefined {
  const text = slot.defaultValue;
  const form = defaultForms[info.name];
  if (text === undefined || form === undefined || !form.test(text)) return undefined;
  if (info.category === "guid") return quote(text);
  return info.category === "integer" ? String(Number(text)) : text;
}

function made(info: PrimitiveInfo, slot: Slot): string {
  switch (info.category) {
    case "boolean":
      return String(booleanOf(slot));
    case "integer":
      return integerOf(info.name, slot);
    case "decimal":
      return decimalOf(slot);
    case "float":
      return doubleOf(slot);
    case "guid":
      return quote(guid(slot.seed));
    case "binary":
      return quote(binaryOf(slot));
    case "temporal":
      return quote(temporalOf(info.name, slot));
    case "geography":
    case "geometry":
      return geographyOf(info.name);
    case "path":
      return quote("displayName");
    case "abstract":
      return info.name === "Edm.ComplexType" || info.name === "Edm.EntityType" ? "{}" : quote(stringOf(slot));
    default:
      return quote(stringOf(slot));
  }
}

function booleanOf({ words, seed }: Slot): boolean {
  if (words.some((word) => usuallyFalse.has(word))) return false;
  return words.some((word) => usuallyTrue.has(word)) || between(seed, 0, 1) === 1;
}

function temporalOf(name: string, slot: Slot): string {
  if (name === "Edm.Date") return dateOf(slot.words, slot);
  if (name === "Edm.TimeOfDay") return timeOf(slot.words, slot.seed);
  return name === "Edm.Duration" ? durationOf(slot.words, slot.seed) : dateTimeOf(slot.words, slot);
}

/** Base64url without padding, within MaxLength octets. */
function binaryOf(slot: Slot): string {
  const { maxLength } = slot.facets;
  const octets = typeof maxLength === "number" ? Math.min(Math.max(maxLength, 0), 12) : 12;
  return Buffer.from(hexadecimal(slot.seed, octets * 2), "hex").toString("base64url");
}
