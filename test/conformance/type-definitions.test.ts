import { describe, expect, it } from "vitest";
import { codesOf as allCodesOf, modelOf } from "../support/model-of.ts";
import {
  codesOf,
  declaration,
  fixture,
  fixtureValue,
  generate,
  memberType,
  schema,
  violations,
  withProperty,
} from "./generate.ts";

describe("11. Type definition", () => {
  const amount = `<TypeDefinition Name="Amount" UnderlyingType="Edm.Decimal" Precision="4" Scale="2"/>`;

  it("11.1 a type definition is an alias of what underlies it, and checked as that", async () => {
    const output = await generate(
      withProperty(`Type="N.Short" Nullable="false"`, `<TypeDefinition Name="Short" UnderlyingType="Edm.Int16"/>`),
    );
    expect(declaration(output, "N.Short")).toContain("export type Short = number;");
    expect(memberType(output, "N.C", "p")).toBe("Short");
    expect(violations(output, "N.C", { p: 40_000 })).toEqual(["range /p"]);
    expect(violations(output, "N.Short", 1)).toEqual([]);
    expect(violations(output, "N.Short", "1")).toEqual(["type "]);
  });

  it("11.2 facets of the definition count where it is used, which may add others, and not the same again", async () => {
    const used = String(await fixtureValue(`Type="N.Amount" Nullable="false"`, amount));
    expect(used).toMatch(/^-?\d{1,2}(\.\d{1,2})?$/);
    const text = `<TypeDefinition Name="Text" UnderlyingType="Edm.String" MaxLength="2"/>`;
    expect(
      [...((await fixtureValue(`Type="N.Text" Unicode="false" Nullable="false"`, text)) as string)].length,
    ).toBeLessThanOrEqual(2);
    expect(codesOf(await generate(withProperty(`Type="N.Text" Unicode="false"`, text)))).toEqual([]);
    expect(codesOf(await generate(withProperty(`Type="N.Text" MaxLength="5"`, text)))).toEqual(["respecified-facet"]);
  });

  it("11.3 any primitive type may underlie one, from version 4.01 on", async () => {
    const definition = `<TypeDefinition Name="Any" UnderlyingType="Edm.PrimitiveType"/>`;
    const output = await generate(withProperty(`Type="N.Any" Nullable="false"`, definition));
    for (const p of ["x", 1, true]) expect(violations(output, "N.C", { p })).toEqual([]);
    expect(violations(output, "N.C", { p: [] })).toEqual(["type /p"]);
    expect(allCodesOf(modelOf(definition, "4.0"))).toEqual(["invalid-underlying-type"]);
  });

  it("11.4 a definition of a stream is one", async () => {
    const output = await generate(
      withProperty(`Type="N.Json" Nullable="false"`, `<TypeDefinition Name="Json" UnderlyingType="Edm.Stream"/>`),
    );
    expect(violations(output, "N.C", {})).toEqual([]);
    expect(fixture(output, "N.C")).toEqual({ "@odata.type": "#N.C" });
  });

  it("11.5 a value may say that it is of the definition", async () => {
    const output = await generate(withProperty(`Type="N.Amount"`, amount));
    expect(violations(output, "N.C", { "p@odata.type": "#N.Amount", p: 1 })).toEqual([]);
  });

  it("11.6 collections and keys may be of a type definition", async () => {
    const output = await generate(
      schema(
        `<TypeDefinition Name="Id" UnderlyingType="Edm.Guid"/><EntityType Name="E"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="N.Id" Nullable="false"/><Property Name="others" Type="Collection(N.Id)" Nullable="false"/></EntityType>`,
      ),
    );
    expect(codesOf(output)).toEqual([]);
    expect([memberType(output, "N.E", "id"), memberType(output, "N.E", "others")]).toEqual(["Id", "Id[]"]);
    expect(violations(output, "N.E", { id: "x", others: ["y"] })).toEqual(["format /id", "format /others/0"]);
  });
});
