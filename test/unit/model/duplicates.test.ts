import { describe, expect, it } from "vitest";
import { codesOf, modelOf, structured } from "../../support/model-of.ts";

describe("duplicates", () => {
  it("keeps the first and points back at it", () => {
    const built = modelOf(
      `<ComplexType Name="C"><Property Name="p" Type="Edm.String"/><Property Name="p" Type="Edm.Int32"/></ComplexType>
       <EnumType Name="C"><Member Name="m"/></EnumType><EnumType Name="E"><Member Name="m"/><Member Name="m"/></EnumType>
       <Action Name="a"><Parameter Name="p" Type="Edm.String"/><Parameter Name="p" Type="Edm.String"/></Action>`,
    );
    expect(codesOf(built)).toEqual(Array(4).fill("duplicate-name"));
    const [type] = built.diagnostics.entries;
    expect(type?.message).toBe("The enum type N.C is declared more than once.");
    expect(type?.hint).toMatch(/^The first one is at test\.xml:1:\d+\.$/);
    expect(structured(built, "N.C").properties).toHaveLength(1);
  });

  it("lets operations overload, and share a name with a type at the price of one warning", () => {
    const built = modelOf(
      `<ComplexType Name="f"/>
       <Function Name="f"><ReturnType Type="Edm.String"/></Function>
       <Function Name="f"><Parameter Name="x" Type="Edm.String"/><ReturnType Type="Edm.String"/></Function>`,
    );
    expect(codesOf(built)).toEqual(["shared-name"]);
    expect(built.model.schemas[0]?.operations).toHaveLength(2);
  });
});
