import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/diff/compare/change.ts";
import { compareModels } from "../../../src/diff/compare/models.ts";
import { parseSnapshot, printSnapshot } from "../../../src/model/snapshot.ts";
import type { Model, StructuredType } from "../../../src/model/types.ts";
import { ruleCases } from "../../diff/cases/rule-cases.ts";
import { modelOf } from "../../support/model-of.ts";

/** Returns the changes without their places in the former document. */
function changesOf(before: Model, after: Model): readonly object[] {
  return compareModels(before, after).map(({ placeBefore: _, ...change }: Change) => change);
}

describe("a model that was printed and read again", () => {
  it.each(ruleCases)("tells of $rule ($case) what the model itself does", ({ before, after }) => {
    const models = [modelOf(before).model, modelOf(after).model] as const;
    const again = parseSnapshot(printSnapshot(models[0]));
    expect(changesOf(again, models[1])).toEqual(changesOf(...models));
    expect(changesOf(again, models[0])).toEqual([]);
  });

  it("has the members that it had, and no others", () => {
    const entity =
      '<EntityType Name="E"><Property Name="p" Type="Edm.String"/><NavigationProperty Name="n" Type="N.E"/></EntityType>';
    const { model } = modelOf(entity);
    const again = parseSnapshot(printSnapshot(model));
    const members = ({ types }: Model): readonly string[][] => {
      const type = types.get("N.E") as StructuredType;
      return [...type.properties, ...type.navigationProperties].map((property) => Object.keys(property).sort());
    };
    // Where something stands is left out.
    const left = members(model).map((names) => names.filter((name) => name !== "at"));
    expect(members(again)).toEqual(left);
  });

  it("is printed alike, whatever is said in prose and wherever it stands", () => {
    const type = '<EnumType Name="E"><Member Name="a" Value="9007199254740993"/></EnumType>';
    const text = printSnapshot(modelOf(type).model);
    const prose = '<Annotation Term="Org.OData.Core.V1.Description" String="Said."/></EnumType>';
    expect(printSnapshot(modelOf(`\n\n${type.replace("</EnumType>", prose)}`).model)).toBe(text);
    expect(text).toContain('{"integer":"9007199254740993"}');
  });
});

describe("another text", () => {
  it.each(["", "{", "[]", '{"format":0}', '{"format":1}', '{"format":1,"schemas":[],"terms":{}}'])(
    "%j is refused",
    (text) => {
      expect(() => parseSnapshot(text)).toThrow();
    },
  );

  it("is refused where a type is missing in it", () => {
    const text = printSnapshot(modelOf('<ComplexType Name="T"><Property Name="p" Type="N.T"/></ComplexType>').model);
    expect(() => parseSnapshot(text.replace('"qualifiedName":"N.T"', '"qualifiedName":"N.U"'))).toThrow("no type N.T");
  });
});
