import { describe, expect, it } from "vitest";
import { readSchemaText, withoutPlaces } from "../reading.ts";

describe("operations", () => {
  it("have parameters in order and a return type", () => {
    const { schema, reports } = readSchemaText(
      `<Function Name="f" IsBound="true" IsComposable="true" EntitySetPath="it/x">
        <Parameter Name="it" Type="Collection(N.E)" Nullable="false"/>
        <Parameter Name="n" Type="Edm.Decimal" Scale="variable"/>
        <ReturnType Type="Collection(Edm.String)" Nullable="true" MaxLength="3"/>
      </Function>
      <Action Name="a"/>`,
    );
    expect(reports).toEqual([]);
    const [f, a] = schema.elements;
    expect(f).toMatchObject({
      kind: "Function",
      name: "f",
      isBound: true,
      isComposable: true,
      entitySetPath: "it/x",
      parameters: [
        { kind: "Parameter", name: "it", type: "N.E", collection: true, nullable: false },
        { name: "n", type: "Edm.Decimal", nullable: true, facets: { scale: "variable" } },
      ],
      returnType: {
        kind: "ReturnType",
        type: "Edm.String",
        collection: true,
        nullable: true,
        facets: { maxLength: 3 },
      },
    });
    expect(withoutPlaces(a)).toEqual({
      kind: "Action",
      name: "a",
      isBound: false,
      entitySetPath: undefined,
      parameters: [],
      returnType: undefined,
      annotations: [],
    });
  });

  it("stay apart as overloads", () => {
    const { schema } = readSchemaText(`<Action Name="a"/><Action Name="a"/>`);
    expect(schema.elements).toHaveLength(2);
  });

  it("report what is missing, and a second return type", () => {
    const { schema, reports } = readSchemaText(
      `<Action Name="a"><Parameter Type="Edm.Int32"/><ReturnType/><ReturnType Type="Edm.Int32"/></Action>`,
    );
    expect(reports).toEqual(["duplicate-element 2:60", "missing-attribute 2:18", "missing-attribute 2:47"]);
    expect(schema.elements[0]).toMatchObject({ parameters: [] });
  });
});
