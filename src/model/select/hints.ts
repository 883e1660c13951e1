/** Hints for names of types, operations and members of containers that do not exist. */

import { type NameSearch, searchAmong } from "../../csdl/document/name-search.ts";
import { namePrefix, simpleName } from "../../csdl/document/names.ts";
import { isGlob } from "../../text/globs.ts";
import { byCodePoint } from "../../text/order.ts";
import { createBudget, didYouMean, type SuggestionBudget, suggest } from "../../text/similar-names.ts";
import type { Model } from "../types.ts";

const MOST = 3;

/** The searches in one model. */
interface Search {
  readonly model: Model;
  /** Created when the first name is looked up. */
  names: NameSearch | undefined;
  readonly prefixBudget: SuggestionBudget;
}

/**
 * Returns a function that gives hints for names, qualified or not, and patterns that match nothing; undefined if nothing
 * is similar, or if too many names have been looked up.
 */
export function hintsForUnknown(model: Model): (written: string) => string | undefined {
  const search: Search = { model, names: undefined, prefixBudget: createBudget() };
  return (written) => hintForUnknown(search, written);
}

function hintForUnknown(search: Search, written: string): string | undefined {
  const { model } = search;
  const schema = model.schemas.find(({ namespace, aliases }) => namespace === written || aliases.includes(written));
  if (schema !== undefined) return `${written} is a namespace; use ${written}.* for its types.`;
  if (isGlob(written)) return hintForPattern(search, written);
  const names = nearestNames(search, written);
  if (names.length < 2) return names[0] && `Did you mean ${names[0]}?`;
  return `Did you mean ${names.slice(0, -1).join(", ")} or ${names.at(-1)}?`;
}

/** Returns what can be named: types and operations by qualified names, members of containers by their own. */
function namesOf({ types, schemas }: Model): ReadonlySet<string> {
  const operations = schemas.flatMap((schema) => schema.operations.map(({ qualifiedName }) => qualifiedName));
  const members = schemas.flatMap(({ containers }) => containers.flatMap((container) => container.members));
  return new Set([...types.keys(), ...operations, ...members.map(({ name }) => name)]);
}

/** Returns a hint for a pattern. An error is most likely in its namespace, if there is one to compare with. */
function hintForPattern({ model, prefixBudget }: Search, pattern: string): string | undefined {
  const prefix = namePrefix(pattern);
  if (prefix === "") return "Patterns match qualified names: ** matches any characters, * any characters except dots.";
  const prefixes = model.schemas.flatMap(({ namespace, aliases }) => [namespace, ...aliases]);
  return prefixes.includes(prefix) ? undefined : didYouMean(prefix, prefixes, prefixBudget);
}

/** The same name in other namespaces or in other letters; else those most like it, and those that have it as words. */
function nearestNames(search: Search, written: string): readonly string[] {
  search.names ??= searchAmong(namesOf(search.model));
  const { index, budget } = search.names;
  const word = simpleName(written).toLowerCase();
  const prefix = namePrefix(written).toLowerCase();
  const isElsewhere = (name: string): boolean => namePrefix(name).toLowerCase() !== prefix;
  const named = (key: string): readonly string[] => {
    return [...(index.get(key) ?? [])].sort(
      (a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)) || byCodePoint(a, b),
    );
  };
  const same = named(word);
  if (same.length > 0) return same.slice(0, MOST);
  if (budget.left === 0) return [];
  const similar = suggest(simpleName(written), index.keys(), budget);
  const longer = [...index.keys()].filter((key) => key.includes(word)).sort((a, b) => a.length - b.length);
  const containing = longer.flatMap(named).filter((name) => hasAsWords(simpleName(name), word));
  const near = similar === undefined ? [] : named(similar);
  // Where the namespace is right, others are not meant.
  const meant = near.slice(0, near[0] !== undefined && !isElsewhere(near[0]) ? 1 : MOST);
  return [...new Set([...meant, ...containing])].slice(0, MOST);
}

/** Whether the name has the letters where a word of it begins: `vppToken` has `token`, `statusRaw` does not have `usr`. */
function hasAsWords(name: string, letters: string): boolean {
  const lower = name.toLowerCase();
  for (let at = lower.indexOf(letters); at >= 0; at = lower.indexOf(letters, at + 1)) {
    if (at === 0 || name[at] !== lower[at] || name[at - 1] === "_") return true;
  }
  return false;
}
