/** What it means that a type has a property which it did not have before. */
import { mayBeInCreate, mustBeInCreate, mustBeInUpdate } from "../../../model/payloads/requests.ts";
import type { StructuredType } from "../../../model/types.ts";
import type { Comparison } from "../change.ts";
import { type Declarations, declaredBy, finderOf, type Owned } from "./declarations.ts";

/** A type of both models. */
export type StructuredPair = readonly [before: StructuredType, after: StructuredType];

/** What the addition asks of clients that create a type which declares the property or inherits it. */
export function gainCase({ rulesOf }: Comparison, { owner, property }: Owned) {
  const rules = rulesOf(owner);
  if (mustBeInCreate(property, rules) || mustBeInUpdate(property, rules)) return "required";
  const isSingle = property.kind === "NavigationProperty" && !property.collection;
  return isSingle && property.nullable === false && mayBeInCreate(property, rules) ? "required-navigation" : "optional";
}

/** The same, where it matters whether there are such clients. */
export function additionCase(comparison: Comparison, owned: Owned) {
  const which = gainCase(comparison, owned);
  return which === "required" && !comparison.isSent(owned.owner) ? "required-unsent" : which;
}

/**
 * Returns the types with instances that had no property of the name and now have it. `formerly` has the types of both
 * models: later → former.
 */
export function gainedBy(
  known: Declarations,
  formerly: ReadonlyMap<StructuredType, StructuredType>,
  { owner, property }: Owned,
): readonly StructuredType[] {
  const had = finderOf(known, property.name);
  const gaining: StructuredType[] = [];
  const inheriting = [owner];
  for (let type = inheriting.pop(); type !== undefined; type = inheriting.pop()) {
    const before = formerly.get(type);
    if (!type.abstract && before !== undefined && !had(before)) gaining.push(type);
    for (const derived of type.derived) if (!declaredBy(known, derived).has(property.name)) inheriting.push(derived);
  }
  return gaining;
}

/** Returns whether the type, or one that it derives from, has the name. */
export function isAtOrBelow(type: StructuredType, name: string): boolean {
  for (let base: StructuredType | undefined = type; base !== undefined; base = base.base) {
    if (base.qualifiedName === name) return true;
  }
  return false;
}
