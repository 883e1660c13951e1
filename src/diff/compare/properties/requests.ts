/** What clients may and must send of a property, before and after. */
import {
  isOnlyLinked,
  mayBeInCreate,
  mayBeInUpdate,
  mustBeInCreate,
  mustBeInUpdate,
  type RequestRules,
} from "../../../model/payloads/requests.ts";
import type { Constraints, Property } from "../../../model/types.ts";
import { byCodePoint } from "../../../text/order.ts";
import { type Comparison, placesOf, report } from "../change.ts";
import type { AnyProperty, Owned } from "./declarations.ts";

/** Core.Computed, Core.Immutable, Core.Permissions and what sets demand and refuse, by what they come to. */
export function compareAccess(comparison: Comparison, target: string, before: Owned, after: Owned): void {
  const [then, now] = [comparison.rulesOf(before.owner), comparison.rulesOf(after.owner)];
  const was = accessText(before.property, then);
  const is = accessText(after.property, now);
  if (was === is) return;
  const finding = { target, before: was, after: is, places: placesOf(before.property, after.property) };
  const isSent = () => comparison.isSent(after.owner);
  const which = accessCase(openness(before.property, then), openness(after.property, now), isSent);
  report(comparison, "property-access-changed", which, finding);
}

function accessText(property: AnyProperty, rules: RequestRules): string | undefined {
  const { name } = property;
  const parts: string[] = [];
  if (property.kind === "Property" && property.computed) parts.push("computed");
  if (property.kind === "Property" && property.immutable) parts.push("immutable");
  if (property.readOnly) parts.push("read-only");
  if (rules.required.has(name)) parts.push("required");
  if (rules.requiredInUpdate.has(name)) parts.push("required in updates");
  if (rules.nonDeepInsertable.has(name)) parts.push("only linked in creates");
  if (rules.nonInsertable.has(name)) parts.push("not insertable");
  if (rules.nonUpdatable.has(name)) parts.push("not updatable");
  return parts.length === 0 ? undefined : parts.join(", ");
}

interface Openness {
  readonly create: boolean;
  /** A create may carry new entities, not only links. */
  readonly deep: boolean;
  readonly update: boolean;
  readonly required: boolean;
  readonly requiredInUpdate: boolean;
  /** Required because of an annotation, and not for what the property is. */
  readonly demanded: boolean;
}

function openness(property: AnyProperty, rules: RequestRules): Openness {
  const required = mustBeInCreate(property, rules);
  return {
    create: mayBeInCreate(property, rules),
    deep: mayBeInCreate(property, rules) && !isOnlyLinked(property, rules),
    update: mayBeInUpdate(property, rules),
    required,
    requiredInUpdate: mustBeInUpdate(property, rules),
    demanded: required && rules.required.has(property.name),
  };
}

/** What a type demands that nothing creates or updates, no client has to send. */
function accessCase(was: Openness, is: Openness, isSent: () => boolean) {
  const requests = ["create", "deep", "update"] as const;
  if (requests.some((request) => was[request] && !is[request])) return "restricted";
  const isRequiredNow =
    (is.required && (was.create ? is.demanded && !was.required : true)) ||
    (is.requiredInUpdate && !was.requiredInUpdate);
  if (isRequiredNow) return isSent() ? "required" : "extended";
  const isFreed = (was.required && !is.required) || (was.requiredInUpdate && !is.requiredInUpdate);
  return isFreed || requests.some((request) => !was[request] && is[request]) ? "extended" : "restated";
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
  const decides =
    mustBeInCreate({ ...property, defaultValue: undefined }, comparison.rulesOf(owner)) && comparison.isSent(owner);
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
