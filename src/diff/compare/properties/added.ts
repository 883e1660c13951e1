/** What a property that a type did not have before means for clients. */
import type { StructuredType } from "../../../model/types.ts";
import { type AnyProperty, type Declarations, declaredBy, finderOf, type Owned } from "./declarations.ts";
import { isRequired } from "./requests.ts";

/** A type of both models. */
export type StructuredPair = readonly [before: StructuredType, after: StructuredType];

/** Returns the case of an addition: what clients that create the type have to send. */
export function additionCase(owner: StructuredType, property: AnyProperty) {
  if (isRequired({ owner, property })) return "required";
  const mustExist = property.kind === "NavigationProperty" && !property.collection && property.nullable === false;
  return mustExist ? "required-navigation" : "optional";
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
