import { expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { wholeGraph } from "../../support/graph.ts";
import { describeWithShared } from "../../support/shared.ts";
import { disagreements } from "./agreement.ts";
import { corpusFiles, corpusModel, modelOfFile } from "./corpus-models.ts";

/** Documents with types that require a value of themselves. */
const endless: Readonly<Record<string, readonly string[]>> = {
  "hostile/c17-required-cycle.xml": ["H.A", "H.B", "H.S"],
  "odata.net/DataEdmLib__RoundTripTests.RoundTripMultipleSchemasWithSameNamespace.approved.txt.xml": [
    "FindMethodsTestModelBuilder.MultipleSchemasWithSameNamespace.ValidNameComplexType1",
    "FindMethodsTestModelBuilder.MultipleSchemasWithSameNamespace.ValidNameComplexTypeA",
  ],
};

const whole = wholeGraph("graph-v1.0");

it(`fixtures and cases of ${whole.title} agree with the oracle`, async () => {
  const model = (await modelOfFile(whole.path))!;
  expect(model.types.size).toBeGreaterThan(3800);
  const { count, texts } = disagreements(model, defaultOutputOptions);
  expect(texts.slice(0, 20)).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(model.types.size);
});

describeWithShared("fixtures and cases of the corpus", () => {
  const files = corpusFiles().filter((path) => !path.startsWith("graph-history") && path !== "graph-v1.0.xml");

  it("are made for all of graph-beta.xml", async () => {
    expect(files).toContain("graph-beta.xml");
    expect((await corpusModel("graph-beta.xml"))?.types.size).toBeGreaterThan(2000);
  });

  it.each(files)("agree with the oracle: %s", async (path) => {
    const model = await corpusModel(path);
    if (model === undefined) return;
    const { count, texts } = disagreements(model, defaultOutputOptions, endless[path]);
    expect(texts.slice(0, 20)).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(model.types.size);
  });
});
