/** What the values of one object share: values depend on the object that they are in. */
import { singular, wordsOf } from "../strings/words.ts";
import { people, places, sameAs, things } from "../vocabulary/owners.ts";
import { seedFrom, seedOf } from "./seed.ts";

export interface Owner {
  /** The name of its type. */
  readonly qualifiedName: string;
  /** The words of this name without its namespace. */
  readonly words: readonly string[];
  /** The words of the property that has it as its value; none for the payload itself. */
  readonly holder: readonly string[];
  /** The same for all values of the object, for those that must agree, such as a city and its country. */
  readonly seed: number;
  /** The same for all objects of a payload. */
  readonly payload: number;
  /** The person that it is about, as a seed. */
  readonly person: number;
  readonly isPerson: boolean;
  /** Whether its type has a city. */
  readonly isPlace: boolean;
  /** How many objects are around it. */
  readonly depth: number;
}

interface OwnerType {
  readonly name: string;
  readonly qualifiedName: string;
  readonly properties?: readonly { readonly name: string }[];
}

/** Returns the owner that a payload of a type is. */
export function ownerOf(type: OwnerType): Owner {
  const words = wordsOf(type.name);
  const seed = seedOf(type.qualifiedName);
  return {
    qualifiedName: type.qualifiedName,
    words,
    holder: [],
    seed,
    payload: seed,
    person: seed,
    isPerson: people.has(words.at(-1) ?? "") || words.includes("email"),
    isPlace: words.some((word) => places.has(word)) || hasCity(type),
    depth: 0,
  };
}

function hasCity({ properties = [] }: OwnerType): boolean {
  return properties.some(({ name }) => name.toLowerCase() === "city");
}

export interface Held {
  readonly name: string;
  readonly words: readonly string[];
}

/** Returns the owner that is the value of a property, or an item of it, of the owner `outer`. */
export function ownerIn(outer: Owner, own: Owner, { name, words }: Held, index: number): Owner {
  const seed = seedFrom(outer.seed, name) + index;
  const last = singular(words.at(-1) ?? "");
  const isPerson = people.has(last) || (own.isPerson && !things.has(last));
  // A person's address and settings are of this person, but the manager of a person is another one.
  const isOfSame = outer.isPerson && !people.has(last) && !things.has(last);
  const person = isOfSame ? outer.person : (personIn(outer, last) ?? seed);
  const holder = [...words.slice(0, -1), last];
  return { ...own, holder, seed, payload: outer.payload, person, isPerson, depth: outer.depth + 1 };
}

/** Returns the person that another property of the same object is about, too. */
function personIn(outer: Owner, word: string): number | undefined {
  const other = sameAs.get(word);
  return other === undefined ? undefined : seedFrom(outer.seed, other);
}

/** Returns the words by which people call an object. */
export function thingOf({ words, holder }: Owner): readonly string[] {
  return things.has(holder.at(-1) ?? "") ? holder : words;
}
