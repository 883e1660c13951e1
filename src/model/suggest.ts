/** What the writer of an unknown name may have meant. */
import { suggest } from "../diagnostics/suggest.ts";
import type { BuildContext, Suggestions } from "./draft.ts";
import { byCodePoint, namePrefix, simpleName } from "./names.ts";
import { primitives } from "./primitives.ts";

const BUDGET = 25;

/** An empty store; it fills itself when the first name is looked for. */
export function createSuggestions(): Suggestions {
  return { bySimpleName: new Map(), hints: new Map(), budget: BUDGET };
}

/** A sentence for a type name that resolves to nothing, `name` having its alias resolved; undefined: no idea. */
export function suggestType(context: BuildContext, name: string): string | undefined {
  const { suggestions } = context;
  const known = suggestions.hints.get(name);
  if (known !== undefined || suggestions.hints.has(name)) return known;
  if (suggestions.bySimpleName.size === 0) fill(context);
  const hint = hintFor(suggestions, name);
  suggestions.hints.set(name, hint);
  return hint;
}

function fill({ suggestions, types }: BuildContext): void {
  for (const name of [...types.keys(), ...primitives.keys()]) {
    const key = simpleName(name).toLowerCase();
    const list = suggestions.bySimpleName.get(key);
    if (list === undefined) suggestions.bySimpleName.set(key, [name]);
    else list.push(name);
  }
}

function hintFor(suggestions: Suggestions, name: string): string | undefined {
  const prefix = namePrefix(name);
  const same = suggestions.bySimpleName.get(simpleName(name).toLowerCase());
  if (same !== undefined) {
    const best = preferred(same, name);
    if (prefix === "") return `${name} is not qualified: did you mean ${best}?`;
    if (best.toLowerCase() === name.toLowerCase()) return `Names are case-sensitive: did you mean ${best}?`;
    return `Did you mean ${best}?`;
  }
  if (suggestions.budget === 0) return undefined;
  suggestions.budget--;
  const near = suggest(simpleName(name), suggestions.bySimpleName.keys());
  return near === undefined ? undefined : `Did you mean ${preferred(suggestions.bySimpleName.get(near)!, name)}?`;
}

/** Of names that differ in their namespaces: the one in the namespace written, else the first in order. */
function preferred(names: readonly string[], written: string): string {
  const prefix = namePrefix(written);
  return names.find((name) => namePrefix(name) === prefix) ?? [...names].sort(byCodePoint)[0]!;
}
