import type { StructuredType } from "../../model/types.ts";
import { type Draft, type DraftMember, extended, isHuge, removed, replaced } from "../payloads/draft.ts";
import type { Expandable, Member, Part } from "../payloads/parts.ts";
import type { Workshop } from "../payloads/workshop.ts";
import { pointerStep, quote } from "../values/json.ts";
import { type InvalidCase, invalidCase, rootCases } from "./cases.ts";
import { faultsOf, missing, typeNameFaults } from "./faults.ts";
import type { Violation } from "./violations.ts";

/**
 * A type whose cases would have more characters than this shows each property broken once and each rule once: every case
 * repeats the whole payload, so that their size grows with the square of the number of properties.
 */
const manyCharacters = 8_000;

/** No type has more cases than this leaves room for; the largest of Microsoft Graph takes two thirds of it. */
const mostCharacters = 5_000_000;

/** The invalid cases of a structured type, cut from the draft of its smallest payload. */
export function invalidCases(type: StructuredType, draft: Draft, workshop: Workshop): readonly InvalidCase[] {
  const cases = [...rootCases];
  if (!isHuge(type, draft)) {
    for (const fault of typeNameFaults(type, draft, workshop)) cases.push(invalidCase(fault));
  }
  for (const { part, place, faults } of chosenFaults(type, draft, faultyParts(type, draft, workshop))) {
    const title = `${part.key.slice(0, -2)}: `;
    const pointer = pointerTo(part);
    for (const fault of faults) cases.push(invalidCase(fault, title, pointer, payloadWith(fault, part, place, draft)));
  }
  return cases;
}

/** The pointer to a property, as the beginning of a JSON string. */
function pointerTo({ name, key }: Part): string {
  const needsEscape = name.includes("/") || name.includes("~");
  return needsEscape ? quote(pointerStep(name)).slice(0, -1) : `"/${key.slice(1, -2)}`;
}

interface FaultyPart {
  readonly part: Member | Expandable;
  /** Undefined for what the payload does not have unless asked for. */
  readonly place: DraftMember | undefined;
  readonly faults: readonly Violation[];
}

function faultyParts(type: StructuredType, draft: Draft, workshop: Workshop): readonly FaultyPart[] {
  const found: FaultyPart[] = [];
  // The draft may be that of a subtype, which begins with the members of its base type.
  let index = 0;
  for (const part of workshop.parts(type)) {
    if (part.kind === "stream" || part.kind === "hidden") continue;
    let place: DraftMember | undefined;
    if (part.kind === "member") {
      place = draft.members[index];
      if (place?.member.name === part.name) index++;
      // What a subtype redeclares has rules of its own.
      if (place?.member !== part) continue;
    }
    found.push({ part, place, faults: faultsOf(part, workshop) });
  }
  return found;
}

function payloadWith(fault: Violation, part: Part, place: DraftMember | undefined, draft: Draft): string {
  if (place === undefined) return extended(draft.json, part.key + fault.json);
  return fault === missing ? removed(draft, place) : replaced(draft, place, fault.json);
}

/** The faults that the cases show: all, but of large types. */
function chosenFaults(type: StructuredType, draft: Draft, parts: readonly FaultyPart[]): readonly FaultyPart[] {
  const { length } = draft.json;
  let count = 0;
  for (const { faults } of parts) count += faults.length;
  const huge = isHuge(type, draft);
  if (count * length <= manyCharacters && !huge) return parts;
  const most = Math.floor(mostCharacters / length);
  if (!huge) return fewFaults(parts).slice(0, most);
  const own = new Set([...type.properties, ...type.navigationProperties].map((property) => property.name));
  return fewFaults(parts.filter(({ part }) => own.has(part.name))).slice(0, most);
}

/** One fault of each property, a rule that no other has shown where there is one, and what rules are left after that. */
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
