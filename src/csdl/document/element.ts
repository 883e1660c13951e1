/** What elements of a CSDL document share: where they start, and types as they are used. */
import type { Place } from "../../text/source.ts";

export interface Element {
  /** Where the element starts. The place of one attribute of it: `placeOfAttribute(at, "Type")`. */
  readonly at: Place;
}

/** A type as it is used: section 7.1 and the facets of section 7.2. */
export interface TypeUse {
  /** As written, alias or namespace-qualified, without `Collection(…)`. */
  readonly type: string;
  readonly collection: boolean;
  /**
   * Single-valued: whether null is a value. Collection: whether an item may be null; undefined if the document does not
   * say (section 7.2.1: no default may be assumed).
   */
  readonly nullable: boolean | undefined;
  readonly facets: Facets;
}

/** Section 7.2. Undefined: not specified. Defaults that XML and JSON share are left to the reader of the facet. */
export interface Facets {
  readonly maxLength: number | "max" | undefined;
  readonly precision: number | undefined;
  readonly scale: number | "variable" | "floating" | undefined;
  readonly unicode: boolean | undefined;
  readonly srid: number | "variable" | undefined;
}
