import { resultOf } from "../../../model/payloads/results.ts";
import type { Operation, TypeUse } from "../../../model/types.ts";
import type { CaseOf } from "../../rules/rules.ts";
import { type Comparison, type Finding, isCompared, placesOf, report } from "../change.ts";
import { compareDeprecation, removalCase } from "../deprecation.ts";
import { compareFacets } from "../facets.ts";
import { nullableText } from "../properties/property.ts";
import { haveSameForm, isSameType, useText } from "../type-text.ts";
import { pairOverloads } from "./overloads.ts";
import { compareParameters } from "./parameters.ts";

/** Compares actions and functions (CSDL 4.01, section 12). */
export function compareOperations(
  comparison: Comparison,
  before: readonly Operation[],
  after: readonly Operation[],
): void {
  const { same, renamed, rebound, removed, added, targetOf } = pairOverloads(
    comparison,
    before.filter((operation) => isShipped(comparison, operation)),
    after.filter((operation) => isShipped(comparison, operation)),
  );
  for (const [was, is] of same) compareOverload(comparison, targetOf(was), was, is);
  for (const [was, is] of renamed) {
    const texts = { before: was.qualifiedName, after: is.qualifiedName };
    const finding = { target: targetOf(was), ...texts, places: placesOf(was, is) };
    report(comparison, "operation-renamed-case", "always", finding);
    compareOverload(comparison, targetOf(was), was, is);
  }
  for (const [was, is] of rebound) {
    const texts = { before: bindingText(was), after: bindingText(is) };
    const finding = { target: was.qualifiedName, ...texts, places: placesOf(was, is) };
    report(comparison, "operation-binding-changed", "always", finding);
    compareOverload(comparison, targetOf(was), was, is);
  }
  for (const operation of removed) reportRemoved(comparison, targetOf(operation), operation);
  for (const operation of added) {
    const places = { before: undefined, after: operation.at };
    report(comparison, "operation-added", "always", { target: targetOf(operation), after: operation.kind, places });
  }
}

/** Returns whether an operation is compared, which it is if all its types are. */
function isShipped(comparison: Comparison, { parameters, returnType }: Operation): boolean {
  if (comparison.only === undefined) return true;
  const uses: readonly TypeUse[] = returnType === undefined ? parameters : [...parameters, returnType];
  return uses.every(({ type }) => isCompared(comparison, type));
}

function bindingText({ isBound, parameters: [first] }: Operation): string | undefined {
  return isBound && first !== undefined ? useText(first) : undefined;
}

function reportRemoved(comparison: Comparison, target: string, operation: Operation): void {
  const { deprecation } = operation.documentation;
  const places = { before: operation.at, after: undefined };
  const finding = { target, before: operation.kind, places, deprecation };
  report(comparison, "operation-removed", removalCase(deprecation), finding);
}

function compareOverload(comparison: Comparison, target: string, before: Operation, after: Operation): void {
  const places = placesOf(before, after);
  compareDeprecation(comparison, target, before, after);
  if (before.kind !== after.kind) {
    report(comparison, "operation-kind-changed", "always", { target, before: before.kind, after: after.kind, places });
  } else if (before.isComposable !== after.isComposable) {
    const texts = { before: `IsComposable=${before.isComposable}`, after: `IsComposable=${after.isComposable}` };
    const which = after.isComposable ? "gained" : "lost";
    report(comparison, "operation-composable-changed", which, { target, ...texts, places });
  }
  compareResult(comparison, target, before, after);
  compareParameters(comparison, target, before, after);
}

function compareResult(comparison: Comparison, target: string, before: Operation, after: Operation): void {
  const [was, is] = [before.returnType, after.returnType];
  if (was === undefined && is === undefined) return;
  const places = placesOf(before, after);
  if (was === undefined || is === undefined || !isSameType(comparison, was, is)) {
    const which = resultCase(comparison, was, is);
    const texts = { before: was && useText(was), after: is && useText(is) };
    report(comparison, "return-type-changed", which, { target, ...texts, places });
    if (which === "same-form") compareNullability(comparison, { target, places }, was!, is!);
    return;
  }
  compareNullability(comparison, { target, places }, was, is);
  compareFacets(comparison, { target, places }, was, is);
}

function resultCase(
  comparison: Comparison,
  was: TypeUse | undefined,
  is: TypeUse | undefined,
): CaseOf<"return-type-changed"> {
  if (was === undefined) return "gained";
  const { kind } = resultOf(was);
  if (is === undefined || kind !== resultOf(is).kind) return "changed";
  return kind === "anything" || haveSameForm(comparison, was.type, is.type) ? "same-form" : "changed";
}

function compareNullability(
  comparison: Comparison,
  where: Pick<Finding, "target" | "places">,
  was: TypeUse,
  is: TypeUse,
): void {
  if (was.nullable === is.nullable) return;
  const texts = { before: nullableText(was), after: nullableText(is) };
  const loosened = showsNull(is) ? "loosened" : "loosened-unseen";
  report(comparison, "return-nullability-changed", was.nullable === false ? loosened : "tightened", {
    ...where,
    ...texts,
  });
}

/** Returns whether the type of a result that may be null, or whose items may be null, says so. */
function showsNull(use: TypeUse): boolean {
  const { kind } = resultOf(use);
  return kind === "value" || (kind === "collection" && use.type.kind !== "EntityType");
}
