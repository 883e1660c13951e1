/** Where the paths lead by which annotations name properties that requests must or may not carry. */
import { findProperty } from "../hierarchy.ts";
import type { MutableStructuredType } from "../mutable-types.ts";
import type { StructuredType, TypeUse } from "../types.ts";
import type { BuildContext, Restricted } from "./context.ts";
import { qualify } from "./names/resolve.ts";

/** A property by the type that declares or inherits it. */
export interface Named {
  readonly type: MutableStructuredType;
  readonly name: string;
}

/**
 * Returns the properties that a path leads through, the last one at its end; none if it does not lead anywhere. A segment
 * may be a cast to a derived type (section 14.4.1.1), or a complex property. All properties of a complex type share its
 * request shapes, so a path leads only into a type that has one such property.
 */
export function propertiesOnPath(context: BuildContext, { type, scope }: Restricted, path: string): readonly Named[] {
  const found: Named[] = [];
  let owner = structuredType(context, type.qualifiedName);
  const segments = path.split("/");
  for (const [i, segment] of segments.entries()) {
    if (owner === undefined) return [];
    if (segment.includes(".")) owner = structuredType(context, qualify(scope, segment));
    else {
      found.push({ type: owner, name: segment });
      if (i < segments.length - 1) owner = typeWithin(context, owner, segment);
    }
  }
  return owner === undefined ? [] : found;
}

function structuredType({ types }: BuildContext, name: string): MutableStructuredType | undefined {
  const type = types.get(name);
  return type !== undefined && "properties" in type ? type : undefined;
}

/** Returns the type of a complex property, if nothing else is of it. */
function typeWithin(context: BuildContext, owner: StructuredType, name: string): MutableStructuredType | undefined {
  const property = findProperty(owner, name);
  if (property?.kind !== "Property" || property.type.kind !== "ComplexType") return undefined;
  const { type } = property;
  const isOther = (use: TypeUse): boolean => use.type === type && use !== property;
  const isShared = type.base !== undefined || type.derived.length > 0 || usesIn(context).some(isOther);
  return isShared ? undefined : structuredType(context, type.qualifiedName);
}

function usesIn({ types, operations }: BuildContext): readonly TypeUse[] {
  const properties = [...types.values()].flatMap((type) =>
    "properties" in type ? [...type.properties, ...type.navigationProperties] : [],
  );
  return [...properties, ...operations.flatMap(({ draft }) => draft.parameters)];
}
