/** Paths of properties and type casts (section 15.4 and those that use it). */
import type { BuildContext } from "../build/context.ts";
import { findType } from "../build/names/resolve.ts";
import type { Scope } from "../build/names/scope.ts";
import { findProperty } from "../hierarchy.ts";
import { isStructured } from "../kinds.ts";
import type { NavigationProperty, Property, StructuredType } from "../types.ts";

/** The end of a path. */
export interface PathEnd {
  /** The last property that the path names; undefined if it names none. */
  readonly property: Property | NavigationProperty | undefined;
  /** The type that the path may go on from; undefined if there is none. */
  readonly type: StructuredType | undefined;
}

/** Follows a path from a type; undefined if a segment does not exist. */
export function followPath(
  context: BuildContext,
  scope: Scope,
  start: StructuredType,
  path: string,
): PathEnd | undefined {
  let end: PathEnd = { property: undefined, type: start };
  for (const segment of path.split("/")) {
    if (end.type === undefined) return undefined;
    if (segment.includes(".")) {
      const cast = findType(context, scope, segment);
      if (cast === undefined || !isStructured(cast)) return undefined;
      end = { property: end.property, type: cast };
      continue;
    }
    const property = findProperty(end.type, segment);
    if (property === undefined) return undefined;
    end = { property, type: isStructured(property.type) ? property.type : undefined };
  }
  return end;
}
