import type { StructuredType } from "../../model/types.ts";
import type { SampleContext } from "../payloads/context.ts";
import type { Expandable, Member, Part } from "../payloads/parts.ts";
import {
  isHuge,
  type Payload,
  type PayloadMember,
  withMembers,
  withoutMember,
  withValue,
} from "../payloads/payload.ts";
import { pointerStep, quote } from "../values/json.ts";
import { type InvalidCase, invalidCase, rootCases } from "./cases.ts";
import { faultsOf, missing, typeNameFaults } from "./faults.ts";
import type { Violation } from "./violations.ts";

/**
 * If the cases of a type would have more characters than this, they show each property and each rule broken once: every
 * case repeats the whole payload, so the size grows with the square of the number of properties.
 */
const manyCharacters = 8_000;

/** No type has cases with more characters; the largest type of Microsoft Graph needs two thirds of them. */
const mostCharacters = 5_000_000;

/** Returns the invalid cases of a structured type, cut from its smallest payload. */
export function invalidCases(type: StructuredType, payload: Payload, shared: SampleContext): readonly InvalidCase[] {
  const cases = [...rootCases];
  if (!isHuge(type, payload)) {
    for (const fault of typeNameFaults(type, payload, shared)) cases.push(invalidCase(fault));
  }
  for (const { part, place, faults } of chosenFaults(type, payload, faultyParts(type, payload, shared))) {
    const title = `${part.key.slice(0, -2)}: `;
    const pointer = pointerTo(part);
    for (const fault of faults)
      cases.push(invalidCase(fault, title, pointer, payloadWith(fault, part, place, payload)));
  }
  return cases;
}

/** Returns the pointer to a property, as the beginning of a JSON string. */
function pointerTo({ name, key }: Part): string {
  const needsEscape = name.includes("/") || name.includes("~");
  return needsEscape ? quote(pointerStep(name)).slice(0, -1) : `"/${key.slice(1, -2)}`;
}

interface FaultyPart {
  readonly part: Member | Expandable;
  /** Undefined for members that the payload has only on request. */
  readonly place: PayloadMember | undefined;
  readonly faults: readonly Violation[];
}

function faultyParts(type: StructuredType, payload: Payload, shared: SampleContext): readonly FaultyPart[] {
  const found: FaultyPart[] = [];
  // The payload may be that of a subtype, which begins with the members of its base type.
  let index = 0;
  for (const part of shared.parts(type)) {
    if (part.kind === "stream" || part.kind === "hidden") continue;
    let place: PayloadMember | undefined;
    if (part.kind === "member") {
      place = payload.members[index];
      if (place?.member.name === part.name) index++;
      // A member that a subtype redeclares has rules of its own.
      if (place?.member !== part) continue;
    }
    found.push({ part, place, faults: faultsOf(part, shared) });
  }
  return found;
}

function payloadWith(fault: Violation, part: Part, place: PayloadMember | undefined, payload: Payload): string {
  if (place === undefined) return withMembers(payload.json, part.key + fault.json);
  return fault === missing ? withoutMember(payload, place) : withValue(payload, place, fault.json);
}

/** Returns the faults that the cases show: all, except for large types. */
function chosenFaults(type: StructuredType, payload: Payload, parts: readonly FaultyPart[]): readonly FaultyPart[] {
  const { length } = payload.json;
  let count = 0;
  for (const { faults } of parts) count += faults.length;
  const huge = isHuge(type, payload);
  if (count * length <= manyCharacters && !huge) return parts;
  const most = Math.floor(mostCharacters / length);
  if (!huge) return fewFaults(parts).slice(0, most);
  const own = new Set([...type.properties, ...type.navigationProperties].map((property) => property.name));
  return fewFaults(parts.filter(({ part }) => own.has(part.name))).slice(0, most);
}

/**
 * Returns one fault of each property, of a rule not shown before if there is one, and faults of the remaining rules.
 */
function fewFaults(parts: readonly FaultyPart[]): readonly FaultyPart[] {
  const shown = new Set<Violation>();
  const kept = parts.map(({ faults }, turn) => {
    const fault = faults.find((other) => !shown.has(other)) ?? faults[turn % faults.length];
    if (fault !== undefined) shown.add(fault);
    return fault;
  });
  return parts.map(({ part, place, faults }, index) => {
    const chosen = faults.filter((fault) => fault === kept[index] || !shown.has(fault));
    for (const fault of chosen) shown.add(fault);
    return { part, place, faults: chosen };
  });
}
