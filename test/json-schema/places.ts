/** What the metadata has to say of a place in a value. */
import { type Csdl, derivesFrom, type Element, isElement, propertiesOf, resolve } from "./csdl.ts";

export interface Place {
  /** The type, by qualified name, that a value at this place is declared to have; undefined if none is. */
  readonly type: string | undefined;
  /** The property that holds the place, itself or as one of its items; undefined at the root. */
  readonly property: Element | undefined;
  readonly isItem: boolean;
  /** Whether the way here leads through a navigation property, or through one of an entity type. */
  readonly followed: boolean;
  /** Whether the way here leads through a type that another document has. */
  readonly foreign: boolean;
  readonly value: unknown;
  /** What the place is a member of. */
  readonly owner: unknown;
  readonly name: string;
}

export function tokensOf(pointer: string): string[] {
  if (pointer === "") return [];
  const tokens = pointer.slice(1).split("/");
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Returns the place at a JSON pointer in a value that is of the type. */
export function placeAt(csdl: Csdl, type: string, value: unknown, pointer: string): Place {
  const nowhere = { property: undefined, isItem: false, followed: false, foreign: false, owner: undefined, name: "" };
  let place: Place = { ...nowhere, type, value };
  for (const token of tokensOf(pointer)) place = memberOf(csdl, place, token);
  return place;
}

function memberOf(csdl: Csdl, place: Place, token: string): Place {
  const { property, isItem, type, value } = place;
  const next = (value as Readonly<Record<string, unknown>> | null)?.[token];
  const member = { ...place, value: next, owner: value, name: token };
  if (property?.$Collection === true && !isItem) return { ...member, isItem: true };
  const found = type === undefined ? undefined : propertiesOf(csdl, actualType(csdl, place, type)).get(token);
  if (found === undefined) return { ...member, type: undefined, property: undefined, isItem: false };
  const target = resolve(csdl, found.$Type ?? "Edm.String");
  const followed = found.$Kind === "NavigationProperty" || csdl.types.get(target)?.$Kind === "EntityType";
  const foreign = !target.startsWith("Edm.") && !csdl.types.has(target);
  return {
    ...member,
    ...{ type: target, property: found, isItem: false },
    ...{ followed: place.followed || followed, foreign: place.foreign || foreign },
  };
}

/** At the root the value is of the very type. */
function actualType(csdl: Csdl, { property, value }: Place, declared: string): string {
  return property === undefined ? declared : namedSubtype(csdl, value, declared);
}

/** Returns the type that a value names, if it derives from the declared one; else that one. */
export function namedSubtype(csdl: Csdl, value: unknown, declared: string): string {
  if (!isElement(value)) return declared;
  const named = namedType(csdl, value);
  return named !== undefined && derivesFrom(csdl, named, declared) ? named : declared;
}

/** Returns the qualified name of the type that a value says it has. */
export function namedType(csdl: Csdl, value: object): string | undefined {
  const { "@odata.type": old, "@type": current } = value as { readonly "@odata.type"?: unknown; "@type"?: unknown };
  const name = old ?? current;
  return typeof name === "string" ? resolve(csdl, name.slice(name.lastIndexOf("#") + 1)) : undefined;
}
