import { expect, it } from "vitest";
import { phrase, wordsOf } from "../../../src/samples/strings/words.ts";
import { sampleValues } from "../../docs/sample-values.ts";
import { frequentNames } from "../../support/frequent-names.ts";
import { describeWithShared, readShared } from "../../support/shared.ts";

it("each frequent name of a text has a value that says more than the name", () => {
  const texts = sampleValues().filter(({ type }) => type.includes("Edm.String"));
  const echoes = texts.filter(({ name, value }) => [value].flat().includes(phrase(wordsOf(name))));
  expect(echoes.map(({ name }) => name)).toEqual([]);
});

describeWithShared("in Microsoft Graph", () => {
  it("the frequent names are those that most properties have", () => {
    const counts = new Map<string, number>();
    for (const version of ["beta", "v1.0"]) {
      const properties = readShared("corpus", `graph-${version}.xml`).matchAll(
        /<Property Name="([^"]*)" Type="(?:Collection\()?Edm\./g,
      );
      for (const [, name = ""] of properties) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
    const listed = Object.values(frequentNames).flatMap((text) => text.split(" "));
    expect(listed.sort()).toEqual(names.slice(0, 300).sort());
  });
});
