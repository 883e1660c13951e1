import { isStructured } from "../../../model/kinds.ts";
import type { RequestKind } from "../../../model/payloads/requests.ts";
import type { NavigationProperty, Primitive, Property, Term, Type, TypeUse } from "../../../model/types.ts";
import { itemsNullable, type OutputOptions } from "../../../plan/options.ts";
import { typeOfPrimitive } from "../../../plan/primitive-types.ts";
import type { TypeNames } from "../../../plan/types.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";

/** Whether the text is for what the service sends, or for what a client sends. */
export type Direction = "response" | RequestKind;

/** The TypeScript type of a structural property, with collection and nullability. */
export function propertyType(property: Property | Term, direction: Direction, scope: Scope): string {
  // The items of a collection are replaced, not changed (Protocol 4.01, section 11.4.9.4).
  const ofItems = property.collection && direction === "update" ? "create" : direction;
  const text = wrapped(property, valueType(property.type, ofItems, scope), scope.plan.options);
  return orNull(text, property.kind === "Property" && property.nullableCollection);
}

/**
 * The same of a navigation property: its declared type, unless the guards look further. In a request a reference may stand
 * in place of an entity that is not contained (JSON Format 4.01, section 8.5).
 */
export function navigationType(use: NavigationProperty, direction: Direction, scope: Scope): string {
  const target = targetType(use.type, direction, scope);
  const isReferable = direction !== "response" && !use.containsTarget;
  const text = isReferable ? `${target} | ${scope.imports.odata()}.Reference` : target;
  return use.collection ? `${grouped(text)}[]` : orNull(text, use.nullable !== false);
}

/** The type of what a call carries for a parameter; a reference may stand in place of an entity (JSON Format 4.01, section 18). */
export function parameterType(use: TypeUse, scope: Scope): string {
  const text = valueType(use.type, "create", scope);
  const isEntity = use.type.kind === "EntityType";
  return wrapped(use, isEntity ? `${text} | ${scope.imports.odata()}.Reference` : text, scope.plan.options);
}

/** The type of an instance that an operation returns. Entities are of the declared type, as related ones are. */
export function instanceType(type: TypeUse["type"], scope: Scope): string {
  if (type.kind !== "EntityType") return valueType(type, "response", scope);
  return nameIn("types", type, planOf(type, scope).names.type, scope);
}

/** The type of a value that an operation returns, or of an item of a collection. Entities of a collection are never null. */
export function resultType(use: TypeUse, scope: Scope): string {
  const text = instanceType(use.type, scope);
  return use.type.kind === "EntityType" ? text : orNull(text, mayBeNull(use, scope.plan.options));
}

function targetType(type: TypeUse["type"], direction: Direction, scope: Scope): string {
  if (direction !== "response" || !isStructured(type)) return valueType(type, direction, scope);
  if (scope.plan.options.navigation === "deep") return valueType(type, direction, scope);
  return nameIn("types", type, planOf(type, scope).names.type, scope);
}

function wrapped(use: TypeUse, text: string, options: OutputOptions): string {
  const ofOne = orNull(text, mayBeNull(use, options));
  return use.collection ? `${grouped(ofOne)}[]` : ofOne;
}

/** Whether null is a value or, of a collection, an item. */
function mayBeNull(use: TypeUse, options: OutputOptions): boolean {
  return use.collection ? itemsNullable(use, options) : use.nullable !== false;
}

function orNull(text: string, nullable: boolean): string {
  return nullable && text !== "unknown" ? `${text} | null` : text;
}

function grouped(text: string): string {
  return text.includes(" | ") ? `(${text})` : text;
}

function valueType(type: Type | Primitive, direction: Direction, scope: Scope): string {
  if (type.kind === "Primitive") return primitiveType(type, scope);
  const { names } = planOf(type, scope);
  if (type.kind === "TypeDefinition") return nameIn("types", type, names.type, scope);
  if (type.kind === "EnumType") {
    const name = nameIn("types", type, names.type, scope);
    if (direction === "response") return openEnumeration(name, scope.plan.options);
    return type.evolvable ? `${scope.imports.odata()}.Sendable<${name}>` : name;
  }
  return nameIn("types", type, structuredName(names, direction), scope);
}

function structuredName({ type, any, request }: TypeNames, direction: Direction): string {
  if (direction === "response") return any?.union ?? type;
  return any?.[direction] ?? request![direction];
}

/** The type of what a service may send of an enumeration: also members that it has got since, where that was asked for. */
export function openEnumeration(name: string, { enumValues }: OutputOptions): string {
  return enumValues === "open" ? `${name} | (string & {})` : name;
}

export function primitiveType(primitive: Primitive, scope: Scope): string {
  const { name, isDeclared } = typeOfPrimitive(primitive.name);
  return isDeclared ? `${scope.imports.odata()}.${name}` : name;
}
