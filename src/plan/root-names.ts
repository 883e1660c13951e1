import { byCodePoint } from "../text/order.ts";
import { emittedNames } from "./names.ts";
import type { EmitKind } from "./options.ts";
import type { PreviousName, PreviousNames, TypePlan } from "./types.ts";

/**
 * Returns the names that several namespaces have, each with the type that the root index exports by it: the one that it
 * exported before, else that of the shortest namespace, the first by code point among equals.
 */
export function contestedNames(
  types: readonly TypePlan[],
  emit: ReadonlySet<EmitKind>,
  previous: PreviousNames,
): ReadonlyMap<string, TypePlan> {
  const owners = new Map<string, TypePlan>();
  const contested = new Map<string, TypePlan>();
  for (const plan of inOrderOfPrecedence(types, previous)) {
    for (const name of emittedNames(plan.names, emit)) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, plan);
      else contested.set(name, owner);
    }
  }
  return contested;
}

function inOrderOfPrecedence(types: readonly TypePlan[], previous: PreviousNames): readonly TypePlan[] {
  const ranked = types.map((plan) => ({ plan, rank: rankOf(previous.get(plan.type.qualifiedName)) }));
  ranked.sort((a, b) => a.rank - b.rank || byNamespace(a.plan.schema.namespace, b.plan.schema.namespace));
  return ranked.map(({ plan }) => plan);
}

/** Returns the rank of a type: types that the root exported come first, then other earlier types, then new ones. */
function rankOf(previous: PreviousName | undefined): number {
  if (previous === undefined) return 2;
  return previous.isRoot ? 0 : 1;
}

function byNamespace(a: string, b: string): number {
  return a.length - b.length || byCodePoint(a, b);
}
