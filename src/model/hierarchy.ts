/** Views of a type that follow its inheritance. All are iterative: a hierarchy may be thousands of types deep. */
import { byCodePoint } from "../text/order.ts";
import type { KeyProperty, NavigationProperty, Property, SetOrSingleton, StructuredType } from "./types.ts";

/** Returns the base types of a type, nearest first. */
export function ancestors(type: StructuredType): StructuredType[] {
  const found: StructuredType[] = [];
  for (let base = type.base; base !== undefined; base = base.base) found.push(base);
  return found;
}

/** Returns whether a type is the other, or has it among its base types. */
export function isDerivedFrom(type: StructuredType, base: StructuredType): boolean {
  for (let other: StructuredType | undefined = type; other !== undefined; other = other.base) {
    if (other === base) return true;
  }
  return false;
}

/**
 * Returns the structural properties of an instance: those of the base types first. A redeclared property (section 7)
 * has the place of the base's declaration and the content of the derived one.
 */
export function allProperties(type: StructuredType): readonly Property[] {
  return flatten(type, (other) => other.properties);
}

/** Returns the same for navigation properties (section 8). */
export function allNavigationProperties(type: StructuredType): readonly NavigationProperty[] {
  return flatten(type, (other) => other.navigationProperties);
}

/** Returns the navigation properties that a selection of the model left out, inherited ones included. */
export function allUnlinked(type: StructuredType): readonly NavigationProperty[] {
  return flatten(type, ({ unlinked = [] }) => unlinked);
}

function flatten<P extends { readonly name: string }>(
  type: StructuredType,
  own: (type: StructuredType) => readonly P[],
): readonly P[] {
  if (type.base === undefined) return own(type);
  const properties = new Map<string, P>();
  for (const other of ancestors(type).reverse())
    for (const property of own(other)) properties.set(property.name, property);
  for (const property of own(type)) properties.set(property.name, property);
  return [...properties.values()];
}

/** Returns the property of a type or of its nearest base type that has one with the name. */
export function findProperty(type: StructuredType, name: string): Property | NavigationProperty | undefined {
  for (let other: StructuredType | undefined = type; other !== undefined; other = other.base) {
    const found =
      other.properties.find((property) => property.name === name) ??
      other.navigationProperties.find((property) => property.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns all types that derive from a type, directly or not, by qualified name in code point order. */
export function subtypes(type: StructuredType): StructuredType[] {
  const found: StructuredType[] = [...type.derived];
  for (let i = 0; i < found.length; i++) for (const derived of found[i]!.derived) found.push(derived);
  return found.sort((a, b) => byCodePoint(a.qualifiedName, b.qualifiedName));
}

/**
 * Returns the types that an instance of a declared type may have: itself and its subtypes, without abstract ones
 * (section 6.2).
 */
export function concreteSubtypes(type: StructuredType): StructuredType[] {
  return [type, ...subtypes(type)]
    .filter((other) => !other.abstract)
    .sort((a, b) => byCodePoint(a.qualifiedName, b.qualifiedName));
}

/** Returns the alternate keys of a set (Core.AlternateKeys): its own, and those that its type declares or inherits. */
export function alternateKeysOf({ type, alternateKeys }: SetOrSingleton): readonly (readonly KeyProperty[])[] {
  return [...alternateKeys, ...[type, ...ancestors(type)].flatMap((each) => each.alternateKeys)];
}
