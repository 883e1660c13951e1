/**
 * Which type an instance of a declared type has, and which types have a finite instance: a complex type that requires a
 * value of itself, directly or through other types, has none (the model reports it).
 */
import { concreteSubtypes } from "../../model/hierarchy.ts";
import { isStructured } from "../../model/kinds.ts";
import type { Model, Property, StructuredType } from "../../model/types.ts";
import { byCodePoint } from "../../text/order.ts";
import { itemCount } from "../values/items.ts";

export interface Instances {
  /** The type by which a sample shows a declared type: itself or, if it is abstract, its first concrete subtype. */
  first(declared: StructuredType): StructuredType | undefined;
  /** The type with the shortest chain of required values: what ends a recursion. */
  smallest(declared: StructuredType): StructuredType | undefined;
  /** Whether the type's own properties have finite values. */
  hasInstance(type: StructuredType): boolean;
  /** The `@odata.type` that an instance of the type needs if the other type is declared; undefined if it needs none. */
  typeName(type: StructuredType, declared: StructuredType): string | undefined;
  /** The name of a type that derives from the declared one in a later version of the service, if at all. */
  unknownSubtype(declared: StructuredType): string;
}

/**
 * A smallest instance beyond this (required values that double at every level, say) is not useful and does not count.
 */
const mostMembers = 20_000;
const mostLevels = 500;

/** Finds the finite types of a model in rounds, from those without required complex values; linear in the model. */
export function findInstances(model: Model): Instances {
  const search = createSearch(model);
  while (search.round.length > 0) nextRound(search);
  const firsts = new Map<StructuredType, StructuredType | undefined>();
  const hasInstance = (type: StructuredType): boolean => search.sizes.has(type);
  const unknowns = new Map<string, string>();
  const unknownSubtype = ({ namespace }: StructuredType): string => {
    let name = unknowns.get(namespace) ?? `${namespace}.unknownSubtype`;
    while (model.types.has(name)) name += "_";
    unknowns.set(namespace, name);
    return name;
  };
  return {
    hasInstance,
    unknownSubtype,
    typeName(type, declared) {
      if (type !== declared) return type.qualifiedName;
      // All subtypes are abstract, too: only a type that the metadata does not know can be meant.
      return type.abstract && type.derived.length > 0 ? unknownSubtype(type) : undefined;
    },
    smallest: (declared) => search.choices.get(declared),
    first(declared) {
      if (!declared.abstract) return hasInstance(declared) ? declared : undefined;
      if (!firsts.has(declared)) {
        firsts.set(declared, concreteSubtypes(declared).find(hasInstance) ?? search.choices.get(declared));
      }
      return firsts.get(declared);
    },
  };
}

interface Size {
  readonly members: number;
  readonly levels: number;
}

interface Search {
  /** The types found finite in the last round, whose users are not yet updated. */
  round: StructuredType[];
  /** For each type how many of base type and required values are not yet known to be finite. */
  readonly pending: Map<StructuredType, number>;
  /** By declared type, the types with a required value of it. */
  readonly users: Map<StructuredType, StructuredType[]>;
  /** The size of the smallest instance of each finite type. */
  readonly sizes: Map<StructuredType, Size>;
  /** By declared type, the type of its smallest instance. */
  readonly choices: Map<StructuredType, StructuredType>;
  /** Abstract types that have concrete subtypes: only these replace them. */
  readonly replaced: ReadonlySet<StructuredType>;
}

/** Returns the declared type of a property that every payload must have. */
function requiredType(property: Property): StructuredType | undefined {
  const { type } = property;
  if (!isStructured(type)) return undefined;
  if (property.collection ? itemCount(property, 0) === 0 : property.nullable !== false) return undefined;
  return type.kind === "ComplexType" ? type : undefined;
}

function createSearch(model: Model): Search {
  const pending = new Map<StructuredType, number>();
  const users = new Map<StructuredType, StructuredType[]>();
  const replaced = new Set<StructuredType>();
  const round: StructuredType[] = [];
  for (const type of model.types.values()) {
    if (!isStructured(type)) continue;
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
    if (!type.abstract) markReplaced(type, replaced);
  }
  return { round, pending, users, sizes: new Map(), choices: new Map(), replaced };
}

function markReplaced(concrete: StructuredType, replaced: Set<StructuredType>): void {
  for (let base = concrete.base; base !== undefined && !replaced.has(base); base = base.base) {
    if (base.abstract) replaced.add(base);
  }
}

function nextRound(search: Search): void {
  const finite = search.round.filter((type) => measure(type, search));
  search.round = [];
  const placed = new Set<StructuredType>();
  for (const type of finite) place(type, search, placed);
  for (const type of finite) for (const derived of type.derived) settle(derived, search);
  for (const declared of placed) for (const user of search.users.get(declared) ?? []) settle(user, search);
}

/** Records the size of a type's smallest instance; returns false if it is too large. */
function measure(type: StructuredType, search: Search): boolean {
  const inherited = type.base && search.sizes.get(type.base);
  let members = type.properties.length + (inherited?.members ?? 0);
  let levels = inherited?.levels ?? 1;
  for (const property of type.properties) {
    const required = requiredType(property);
    const choice = required && search.choices.get(required);
    const size = choice && search.sizes.get(choice);
    members += (size?.members ?? 0) * (property.collection ? itemCount(property, 0) : 1);
    levels = Math.max(levels, 1 + (size?.levels ?? 0));
  }
  if (members > mostMembers || levels > mostLevels) return false;
  search.sizes.set(type, { members, levels });
  return true;
}

/**
 * Makes a finite type the choice for itself and for the abstract types above it; of one round, the first by name wins.
 */
function place(type: StructuredType, search: Search, placed: Set<StructuredType>): void {
  if (!search.replaced.has(type)) choose(type, type, search, placed);
  if (type.abstract) return;
  for (let base = type.base; base !== undefined; base = base.base) {
    if (base.abstract && !choose(base, type, search, placed)) return;
  }
}

/** Returns false if an earlier round has chosen: then it has chosen for all types above, too. */
function choose(declared: StructuredType, type: StructuredType, search: Search, placed: Set<StructuredType>): boolean {
  const known = search.choices.get(declared);
  if (known !== undefined && !placed.has(declared)) return false;
  if (known === undefined || byCodePoint(type.qualifiedName, known.qualifiedName) < 0)
    search.choices.set(declared, type);
  placed.add(declared);
  return true;
}

function settle(type: StructuredType, search: Search): void {
  const left = (search.pending.get(type) ?? 0) - 1;
  search.pending.set(type, left);
  if (left === 0) search.round.push(type);
}
