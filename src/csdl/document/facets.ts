/** Types as they are used and their facets (sections 7.1 and 7.2): what CSDL XML and CSDL JSON share. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Place } from "../../text/source.ts";
import type { Facets } from "./element.ts";

export const NO_FACETS: Facets = {
  maxLength: undefined,
  precision: undefined,
  scale: undefined,
  unicode: undefined,
  srid: undefined,
};

export type FacetName = "MaxLength" | "Precision" | "Scale" | "Unicode" | "SRID";

/** What each facet may be, for messages. */
const facetValues: Readonly<Record<FacetName, string>> = {
  MaxLength: "a positive integer or max",
  Precision: "a non-negative integer",
  Scale: "a non-negative integer, variable or floating",
  Unicode: "true or false",
  SRID: "a non-negative integer or variable",
};

/**
 * Reports a malformed facet, in contrast to one that is out of range: section 7.2 allows no negative length or
 * precision.
 */
export function reportMalformed(
  { name, written, label }: { readonly name: FacetName; readonly written: string; readonly label: string },
  diagnostics: Diagnostics,
  place: Place,
): void {
  const isNegative = /^-[0-9]+$/.test(written.trim()) && (name === "MaxLength" || name === "Precision");
  const shown = written.slice(0, 60);
  if (isNegative) diagnostics.report("facet-out-of-range", [shown, label, "it must not be negative"], { place });
  else diagnostics.report("invalid-facet", [shown, label, facetValues[name]], { place });
}

/** Section 7.2.2; undefined: malformed. */
export function parseMaxLength(text: string): Facets["maxLength"] {
  if (/^max$/i.test(text)) return "max";
  return /^[0-9]+$/.test(text) ? Number(text) : undefined;
}

/** Section 7.2.3; undefined: malformed. */
export function parsePrecision(text: string): number | undefined {
  return /^[0-9]+$/.test(text) ? Number(text) : undefined;
}

/** Section 7.2.4: the symbolic values are read without regard to case; undefined: malformed. */
export function parseScale(text: string): Facets["scale"] {
  const symbol = text.toLowerCase();
  if (symbol === "variable" || symbol === "floating") return symbol;
  return /^[0-9]+$/.test(text) ? Number(text) : undefined;
}

/** Section 7.2.6; undefined: malformed. */
export function parseSrid(text: string): Facets["srid"] {
  if (/^variable$/i.test(text)) return "variable";
  return /^[0-9]+$/.test(text) ? Number(text) : undefined;
}

/** Returns whether a type is written as `Collection(…)`. */
export function isCollection(written: string): boolean {
  return written.endsWith(")") && written.startsWith("Collection(");
}

const APPLICABLE: Readonly<Record<FacetName, RegExp>> = {
  MaxLength: /^Edm\.(String|Binary|Stream|PrimitiveType|Untyped)$/,
  Precision: /^Edm\.(Decimal|DateTimeOffset|Duration|TimeOfDay|PrimitiveType|Untyped)$/,
  Scale: /^Edm\.(Decimal|PrimitiveType|Untyped)$/,
  Unicode: /^Edm\.(String|PrimitiveType|Untyped)$/,
  SRID: /^Edm\.(Geography|Geometry|PrimitiveType|Untyped)/,
};

/**
 * Reports facets that do not fit a primitive type (section 7.2). Other types are type definitions and the like, which
 * another document may define.
 */
export function checkFacets(
  use: { readonly type: string; readonly facets: Facets },
  diagnostics: Diagnostics,
  placeOf: (facet: FacetName) => Place,
): void {
  const { type, facets } = use;
  if (facets === NO_FACETS || !type.startsWith("Edm.")) return;
  const given = {
    MaxLength: facets.maxLength,
    Precision: facets.precision,
    Scale: facets.scale,
    Unicode: facets.unicode,
    SRID: facets.srid,
  };
  for (const facet of Object.keys(given) as FacetName[]) {
    if (given[facet] === undefined || APPLICABLE[facet].test(type)) continue;
    diagnostics.report("inapplicable-facet", [facet, type], { place: placeOf(facet) });
  }
  checkRanges(use, diagnostics, placeOf);
}

function checkRanges(
  { type, facets }: { readonly type: string; readonly facets: Facets },
  diagnostics: Diagnostics,
  placeOf: (facet: FacetName) => Place,
): void {
  const { maxLength, precision, scale } = facets;
  const report = (facet: FacetName, value: number, range: string): void =>
    diagnostics.report("facet-out-of-range", [String(value), facet, range], { place: placeOf(facet) });
  if (maxLength === 0) report("MaxLength", maxLength, "it must be positive");
  if (precision !== undefined && type === "Edm.Decimal") {
    if (precision === 0) report("Precision", precision, "it must be positive");
    else if (typeof scale === "number" && scale > precision) {
      report("Scale", scale, `it must not exceed the precision, ${precision}`);
    }
  }
  if (precision !== undefined && precision > 12 && /^Edm\.(DateTimeOffset|Duration|TimeOfDay)$/.test(type)) {
    report("Precision", precision, "it must not exceed 12");
  }
}
