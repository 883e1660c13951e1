/** Finds the qualified name that someone may have meant. */
import { groupBy } from "../../text/groups.ts";
import { byCodePoint } from "../../text/order.ts";
import { createBudget, type SuggestionBudget, suggest } from "../../text/similar-names.ts";
import { namePrefix, simpleName } from "./names.ts";

/** Qualified names by their simple name in lower case. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

/** The names that unknown names of a run are compared with. */
export interface NameSearch {
  readonly index: NameIndex;
  readonly budget: SuggestionBudget;
}

export function searchAmong(names: Iterable<string>): NameSearch {
  return { index: indexNames(names), budget: createBudget() };
}

export function indexNames(names: Iterable<string>): NameIndex {
  return groupBy(names, (name) => simpleName(name).toLowerCase());
}

/**
 * Returns the name whose simple name differs only in case; if there are several, the one in the written namespace, else
 * the first.
 */
export function sameSimpleName(index: NameIndex, written: string): string | undefined {
  const names = index.get(simpleName(written).toLowerCase()) ?? [];
  const prefix = namePrefix(written);
  return names.find((name) => namePrefix(name) === prefix) ?? [...names].sort(byCodePoint)[0];
}

/**
 * Returns the name whose simple name is most like the one written; compares it with all of them while the budget lasts.
 */
export function similarName({ index, budget }: NameSearch, written: string): string | undefined {
  const near = suggest(simpleName(written), index.keys(), budget);
  return near === undefined ? undefined : sameSimpleName(index, `${namePrefix(written)}.${near}`);
}
