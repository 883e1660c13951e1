/** Finds the qualified name that someone may have meant. */
import { groupBy } from "../../text/groups.ts";
import { byCodePoint } from "../../text/order.ts";
import { createBudget, type SuggestionBudget, suggest } from "../../text/similar-names.ts";
import { namePrefix, simpleName } from "./names.ts";

/** Qualified names by their simple name in lower case. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

/** Names that all slips of a run are looked up in. */
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

/** The name with the same simple name but for case; of several the one in the namespace written, else the first. */
export function sameSimpleName(index: NameIndex, written: string): string | undefined {
  const names = index.get(simpleName(written).toLowerCase()) ?? [];
  const prefix = namePrefix(written);
  return names.find((name) => namePrefix(name) === prefix) ?? [...names].sort(byCodePoint)[0];
}

/** The name whose simple name is most like the one written; compares it with all of them while the budget lasts. */
export function similarName({ index, budget }: NameSearch, written: string): string | undefined {
  const near = suggest(simpleName(written), index.keys(), budget);
  return near === undefined ? undefined : sameSimpleName(index, `${namePrefix(written)}.${near}`);
}
