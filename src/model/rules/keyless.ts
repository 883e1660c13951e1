import type { BuildContext } from "../build/context.ts";
import type { StructuredType } from "../types.ts";

/**
 * Returns whether the entities of a type cannot be identified in a collection (section 6.5). A type derived from an
 * abstract one may still declare the key.
 */
export function lacksKey({ incomplete }: BuildContext, type: StructuredType): boolean {
  return type.kind === "EntityType" && !type.abstract && type.key.length === 0 && !incomplete.has(type);
}
