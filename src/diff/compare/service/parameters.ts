import { mayBeLeftOut, ownParameters } from "../../../model/payloads/overloads.ts";
import type { Operation, Parameter } from "../../../model/types.ts";
import type { CaseOf } from "../../rules/rules.ts";
import { type Comparison, placesOf, report } from "../change.ts";
import { removalCase } from "../deprecation.ts";
import { compareFacets } from "../facets.ts";
import { pairByName } from "../pair.ts";
import { nullableText } from "../properties/property.ts";
import { haveSameForm, isSameType, useText } from "../type-text.ts";

/**
 * Compares the parameters of an overload, except the binding parameter: its name and facets mean nothing to callers.
 */
export function compareParameters(comparison: Comparison, target: string, before: Operation, after: Operation): void {
  const [was, is] = [ownParameters(before), ownParameters(after)];
  if (was.length === 0 && is.length === 0) return;
  const { same, renamed, removed, added } = pairByName(was, is, ({ name }) => name);
  for (const [former, latter] of same) compareParameter(comparison, { target, operation: after }, former, latter);
  for (const [former, latter] of renamed) {
    const texts = { before: former.name, after: latter.name };
    const finding = { target: `${target}/${former.name}`, ...texts, places: placesOf(former, latter) };
    report(comparison, "parameter-renamed-case", "always", finding);
    compareParameter(comparison, { target, operation: after }, former, latter);
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
    report(comparison, "parameter-added", additionCase({ before, after, same }, parameter), finding);
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

/** Two versions of an overload, with the parameters that both have. */
interface Versions {
  readonly before: Operation;
  readonly after: Operation;
  readonly same: readonly (readonly [Parameter, Parameter])[];
}

function additionCase({ before, after, same }: Versions, parameter: Parameter): CaseOf<"parameter-added"> {
  if (!mayBeLeftOut(after, parameter)) return "required";
  if (ownParameters(before).length === 0) return "first";
  // The body of an action names its parameters, so that their order means nothing to its callers.
  if (after.kind === "Action") return "optional";
  const { parameters } = after;
  const index = parameters.indexOf(parameter);
  return same.some(([, latter]) => parameters.indexOf(latter) > index) ? "inserted" : "optional";
}

/** Returns the names that both have, as the later model orders them. */
function inOrderOf(after: readonly Parameter[], same: readonly (readonly [Parameter, Parameter])[]): string[] {
  const shared = new Set(same.map(([{ name }]) => name));
  return after.map(({ name }) => name).filter((name) => shared.has(name));
}

/** The latter version of an overload, and how reports name the former one. */
interface Overload {
  readonly target: string;
  readonly operation: Operation;
}

function compareParameter(comparison: Comparison, overload: Overload, before: Parameter, after: Parameter): void {
  const target = `${overload.target}/${before.name}`;
  const places = placesOf(before, after);
  if (before.optional !== after.optional) {
    const texts = { before: optionalText(before), after: optionalText(after) };
    report(comparison, "parameter-optional-changed", optionalCase(overload.operation, after), {
      target,
      ...texts,
      places,
    });
  }
  const isSame = isSameType(comparison, before, after);
  if (!isSame) {
    const hasSameForm = before.collection === after.collection && haveSameForm(comparison, before.type, after.type);
    const texts = { before: useText(before), after: useText(after) };
    const which = hasSameForm ? "same-form" : "other-form";
    report(comparison, "parameter-type-changed", which, { target, ...texts, places });
    if (!hasSameForm) return;
  }
  if (before.nullable !== after.nullable) {
    const texts = { before: nullableText(before), after: nullableText(after) };
    const which = after.nullable === false ? "tightened" : "loosened";
    report(comparison, "parameter-nullability-changed", which, { target, ...texts, places });
  }
  if (isSame) compareFacets(comparison, { target, places }, before, after);
}

function optionalText({ optional }: Parameter): string {
  return optional ? "optional" : "required";
}

function optionalCase(after: Operation, parameter: Parameter): CaseOf<"parameter-optional-changed"> {
  if (parameter.optional) return "optional";
  return mayBeLeftOut(after, parameter) ? "nullable" : "required";
}
