/** What the writer of an unknown name may have meant. */

import { byCodePoint, namePrefix, simpleName } from "../../csdl/names.ts";
import { createBudget, type SuggestionBudget, suggest } from "../../text/similar.ts";
import { primitives } from "../primitives.ts";
import type { QualifiedName } from "../types.ts";
import type { BuildContext, Suggestions } from "./context.ts";

/** Qualified names by their simple name in lower case. */
type NameIndex = ReadonlyMap<string, readonly QualifiedName[]>;

/** Names that all slips of a run are looked up in. */
export interface NameSearch {
  readonly index: NameIndex;
  readonly budget: SuggestionBudget;
}

export function searchAmong(names: Iterable<QualifiedName>): NameSearch {
  return { index: indexNames(names), budget: createBudget() };
}

function indexNames(names: Iterable<QualifiedName>): NameIndex {
  const index = new Map<string, QualifiedName[]>();
  for (const name of names) {
    const key = simpleName(name).toLowerCase();
    const list = index.get(key);
    if (list === undefined) index.set(key, [name]);
    else list.push(name);
  }
  return index;
}

/** The name with the same simple name but for case; of several the one in the namespace written, else the first. */
function sameSimpleName(index: NameIndex, written: string): QualifiedName | undefined {
  const names = index.get(simpleName(written).toLowerCase()) ?? [];
  const prefix = namePrefix(written);
  return names.find((name) => namePrefix(name) === prefix) ?? [...names].sort(byCodePoint)[0];
}

/** The name whose simple name is most like the one written; compares it with all of them while the budget lasts. */
export function similarName({ index, budget }: NameSearch, written: string): QualifiedName | undefined {
  const near = suggest(simpleName(written), index.keys(), budget);
  return near === undefined ? undefined : sameSimpleName(index, `${namePrefix(written)}.${near}`);
}

/** An empty store; it fills itself when the first name is looked for. */
export function createSuggestions(): Suggestions {
  return { search: undefined, hints: new Map() };
}

/** A sentence for a type name that resolves to nothing, `name` having its alias resolved; undefined: no idea. */
export function suggestType(context: BuildContext, name: string): string | undefined {
  const { hints } = context.suggestions;
  if (!hints.has(name)) hints.set(name, hintFor(context, name));
  return hints.get(name);
}

function hintFor({ suggestions, types, schemas }: BuildContext, name: string): string | undefined {
  suggestions.search ??= searchAmong([...types.keys(), ...primitives.keys()]);
  const prefix = namePrefix(name);
  const same = sameSimpleName(suggestions.search.index, name);
  if (same !== undefined) {
    if (prefix === "") return `${name} is not qualified: did you mean ${same}?`;
    if (same.toLowerCase() === name.toLowerCase()) return `Names are case-sensitive: did you mean ${same}?`;
    return `Did you mean ${same}?`;
  }
  // Of a name in an unknown namespace, it is the namespace that is wrong.
  const isNamespaceKnown = prefix === "" || prefix === "Edm" || schemas.has(prefix);
  const similar = isNamespaceKnown ? similarName(suggestions.search, name) : undefined;
  return similar === undefined ? undefined : `Did you mean ${similar}?`;
}
