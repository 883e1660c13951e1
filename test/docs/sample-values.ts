/** The table of the page on sample values: what each of the most frequent names has in a type that says nothing. */
import { defaultOutputOptions } from "../../src/plan/options.ts";
import { createFixtures } from "../../src/samples/fixtures.ts";
import { frequentNames } from "../support/frequent-names.ts";
import { modelOf, structured } from "../support/model-of.ts";

export interface SampleValue {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

/** Returns the names in alphabetical order with their types, and their values in the fixture of a type `item`. */
export function sampleValues(): readonly SampleValue[] {
  const typed = Object.entries(frequentNames).flatMap(([type, names]) =>
    names.split(" ").map((name) => ({ name, type })),
  );
  const properties = typed.map(({ name, type }) => `<Property Name="${name}" Type="${type}"/>`).join("");
  const built = modelOf(`<ComplexType Name="item">${properties}</ComplexType>`);
  const fixture = JSON.parse(createFixtures(built.model, defaultOutputOptions)(structured(built, "N.item")).json);
  return typed.map((sample) => ({ ...sample, value: fixture[sample.name] })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
