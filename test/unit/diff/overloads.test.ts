import { expect, it } from "vitest";
import { compareModels } from "../../../src/diff/compare/models.ts";
import { modelOf } from "../../support/model-of.ts";

const fn = '<Function Name="f"><Parameter Name="p" Type="Edm.String"/><ReturnType Type="Edm.String"/></Function>';
const action = '<Action Name="g"/>';

it("an overload that is declared twice is compared with itself", () => {
  const { model } = modelOf(fn + fn + action + action);
  expect(compareModels(model, model)).toEqual([]);
});

it("an overload that is declared twice and then once is removed once", () => {
  const [before, after] = [modelOf(fn + fn).model, modelOf(fn).model];
  expect(compareModels(before, after).map(({ rule, target }) => `${rule} ${target}`)).toEqual([
    "operation-removed N.f(p)",
  ]);
});
