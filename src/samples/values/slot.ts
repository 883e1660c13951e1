import type { Facets } from "../../csdl/document/element.ts";
import type { Constraints, Property, TypeDefinition } from "../../model/types.ts";
import { wordsOf } from "../strings/words.ts";
import { seedFrom, seedOf } from "./seed.ts";

/** A place for a primitive value, and everything that the value may depend on. */
export interface Slot {
  readonly words: readonly string[];
  /** The words of the declaring type's name. */
  readonly ownerWords: readonly string[];
  readonly seed: number;
  /** The same for all properties of the declaring type: for values that must agree, such as a person's names. */
  readonly ownerSeed: number;
  readonly facets: Facets;
  readonly defaultValue: string | undefined;
  readonly constraints: Constraints | undefined;
  /** Whether the value, or an item of the collection, may be null. */
  readonly mayBeNull: boolean;
  readonly isUrl: boolean;
}

/** Returns the slot of a property declared by a type; `words` are those of its name, `owner` describes the type. */
export function slotOfProperty(property: Property, words: readonly string[], owner: OwnerOfSlots): Slot {
  const { type } = property;
  return {
    words,
    ownerWords: owner.words,
    seed: seedFrom(owner.seed, property.name),
    ownerSeed: owner.seed,
    facets: type.kind === "TypeDefinition" ? mergeFacets(property.facets, type.facets) : property.facets,
    defaultValue: property.defaultValue,
    constraints: constraintsOf(property),
    mayBeNull: property.collection ? property.nullable === true : property.nullable !== false,
    isUrl: property.isUrl,
  };
}

/** Returns the slot of a type definition's own values, outside any property. */
export function slotOfDefinition(type: TypeDefinition): Slot {
  const owner = ownerOfSlots(type);
  return {
    words: owner.words,
    ownerWords: owner.words,
    seed: owner.seed,
    ownerSeed: owner.seed,
    facets: type.facets,
    defaultValue: undefined,
    constraints: type.constraints,
    mayBeNull: false,
    isUrl: false,
  };
}

/** What the properties of one type share. */
export interface OwnerOfSlots {
  readonly qualifiedName: string;
  readonly words: readonly string[];
  readonly seed: number;
}

export function ownerOfSlots(type: { readonly name: string; readonly qualifiedName: string }): OwnerOfSlots {
  return { qualifiedName: type.qualifiedName, words: wordsOf(type.name), seed: seedOf(type.qualifiedName) };
}

/** Returns the slot for the item of a collection at `index`, or in a complex property whose name has these words. */
export function slotIn(slot: Slot, index: number, context: readonly string[]): Slot {
  if (context.length > 0) return { ...slot, words: [...context, ...slot.words] };
  return index === 0 ? slot : { ...slot, seed: (slot.seed + index) >>> 0, ownerSeed: slot.ownerSeed + index };
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
