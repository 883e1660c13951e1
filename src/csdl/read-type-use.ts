import type { Facets, TypeUse } from "./document.ts";
import {
  checkFacets,
  type FacetName,
  facetValues,
  NO_FACETS,
  parseMaxLength,
  parsePrecision,
  parseScale,
  parseSrid,
  parseType,
} from "./facets.ts";
import { boolean, type OpenElement, text } from "./read-element.ts";
import { placeOfAttribute } from "./source.ts";

/**
 * Sections 7.1 and 7.2: the attributes Type, Nullable and the facets. `assumed` stands for a missing Type, which has
 * been reported, so that no other message follows from it.
 */
export function readTypeUse(open: OpenElement, assumed: string): TypeUse {
  const { type, collection } = parseType(text(open, "Type") ?? assumed);
  const use = {
    type,
    collection,
    // Section 7.2.1: true by default, but for collections no default may be assumed.
    nullable: boolean(open, "Nullable", collection ? undefined : true),
    facets: readFacets(open, type),
  };
  checkFacets(use, open.context.diagnostics, (facet) => placeOfAttribute(open.at, facet));
  return use;
}

/** Section 7.2. Malformed facets are reported and left out. */
export function readFacets(open: OpenElement, type: string): Facets {
  const maxLength = facet(open, "MaxLength", parseMaxLength);
  const precision = facet(open, "Precision", parsePrecision);
  const scale = facet(open, "Scale", parseScale);
  const unicode = boolean(open, "Unicode", undefined);
  const srid = facet(open, "SRID", parseSrid);
  // Section 7.2.4: zero where CSDL XML says nothing, while CSDL JSON has another default.
  if (scale === undefined && type === "Edm.Decimal") return { maxLength, precision, scale: 0, unicode, srid };
  const none = maxLength ?? precision ?? scale ?? unicode ?? srid;
  return none === undefined ? NO_FACETS : { maxLength, precision, scale, unicode, srid };
}

function facet<T>(open: OpenElement, name: FacetName, parse: (text: string) => T | undefined): T | undefined {
  const written = text(open, name);
  if (written === undefined) return undefined;
  const value = parse(written.trim());
  if (value === undefined) {
    open.context.diagnostics.report("invalid-facet", [written, name, facetValues[name]], {
      place: placeOfAttribute(open.at, name),
    });
  }
  return value;
}
