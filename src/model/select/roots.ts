/** Finds what the user names: types, entity sets and operations. */

import { namePrefix, simpleName } from "../../csdl/document/names.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { globExpression, isGlob } from "../../text/globs.ts";
import { suggest } from "../../text/similar-names.ts";
import type { Model, Operation, Type } from "../types.ts";
import { hintsForUnknown } from "./hints.ts";
import { operationsBoundTo, operationsNamed, typesOfSets } from "./operation-roots.ts";

/** Types, the set or singleton of a type counting as the type, and operations. */
export interface Roots {
  readonly types: ReadonlySet<Type>;
  readonly operations: ReadonlySet<Operation>;
}

/** What one root stands for, or may stand for. */
interface Matches {
  readonly types: readonly Type[];
  readonly operations: readonly Operation[];
}

/**
 * Returns what names or globs (see `globExpression`) stand for: types; entity sets, singletons and imports by their names;
 * operations by their qualified names, bound ones also behind a type or set, as in `ns.type/name` and `ns.type/*`. The
 * namespace may be an alias of any input; a name without one stands for the only type that has it. Reports `unknown-root`
 * for each that stands for nothing and `ambiguous-type` for each that may be one of several types.
 */
export function findRoots(model: Model, roots: readonly string[], diagnostics: Diagnostics): Roots {
  const types = new Set<Type>();
  const operations = new Set<Operation>();
  const hintFor = hintsForUnknown(model);
  for (const root of roots) {
    const matches = allMatchesOf(model, root);
    if (matches.types.length > 1 && isShort(root)) {
      const names = matches.types.map(({ qualifiedName }) => qualifiedName).sort();
      diagnostics.report("ambiguous-type", [root], { hint: `Name one of them in full: ${names.join(", ")}.` });
      continue;
    }
    for (const type of matches.types) types.add(type);
    for (const operation of matches.operations) operations.add(operation);
    if (!isFound(matches)) diagnostics.report("unknown-root", [root], { hint: hintForRoot(model, root, hintFor) });
  }
  return { types, operations };
}

/** Returns a hint for a root that stands for nothing: behind a type or set, for the name of what is bound to it. */
function hintForRoot(model: Model, root: string, hintFor: (name: string) => string | undefined): string | undefined {
  const slash = root.indexOf("/");
  if (slash < 0) return hintFor(root);
  const owner = root.slice(0, slash);
  const owners = typesNamed(model, owner);
  if (owners.length === 0) return hintFor(owner);
  const bound = operationsBoundTo(model, owners, "**").map(({ name }) => name);
  const name = suggest(simpleName(root.slice(slash + 1)), bound);
  return name === undefined ? undefined : `Did you mean ${owner}/${name}?`;
}

/** Returns whether one name or pattern stands for anything. */
export function isKnownRoot(model: Model, root: string): boolean {
  return isFound(allMatchesOf(model, root));
}

function isFound({ types, operations }: Matches): boolean {
  return types.length > 0 || operations.length > 0;
}

/** A type comes before a set of the same name, and both before operations. */
function allMatchesOf(model: Model, root: string): Matches {
  const slash = root.indexOf("/");
  if (slash >= 0) {
    const owners = typesNamed(model, root.slice(0, slash));
    return { types: [], operations: operationsBoundTo(model, owners, root.slice(slash + 1)) };
  }
  const types = typesNamed(model, root);
  return { types, operations: types.length > 0 ? [] : operationsNamed(model, spellings(model, root)) };
}

function typesNamed(model: Model, name: string): readonly Type[] {
  const types = matchesOf(model, name);
  return types.length > 0 ? types : typesOfSets(model, name);
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
