import type { NavigationProperty, Primitive, Property, StructuredType, Type } from "../model/types.ts";
import { findComponents } from "./components.ts";
import type { OutputOptions } from "./options.ts";
import type { Nesting } from "./types.ts";

/**
 * Returns how checks of types lead to each other. Each type is two nodes: itself, which leads to its base and its
 * members, and "any of it", which leads to itself and to "any" of each derived type. So the graph stays linear in the
 * metadata.
 */
export function findNesting(types: readonly StructuredType[], options: OutputOptions): Nesting {
  const index = new Map(types.map((type, i) => [type, 2 * i]));
  const edges = types.flatMap((type) => [edgesOf(type, index, options), edgesOfAny(type, index)]);
  const component = findComponents(edges);
  const reaches = findReaching(edges, component);
  return {
    recurs: (from, to) => component[index.get(from)!] === component[index.get(to)! + 1],
    reachesRecursion: (type) => reaches[component[index.get(type)!]!] === true,
    anyReachesRecursion: (type) => reaches[component[index.get(type)! + 1]!] === true,
  };
}

/**
 * Returns whether the guard checks the content of a member's value: entities only if navigation is followed, complex
 * values always.
 */
export function isFollowed({ type }: Property | NavigationProperty, { navigation }: OutputOptions): boolean {
  return type.kind === "ComplexType" || (type.kind === "EntityType" && navigation === "deep");
}

function edgesOf(
  type: StructuredType,
  index: ReadonlyMap<Type | Primitive, number>,
  options: OutputOptions,
): readonly number[] {
  const members = [...type.properties, ...type.navigationProperties];
  const targets = members.filter((member) => isFollowed(member, options)).map((member) => index.get(member.type)! + 1);
  return type.base === undefined ? targets : [index.get(type.base)!, ...targets];
}

function edgesOfAny(type: StructuredType, index: ReadonlyMap<Type | Primitive, number>): readonly number[] {
  return [index.get(type)!, ...type.derived.map((derived) => index.get(derived)! + 1)];
}

/** By component: is it a cycle, or does it lead to one? Components are numbered so that targets come first. */
function findReaching(edges: readonly (readonly number[])[], component: readonly number[]): readonly boolean[] {
  const order = component.map((_, node) => node).sort((a, b) => component[a]! - component[b]!);
  const reaches: boolean[] = [];
  for (const node of order) {
    const own = component[node]!;
    reaches[own] = edges[node]!.some((target) => component[target] === own || reaches[component[target]!] === true);
  }
  return reaches;
}
