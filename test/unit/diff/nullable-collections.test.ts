import { expect, it } from "vitest";
import { compareModels } from "../../../src/diff/compare/models.ts";
import type { Model, StructuredType } from "../../../src/model/types.ts";
import { complex, property, readOnly } from "../../diff/csdl-text.ts";
import { modelWritten } from "../../diff/surroundings.ts";

/** Returns a model of a type with a collection, which may be null as a whole. */
function modelWith(nullableCollection: boolean, more = ""): Model {
  const model = modelWritten([complex("t", property("p", "Collection(Edm.String)", {}, more))], {
    alias: undefined,
    seed: 0,
  });
  const type = model.types.get("N.t") as StructuredType;
  Object.assign(type.properties[0]!, { nullableCollection });
  return model;
}

it("tells where null may stand in place of a collection, and no longer", () => {
  const [never, may] = [modelWith(false), modelWith(true)];
  const of = (before: Model, after: Model) =>
    compareModels(before, after).map((change) => `${change.case} ${change.before} ${change.after}`);
  expect(of(never, may)).toEqual(["loosened NullableCollection=false NullableCollection=true"]);
  expect(of(may, never)).toEqual(["tightened NullableCollection=true NullableCollection=false"]);
  expect(of(modelWith(true, readOnly), modelWith(false, readOnly))).toEqual([
    "tightened-read-only NullableCollection=true NullableCollection=false",
  ]);
});
