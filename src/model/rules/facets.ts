/** Checks facets and patterns of properties and type definitions for requirements that no value can satisfy. */
import type * as csdl from "../../csdl/document/document.ts";
import { placeOfAttribute } from "../../text/source.ts";
import type { BuildContext, Declared, DeclaredStructured } from "../build/context.ts";
import type { Scope } from "../build/names/scope.ts";
import type { MutableTypeDefinition } from "../mutable-types.ts";
import { compilePattern } from "../pattern.ts";
import type { Property } from "../types.ts";

/** Runs the rules on the properties of a type. */
export function checkFacetsOfProperties(context: BuildContext, { draft, scope }: DeclaredStructured): void {
  for (const property of draft.properties) check(context, scope, property, `${draft.qualifiedName}/${property.name}`);
}

/** Runs the rules on a type definition. */
export function checkFacetsOfDefinition(
  context: BuildContext,
  { draft, scope }: Declared<csdl.TypeDefinition, MutableTypeDefinition>,
): void {
  check(context, scope, draft, draft.qualifiedName);
}

type Limited = Pick<Property, "at" | "facets" | "constraints">;

function check({ diagnostics }: BuildContext, { document }: Scope, limited: Limited, name: string): void {
  const { at, facets, constraints } = limited;
  // Section 7.2.2: only in version 4.0. In CSDL JSON it is not a value at all, which the reader has reported.
  if (facets.maxLength === "max" && document.version !== "4.0" && at.source.syntax !== "json") {
    diagnostics.report("symbolic-max-length", [name], { place: placeOfAttribute(at, "MaxLength") });
  }
  const pattern = constraints?.pattern;
  if (pattern !== undefined && compilePattern(pattern) === undefined) {
    diagnostics.report("invalid-pattern", [pattern.slice(0, 60), name], { place: at });
  }
}
