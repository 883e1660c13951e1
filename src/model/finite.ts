/** Which types have finite values: a type may require a value of itself (section 9). */
import { isStructured } from "./kinds.ts";
import type { Property, StructuredType, Type } from "./types.ts";

interface Search {
  /**
   * The number of conditions that a type still has to meet: its base, and each property that requires a value of some
   * type.
   */
  readonly open: Map<StructuredType, number>;
  /** Type → the types with a property that requires a value of it. */
  readonly requiredBy: Map<StructuredType, StructuredType[]>;
  /** Types that have a value, possibly of a subtype. */
  readonly held: Set<StructuredType>;
  readonly ready: StructuredType[];
}

export interface Infinite {
  /** Types without a finite value of their own, because required properties lead back to the type. */
  readonly types: ReadonlySet<StructuredType>;
  /** Types that have no finite value of any subtype either: a property of such a type must be null or empty. */
  readonly withSubtypes: ReadonlySet<StructuredType>;
}

/**
 * Returns the structured types without finite values. An abstract type without known subtypes counts as one that has
 * values: subtypes of it may exist elsewhere.
 */
export function findInfinite(types: Iterable<Type>): Infinite {
  const structured = [...types].filter(isStructured);
  const search: Search = { open: new Map(), requiredBy: new Map(), held: new Set(), ready: [] };
  for (const type of structured) addConditions(type, search);
  for (let type = search.ready.pop(); type !== undefined; type = search.ready.pop()) {
    for (const derived of type.derived) meet(derived, search);
    if (!type.abstract || type.derived.length === 0) hold(type, search);
  }
  return {
    types: new Set(structured.filter((type) => search.open.get(type)! > 0)),
    withSubtypes: new Set(structured.filter((type) => !search.held.has(type))),
  };
}

/**
 * Returns the type that a property needs a value of before it can have one itself; undefined: it can be null, empty or
 * absent.
 */
export function requiredType(property: Property): StructuredType | undefined {
  const isRequired = !property.collection && property.nullable === false && !property.writeOnly;
  return isRequired && isStructured(property.type) ? property.type : undefined;
}

function addConditions(type: StructuredType, { open, requiredBy, ready }: Search): void {
  let conditions = type.base === undefined ? 0 : 1;
  for (const property of type.properties) {
    const required = requiredType(property);
    if (required === undefined) continue;
    conditions++;
    const users = requiredBy.get(required);
    if (users === undefined) requiredBy.set(required, [type]);
    else users.push(type);
  }
  open.set(type, conditions);
  if (conditions === 0) ready.push(type);
}

function meet(type: StructuredType, { open, ready }: Search): void {
  const left = open.get(type)! - 1;
  open.set(type, left);
  if (left === 0) ready.push(type);
}

function hold(type: StructuredType, search: Search): void {
  let held: StructuredType | undefined = type;
  while (held !== undefined && !search.held.has(held)) {
    search.held.add(held);
    for (const user of search.requiredBy.get(held) ?? []) meet(user, search);
    held = held.base;
  }
}
