/** What it means that a type has a property which it did not have before. */
import type { StructuredType } from "../../../model/types.ts";
import { type AnyProperty, type Declarations, declaredBy, finderOf, type Owned } from "./declarations.ts";
import { isRequired } from "./requests.ts";

/** A type of both models. */
export type StructuredPair = readonly [before: StructuredType, after: StructuredType];

/** What the addition asks of clients that create the type. */
export function additionCase(owner: StructuredType, property: AnyProperty) {
  if (isRequired({ owner, property })) return "required";
  const mustExist = property.kind === "NavigationProperty" && !property.collection && property.nullable === false;
  return mustExist ? "required-navigation" : "optional";
}

/**
 * The types that had nothing of the name and have the property now; those of which there are instances. `formerly` has
 * the types of both models: later → former.
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

/** Whether the type, or one that it derives from, goes by the name. */
export function isAtOrBelow(type: StructuredType, name: string): boolean {
  for (let base: StructuredType | undefined = type; base !== undefined; base = base.base) {
    if (base.qualifiedName === name) return true;
  }
  return false;
}
