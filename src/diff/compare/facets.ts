import type { Facets } from "../../csdl/document/element.ts";
import type { Primitive, Type } from "../../model/types.ts";
import { type Comparison, type Places, report } from "./change.ts";

interface Faceted {
  readonly facets: Facets;
}

const facetNames = ["maxLength", "precision", "scale", "unicode", "srid"] as const;
type FacetName = (typeof facetNames)[number];

/** As documents write them. */
const written: Readonly<Record<FacetName, string>> = {
  maxLength: "MaxLength",
  precision: "Precision",
  scale: "Scale",
  unicode: "Unicode",
  srid: "SRID",
};

/** The facets (CSDL 4.01, section 7.2) of two uses of one type; one change for each that differs. */
export function compareFacets(
  comparison: Comparison,
  where: { readonly target: string; readonly places: Places },
  before: Faceted,
  after: Faceted & { readonly type: Type | Primitive },
): void {
  if (before.facets === after.facets) return;
  for (const name of facetNames) {
    const was = before.facets[name];
    const is = after.facets[name];
    if (was === is) continue;
    const direction = compareFacet(name, was, is, after.type);
    if (direction === undefined) continue;
    const texts = { before: facetText(name, was), after: facetText(name, is) };
    report(comparison, "facet-changed", direction, { ...where, ...texts });
  }
}

function facetText(name: FacetName, value: Facets[FacetName]): string | undefined {
  return value === undefined ? undefined : `${written[name]}=${value}`;
}

/** Returns the case of a change; undefined if one states what the other leaves to the default. */
function compareFacet(
  name: FacetName,
  before: Facets[FacetName],
  after: Facets[FacetName],
  type: Type | Primitive,
): "restricted" | "extended" | undefined {
  const was = extentOf(name, before, type);
  const is = extentOf(name, after, type);
  if (was === is) return undefined;
  if (typeof was === "number" && typeof is === "number" && was < is) return "extended";
  return "restricted";
}

/** Returns how much a facet allows, as a number if facets can be compared by it, else as text. */
function extentOf(name: FacetName, value: Facets[FacetName], type: Type | Primitive): number | string {
  switch (name) {
    case "maxLength":
      return typeof value === "number" ? value : Number.POSITIVE_INFINITY;
    case "precision":
      if (typeof value === "number") return value;
      return type.kind === "Primitive" && type.name !== "Edm.Decimal" ? 0 : Number.POSITIVE_INFINITY;
    case "scale":
      if (value === "floating") return Number.POSITIVE_INFINITY;
      return value === "variable" ? Number.MAX_VALUE : typeof value === "number" ? value : 0;
    case "unicode":
      return value === false ? 0 : 1;
    case "srid":
      return String(value);
  }
}
