/** Section 6.5: Key. */

import type * as csdl from "../../csdl/document/document.ts";
import type { NamesOf } from "../../diagnostics/catalogue/catalogue.ts";
import { placeOfAttribute } from "../../text/source.ts";
import { findProperty } from "../hierarchy.ts";
import { isStructured } from "../kinds.ts";
import type { MutableStructuredType } from "../mutable-types.ts";
import { primitiveInfo } from "../primitives.ts";
import type { KeyProperty, NavigationProperty, Property } from "../types.ts";
import type { BuildContext, DeclaredStructured, Inherited } from "./context.ts";
import { UNRESOLVED } from "./names/resolve.ts";

/**
 * Returns the effective key of a type, given what its base types declare. Reports errors in the key that it declares; a
 * path that leads nowhere is left out.
 */
export function resolveKey(
  context: BuildContext,
  declared: DeclaredStructured,
  visible: ReadonlyMap<string, Inherited>,
): readonly KeyProperty[] {
  const { element, draft } = declared;
  const inherited = draft.base?.key ?? [];
  const written = element.kind === "EntityType" ? element.key : undefined;
  if (written === undefined) {
    if (inherited.length === 0) checkMissing(context, declared);
    return inherited;
  }
  const { diagnostics } = context;
  if (written.propertyRefs.length === 0) diagnostics.report("empty-key", [draft.qualifiedName], { place: written.at });
  if (inherited.length === 0) return ownKey(context, draft, written, visible);
  diagnostics.report("key-redefined", [draft.qualifiedName, keyOwner(draft)], { place: written.at });
  return inherited;
}

/** Reports a missing key; OData 4.01 allows keyless entity types (section 6.2). */
function checkMissing({ diagnostics, incomplete }: BuildContext, { draft, scope }: DeclaredStructured): void {
  if (draft.kind !== "EntityType" || draft.abstract || scope.document.version !== "4.0") return;
  if (!incomplete.has(draft)) diagnostics.report("missing-key", [draft.qualifiedName], { place: draft.at });
}

function keyOwner(draft: DeclaredStructured["draft"]): string {
  let owner = draft.base!;
  while (owner.base !== undefined && owner.base.key.length > 0) owner = owner.base;
  return owner.qualifiedName;
}

function ownKey(
  context: BuildContext,
  draft: MutableStructuredType,
  written: csdl.Key,
  visible: ReadonlyMap<string, Inherited>,
): KeyProperty[] {
  const type = draft.qualifiedName;
  const key: KeyProperty[] = [];
  const names = new Set<string>();
  const propertyOf = propertiesInForce(draft, visible);
  for (const ref of written.propertyRefs) {
    // The reader has reported a missing name.
    if (ref.name === "") continue;
    if (names.has(ref.name)) {
      reportRef(context, "duplicate-key-property", ref, [ref.name, type]);
      continue;
    }
    names.add(ref.name);
    const path = ref.name.split("/");
    const property = follow(path, propertyOf);
    if (property === undefined) {
      if (!context.incomplete.has(draft)) reportRef(context, "invalid-key", ref, [ref.name, type]);
      continue;
    }
    if (property.type !== UNRESOLVED) checkProperty(context, type, ref, property);
    if (ref.alias !== undefined && propertyOf(ref.alias) !== undefined) {
      reportRef(context, "key-alias-conflict", ref, [ref.alias, type]);
    }
    key.push({ path, alias: ref.alias });
  }
  return key;
}

type PropertyOf = (name: string) => Property | NavigationProperty | undefined;

/** Returns the properties that the type declares, else those that it inherits. */
function propertiesInForce(draft: MutableStructuredType, visible: ReadonlyMap<string, Inherited>): PropertyOf {
  const own = new Map<string, Property | NavigationProperty>();
  for (const property of draft.navigationProperties) own.set(property.name, property);
  for (const property of draft.properties) own.set(property.name, property);
  return (name) => own.get(name) ?? visible.get(name)?.property;
}

function follow(path: readonly string[], propertyOf: PropertyOf): Property | NavigationProperty | undefined {
  let property = propertyOf(path[0]!);
  for (let i = 1; i < path.length && property !== undefined; i++) {
    property = isStructured(property.type) ? findProperty(property.type, path[i]!) : undefined;
  }
  return property;
}

function checkProperty(
  context: BuildContext,
  type: string,
  ref: csdl.PropertyRef,
  property: Property | NavigationProperty,
): void {
  const found = property.type.kind === "TypeDefinition" ? property.type.underlyingType : property.type;
  const isKeyable = found.kind === "Primitive" ? primitiveInfo(found.name).keyable : found.kind === "EnumType";
  if (property.collection || !isKeyable) {
    const name = found.kind === "Primitive" ? found.name : found.qualifiedName;
    const shown = property.collection ? `Collection(${name})` : name;
    reportRef(context, "invalid-key-type", ref, [ref.name, type, shown]);
  } else if (property.nullable !== false) {
    reportRef(context, "nullable-key-property", ref, [ref.name, type]);
  }
  if (ref.alias === undefined && ref.name.includes("/")) reportRef(context, "missing-key-alias", ref, [ref.name, type]);
}

type KeyFault =
  | "duplicate-key-property"
  | "invalid-key"
  | "invalid-key-type"
  | "nullable-key-property"
  | "missing-key-alias"
  | "key-alias-conflict";

function reportRef<Fault extends KeyFault>(
  { diagnostics }: BuildContext,
  code: Fault,
  ref: csdl.PropertyRef,
  names: NamesOf<Fault>,
): void {
  const place = placeOfAttribute(ref.at, code === "key-alias-conflict" ? "Alias" : "Name");
  diagnostics.report(code, names, { place });
}
