/**
 * Values that satisfy the constraints of the Validation vocabulary (`Constraints`). Few properties have constraints:
 * for all others, each of these functions is one comparison.
 */
import { integerRanges, type PrimitiveInfo, primitiveInfo } from "../../model/primitives.ts";
import type { Constraints, PrimitiveName } from "../../model/types.ts";
import { matches, textFor } from "../strings/patterns/texts.ts";
import { fits } from "../strings/strings.ts";
import { quote } from "./json.ts";
import { nearestNumber } from "./number-limits.ts";
import { guid } from "./seed.ts";
import type { Slot } from "./slot.ts";

/** The parts of a slot that constraints need. */
export type Constrained = Pick<Slot, "constraints" | "facets" | "seed">;

/**
 * Returns the value, as JSON, if it satisfies the constraints; else the first listed value, or a similar one. Undefined
 * if none is found: there may be none, such as a whole number between 0 and 1.
 */
export function constrainedValue(json: string, name: PrimitiveName, place: Constrained): string | undefined {
  const { constraints } = place;
  if (constraints === undefined) return json;
  const info = primitiveInfo(name);
  if (constraints.allowedValues.length > 0) {
    return listedValues(constraints, info).find((value) => isUnlisted(value, info, place, constraints));
  }
  return isUnlisted(json, info, place, constraints) ? json : nearest(json, info, place, constraints);
}

/** Returns whether a value of the type, as JSON, satisfies the constraints. */
export function keepsTo(json: string, name: PrimitiveName, place: Constrained): boolean {
  const { constraints } = place;
  if (constraints === undefined) return true;
  const info = primitiveInfo(name);
  const isListed = constraints.allowedValues.length === 0 || listedValues(constraints, info).includes(json);
  return isListed && isUnlisted(json, info, place, constraints);
}

/** Returns whether a value satisfies everything except the list of allowed values. */
function isUnlisted(json: string, info: PrimitiveInfo, place: Constrained, constraints: Constraints): boolean {
  if (isText(info)) {
    const text = String(JSON.parse(json));
    return fits(text, place.facets) && (constraints.pattern === undefined || matches(constraints.pattern, text));
  }
  if (!isNumeric(info) || !hasLimits(constraints)) return true;
  const number = numberIn(json);
  return nearestNumber(number, info, constraints, place.facets) === number;
}

function nearest(
  json: string,
  info: PrimitiveInfo,
  { facets, seed }: Constrained,
  constraints: Constraints,
): string | undefined {
  if (isNumeric(info)) {
    const number = nearestNumber(numberIn(json), info, constraints, facets);
    if (number === undefined) return undefined;
    const written = Number.isInteger(number) ? String(BigInt(number)) : String(number);
    return json.startsWith('"') ? quote(written) : written;
  }
  if (!isText(info) || constraints.pattern === undefined) return undefined;
  const usual = usualTexts(String(JSON.parse(json)), seed);
  const text = textFor(constraints.pattern, seed, usual, (other) => fits(other, facets));
  return text === undefined ? undefined : quote(text);
}

/** Returns usual texts that an expression may be meant for, though its character classes do not tell. */
function usualTexts(text: string, seed: number): readonly string[] {
  const spellings = [text, text.toLowerCase(), text.toUpperCase(), text.replaceAll(" ", ""), text.replace(/\W+/g, "-")];
  return [...spellings, guid(seed), "https://www.contoso.com/", "adele.vance@contoso.com", "en-US", "2025-01-01"];
}

function isText({ category }: PrimitiveInfo): boolean {
  return category === "string";
}

function isNumeric({ category }: PrimitiveInfo): boolean {
  return category === "integer" || category === "decimal" || category === "float";
}

function hasLimits({ minimum, maximum, multipleOf }: Constraints): boolean {
  return minimum !== undefined || maximum !== undefined || multipleOf !== undefined;
}

/** Returns a number to compare with: `"INF"` and the like are not. */
function numberIn(json: string): number {
  return Number(json.startsWith('"') ? JSON.parse(json) : json);
}

/** The forms of allowed values that need no conversion. */
const bare: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  integer: /^-?(?:0|[1-9]\d{0,15})$/,
  decimal: /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/,
  float: /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/,
};

const quoted: Readonly<Record<string, RegExp>> = {
  "Edm.Guid": /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,
  "Edm.Date": /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/,
  "Edm.DateTimeOffset": /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/,
  "Edm.TimeOfDay": /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  "Edm.Duration": /^-?P(?:\d+D(?:T\d+H)?|T\d+[HMS])$/,
  "Edm.Binary": /^(?:[A-Za-z0-9_-]{4})*$/,
};

function isInRange(text: string, name: PrimitiveName): boolean {
  const range = integerRanges.get(name);
  return range === undefined || (BigInt(text) >= range.min && BigInt(text) <= range.max);
}

/** Returns the allowed values as JSON, without those that are of another type. */
function listedValues({ allowedValues }: Constraints, { name, category }: PrimitiveInfo): readonly string[] {
  if (category === "string" || category === "path") return allowedValues.map(quote);
  const form = bare[category];
  if (form !== undefined) return allowedValues.filter((text) => form.test(text) && isInRange(text, name));
  return allowedValues.filter((text) => quoted[name]?.test(text)).map(quote);
}
