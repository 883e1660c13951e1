/** Which type declares a property that instances of a type have. */
import type { NavigationProperty, Property, StructuredType } from "../../../model/types.ts";
/** By type, what it declares by name: many properties may be looked for in one type. */
export type Declarations = Map<StructuredType, ReadonlyMap<string, AnyProperty>>;

export function ownProperties({ properties, navigationProperties }: StructuredType): readonly AnyProperty[] {
  if (navigationProperties.length === 0) return properties;
  return properties.length === 0 ? navigationProperties : [...properties, ...navigationProperties];
}

/** Returns what the type itself declares. */
export function declaredBy(known: Declarations, type: StructuredType): ReadonlyMap<string, AnyProperty> {
  let own = known.get(type);
  if (own === undefined) {
    own = new Map(ownProperties(type).map((property) => [property.name, property]));
    known.set(type, own);
  }
  return own;
}

/** Returns the nearest declaration, of a type or of what it derives from. */
export function findDeclared(known: Declarations, type: StructuredType | undefined, name: string): Owned | undefined {
  for (let owner = type; owner !== undefined; owner = owner.base) {
    const property = declaredBy(known, owner).get(name);
    if (property !== undefined) return { owner, property };
  }
  return undefined;
}

/**
 * Returns the nearest declaration of each name. Caches nothing: in a deep hierarchy, the declarations of all types
 * would be too many.
 */
export function nearestDeclarations(type: StructuredType | undefined): ReadonlyMap<string, Owned> {
  const nearest = new Map<string, Owned>();
  for (let owner = type; owner !== undefined; owner = owner.base) {
    for (const property of ownProperties(owner)) {
      if (!nearest.has(property.name)) nearest.set(property.name, { owner, property });
    }
  }
  return nearest;
}

/** Returns a function that tells whether a type has a property of the name, and visits each base type once. */
export function finderOf(known: Declarations, name: string): (type: StructuredType) => boolean {
  const answers = new Map<StructuredType, boolean>();
  return (type) => {
    const passed: StructuredType[] = [];
    let owner: StructuredType | undefined = type;
    while (owner !== undefined && !answers.has(owner) && !declaredBy(known, owner).has(name)) {
      passed.push(owner);
      owner = owner.base;
    }
    const answer = owner !== undefined && (answers.get(owner) ?? true);
    for (const below of passed) answers.set(below, answer);
    return answer;
  };
}

export type AnyProperty = Property | NavigationProperty;

/** A property and the type whose instances have it. */
export interface Owned {
  readonly owner: StructuredType;
  readonly property: AnyProperty;
}
