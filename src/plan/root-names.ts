import { byCodePoint } from "../text/order.ts";
import type { PreviousName } from "./types.ts";

/** What one declaration exports. */
export interface Exporter {
  readonly folder: string;
  readonly namespace: string;
  readonly names: readonly string[];
  readonly previous: PreviousName | undefined;
}

/**
 * Returns the names that several namespaces have, each with the folder from which the root index exports it: that of the
 * declaration that it exported before, else that of the shortest namespace, the first by code point among equals.
 */
export function contestedNames(exporters: readonly Exporter[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const contested = new Map<string, string>();
  for (const { folder, names } of inOrderOfPrecedence(exporters)) {
    for (const name of names) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, folder);
      else contested.set(name, owner);
    }
  }
  return contested;
}

function inOrderOfPrecedence(exporters: readonly Exporter[]): readonly Exporter[] {
  const ranked = exporters.map((exporter) => ({ exporter, rank: rankOf(exporter.previous) }));
  ranked.sort((a, b) => a.rank - b.rank || byNamespace(a.exporter.namespace, b.exporter.namespace));
  return ranked.map(({ exporter }) => exporter);
}

/** Returns the rank of a declaration: those that the root exported come first, then other earlier ones, then new ones. */
function rankOf(previous: PreviousName | undefined): number {
  if (previous === undefined) return 2;
  return previous.isRoot ? 0 : 1;
}

function byNamespace(a: string, b: string): number {
  return a.length - b.length || byCodePoint(a, b);
}
