import { casesOf } from "../support/cases.ts";
import { endlessTypes } from "../support/endless.ts";
import type { Output } from "./output.ts";

/**
 * Returns the fixtures and cases of the output for which the guard of their type gives the wrong result, a sentence
 * each. Types that require a value of themselves have no valid fixture.
 */
export function disagreements({ model, files, types, guards }: Output): string[] {
  const found: string[] = [];
  const endless = endlessTypes(model);
  for (const [type, { fixture, cases }] of types) {
    const { is, validate } = guards.get(type)!;
    const compare = (name: string, value: unknown, expected: string): void => {
      const actual = validate(value)
        .map(({ code, pointer }) => `${code} ${pointer}`)
        .join(", ");
      if (actual !== expected) found.push(`${type}, ${name}: ${actual || "nothing"} for ${expected || "nothing"}`);
      if (is(value) !== (actual === "")) found.push(`${type}, ${name}: the boolean guard says otherwise`);
    };
    const sample: unknown = JSON.parse(files.get(fixture!)!);
    if (!endless.has(type)) compare("fixture", sample, "");
    const { valid, invalid } = casesOf(files.get(cases!)!, sample);
    for (const { name, value } of valid) compare(name, value, "");
    for (const { name, value, code, pointer } of invalid) compare(name, value, `${code} ${pointer}`);
  }
  return found;
}
