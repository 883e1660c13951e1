import type { Model, Type } from "../../../src/model/types.ts";
import { defaultOutputOptions, type OutputOptions } from "../../../src/plan/options.ts";
import { patched } from "../../../src/samples/cases/patch.ts";
import { createFixtures } from "../../../src/samples/fixtures.ts";
import { check } from "./reference-checker.ts";

export interface Disagreements {
  /** The fixtures and cases looked at. */
  readonly count: number;
  /** Where the oracle and the fixtures differ, one sentence each. */
  readonly texts: readonly string[];
}

/**
 * Holds the fixtures and cases of all types of a model against the oracle. Types that have no finite payload are to be
 * named in `endless`: their fixtures are stubs.
 */
export function disagreements(
  model: Model,
  options: OutputOptions = defaultOutputOptions,
  endless: readonly string[] = [],
): Disagreements {
  const fixtures = createFixtures(model, options);
  const texts: string[] = [];
  let count = 0;
  const compare = (type: Type, name: string, json: string, expected: string): void => {
    count++;
    const findings = check(type, JSON.parse(json), model, options);
    const actual = findings.map(({ code, pointer }) => `${code} at "${pointer}"`).join(", ");
    if (actual !== expected)
      texts.push(`${type.qualifiedName}, ${name}: ${actual || "nothing"} for ${expected || "nothing"}`);
  };
  for (const type of model.types.values()) {
    if (!endless.includes(type.qualifiedName)) compare(type, "fixture", fixtures(type).json, "");
    const { json, cases } = fixtures(type);
    const { valid, invalid } = cases();
    for (const { name, patch } of valid) compare(type, name, patched(json, patch), "");
    for (const { name, pointer, code, patch } of invalid) {
      compare(type, name, patched(json, patch), `${JSON.parse(code)} at "${JSON.parse(pointer)}"`);
    }
  }
  return { count, texts };
}
