import { describe, expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { planOutput } from "../../../src/plan/plan.ts";
import { modelOf } from "../../support/model-of.ts";

describe("planOutput", () => {
  it("calls namespaces by names that no type has", () => {
    const { model } = modelOf(`<ComplexType Name="_a"/></Schema>
      <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="_a"><ComplexType Name="_a"/>`);
    const plan = planOutput(model, defaultOutputOptions);
    expect(plan.namespaces.map(({ schema, identifier }) => [schema.namespace, identifier])).toEqual([
      ["N", "n"],
      ["_a", "_a_2"],
    ]);
  });
});
