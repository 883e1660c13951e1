/** What someone may have meant who asks for types that are not there. */
import { didYouMean } from "../diagnostics/suggest.ts";
import { byCodePoint, isPattern, namePrefix, simpleName } from "./names.ts";
import { indexNames, similarName } from "./suggest.ts";
import type { Model, QualifiedName } from "./types.ts";

const MOST = 3;

/** A hint for a name, qualified or not, or a pattern, that stands for no type; undefined where nothing is near. */
export function hintForUnknown(model: Model, written: string): string | undefined {
  const schema = model.schemas.find(({ namespace, aliases }) => namespace === written || aliases.includes(written));
  if (schema !== undefined) return `It is a namespace: ${written}.* stands for its types.`;
  if (isPattern(written)) return hintForPattern(model, written);
  const names = nearestNames(model, written);
  if (names.length < 2) return names[0] && `Did you mean ${names[0]}?`;
  return `Did you mean ${names.slice(0, -1).join(", ")} or ${names.at(-1)}?`;
}

/** A pattern is most likely to have a slip in its namespace, if there is one to compare it with. */
function hintForPattern(model: Model, pattern: string): string | undefined {
  const prefix = namePrefix(pattern);
  if (prefix === "") return "A pattern stands for qualified names: ** for any characters, * for any but dots.";
  const prefixes = model.schemas.flatMap(({ namespace, aliases }) => [namespace, ...aliases]);
  return prefixes.includes(prefix) ? undefined : didYouMean(prefix, prefixes);
}

/** The same name in other namespaces or in other letters; else the one most like it, and those that contain it. */
function nearestNames({ types }: Model, written: string): readonly QualifiedName[] {
  const index = indexNames(types.keys());
  const word = simpleName(written).toLowerCase();
  const prefix = namePrefix(written).toLowerCase();
  const isElsewhere = (name: QualifiedName): boolean => namePrefix(name).toLowerCase() !== prefix;
  const same = [...(index.get(word) ?? [])].sort(byCodePoint);
  if (same.length > 0) {
    return [...same.filter((name) => !isElsewhere(name)), ...same.filter(isElsewhere)].slice(0, MOST);
  }
  const similar = similarName(index, written);
  const longer = [...index.keys()].filter((name) => name.includes(word)).sort((a, b) => a.length - b.length);
  const containing = longer.flatMap((name) => index.get(name) ?? []);
  return [...new Set([...(similar === undefined ? [] : [similar]), ...containing])].slice(0, MOST);
}
