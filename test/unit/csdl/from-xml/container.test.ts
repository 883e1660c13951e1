import { describe, expect, it } from "vitest";
import type { EntityContainer } from "../../../../src/csdl/document/document.ts";
import { readSchemaText, withoutPlaces } from "../reading.ts";

describe("entity containers", () => {
  it("have members in document order", () => {
    const { schema, reports } = readSchemaText(
      `<EntityContainer Name="C" Extends="M.C">
        <Singleton Name="me" Type="N.E" Nullable="true"><NavigationPropertyBinding Path="a/N.T/b" Target="es"/></Singleton>
        <EntitySet Name="es" EntityType="N.E" IncludeInServiceDocument="false"/>
        <FunctionImport Name="fi" Function="N.f" EntitySet="es" IncludeInServiceDocument="true"/>
        <ActionImport Name="ai" Action="N.a"/>
      </EntityContainer>`,
    );
    expect(reports).toEqual([]);
    const container = schema.elements[0] as EntityContainer;
    expect(container).toMatchObject({ name: "C", extends: "M.C" });
    expect(withoutPlaces(container.members)).toEqual([
      {
        kind: "Singleton",
        name: "me",
        type: "N.E",
        nullable: true,
        bindings: [{ path: "a/N.T/b", target: "es" }],
        annotations: [],
      },
      {
        kind: "EntitySet",
        name: "es",
        entityType: "N.E",
        includeInServiceDocument: false,
        bindings: [],
        annotations: [],
      },
      {
        kind: "FunctionImport",
        name: "fi",
        function: "N.f",
        entitySet: "es",
        includeInServiceDocument: true,
        annotations: [],
      },
      { kind: "ActionImport", name: "ai", action: "N.a", entitySet: undefined, annotations: [] },
    ]);
  });

  it("leave out members without name or type", () => {
    const { schema, reports } = readSchemaText(
      `<EntityContainer Name="C"><EntitySet Name="a"/><Singleton Type="N.E"/><ActionImport Name="b"/><FunctionImport Name="c"/><EntitySet Name="ok" EntityType="N.E"/></EntityContainer>`,
    );
    const container = schema.elements[0] as EntityContainer;
    expect(container.members).toMatchObject([{ name: "ok", includeInServiceDocument: true }]);
    expect(reports).toEqual([
      "missing-attribute 2:27",
      "missing-attribute 2:48",
      "missing-attribute 2:71",
      "missing-attribute 2:95",
    ]);
  });
});
