/** Finds the types that the user names. */

import { namePrefix, simpleName } from "../../csdl/document/names.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { globExpression, isGlob } from "../../text/globs.ts";
import type { Model, Type } from "../types.ts";
import { hintsForUnknown } from "./hints.ts";

/**
 * Returns the types that names or globs (see `globExpression`) stand for. The namespace may be an alias of any input; a
 * name without one stands for the only type that has it. Reports `unknown-root` for each that stands for nothing and
 * `ambiguous-type` for each that may be one of several.
 */
export function findRoots(model: Model, roots: readonly string[], diagnostics: Diagnostics): ReadonlySet<Type> {
  const found = new Set<Type>();
  const hintFor = hintsForUnknown(model);
  for (const root of roots) {
    const matches = matchesOf(model, root);
    if (matches.length > 1 && isShort(root)) {
      const names = matches.map(({ qualifiedName }) => qualifiedName).sort();
      diagnostics.report("ambiguous-type", [root], { hint: `Name one of them in full: ${names.join(", ")}.` });
      continue;
    }
    for (const type of matches) found.add(type);
    if (matches.length === 0) diagnostics.report("unknown-root", [root], { hint: hintFor(root) });
  }
  return found;
}

/** Returns the types that one name or pattern stands for, or may stand for; reports nothing. */
export function matchesOf(model: Model, root: string): Type[] {
  if (isShort(root)) return [...model.types.values()].filter(({ name }) => name === root);
  const names = spellings(model, root);
  if (!isGlob(root)) {
    return names.map((name) => model.types.get(name)).filter((type) => type !== undefined);
  }
  const patterns = names.map(globExpression);
  return [...model.types.values()].filter((type) => patterns.some((pattern) => pattern.test(type.qualifiedName)));
}

/** Checks whether a root is the name of a type alone, without namespace. */
function isShort(root: string): boolean {
  return !root.includes(".") && !isGlob(root);
}

/** The name as given, and with its prefix taken for an alias. */
function spellings(model: Model, root: string): string[] {
  const prefix = namePrefix(root);
  const namespaces = model.schemas.filter((schema) => schema.aliases.includes(prefix));
  return [...new Set([root, ...namespaces.map(({ namespace }) => `${namespace}.${simpleName(root)}`)])];
}
