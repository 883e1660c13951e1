import type { Facets } from "../../csdl/document/element.ts";
import type { Constraints, Property, TypeDefinition } from "../../model/types.ts";
import { singular } from "../strings/words.ts";
import { type Owner, ownerOf } from "./owner.ts";
import { seedFrom } from "./seed.ts";

/** A place for a primitive value, and everything that the value may depend on. */
export interface Slot {
  readonly words: readonly string[];
  /** The object that has the value. */
  readonly owner: Owner;
  readonly seed: number;
  readonly facets: Facets;
  readonly defaultValue: string | undefined;
  readonly constraints: Constraints | undefined;
  /** Whether the value, or an item of the collection, may be null. */
  readonly mayBeNull: boolean;
  readonly isUrl: boolean;
}

/** Returns the slot of a property of an object; `words` are those of its name. */
export function slotOfProperty(property: Property, words: readonly string[], owner: Owner): Slot {
  return {
    words: property.collection ? wordsOfItem(words) : words,
    owner,
    seed: seedFrom(owner.seed, property.name),
    facets: facetsOf(property),
    defaultValue: property.defaultValue,
    constraints: constraintsOf(property),
    mayBeNull: property.collection ? property.nullable === true : property.nullable !== false,
    isUrl: property.isUrl,
  };
}

function wordsOfItem(words: readonly string[]): readonly string[] {
  return [...words.slice(0, -1), singular(words.at(-1) ?? "")];
}

/** Returns the slot of a type definition's own values, outside any property. */
export function slotOfDefinition(type: TypeDefinition): Slot {
  const owner = ownerOf(type);
  return {
    words: owner.words,
    owner: { ...owner, words: [] },
    seed: owner.seed,
    facets: type.facets,
    defaultValue: undefined,
    constraints: type.constraints,
    mayBeNull: false,
    isUrl: false,
  };
}

/** Returns the slot for the item of a collection at `index`. */
export function slotOfItem(slot: Slot, index: number): Slot {
  if (index === 0) return slot;
  const { owner } = slot;
  // All addresses of a person are of this person. What does not belong to a person has the seed of its own.
  const isOfPerson = owner.isPerson || (owner.person !== owner.seed && owner.holder.length > 0);
  const person = isOfPerson ? owner.person : owner.person + index;
  const other = { ...owner, seed: owner.seed + index, person };
  return { ...slot, seed: (slot.seed + index) >>> 0, owner: other };
}

/** Returns the facets of a property: its own, and those of its type definition. */
export function facetsOf({ type, facets }: Property): Facets {
  return type.kind === "TypeDefinition" ? mergeFacets(facets, type.facets) : facets;
}

/** Merges facets: a use may add facets to those of the definition (section 11.1). */
export function mergeFacets(use: Facets, definition: Facets): Facets {
  return {
    maxLength: use.maxLength ?? definition.maxLength,
    precision: use.precision ?? definition.precision,
    scale: use.scale ?? definition.scale,
    unicode: use.unicode ?? definition.unicode,
    srid: use.srid ?? definition.srid,
  };
}

/** Returns the constraints of a property: its own, and those of its type definition if it has none (section 11.1). */
export function constraintsOf({ type, constraints: own }: Property): Constraints | undefined {
  const inherited = type.kind === "TypeDefinition" ? type.constraints : undefined;
  if (inherited === undefined || own === undefined) return own ?? inherited;
  const { minimum, exclusiveMinimum } = own.minimum === undefined ? inherited : own;
  const { maximum, exclusiveMaximum } = own.maximum === undefined ? inherited : own;
  return {
    allowedValues: own.allowedValues.length > 0 ? own.allowedValues : inherited.allowedValues,
    minimum,
    exclusiveMinimum,
    maximum,
    exclusiveMaximum,
    multipleOf: own.multipleOf ?? inherited.multipleOf,
    pattern: own.pattern ?? inherited.pattern,
    minItems: own.minItems ?? inherited.minItems,
    maxItems: own.maxItems ?? inherited.maxItems,
  };
}
