/** Validity of entity and complex types (sections 6, 7 and 9) that does not affect how names resolve. */
import type { Facets } from "../../csdl/document/element.ts";
import { NO_FACETS } from "../../csdl/document/facets.ts";
import { placeOfAttribute } from "../../text/source.ts";
import type { BuildContext, DeclaredStructured } from "../build/context.ts";
import { isStream } from "../kinds.ts";
import type { Primitive, StructuredType, Type } from "../types.ts";

type StructuredRule = (context: BuildContext, declared: DeclaredStructured) => void;

export const structuredRules: readonly StructuredRule[] = [
  nameOfType,
  closedDerivedType,
  abstractFromConcrete,
  structuralTypes,
  streams,
  repeatedStream,
  respecifiedFacets,
  itemNullability,
  emptyComplexType,
];

/** Services use a complex type that declares nothing for values of any kind. */
function emptyComplexType({ diagnostics }: BuildContext, { draft }: DeclaredStructured): void {
  for (const { name, type, at } of draft.properties) {
    if (type.kind !== "ComplexType" || type.open || type.abstract || !isEmpty(type)) continue;
    const hint = `If its values may be any JSON, set --untyped ${type.qualifiedName}.`;
    const place = placeOfAttribute(at, "Type");
    diagnostics.report("empty-complex-type", [`${draft.qualifiedName}/${name}`, type.qualifiedName], { place, hint });
  }
}

function isEmpty({ base, derived, properties, navigationProperties }: StructuredType): boolean {
  return base === undefined && derived.length + properties.length + navigationProperties.length === 0;
}

/** Section 6: a property must not be named like its type. */
function nameOfType({ diagnostics }: BuildContext, { draft, element }: DeclaredStructured): void {
  for (const list of [element.properties, element.navigationProperties]) {
    for (const { name, at } of list) {
      if (name !== draft.name) continue;
      diagnostics.report("property-name-equals-type", [name, draft.qualifiedName], { place: at });
    }
  }
}

/** Section 6.3: a type derived from an open type must be open. */
function closedDerivedType({ diagnostics }: BuildContext, { draft, element }: DeclaredStructured): void {
  if (!draft.open || element.openType || draft.base === undefined) return;
  const details = { place: draft.at, hint: "Treated as open." };
  diagnostics.report("closed-derived-type", [draft.qualifiedName, draft.base.qualifiedName], details);
}

/** Section 6.2: an abstract type must not derive from one that is not. */
function abstractFromConcrete({ diagnostics }: BuildContext, { draft }: DeclaredStructured): void {
  if (!draft.abstract || draft.base === undefined || draft.base.abstract) return;
  const place = placeOfAttribute(draft.at, "Abstract");
  diagnostics.report("abstract-from-concrete", [draft.qualifiedName, draft.base.qualifiedName], { place });
}

/** Sections 3.4 and 7.1: what a structural property must not hold. */
function structuralTypes({ diagnostics }: BuildContext, { draft }: DeclaredStructured): void {
  for (const { name, type, collection, at } of draft.properties) {
    const isEntity = type.kind === "EntityType" || isPrimitive(type, "Edm.EntityType");
    if (!isEntity && !(collection && isPrimitive(type, "Edm.PrimitiveType"))) continue;
    const property = `${draft.qualifiedName}/${name}`;
    const place = placeOfAttribute(at, "Type");
    if (!isEntity) diagnostics.report("collection-of-abstract-type", [property, "Edm.PrimitiveType"], { place });
    else diagnostics.report("entity-typed-property", [property, nameOf(type)], { place });
  }
}

function isPrimitive(type: Type | Primitive, name: string): boolean {
  return type.kind === "Primitive" && type.name === name;
}

function nameOf(type: Type | Primitive): string {
  return type.kind === "Primitive" ? type.name : type.qualifiedName;
}

/** Section 3.3: a stream is not allowed in a collection. */
function streams({ diagnostics }: BuildContext, { draft }: DeclaredStructured): void {
  for (const { name, type, collection, at } of draft.properties) {
    if (!collection || !isStream(type)) continue;
    const place = placeOfAttribute(at, "Type");
    diagnostics.report("stream-collection", [`${draft.qualifiedName}/${name}`], { place });
  }
}

/**
 * Section 6.4: a type that derives from a media entity type declares the stream, too, and no other derived type does.
 */
function repeatedStream({ diagnostics }: BuildContext, { draft, element }: DeclaredStructured): void {
  if (element.kind !== "EntityType" || draft.base === undefined || element.hasStream === draft.base.hasStream) return;
  const names = [draft.qualifiedName, draft.base.qualifiedName] as const;
  if (element.hasStream) {
    diagnostics.report("stream-with-base-type", names, { place: placeOfAttribute(draft.at, "HasStream") });
  } else {
    diagnostics.report("stream-not-repeated", names, { place: draft.at, hint: "Treated as a media entity type." });
  }
}

const FACET_NAMES = {
  maxLength: "MaxLength",
  precision: "Precision",
  scale: "Scale",
  unicode: "Unicode",
  srid: "SRID",
};
const FACETS = Object.entries(FACET_NAMES) as readonly [keyof Facets, string][];

/** Section 11.1: a use of a type definition may add facets, but not change them. */
function respecifiedFacets({ diagnostics }: BuildContext, { draft }: DeclaredStructured): void {
  for (const { name, type, facets, at } of draft.properties) {
    if (type.kind !== "TypeDefinition" || facets === NO_FACETS) continue;
    for (const [facet, attribute] of FACETS) {
      if (facets[facet] === undefined || type.facets[facet] === undefined) continue;
      const names = [attribute, `${draft.qualifiedName}/${name}`, type.qualifiedName] as const;
      diagnostics.report("respecified-facet", names, { place: placeOfAttribute(at, attribute) });
    }
  }
}

/** Section 7.2.1: from version 4.01 on, a collection must specify whether its items may be null. */
function itemNullability({ diagnostics }: BuildContext, { draft, scope }: DeclaredStructured): void {
  if (scope.document.version === "4.0") return;
  for (const { name, collection, nullable, at } of draft.properties) {
    if (!collection || nullable !== undefined) continue;
    diagnostics.report("unspecified-item-nullability", [`${draft.qualifiedName}/${name}`], { place: at });
  }
}
