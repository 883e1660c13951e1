import { describe, expect, it } from "vitest";
import { describeTypes } from "../../../src/commands/show/type.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { select } from "../../../src/model/select/select.ts";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { planOutput } from "../../../src/plan/plan.ts";
import { modelOf } from "../../support/model-of.ts";

const chain = Array.from({ length: 100 }, (_, index) => {
  const base = index === 0 ? "" : `BaseType="N.T${index - 1}"`;
  return `<ComplexType Name="T${index}" ${base}><Property Name="p${index}" Type="N.T0"/></ComplexType>`;
});

describe("describeTypes", () => {
  const selection = select(modelOf(chain.join("")).model, [], new Diagnostics());
  const types = [...selection.model.types.values()];
  const generated = planOutput(selection.model, defaultOutputOptions).manifestTypes;

  it("gives one type with all that it inherits and all that derives from it", () => {
    const [middle] = describeTypes(types.slice(50, 51), selection, generated);
    expect(middle).toMatchObject({ name: "N.T50", baseTypes: { length: 50 }, properties: { length: 51 } });
    expect(middle?.derivedTypes).toHaveLength(49);
    const [first] = describeTypes(types.slice(0, 1), selection, generated);
    expect(first?.usedBy).toHaveLength(100);
  });

  // The whole of each would grow with the square of the chain.
  it("gives several with what each declares, and its neighbours", () => {
    const [first, second, ...others] = describeTypes(types, selection, generated);
    expect(first).toMatchObject({ baseTypes: [], derivedTypes: ["N.T1"], usedBy: { length: 100 } });
    expect(second).toMatchObject({ baseTypes: ["N.T0"], derivedTypes: ["N.T2"], usedBy: [] });
    for (const { baseTypes, properties } of others) {
      expect([baseTypes, properties]).toMatchObject([{ length: 1 }, [{ traits: ["nullable"] }]]);
    }
  });
});
