import { describe, expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { planOutput } from "../../../src/plan/plan.ts";
import { rootIndexView } from "../../../src/render/views/root-index.ts";
import { modelOfSchemas } from "../../support/model-of.ts";

const schema = (namespace: string, children: string): string => `<Schema Namespace="${namespace}">${children}</Schema>`;

describe("rootIndexView", () => {
  it("exports what several namespaces have as what it is: type, value or both", () => {
    const children = `
      <EnumType Name="color"><Member Name="red"/></EnumType><EnumType Name="empty"/><ComplexType Name="point"/>`;
    const { model } = modelOfSchemas(schema("n", children) + schema("nn", children));
    const { resolved } = rootIndexView(planOutput(model, { ...defaultOutputOptions, emit: new Set(["types"]) }));
    expect(resolved).toEqual([
      { module: "./n/index.js", names: ["Color", "type Empty", "type Point", "type PointCreate", "type PointUpdate"] },
    ]);
  });
});
