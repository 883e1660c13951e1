import type { Diagnostics } from "../diagnostics/collector.ts";
import { isKnownRoot } from "../model/select/roots.ts";
import { select } from "../model/select/select.ts";
import type { Model, QualifiedName } from "../model/types.ts";

/**
 * Returns the types that somebody ships who starts from these roots (see `select`): those of either model, as what one
 * of them lacks has been added or removed. Undefined, for all, without roots. Reports roots that are ambiguous.
 */
export function shippedTypes(
  models: readonly Model[],
  roots: readonly string[],
  options: { readonly navigation: "keep" | "drop" },
  diagnostics: Diagnostics,
): ReadonlySet<QualifiedName> | undefined {
  if (roots.length === 0) return undefined;
  const shipped = new Set<QualifiedName>();
  for (const model of models) {
    const own = roots.filter((root) => isKnownRoot(model, root));
    if (own.length === 0) continue;
    for (const name of select(model, own, diagnostics, options).model.types.keys()) shipped.add(name);
  }
  return shipped;
}

/** Returns the roots that none of the models knows. */
export function unknownRoots(models: readonly Model[], roots: readonly string[]): readonly string[] {
  return roots.filter((root) => !models.some((model) => isKnownRoot(model, root)));
}
