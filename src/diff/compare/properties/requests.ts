/** What clients may and must send of a property, before and after. */
import { keyNames, mayBeInCreate, mayBeInUpdate, mustBeInCreate } from "../../../model/requests.ts";
import type { Constraints, Property } from "../../../model/types.ts";
import { byCodePoint } from "../../../text/order.ts";
import { type Comparison, placesOf, report } from "../change.ts";
import type { AnyProperty, Owned } from "./declarations.ts";

/** Core.Computed, Core.Immutable and Core.Permissions, by what they come to. */
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
  return was === 0 && mustBeInCreate(after.property, keyNames(after.owner)) ? "required" : "extended";
}

/** 0: never sent, 1: on create, 2: on create and update. */
function openness({ owner, property }: Owned): number {
  if (!mayBeInCreate(property)) return 0;
  return mayBeInUpdate(property, keyNames(owner)) ? 2 : 1;
}

/** Section 7.2.7 of CSDL 4.01. */
export function compareDefault(
  comparison: Comparison,
  target: string,
  { owner, property }: Owned & { readonly property: Property },
  before: Property,
): void {
  const was = before.defaultValue;
  const is = property.defaultValue;
  if (was === is) return;
  const decides = mustBeInCreate({ ...property, defaultValue: undefined }, keyNames(owner));
  const which = decides && is === undefined ? "lost" : decides && was === undefined ? "gained" : "changed";
  report(comparison, "property-default-changed", which, {
    target,
    before: was,
    after: is,
    places: placesOf(before, property),
  });
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
