import type { StructuredType } from "../../model/types.ts";
import { inTurn, seedFrom, seedOf } from "../values/seed.ts";
import { type InvalidCase, invalidCase, nullCase, otherRootCases } from "./cases.ts";
import { expandableFaults, memberFaults, typeNameFault } from "./faults.ts";
import { type Place, placesOf, type Subject } from "./places.ts";
import type { FaultGroups } from "./violations.ts";

/**
 * Returns the invalid cases of a structured type. What the type inherits is broken in one way: the cases of its base
 * types have the others.
 */
export function invalidCases(type: StructuredType, subject: Subject): readonly InvalidCase[] {
  const seed = seedOf(type.qualifiedName);
  const cases = [nullCase, ...inTurn(seed, otherRootCases), invalidCase(typeNameFault(type, subject.shared))];
  for (const place of placesOf(type, subject)) {
    const ownSeed = seedFrom(seed, place.part.name);
    const faults = faultsAt(place, subject).flatMap((group) => inTurn(ownSeed, group));
    for (const fault of place.isOwn ? faults : faults.slice(0, 1)) {
      const isInside = fault.patch.some(({ path }) => path !== "");
      cases.push(invalidCase(fault, isInside ? place : { ...place, first: [] }));
    }
  }
  return cases;
}

function faultsAt({ part, isShown }: Place, { shared }: Subject): FaultGroups {
  return part.kind === "member" ? memberFaults(part, isShown, shared) : expandableFaults(part);
}
