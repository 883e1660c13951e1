import { mayBeLeftOut, ownParameters } from "../../../model/overloads.ts";
import type { Operation, Parameter } from "../../../model/types.ts";
import type { CaseOf } from "../../rules/rules.ts";
import { type Comparison, placesOf, report } from "../change.ts";
import { removalCase } from "../deprecation.ts";
import { compareFacets } from "../facets.ts";
import { pairByName } from "../pair.ts";
import { nullableText } from "../properties/property.ts";
import { isSameType, useText } from "../type-text.ts";

/**
 * Compares the parameters of an overload, except the binding parameter: its name and facets mean nothing to callers.
 */
export function compareParameters(comparison: Comparison, target: string, before: Operation, after: Operation): void {
  const [was, is] = [ownParameters(before), ownParameters(after)];
  if (was.length === 0 && is.length === 0) return;
  const { same, renamed, removed, added } = pairByName(was, is, ({ name }) => name);
  for (const [former, latter] of same) compareParameter(comparison, `${target}/${former.name}`, former, latter);
  for (const [former, latter] of renamed) {
    const texts = { before: former.name, after: latter.name };
    const finding = { target: `${target}/${former.name}`, ...texts, places: placesOf(former, latter) };
    report(comparison, "parameter-renamed-case", "always", finding);
    compareParameter(comparison, `${target}/${former.name}`, former, latter);
  }
  for (const parameter of removed) {
    const { deprecation } = before.documentation;
    const places = { before: parameter.at, after: after.at };
    const finding = { target: `${target}/${parameter.name}`, before: useText(parameter), places, deprecation };
    report(comparison, "parameter-removed", removalCase(deprecation), finding);
  }
  for (const parameter of added) {
    const places = { before: before.at, after: parameter.at };
    const finding = { target: `${target}/${parameter.name}`, after: useText(parameter), places };
    report(comparison, "parameter-added", additionCase(after, parameter, same), finding);
  }
  const order = { before: same.map(([{ name }]) => name), after: inOrderOf(is, same) };
  if (order.before.some((name, index) => name !== order.after[index])) {
    const texts = { before: order.before.join(", "), after: order.after.join(", ") };
    report(comparison, "parameters-reordered", after.kind === "Action" ? "action" : "function", {
      target,
      ...texts,
      places: placesOf(before, after),
    });
  }
}

function additionCase(
  after: Operation,
  parameter: Parameter,
  same: readonly (readonly [Parameter, Parameter])[],
): CaseOf<"parameter-added"> {
  if (!mayBeLeftOut(after, parameter)) return "required";
  const { parameters } = after;
  const index = parameters.indexOf(parameter);
  // The body of an action names its parameters, so that their order means nothing to its callers.
  if (after.kind === "Action") return "optional";
  return same.some(([, latter]) => parameters.indexOf(latter) > index) ? "inserted" : "optional";
}

/** Returns the names that both have, as the later model orders them. */
function inOrderOf(after: readonly Parameter[], same: readonly (readonly [Parameter, Parameter])[]): string[] {
  const shared = new Set(same.map(([{ name }]) => name));
  return after.map(({ name }) => name).filter((name) => shared.has(name));
}

function compareParameter(comparison: Comparison, target: string, before: Parameter, after: Parameter): void {
  const places = placesOf(before, after);
  if (before.optional !== after.optional) {
    const texts = {
      before: before.optional ? "optional" : "required",
      after: after.optional ? "optional" : "required",
    };
    const which = after.optional ? "optional" : "required";
    report(comparison, "parameter-optional-changed", which, { target, ...texts, places });
  }
  if (!isSameType(comparison, before, after)) {
    const texts = { before: useText(before), after: useText(after) };
    report(comparison, "parameter-type-changed", "always", { target, ...texts, places });
    return;
  }
  if (before.nullable !== after.nullable) {
    const texts = { before: nullableText(before), after: nullableText(after) };
    const which = after.nullable === false ? "tightened" : "loosened";
    report(comparison, "parameter-nullability-changed", which, { target, ...texts, places });
  }
  compareFacets(comparison, { target, places }, before, after);
}
