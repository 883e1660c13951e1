/** Which types have values that end, though a type may require values of itself (section 9). */
import { byCodePoint } from "../../text/order.ts";
import { isStructured } from "../kinds.ts";
import type { Property, StructuredType, Type } from "../types.ts";
import { isInResponse } from "./responses.ts";

export interface FiniteTypes {
  /** The types whose own and inherited properties have values that end. */
  readonly types: ReadonlySet<StructuredType>;
  /**
   * Declared type → the type of the value in its place that takes the fewest levels; of several the first by name. A
   * property of a type that is not among them must be null or empty.
   */
  readonly choices: ReadonlyMap<StructuredType, StructuredType>;
}

/** Decides on a type whose required values all end; `choices` has the types of these values. */
export type AcceptType = (type: StructuredType, choices: FiniteTypes["choices"]) => boolean;

/**
 * Finds the structured types with finite values: round by round, from those without required values; linear in their
 * number. A type that `accept` refuses counts as one without. An abstract type without concrete subtypes stands for
 * itself: other documents may have subtypes of it.
 */
export function findFinite(all: Iterable<Type>, accept: AcceptType = () => true): FiniteTypes {
  const search = createSearch(all);
  while (search.round.length > 0) nextRound(search, accept);
  return { types: search.finite, choices: search.choices };
}

/** Returns the type of which a complete response must carry a value for the property; undefined where it need not. */
export function requiredType(property: Property): StructuredType | undefined {
  const { type } = property;
  return isStructured(type) && isInResponse(property) && needsValue(property) ? type : undefined;
}

/** Whether null can be an item may be unspecified (section 7.2.1); then nothing relies on it. */
function needsValue({ collection, nullable, constraints }: Property): boolean {
  if (!collection) return nullable === false;
  const { minItems = 0, maxItems = minItems } = constraints ?? {};
  return nullable !== true && Math.min(minItems, maxItems) > 0;
}

interface Search {
  /** The types found in the round before, of which nothing has been concluded yet. */
  round: StructuredType[];
  /** For each type how many of its base type and its required values are not known to be finite yet. */
  readonly pending: Map<StructuredType, number>;
  /** By declared type, the types with a required value of it. */
  readonly users: Map<StructuredType, StructuredType[]>;
  readonly finite: Set<StructuredType>;
  readonly choices: Map<StructuredType, StructuredType>;
  /** Abstract types that have concrete subtypes: nothing else can stand in their place. */
  readonly replaced: Set<StructuredType>;
}

function createSearch(all: Iterable<Type>): Search {
  const search: Search = {
    round: [],
    pending: new Map(),
    users: new Map(),
    finite: new Set(),
    choices: new Map(),
    replaced: new Set(),
  };
  for (const type of all) if (isStructured(type)) addType(type, search);
  return search;
}

function addType(type: StructuredType, { round, pending, users, replaced }: Search): void {
  let count = type.base === undefined ? 0 : 1;
  for (const property of type.properties) {
    const required = requiredType(property);
    if (required === undefined) continue;
    count++;
    const known = users.get(required);
    if (known === undefined) users.set(required, [type]);
    else known.push(type);
  }
  pending.set(type, count);
  if (count === 0) round.push(type);
  if (type.abstract) return;
  for (let base = type.base; base !== undefined && !replaced.has(base); base = base.base) {
    if (base.abstract) replaced.add(base);
  }
}

function nextRound(search: Search, accept: AcceptType): void {
  const found = search.round.filter((type) => accept(type, search.choices));
  search.round = [];
  const chosen = new Set<StructuredType>();
  for (const type of found) {
    search.finite.add(type);
    chooseFor(type, search, chosen);
  }
  for (const type of found) for (const derived of type.derived) countDown(derived, search);
  for (const declared of chosen) for (const user of search.users.get(declared) ?? []) countDown(user, search);
}

/** Lets a type stand for itself and for the abstract types above it; `chosen` has those that this round chooses for. */
function chooseFor(type: StructuredType, search: Search, chosen: Set<StructuredType>): void {
  if (!search.replaced.has(type)) choose(type, type, search, chosen);
  if (type.abstract) return;
  for (let base = type.base; base !== undefined; base = base.base) {
    if (base.abstract && !choose(base, type, search, chosen)) return;
  }
}

/** Returns false where an earlier round has chosen: then it has for all types above, too. */
function choose(
  declared: StructuredType,
  type: StructuredType,
  { choices }: Search,
  chosen: Set<StructuredType>,
): boolean {
  const known = choices.get(declared);
  if (known !== undefined && !chosen.has(declared)) return false;
  if (known === undefined || byCodePoint(type.qualifiedName, known.qualifiedName) < 0) choices.set(declared, type);
  chosen.add(declared);
  return true;
}

function countDown(type: StructuredType, { pending, round }: Search): void {
  const left = (pending.get(type) ?? 0) - 1;
  pending.set(type, left);
  if (left === 0) round.push(type);
}
