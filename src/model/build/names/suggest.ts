/** Suggestions for unknown names. */

import { sameSimpleName, searchAmong, similarName } from "../../../csdl/document/name-search.ts";
import { namePrefix } from "../../../csdl/document/names.ts";
import { primitives } from "../../primitives.ts";
import type { BuildContext, Suggestions } from "../context.ts";

/** Returns an empty store; it is filled when the first name is looked up. */
export function createSuggestions(): Suggestions {
  return { search: undefined, hints: new Map() };
}

/**
 * Returns a hint for a type name that does not resolve. The alias in `name` is resolved. Undefined if there is no
 * suggestion.
 */
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
  // In an unknown namespace, the namespace is wrong, not the name.
  const isNamespaceKnown = prefix === "" || prefix === "Edm" || schemas.has(prefix);
  const similar = isNamespaceKnown ? similarName(suggestions.search, name) : undefined;
  return similar === undefined ? undefined : `Did you mean ${similar}?`;
}
