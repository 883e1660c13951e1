import type { Diagnostics } from "../diagnostics/collector.ts";
import { findRoots, matchesOf } from "../model/select/roots.ts";
import { select } from "../model/select/select.ts";
import type { Model, QualifiedName } from "../model/types.ts";

/**
 * Returns the types that an SDK with these roots ships (see `select`), from both models, as a type that one of them
 * lacks was added or removed. Undefined, which means all types, without roots. Reports roots that neither model has.
 */
export function shippedTypes(
  models: readonly Model[],
  roots: readonly string[],
  options: { readonly navigation: "keep" | "drop" },
  diagnostics: Diagnostics,
): ReadonlySet<QualifiedName> | undefined {
  if (roots.length === 0) return undefined;
  const shipped = new Set<QualifiedName>();
  const known = new Set<string>();
  for (const model of models) {
    const own = roots.filter((root) => isKnown(model, root));
    if (own.length === 0) continue;
    for (const root of own) known.add(root);
    for (const name of select(model, own, diagnostics, options).model.types.keys()) shipped.add(name);
  }
  const latest = models.at(-1);
  const unknown = roots.filter((root) => !known.has(root));
  // Reports them with suggestions from the latest model.
  if (latest !== undefined && unknown.length > 0) findRoots(latest, unknown, diagnostics);
  return shipped;
}

function isKnown(model: Model, root: string): boolean {
  return matchesOf(model, root).length > 0;
}
