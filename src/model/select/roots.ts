/** From what the user calls types to types. */

import { namePrefix, simpleName } from "../../csdl/document/names.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { globExpression, isGlob } from "../../text/globs.ts";
import type { Model, Type } from "../types.ts";
import { hintsForUnknown } from "./hints.ts";

/**
 * The types that names or patterns stand for. A pattern is a glob (see `globExpression`). The namespace may be an alias of any input. Reports
 * `unknown-root` for each that stands for nothing.
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

/** The types that one name or pattern stands for; reports nothing. */
export function matchesOf(model: Model, root: string): Type[] {
  const names = spellings(model, root);
  if (!isGlob(root)) {
    return names.map((name) => model.types.get(name)).filter((type) => type !== undefined);
  }
  const patterns = names.map(globExpression);
  return [...model.types.values()].filter((type) => patterns.some((pattern) => pattern.test(type.qualifiedName)));
}

/** The name as given, and with its prefix taken for an alias. */
function spellings(model: Model, root: string): string[] {
  const prefix = namePrefix(root);
  const namespaces = model.schemas.filter((schema) => schema.aliases.includes(prefix));
  return [...new Set([root, ...namespaces.map(({ namespace }) => `${namespace}.${simpleName(root)}`)])];
}
