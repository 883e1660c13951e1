/** What requests to create and to update an instance may carry of its properties, and what a create must carry. */
import { isStream } from "./kinds.ts";
import type { NavigationProperty, Property, StructuredType } from "./types.ts";

/**
 * Checks whether a create may carry the property. The service sets some properties itself (Core.Computed,
 * Core.Permissions), and the values of streams are sent in requests of their own (Protocol 4.01, section 11.4.8).
 */
export function mayBeInCreate(property: Property | NavigationProperty): boolean {
  if (property.readOnly) return false;
  return property.kind === "NavigationProperty" || !(property.computed || isStream(property.type));
}

/**
 * Checks whether each create must carry the property of a type with these keys (see `keyNames`): what cannot be null
 * and has no default (Protocol 4.01, section 11.4.2). The service may make the key itself.
 */
export function mustBeInCreate(property: Property | NavigationProperty, keys: ReadonlySet<string>): boolean {
  if (property.kind === "NavigationProperty" || !mayBeInCreate(property)) return false;
  if (property.nullable !== false || property.collection) return false;
  if (property.defaultValue !== undefined || property.computedDefault) return false;
  return property.type.kind !== "EntityType" && !keys.has(property.name);
}

/** Checks whether an update may carry the property of a type with these keys: neither a key, nor what is immutable. */
export function mayBeInUpdate(property: Property | NavigationProperty, keys: ReadonlySet<string>): boolean {
  if (!mayBeInCreate(property)) return false;
  return property.kind === "NavigationProperty" || !(property.immutable || keys.has(property.name));
}

/** Returns the names of the keys and of what is immutable, declared by `type` or by its base types, in code point order. */
export function createOnlyNames(type: StructuredType): readonly string[] {
  const names = new Set(keyNames(type));
  for (let declaring: StructuredType | undefined = type; declaring !== undefined; declaring = declaring.base) {
    for (const property of declaring.properties) if (property.immutable) names.add(property.name);
  }
  return [...names].sort();
}

/** Returns the properties that are keys themselves, not those that a path to a key leads through (CSDL 4.01, section 6.5). */
export function keyNames({ key }: StructuredType): ReadonlySet<string> {
  return new Set(key.flatMap(({ path }) => (path.length === 1 ? path : [])));
}
