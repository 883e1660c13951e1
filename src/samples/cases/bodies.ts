/** The cases of bodies that are not instances of a type: what calls of operations carry, and other results than instances. */
import type { StructuredType } from "../../model/types.ts";
import type { Expandable, Member } from "../payloads/parts.ts";
import { inside, pointerStep } from "../values/json.ts";
import { inTurn, seedFrom, seedOf } from "../values/seed.ts";
import {
  type Cases,
  type InvalidCase,
  invalidCase,
  nullCase,
  otherRootCases,
  type ValidCase,
  validCase,
} from "./cases.ts";
import { expandableFaults, memberFaults, missing } from "./faults.ts";
import { addMember, replaceWith } from "./patch.ts";
import { type Place, placesOf, type Subject } from "./places.ts";
import { polymorphicPatches } from "./polymorphic.ts";
import { memberValues } from "./valid.ts";
import { type FaultGroups, faultOf, faultOfItem, violation } from "./violations.ts";

/** A body, whose members are the properties of a type that has no name in payloads. */
export interface Body extends Subject {
  readonly holder: StructuredType;
  /** The members that the fixture has, and whether each must be there. */
  readonly members: ReadonlyMap<string, boolean>;
  readonly isRequest: boolean;
}

/** Returns what the guard of a body must accept and reject. */
export function bodyCases(body: Body): Cases {
  const { holder, members } = body;
  const seed = seedOf(holder.qualifiedName);
  const valid: ValidCase[] = [];
  const invalid: InvalidCase[] = [nullCase, ...inTurn(seed, otherRootCases)];
  for (const [name, isDemanded] of members) {
    const pointer = inside(pointerStep(name));
    if (isDemanded) invalid.push(invalidCase(missing, { pointer, first: [] }));
    else valid.push(validCase(`${name}: left out`, [{ op: "remove", path: pointer }]));
  }
  for (const place of placesOf(holder, body)) {
    if (!members.has(place.part.name)) continue;
    valid.push(...validAt(place, body));
    const ownSeed = seedFrom(seed, place.part.name);
    const faults = faultsAt(place, body).flatMap((group) => inTurn(ownSeed, group));
    invalid.push(...faults.map((fault) => invalidCase(fault, place)));
  }
  return { valid, invalid };
}

function validAt(place: Place, { shared, isRequest }: Body): readonly ValidCase[] {
  const { part, pointer } = place;
  if (part.kind === "expandable") {
    return entityValues(part).map(([label, json]) => validCase(`${part.name}: ${label}`, addMember(pointer, json)));
  }
  const values = [...memberValues(part)].map(([label, json]) => [label, replaceWith(json, pointer)] as const);
  const others = isRequest ? [] : polymorphicPatches(part, place, shared);
  return [...values, ...others].map(([label, patch]) => validCase(`${part.name}: ${label}`, patch));
}

function entityValues({ collection, nullable }: Expandable): readonly (readonly [label: string, json: string])[] {
  if (collection) return [["empty", "[]"]];
  return nullable ? [["null", "null"]] : [];
}

function faultsAt({ part, isShown }: Place, { shared, isRequest }: Body): FaultGroups {
  if (part.kind === "expandable") return expandableFaults(part);
  const faults = memberFaults(part, isShown, shared);
  return isRequest && part.type.kind === "EnumType" && part.type.evolvable ? [...faults, refusedMember(part)] : faults;
}

/** Requests must not carry the member that stands for those to come. */
function refusedMember({ collection }: Member): FaultGroups[number] {
  const sentinel = violation("the member for those to come", "enum", '"unknownFutureValue"');
  return [collection ? faultOfItem(sentinel) : faultOf(sentinel)];
}
