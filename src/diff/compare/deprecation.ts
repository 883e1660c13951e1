import type { Deprecation, Documentation } from "../../model/types.ts";
import { type Comparison, type Declared, placesOf, report } from "./change.ts";

interface Documented extends Declared {
  readonly documentation: Documentation;
}

/** Compares the deprecations of a target: added, removed or changed. */
export function compareDeprecation(
  comparison: Comparison,
  target: string,
  before: Documented,
  after: Documented,
): void {
  const was = before.documentation.deprecation;
  const is = after.documentation.deprecation;
  if (was === undefined && is === undefined) return;
  const texts = { before: was && deprecationText(was), after: is && deprecationText(is) };
  const finding = { target, ...texts, places: placesOf(before, after), deprecation: is ?? was };
  if (was === undefined) report(comparison, "deprecated", "always", finding);
  else if (is === undefined) report(comparison, "undeprecated", "always", finding);
  else if (texts.before !== texts.after) report(comparison, "deprecation-changed", "always", finding);
}

/** Returns the case of a removal. */
export function removalCase(deprecation: Deprecation | undefined): "deprecated" | "unannounced" {
  return deprecation === undefined ? "unannounced" : "deprecated";
}

/** Returns the dates and the version of a deprecation, as far as they are given. */
export function deprecationText({ date, removalDate, version }: Deprecation): string {
  const parts = [
    date === undefined ? "deprecated" : `deprecated since ${date}`,
    removalDate === undefined ? "" : `to be removed ${removalDate}`,
    version === undefined ? "" : `version ${version}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}
