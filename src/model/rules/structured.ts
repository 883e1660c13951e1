/** Validity of entity and complex types (sections 6, 7 and 9) where it does not decide how names resolve. */
import { placeOfAttribute } from "../../csdl/source.ts";
import type { BuildContext, DeclaredStructured } from "../draft.ts";
import type { Primitive, Type } from "../types.ts";

type StructuredRule = (context: BuildContext, declared: DeclaredStructured) => void;

export const structuredRules: readonly StructuredRule[] = [
  nameOfType,
  closedDerivedType,
  abstractFromConcrete,
  structuralTypes,
];

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
  const details = { place: draft.at, hint: "It is taken for open." };
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
