/** What the writer of an unknown name may have meant. */

import { sameSimpleName, searchAmong, similarName } from "../../../csdl/document/name-search.ts";
import { namePrefix } from "../../../csdl/document/names.ts";
import { primitives } from "../../primitives.ts";
import type { BuildContext, Suggestions } from "../context.ts";

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
