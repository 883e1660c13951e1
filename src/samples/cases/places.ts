import type { StructuredType } from "../../model/types.ts";
import type { CompletePayload } from "../payloads/complete.ts";
import type { SampleContext } from "../payloads/context.ts";
import type { Expandable, Member, Part } from "../payloads/parts.ts";
import { inside, pointerStep } from "../values/json.ts";
import { seedFrom } from "../values/seed.ts";
import type { CasePlace } from "./cases.ts";
import type { Patch } from "./patch.ts";

/** What cases are made of. */
export interface Subject {
  /** The fixture. */
  readonly payload: CompletePayload;
  readonly shared: SampleContext;
}

/** A property of the type, in the fixture. */
export interface Place extends CasePlace {
  readonly part: Member | Expandable;
  /** Whether the type itself declares the property. */
  readonly isOwn: boolean;
  /** Whether there is a structured value to change inside, if need be after the patch `first`. */
  readonly isShown: boolean;
}

/** A hierarchy thousands of types deep has millions of inherited properties, which are left to their own types. */
const mostInherited = 300;

/**
 * Returns the places of the properties that a fixture of the type has or may have, in their order. Of those that a base
 * type declares there is one.
 */
export function placesOf(type: StructuredType, subject: Subject): readonly Place[] {
  const own = new Set([...type.properties, ...type.navigationProperties].map((property) => property.name));
  const parts = subject.shared.parts(type);
  const inherited = parts.length - own.size > mostInherited ? noParts : inheritedParts(parts, own);
  const shown = shownParts(type, subject);
  const places: Place[] = [];
  for (const part of parts) {
    const isOwn = own.has(part.name);
    if (part.kind === "stream" || part.kind === "hidden" || !(isOwn || inherited.has(part))) continue;
    // A property that the shown subtype redeclares has rules of its own.
    if (shown.get(part.name) === part) places.push(placeOf(part, isOwn, subject));
  }
  return places;
}

const noParts: ReadonlySet<Part> = new Set();

/**
 * Returns one part of each base type. The one with the lowest seed: it stays when others come and go.
 */
function inheritedParts(parts: readonly Part[], own: ReadonlySet<string>): ReadonlySet<Part> {
  const chosen = new Map<string, { readonly part: Part; readonly seed: number }>();
  for (const part of parts) {
    if (part.kind !== "member" || own.has(part.name)) continue;
    const { qualifiedName, seed: ownerSeed } = part.owner;
    const seed = seedFrom(ownerSeed, part.name);
    const other = chosen.get(qualifiedName);
    if (other === undefined || seed < other.seed) chosen.set(qualifiedName, { part, seed });
  }
  return new Set([...chosen.values()].map(({ part }) => part));
}

function shownParts(type: StructuredType, { payload, shared }: Subject): ReadonlyMap<string, Part> {
  const shown = payload.type === type ? shared.parts(type) : shared.parts(payload.type);
  return new Map(shown.map((part) => [part.name, part]));
}

function placeOf(part: Member | Expandable, isOwn: boolean, { payload, shared }: Subject): Place {
  const pointer = inside(pointerStep(part.name));
  const place = { part, isOwn, pointer, first: noPatch, isShown: false };
  if (part.kind !== "member" || part.type.kind !== "ComplexType") return place;
  if (payload.filled.has(part)) return { ...place, isShown: true };
  if (shared.instances.first(part.type) !== payload.type) return place;
  // The fixture ends the recursion here: one more level is the fixture itself.
  const path = part.collection ? `${pointer}/0` : pointer;
  return { ...place, isShown: true, first: [{ op: "copy", from: "", path }] };
}

const noPatch: Patch = [];
