/** For each kind of value, the valid values that a guard is most likely to reject by mistake. */
import type { Facets } from "../../csdl/document/element.ts";
import { integerRanges, primitiveInfo } from "../../model/primitives.ts";
import type { PrimitiveName } from "../../model/types.ts";
import type { OutputOptions } from "../../plan/options.ts";
import { type Constrained, constrainedValue, keepsTo } from "./constraints.ts";

/** What cases call such values, in the order in which they show them. */
export const spellingLabels = [
  "the smallest number",
  "the largest number",
  "a number in a string",
  "INF",
  "-INF",
  "NaN",
  "the shortest form",
  "the longest form",
] as const;

export type SpellingLabel = (typeof spellingLabels)[number];
export type Spellings = Readonly<Partial<Record<SpellingLabel, string>>>;

/** Labels of numbers, for which limits narrower than the type serve as well. */
const extremes: readonly SpellingLabel[] = ["the smallest number", "the largest number", "a number in a string"];

/** Returns the spelling of the label that satisfies the constraints of the place, if any. */
export function spellingIn(
  place: Constrained,
  name: PrimitiveName,
  spellings: Spellings,
  label: SpellingLabel,
): string | undefined {
  const json = spellings[label];
  if (json === undefined || place.constraints === undefined) return json;
  if (extremes.includes(label)) return constrainedValue(json, name, place);
  return keepsTo(json, name, place) ? json : undefined;
}

/** Nothing unusual. */
export const noSpellings: Spellings = {};

const shortest = "the shortest form";
const longest = "the longest form";

const texts: Readonly<Record<string, Spellings>> = {
  "Edm.String": { [shortest]: '""' },
  "Edm.Binary": { [shortest]: '""', [longest]: '"+/+/AA=="' },
  "Edm.Guid": { [longest]: '"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"' },
  "Edm.Date": { [shortest]: '"0000-01-01"', [longest]: '"-12345-12-31"' },
  "Edm.TimeOfDay": { [shortest]: '"00:00"', [longest]: '"23:59:59.123456789012"' },
  "Edm.DateTimeOffset": { [shortest]: '"2025-01-01T00:00Z"', [longest]: '"2024-02-29T23:59:59.123456789012-12:30"' },
  "Edm.Duration": { [shortest]: '"P1D"', [longest]: '"-P10DT23H59M59.123456789012S"' },
};

/** Returns the unusual spellings of a primitive type's values within Precision and Scale, as JSON. */
export function spellingsOf(name: PrimitiveName, facets: Facets, numbers: OutputOptions["numbers"]): Spellings {
  const { category } = primitiveInfo(name);
  if (category === "integer") return integerSpellings(name, numbers);
  if (category === "decimal") return decimalSpellings(facets, numbers);
  if (category === "float") {
    const inNumbers = { "the smallest number": "-1.5e38", "the largest number": "1.5e38" };
    return { ...inNumbers, ...(numbers === "number" ? {} : special) };
  }
  if (isShortBinary(name, facets)) return { [shortest]: '""' };
  const spellings = texts[name] ?? noSpellings;
  const { [longest]: long } = spellings;
  return category === "temporal" && long !== undefined
    ? { ...spellings, [longest]: withFraction(long, facets.precision) }
    : spellings;
}

const special = { INF: '"INF"', "-INF": '"-INF"', NaN: '"NaN"' };

/** Returns whether MaxLength, in octets, is too small to show all characters of base64. */
export function isShortBinary(name: PrimitiveName, { maxLength }: Facets): boolean {
  return name === "Edm.Binary" && typeof maxLength === "number" && maxLength < 4;
}

/** Seconds with as many decimals as Precision allows: none if it is not specified, as in CSDL XML (section 7.2.3). */
function withFraction(json: string, precision = 0): string {
  return json.replace(".123456789012", precision < 1 ? "" : `.${"123456789012".slice(0, precision)}`);
}

/** Section 7.2.4: the special values are only allowed with Scale="floating". */
function decimalSpellings({ precision, scale }: Facets, numbers: OutputOptions["numbers"]): Spellings {
  const [inNumber, inString] = extremeDecimals(precision, scale ?? 0);
  return {
    ...(numbers === "string" ? {} : { "the smallest number": `-${inNumber}`, "the largest number": inNumber }),
    ...(numbers === "number" ? {} : { "a number in a string": `"-${inString}"` }),
    ...(scale === "floating" && numbers !== "number" ? special : {}),
  };
}

/** No service has longer numbers; facets may have any value. */
const mostDigits = 28;

/** Returns the largest value as JSON number and in a string; without Precision, the usual 96 bits. */
function extremeDecimals(precision: number | undefined, scale: number | string): readonly [string, string] {
  if (precision === undefined) {
    return ["1e28", `79228162514264337593543950335${scale === 0 ? "" : ".5"}`];
  }
  const digits = Math.min(Math.max(precision, 1), mostDigits);
  const decimals = typeof scale === "number" ? Math.min(Math.max(scale, 0), digits) : 0;
  const whole = "9".repeat(digits - decimals) || "0";
  const value = decimals === 0 ? whole : `${whole}.${"9".repeat(decimals)}`;
  return [value, value];
}

function integerSpellings(name: PrimitiveName, numbers: OutputOptions["numbers"]): Spellings {
  if (name !== "Edm.Int64") {
    const range = integerRanges.get(name);
    return range === undefined
      ? noSpellings
      : { "the smallest number": String(range.min), "the largest number": String(range.max) };
  }
  const inStrings = numbers === "number" ? {} : { "a number in a string": '"-9223372036854775808"' };
  // As JSON numbers the ends of the range are beyond what a double holds exactly.
  const inNumbers = { "the smallest number": "-9007199254740991", "the largest number": "9007199254740991" };
  return numbers === "string" ? inStrings : { ...inNumbers, ...inStrings };
}
