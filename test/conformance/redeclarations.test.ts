import { describe, expect, it } from "vitest";
import { compileMessages, fixture, generate, schema, violations } from "./generate.ts";

function permission(name: string): string {
  return `<Annotation Term="Org.OData.Core.V1.Permissions" EnumMember="Org.OData.Core.V1.Permission/${name}"/>`;
}

describe("7.2 Redeclared properties", () => {
  it.each([
    ["a point for any shape", `Type="Edm.Geography"`, `Type="Edm.GeographyPoint"`, ""],
    ["what nobody may read for what is read", `Type="Edm.String"`, `Type="Edm.String"`, permission("None")],
    ["what may be null for what may not", `Type="Edm.String" Nullable="false"`, `Type="Edm.String"`, ""],
  ])("7.2 a derived type that redeclares %s has values of the base type", async (_, above, below, annotation) => {
    const output = await generate(
      schema(`<ComplexType Name="B"><Property Name="p" ${above}/></ComplexType>
        <ComplexType Name="D" BaseType="N.B"><Property Name="p" ${below}>${annotation}</Property></ComplexType>`),
    );
    expect(compileMessages(output)).toEqual([]);
    expect(violations(output, "N.B", fixture(output, "N.D"))).toEqual([]);
  });
});
