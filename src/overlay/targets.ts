/**
 * The targets of patches: schema children by qualified name, operations also by the types that distinguish overloads.
 */

import type * as csdl from "../csdl/document/document.ts";
import { type NameSearch, searchAmong, similarName } from "../csdl/document/name-search.ts";
import { simpleName } from "../csdl/document/names.ts";
import type { LoadedDocument } from "../inputs/load.ts";
import { groupOf } from "../text/groups.ts";
import type { PatchableElement } from "./members.ts";

export interface PatchTargets {
  /** Several elements with the same name are the overloads of an operation. */
  readonly byName: ReadonlyMap<string, readonly NamedElement[]>;
  readonly search: NameSearch;
}

interface NamedElement {
  readonly element: PatchableElement;
  /** A name of this element only. */
  readonly fullName: string;
}

/**
 * Returns the targets of all documents, aliases resolved; the first declaration of a type counts. An overload has up to
 * three names that identify it: `n.do`, `n.do(n.bindingType)` and that of CSDL 4.01, section 14.2.2, which has all
 * parameters of a function.
 */
export function indexTargets(documents: Iterable<LoadedDocument>): PatchTargets {
  const targets = new Map<string, NamedElement[]>();
  for (const { document } of documents) {
    const aliases = new Map(document.schemas.map(({ alias, namespace }) => [alias, namespace]));
    for (const { namespace, elements } of document.schemas) {
      for (const element of elements) {
        if (element.kind === "Term") continue;
        const name = `${namespace}.${element.name}`;
        if (isOperation(element)) addOverload(targets, name, element, aliases);
        else if (!targets.has(name)) targets.set(name, [{ element, fullName: name }]);
      }
    }
  }
  return { byName: targets, search: searchAmong([...targets.keys()].filter((name) => !name.includes("("))) };
}

function isOperation(element: PatchableElement): element is csdl.Action | csdl.Function {
  return element.kind === "Action" || element.kind === "Function";
}

function addOverload(
  targets: Map<string, NamedElement[]>,
  name: string,
  element: csdl.Action | csdl.Function,
  aliases: ReadonlyMap<string | undefined, string>,
): void {
  const types = element.parameters.map(({ type, collection }) => {
    const dot = type.lastIndexOf(".");
    const namespace = aliases.get(type.slice(0, dot)) ?? type.slice(0, dot);
    const resolved = `${namespace}.${simpleName(type)}`;
    return collection ? `Collection(${resolved})` : resolved;
  });
  const binding = element.isBound ? types.slice(0, 1) : [];
  const fullName = `${name}(${(element.kind === "Function" ? types : binding).join(",")})`;
  for (const known of new Set([name, `${name}(${binding.join(",")})`, fullName])) {
    groupOf(targets, known).push({ element, fullName });
  }
}

/** Returns the element that the name stands for, or a hint if there is none or more than one. */
export function findTarget(
  { byName, search }: PatchTargets,
  name: string,
): { readonly element: PatchableElement | undefined; readonly hint: string | undefined } {
  const [first, ...others] = byName.get(name) ?? [];
  if (first !== undefined && others.length === 0) return { element: first.element, hint: undefined };
  const bare = name.replace(/\(.*/s, "");
  const overloads = byName.get(bare)?.map(({ fullName }) => fullName);
  if (overloads !== undefined)
    return { element: undefined, hint: `Name one of its overloads: ${overloads.join(", ")}.` };
  const near = similarName(search, bare);
  return { element: undefined, hint: near && `Did you mean ${near}?` };
}
