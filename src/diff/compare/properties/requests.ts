/** What clients may and must send of a property. */

import type { Constraints, Property } from "../../../model/types.ts";
import { byCodePoint } from "../../../text/order.ts";
import { type Comparison, placesOf, report } from "../change.ts";
import type { AnyProperty, Owned } from "./declarations.ts";

/** Returns whether a client may send it at all. */
export function isSendable(property: AnyProperty): boolean {
  return !property.readOnly && !(property.kind === "Property" && property.computed);
}

/** Protocol 4.01, section 11.4.2: whether every create must carry it. */
export function isRequired({ owner, property }: Owned): boolean {
  if (property.kind === "NavigationProperty" || !isSendable(property)) return false;
  if (property.nullable !== false || property.collection) return false;
  if (property.defaultValue !== undefined || property.computedDefault) return false;
  return !owner.key.some(({ path }) => path[0] === property.name);
}

/** Compares what Core.Computed, Core.Immutable and Core.Permissions mean together. */
export function compareAccess(comparison: Comparison, target: string, before: Owned, after: Owned): void {
  const was = accessText(before.property);
  const is = accessText(after.property);
  if (was === is) return;
  const finding = { target, before: was, after: is, places: placesOf(before.property, after.property) };
  report(comparison, "property-access-changed", accessCase(before, after), finding);
}

function accessText(property: AnyProperty): string | undefined {
  const parts: string[] = [];
  if (property.kind === "Property" && property.computed) parts.push("computed");
  if (property.kind === "Property" && property.immutable) parts.push("immutable");
  if (property.readOnly) parts.push("read-only");
  return parts.length === 0 ? undefined : parts.join(", ");
}

function accessCase(before: Owned, after: Owned) {
  const was = openness(before);
  const is = openness(after);
  if (was > is) return "restricted";
  if (was === is) return "restated";
  return was === 0 && isRequired(after) ? "required" : "extended";
}

/** 0: never sent, 1: on create, 2: on create and update. */
function openness({ owner, property }: Owned): number {
  if (!isSendable(property)) return 0;
  const isKey = owner.key.some(({ path }) => path[0] === property.name);
  return (property.kind === "Property" && property.immutable) || isKey ? 1 : 2;
}

/** Section 7.2.7 of CSDL 4.01. */
export function compareDefault(
  comparison: Comparison,
  target: string,
  after: Owned & { readonly property: Property },
  before: Property,
): void {
  const was = before.defaultValue;
  const is = after.property.defaultValue;
  if (was === is) return;
  const isLost = is === undefined && isRequired(after);
  const isGained =
    was === undefined && isRequired({ ...after, property: { ...after.property, defaultValue: undefined } });
  const finding = { target, before: was, after: is, places: placesOf(before, after.property) };
  report(comparison, "property-default-changed", isLost ? "lost" : isGained ? "gained" : "changed", finding);
}

/** The terms of the Validation vocabulary; one change for each that differs. */
export function compareConstraints(comparison: Comparison, target: string, before: Property, after: Property): void {
  const places = placesOf(before, after);
  const note = (was: string | undefined, is: string | undefined, isExtended: boolean): void => {
    if (was === is) return;
    const which = isExtended || is === undefined ? "extended" : "restricted";
    report(comparison, "property-constraint-changed", which, { target, before: was, after: is, places });
  };
  const was = before.constraints;
  const is = after.constraints;
  if (was === undefined && is === undefined) return;
  note(limit("Minimum", was?.minimum), limit("Minimum", is?.minimum), below(is?.minimum, was?.minimum));
  note(limit("Maximum", was?.maximum), limit("Maximum", is?.maximum), below(was?.maximum, is?.maximum));
  note(limit("Pattern", was?.pattern), limit("Pattern", is?.pattern), false);
  note(listText(was), listText(is), isSubset(was?.allowedValues ?? [], is?.allowedValues ?? []));
}

function limit(term: string, value: number | string | undefined): string | undefined {
  return value === undefined ? undefined : `${term}=${value}`;
}

function below(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a < b;
}

function listText(constraints: Constraints | undefined): string | undefined {
  const allowedValues = constraints?.allowedValues ?? [];
  return allowedValues.length === 0 ? undefined : `AllowedValues=${[...allowedValues].sort(byCodePoint).join(",")}`;
}

function isSubset(values: readonly string[], of: readonly string[]): boolean {
  const known = new Set(of);
  return values.length > 0 && values.every((value) => known.has(value));
}
