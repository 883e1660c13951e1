/** Validity of referential constraints (section 8.5). */
import type * as csdl from "../../../csdl/document/document.ts";
import { placeOfAttribute } from "../../../text/source.ts";
import type { BuildContext } from "../../build/context.ts";
import { UNRESOLVED } from "../../build/names/resolve.ts";
import { isStructured } from "../../kinds.ts";
import type { NavigationProperty, Primitive, Property, Type } from "../../types.ts";
import { followPath } from "../paths.ts";
import type { Navigation } from "./types.ts";

/** A constraint names the entity that has the values, so it makes no sense for a collection. */
export function constraintOnCollection({ diagnostics }: BuildContext, { property, name }: Navigation): void {
  const [first] = property.referentialConstraints;
  if (first === undefined || !property.collection) return;
  diagnostics.report("constraint-on-collection", [name], { place: first.at });
}

/** Checks that each property occurs once, and that both ends exist, have the same type and the same nullability. */
export function constraints(context: BuildContext, navigation: Navigation): void {
  const dependents = new Set<string>();
  for (const constraint of navigation.property.referentialConstraints) {
    const { size } = dependents;
    if (dependents.add(constraint.property).size === size) {
      context.diagnostics.report("duplicate-constraint", [constraint.property, navigation.name], {
        place: placeOfAttribute(constraint.at, "Property"),
      });
    }
    const ends = findEnds(context, navigation, constraint);
    if (ends !== undefined) checkEnds(context, navigation, constraint, ends);
  }
}

type AnyProperty = Property | NavigationProperty;

interface Ends {
  readonly dependent: AnyProperty;
  readonly principal: AnyProperty;
}

/** Reports ends that do not exist; returns undefined unless both do. */
function findEnds(
  context: BuildContext,
  { declared, target, name }: Navigation,
  constraint: csdl.ReferentialConstraint,
): Ends | undefined {
  const [dependent, principal] = [
    { attribute: "Property", path: constraint.property, type: declared.draft },
    { attribute: "ReferencedProperty", path: constraint.referencedProperty, type: target },
  ].map(({ attribute, path, type }) => {
    // The reader has reported an empty path, and the model a target without type.
    if (path === "" || type === undefined || context.incomplete.has(type)) return undefined;
    const end = followPath(context, declared.scope, type, path);
    if (end === undefined) {
      const place = placeOfAttribute(constraint.at, attribute);
      context.diagnostics.report("unresolved-constraint", [path, name], { place });
    }
    return end?.property;
  });
  return dependent === undefined || principal === undefined ? undefined : { dependent, principal };
}

function checkEnds(
  { diagnostics }: BuildContext,
  { property, name }: Navigation,
  constraint: csdl.ReferentialConstraint,
  { dependent, principal }: Ends,
): void {
  const place = placeOfAttribute(constraint.at, "Property");
  if (!isSameType(dependent, principal)) {
    const names = [constraint.property, constraint.referencedProperty, name] as const;
    diagnostics.report("constraint-type-mismatch", names, { place });
    return;
  }
  const mayBeNull = property.nullable !== false || principal.nullable !== false;
  if (property.collection || (dependent.nullable !== false) === mayBeNull) return;
  const code = mayBeNull ? "required-dependent-property" : "nullable-dependent-property";
  diagnostics.report(code, [constraint.property, name], { place });
}

/** Returns whether two properties have the same type. Complex types always match, and so do entity types. */
function isSameType(one: AnyProperty, other: AnyProperty): boolean {
  if (one.collection !== other.collection) return false;
  const [first, second] = [underlying(one.type), underlying(other.type)];
  if (first === UNRESOLVED || second === UNRESOLVED) return true;
  return first === second || (isStructured(first) && isStructured(second) && first.kind === second.kind);
}

function underlying(type: Type | Primitive): Type | Primitive {
  return type.kind === "TypeDefinition" ? type.underlyingType : type;
}
