import type { QualifiedName } from "../model/types.ts";
import { emittedNames } from "./names.ts";
import type { TypePlan } from "./plan.ts";

/** What an earlier run called a type, and whether the root index exported it under that name. */
export interface PreviousName {
  readonly name: string;
  readonly isRoot: boolean;
}

export type PreviousNames = ReadonlyMap<QualifiedName, PreviousName>;

/**
 * The names that several namespaces have, each with the type that the root index means by it: the one that it meant
 * before, else that of the shortest namespace, the first by code point among equals.
 */
export function contestedNames(
  types: readonly TypePlan[],
  guarded: boolean,
  previous: PreviousNames,
): ReadonlyMap<string, TypePlan> {
  const owners = new Map<string, TypePlan>();
  const contested = new Map<string, TypePlan>();
  for (const plan of inOrderOfClaim(types, previous)) {
    for (const name of emittedNames(plan.names, guarded)) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, plan);
      else contested.set(name, owner);
    }
  }
  return contested;
}

function inOrderOfClaim(types: readonly TypePlan[], previous: PreviousNames): readonly TypePlan[] {
  const claims = types.map((plan) => ({ plan, rank: rankOf(previous.get(plan.type.qualifiedName)) }));
  claims.sort((a, b) => a.rank - b.rank || byNamespace(a.plan.schema.namespace, b.plan.schema.namespace));
  return claims.map(({ plan }) => plan);
}

/** Those that the root exported come first, then those that were there, then the new ones. */
function rankOf(previous: PreviousName | undefined): number {
  if (previous === undefined) return 2;
  return previous.isRoot ? 0 : 1;
}

function byNamespace(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a === b ? 0 : 1);
}
