import { placeOfAttribute } from "../../text/source.ts";
import type { Facets, TypeUse } from "../document/element.ts";
import {
  checkFacets,
  type FacetName,
  isCollection,
  NO_FACETS,
  parseMaxLength,
  parsePrecision,
  parseScale,
  parseSrid,
  reportMalformed,
} from "../document/facets.ts";
import { attributeText, type OpenElement, readBoolean } from "./element.ts";

/**
 * Reads the attributes Type and Nullable and the facets (sections 7.1 and 7.2). `assumed` replaces a missing Type,
 * which has been reported, so that no other message follows from it.
 */
export function readTypeUse(open: OpenElement, assumed: string): TypeUse {
  const written = attributeText(open, "Type") ?? assumed;
  const collection = isCollection(written);
  const type = collection ? written.slice(11, -1) : written;
  // Section 7.2.1: true by default, except for collections, for which no default may be assumed.
  const nullable = readBoolean(open, "Nullable", collection ? undefined : true);
  const facets = readFacets(open, type);
  const use = { type, collection, nullable, facets };
  if (facets !== NO_FACETS) checkFacets(use, open.context.diagnostics, (facet) => placeOfAttribute(open.at, facet));
  return use;
}

/** Reads facets (section 7.2). Reports malformed facets and leaves them out. */
export function readFacets(open: OpenElement, type: string): Facets {
  // Most elements have no facets and at most Nullable.
  const none = open.options === 0 || (open.options === 1 && attributeText(open, "Nullable") !== undefined);
  // Section 7.2.4: the default in CSDL XML, while CSDL JSON has another.
  const defaultScale = type === "Edm.Decimal" ? 0 : undefined;
  if (none && defaultScale === undefined) return NO_FACETS;
  return {
    maxLength: facet(open, "MaxLength", parseMaxLength),
    precision: facet(open, "Precision", parsePrecision),
    scale: facet(open, "Scale", parseScale) ?? defaultScale,
    unicode: readBoolean(open, "Unicode", undefined),
    srid: facet(open, "SRID", parseSrid),
  };
}

function facet<T>(open: OpenElement, name: FacetName, parse: (text: string) => T | undefined): T | undefined {
  const written = attributeText(open, name);
  if (written === undefined) return undefined;
  const value = parse(written.trim());
  if (value === undefined) {
    reportMalformed({ name, written, label: name }, open.context.diagnostics, placeOfAttribute(open.at, name));
  }
  return value;
}
