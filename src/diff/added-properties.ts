/** What it means that a type has a property which it did not have before. */
import type { StructuredType } from "../model/types.ts";
import type { AnyProperty, Owned } from "./compare-property.ts";
import { isRequired } from "./compare-requests.ts";

/** A type of both models. */
export type StructuredPair = readonly [before: StructuredType, after: StructuredType];

/** What the addition asks of clients that create the type. */
export function additionCase(owner: StructuredType, property: AnyProperty) {
  if (isRequired({ owner, property })) return "required";
  const mustExist = property.kind === "NavigationProperty" && !property.collection && property.nullable === false;
  return mustExist ? "required-navigation" : "optional";
}

/** The types that had nothing of the name and have the property now; those of which there are instances. */
export function gainedBy(pairs: readonly StructuredPair[], { owner, property }: Owned): readonly StructuredType[] {
  const gaining: StructuredType[] = [];
  for (const [before, after] of pairs) {
    if (after.abstract || !isAtOrBelow(after, owner.qualifiedName)) continue;
    if (findDeclared(after, property.name)?.owner !== owner) continue;
    if (findDeclared(before, property.name) === undefined) gaining.push(after);
  }
  return gaining;
}

/** The nearest declaration, of a type or of what it derives from. */
export function findDeclared(type: StructuredType | undefined, name: string): Owned | undefined {
  for (let owner = type; owner !== undefined; owner = owner.base) {
    const property =
      owner.properties.find((own) => own.name === name) ?? owner.navigationProperties.find((own) => own.name === name);
    if (property !== undefined) return { owner, property };
  }
  return undefined;
}

/** Whether the type, or one that it derives from, goes by the name. */
export function isAtOrBelow(type: StructuredType, name: string): boolean {
  for (let base: StructuredType | undefined = type; base !== undefined; base = base.base) {
    if (base.qualifiedName === name) return true;
  }
  return false;
}
