/** Types as they are used and their facets (sections 7.1 and 7.2) in CSDL JSON. */
import type { Facets, TypeUse } from "../document/element.ts";
import {
  checkFacets,
  type FacetName,
  NO_FACETS,
  parseMaxLength,
  parsePrecision,
  parseScale,
  parseSrid,
  reportMalformed,
} from "../document/facets.ts";
import { booleanOf, stringOf } from "./element.ts";
import { type JsonElement, writtenText } from "./parse.ts";

export const TYPE_USE = ["Type", "Collection", "Nullable", "MaxLength", "Precision", "Scale", "Unicode", "SRID"];
export const FACETS = TYPE_USE.slice(3);

/**
 * Reads `$Type`, `$Collection`, `$Nullable` and the facets. The defaults are those of CSDL JSON: Edm.String, not
 * nullable.
 */
export function readJsonTypeUse(element: JsonElement): TypeUse {
  const type = stringOf(element, "Type") ?? "Edm.String";
  return {
    type,
    collection: booleanOf(element, "Collection", false),
    nullable: booleanOf(element, "Nullable", false),
    facets: readJsonFacets(element, type),
  };
}

/** Reads facets (section 7.2). Reports malformed facets and leaves them out. */
export function readJsonFacets(element: JsonElement, type: string): Facets {
  const maxLength = facet(element, "MaxLength", parseMaxLength);
  const precision = facet(element, "Precision", parsePrecision);
  const scale = facet(element, "Scale", parseScale) ?? (type === "Edm.Decimal" ? "variable" : undefined);
  const unicode = booleanOf(element, "Unicode", undefined);
  const srid = facet(element, "SRID", parseSrid);
  const none = (maxLength ?? precision ?? scale ?? unicode ?? srid) === undefined;
  const facets = none ? NO_FACETS : { maxLength, precision, scale, unicode, srid };
  checkFacets({ type, facets }, element.context.diagnostics, (name) => element.keywords.get(name)?.at ?? element.at);
  return facets;
}

/** CSDL JSON 4.01, sections 7.2.2 to 7.2.6, for messages. */
const JSON_FACETS: Readonly<Record<FacetName, string>> = {
  MaxLength: "a number",
  Precision: "a number",
  Scale: 'a number, "variable" or "floating"',
  Unicode: "true or false",
  SRID: "a string",
};

/** CSDL JSON has no `max`. */
function jsonTypeOf(name: FacetName, value: unknown): "string" | "number" {
  return name === "SRID" || (name === "Scale" && typeof value === "string") ? "string" : "number";
}

function facet<T>(element: JsonElement, name: FacetName, parse: (text: string) => T | undefined): T | undefined {
  const member = element.keywords.get(name);
  if (member === undefined) return undefined;
  const { type, value } = member.value;
  const text = type === "string" ? String(value) : writtenText(element.context, member.value);
  const parsed = type === "string" || type === "number" ? parse(text) : undefined;
  const { diagnostics } = element.context;
  if (parsed === undefined) reportMalformed({ name, written: text, label: `$${name}` }, diagnostics, member.at);
  else if (type !== jsonTypeOf(name, parsed)) {
    diagnostics.report("facet-json-type", [`$${name}`, writtenText(element.context, member.value), JSON_FACETS[name]], {
      place: member.at,
    });
  }
  return parsed;
}

/**
 * Returns a default value as text, without quotes (section 7.2.7). Null is a default value, too, but as text it would
 * be a word.
 */
export function defaultValueOf(element: JsonElement): string | undefined {
  const value = element.keywords.get("DefaultValue")?.value;
  if (value === undefined) return undefined;
  if (value.type === "null" && (stringOf(element, "Type") ?? "Edm.String") === "Edm.String") return undefined;
  return value.type === "string" ? String(value.value) : writtenText(element.context, value);
}
