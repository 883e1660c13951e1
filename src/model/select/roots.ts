/** Finds the types that the user names. */

import { namePrefix, simpleName } from "../../csdl/document/names.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { globExpression, isGlob } from "../../text/globs.ts";
import type { Model, Type } from "../types.ts";
import { hintsForUnknown } from "./hints.ts";

/**
 * Returns the types that names or patterns match. A pattern is a glob (see `globExpression`). The namespace may be an
 * alias of any input. Reports `unknown-root` for each without a match.
 */
export function findRoots(model: Model, roots: readonly string[], diagnostics: Diagnostics): ReadonlySet<Type> {
  const found = new Set<Type>();
  const hintFor = hintsForUnknown(model);
  for (const root of roots) {
    const before = found.size;
    const matches = matchesOf(model, root);
    for (const type of matches) found.add(type);
    if (matches.length === 0 && found.size === before) {
      diagnostics.report("unknown-root", [root], { hint: hintFor(root) });
    }
  }
  return found;
}

/** Returns the types that one name or pattern matches; reports nothing. */
export function matchesOf(model: Model, root: string): Type[] {
  const names = spellings(model, root);
  if (!isGlob(root)) {
    return names.map((name) => model.types.get(name)).filter((type) => type !== undefined);
  }
  const patterns = names.map(globExpression);
  return [...model.types.values()].filter((type) => patterns.some((pattern) => pattern.test(type.qualifiedName)));
}

/** Returns the name as given, and with its prefix resolved as an alias. */
function spellings(model: Model, root: string): string[] {
  const prefix = namePrefix(root);
  const namespaces = model.schemas.filter((schema) => schema.aliases.includes(prefix));
  return [...new Set([root, ...namespaces.map(({ namespace }) => `${namespace}.${simpleName(root)}`)])];
}
