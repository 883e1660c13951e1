import { expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { describeWithShared } from "../../support/shared.ts";
import { disagreements } from "./agreement.ts";
import { corpusFiles, corpusModel } from "./corpus-models.ts";

/** Documents with types that require a value of themselves. */
const endless: Readonly<Record<string, readonly string[]>> = {
  "hostile/c17-required-cycle.xml": ["H.A", "H.B", "H.S"],
  "odata.net/DataEdmLib__RoundTripTests.RoundTripMultipleSchemasWithSameNamespace.approved.txt.xml": [
    "FindMethodsTestModelBuilder.MultipleSchemasWithSameNamespace.ValidNameComplexType1",
    "FindMethodsTestModelBuilder.MultipleSchemasWithSameNamespace.ValidNameComplexTypeA",
  ],
};

describeWithShared("fixtures and cases of the corpus", () => {
  const files = corpusFiles().filter((path) => !path.startsWith("graph-history"));

  it.each(["graph-beta.xml", "graph-v1.0.xml"])("are made for all of %s", async (path) => {
    expect(files).toContain(path);
    expect((await corpusModel(path))?.types.size).toBeGreaterThan(2000);
  });

  it.each(files)("agree with the oracle: %s", async (path) => {
    const model = await corpusModel(path);
    if (model === undefined) return;
    const { count, texts } = disagreements(model, defaultOutputOptions, endless[path]);
    expect(texts.slice(0, 20)).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(model.types.size);
  });
});
