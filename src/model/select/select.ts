/** Selects the part of a model that roots need. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { isStructured } from "../kinds.ts";
import type { Model, Primitive, QualifiedName, Type } from "../types.ts";
import { copyModel } from "./copy.ts";
import { findRoots, type Roots } from "./roots.ts";

export interface SelectOptions {
  /**
   * What happens to a navigation property whose target nothing else needs: `drop` leaves it out of the type, `keep`
   * includes the target, which for a model like that of Microsoft Graph includes nearly everything.
   */
  readonly navigation: "keep" | "drop";
}

export interface Selection {
  readonly model: Model;
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  /** How many types of the model are not in the selection. */
  readonly types: number;
  /** Of the types in the selection, in their order. */
  readonly navigationProperties: readonly LeftOutNavigationProperty[];
}

export interface LeftOutNavigationProperty {
  readonly type: QualifiedName;
  readonly property: string;
  readonly target: QualifiedName;
}

/**
 * Returns the roots (names and patterns, see `findRoots`), their subtypes, and everything that these need: base types,
 * the types of their structural properties and the subtypes that those may hold. A type that is needed only as a base
 * does not include its other subtypes. Of operations, returns what they are bound to, carry and return. Operations and container members stay if all their types do. Without roots,
 * returns the whole model. Reports roots without a match.
 */
export function select(
  model: Model,
  roots: readonly string[],
  diagnostics: Diagnostics,
  options: SelectOptions = { navigation: "drop" },
): Selection {
  if (roots.length === 0) return { model, leftOut: { types: 0, navigationProperties: [] } };
  const kept = closure(findRoots(model, roots, diagnostics), options);
  const leftOut = { types: model.types.size - kept.size, navigationProperties: dropped(model, kept) };
  return { model: copyModel(model, kept), leftOut };
}

function closure(roots: Roots, { navigation }: SelectOptions): ReadonlySet<Type> {
  const kept = new Set<Type>();
  const held = new Set<Type>();
  const pending: { readonly type: Type; readonly withSubtypes: boolean }[] = [];
  for (const type of roots.types) pending.push({ type, withSubtypes: true });
  for (const { parameters, returnType } of roots.operations) {
    for (const { type } of [...parameters, ...(returnType === undefined ? [] : [returnType])]) {
      pushUse(pending, type, type.kind !== "EntityType");
    }
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { type, withSubtypes } = next;
    if (isStructured(type) && withSubtypes && !held.has(type)) {
      held.add(type);
      for (const derived of type.derived) pending.push({ type: derived, withSubtypes: true });
    }
    if (kept.has(type)) continue;
    kept.add(type);
    if (!isStructured(type)) continue;
    if (type.base !== undefined) pending.push({ type: type.base, withSubtypes: false });
    // A structural property should not have an entity type; if one does, it is treated like navigation.
    for (const { type: use } of type.properties) pushUse(pending, use, use.kind !== "EntityType");
    if (navigation === "keep")
      for (const { type: target } of type.navigationProperties) pushUse(pending, target, false);
  }
  return kept;
}

function pushUse(
  pending: { type: Type; withSubtypes: boolean }[],
  type: Type | Primitive,
  withSubtypes: boolean,
): void {
  if (type.kind !== "Primitive") pending.push({ type, withSubtypes });
}

function dropped(model: Model, kept: ReadonlySet<Type>): LeftOutNavigationProperty[] {
  const found: LeftOutNavigationProperty[] = [];
  for (const schema of model.schemas) {
    for (const type of schema.types) {
      if (!kept.has(type) || !("navigationProperties" in type)) continue;
      for (const { name, type: target } of type.navigationProperties) {
        if (target.kind === "Primitive" || kept.has(target)) continue;
        found.push({ type: type.qualifiedName, property: name, target: target.qualifiedName });
      }
    }
  }
  return found;
}
