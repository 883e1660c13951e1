import { mayBeInCreate, mayBeInUpdate, type RequestRules } from "../../../model/payloads/requests.ts";
import type { NavigationProperty } from "../../../model/types.ts";
import { type Comparison, placesOf, report } from "../change.ts";
import { compareDeprecation } from "../deprecation.ts";
import { compareFacets } from "../facets.ts";
import { haveSameForm, isSameType, useText } from "../type-text.ts";
import type { AnyProperty, Owned } from "./declarations.ts";
import { compareAccess, compareConstraints, compareDefault } from "./requests.ts";

/** Compares a property that both models have. */
export function compareProperty(comparison: Comparison, target: string, before: Owned, after: Owned): void {
  const [was, is] = [before.property, after.property];
  if (was === is) return;
  compareDeprecation(comparison, target, was, is);
  if (was.kind !== is.kind) {
    const texts = { before: `${was.kind} ${useText(was)}`, after: `${is.kind} ${useText(is)}` };
    report(comparison, "property-kind-changed", "always", { target, ...texts, places: placesOf(was, is) });
    return;
  }
  compareType(comparison, target, was, is);
  compareNullability(comparison, target, was, after);
  if (was.kind === "NavigationProperty" && is.kind === "NavigationProperty") {
    compareContainment(comparison, target, was, is);
  }
  compareAccess(comparison, target, before, after);
  if (was.kind === "Property" && is.kind === "Property") {
    if (was.type === is.type || isSameType(comparison, was, is)) {
      compareFacets(comparison, { target, places: placesOf(was, is) }, was, is);
    }
    compareDefault(comparison, target, { ...after, property: is }, was);
    compareConstraints(comparison, target, was, is);
  }
}

function compareType(comparison: Comparison, target: string, before: AnyProperty, after: AnyProperty): void {
  if (isSameType(comparison, before, after)) return;
  const same = before.collection === after.collection && haveSameForm(comparison, before.type, after.type);
  const texts = { before: useText(before), after: useText(after) };
  const finding = { target, ...texts, places: placesOf(before, after) };
  report(comparison, "property-type-changed", same ? "same-form" : "other-form", finding);
}

function compareNullability(comparison: Comparison, target: string, before: AnyProperty, owned: Owned): void {
  const which = nullabilityCase(comparison, before, owned);
  if (which === undefined) return;
  const after = owned.property;
  const isOfAll = mayBeNullAsWhole(before) !== mayBeNullAsWhole(after);
  const textOf = (property: AnyProperty): string | undefined =>
    isOfAll ? `NullableCollection=${mayBeNullAsWhole(property)}` : nullableText(property);
  const texts = { before: textOf(before), after: textOf(after) };
  report(comparison, "property-nullability-changed", which, { target, ...texts, places: placesOf(before, after) });
}

function nullabilityCase({ rulesOf }: Comparison, before: AnyProperty, { owner, property: after }: Owned) {
  // Section 8.2: a collection of entities has no nullability.
  if (before.kind === "NavigationProperty" && (before.collection || after.collection)) return undefined;
  const tightened = () => (isSent(after, rulesOf(owner)) ? "tightened" : "tightened-read-only");
  if (before.collection && after.collection && mayBeNullAsWhole(before) !== mayBeNullAsWhole(after)) {
    return mayBeNullAsWhole(after) ? "loosened" : tightened();
  }
  const was = before.nullable;
  const is = after.nullable;
  if (was === is) return undefined;
  if (was === false) return "loosened";
  if (is === false) return tightened();
  return before.collection === after.collection ? "unspecified" : undefined;
}

function mayBeNullAsWhole(property: AnyProperty): boolean {
  return property.kind === "Property" && property.nullableCollection;
}

function isSent(property: AnyProperty, rules: RequestRules): boolean {
  return mayBeInCreate(property, rules) || mayBeInUpdate(property, rules);
}

/** Returns the text of `Nullable`. */
export function nullableText({ nullable }: { readonly nullable: boolean | undefined }): string | undefined {
  return nullable === undefined ? undefined : `Nullable=${nullable}`;
}

function compareContainment(
  comparison: Comparison,
  target: string,
  before: NavigationProperty,
  after: NavigationProperty,
): void {
  if (before.containsTarget === after.containsTarget) return;
  const texts = {
    before: `ContainsTarget=${before.containsTarget}`,
    after: `ContainsTarget=${after.containsTarget}`,
  };
  report(comparison, "property-containment-changed", after.containsTarget ? "contained" : "released", {
    target,
    ...texts,
    places: placesOf(before, after),
  });
}
