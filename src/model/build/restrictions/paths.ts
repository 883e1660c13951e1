/** Where the paths lead by which annotations name properties that requests must or may not carry. */
import { findProperty } from "../../hierarchy.ts";
import type { MutableStructuredType } from "../../mutable-types.ts";
import type { NavigationProperty, StructuredType, TypeUse } from "../../types.ts";
import type { BuildContext, Restricted } from "../context.ts";
import { qualify } from "../names/resolve.ts";

/** A property by the type that declares or inherits it. */
export interface Named {
  readonly type: MutableStructuredType;
  readonly name: string;
}

/** Where an annotation is, as far as its paths need it. */
export type From = Pick<Restricted, "type" | "scope">;

/**
 * Returns the properties that a path leads through, the last one at its end; none if it does not lead anywhere. A segment
 * may be a cast to a derived type (section 14.4.1.1), or a complex property. All properties of a complex type share its
 * request shapes, so a path leads only into a type that has one such property.
 */
export function propertiesOnPath(context: BuildContext, { type, scope }: From, path: string): readonly Named[] {
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

/** A path through navigation properties, and what is left of it after the last one that it leads through. */
export interface Route {
  readonly navigation: readonly NavigationProperty[];
  readonly target: StructuredType;
  readonly rest: string;
}

/** Returns where the navigation properties of a path lead; undefined if it has none or does not lead anywhere. */
export function routeOf(context: BuildContext, { type, scope }: From, path: string): Route | undefined {
  const navigation: NavigationProperty[] = [];
  let owner: StructuredType | undefined = type;
  let route: Route | undefined;
  const segments = path.split("/");
  for (const [i, segment] of segments.entries()) {
    const isCast = segment.includes(".");
    const property: ReturnType<typeof findProperty> = isCast ? undefined : findProperty(owner, segment);
    const name: string | undefined = isCast ? qualify(scope, segment) : nameOfType(property);
    owner = name === undefined ? undefined : structuredType(context, name);
    if (owner === undefined) break;
    if (property?.kind === "NavigationProperty") navigation.push(property);
    if (property?.kind === "NavigationProperty" || isCast) {
      route = { navigation: [...navigation], target: owner, rest: segments.slice(i + 1).join("/") };
    }
  }
  return navigation.length === 0 ? undefined : route;
}

function nameOfType(property: TypeUse | undefined): string | undefined {
  return property !== undefined && "qualifiedName" in property.type ? property.type.qualifiedName : undefined;
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
