import { describe, expect, it } from "vitest";
import { describeSets } from "../../../src/commands/show/set.ts";
import { modelOf } from "../../support/model-of.ts";

const { model } = modelOf(`
  <EntityType Name="party" Abstract="true">
    <Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.Int32" Nullable="false"/>
    <Property Name="taxNumber" Type="Edm.String" Nullable="false"/>
    <Annotation Term="Org.OData.Core.V1.AlternateKeys">
      <Collection>
        <Record>
          <PropertyValue Property="Key">
            <Collection>
              <Record>
                <PropertyValue Property="Name" PropertyPath="taxNumber"/>
                <PropertyValue Property="Alias" String="tax"/>
              </Record>
            </Collection>
          </PropertyValue>
        </Record>
      </Collection>
    </Annotation>
  </EntityType>
  <EntityType Name="customer" BaseType="N.party"/>
  <Action Name="merge" IsBound="true"><Parameter Name="it" Type="Collection(N.customer)"/></Action>
  <Action Name="block" IsBound="true"><Parameter Name="it" Type="N.party"/></Action>
  <Action Name="other" IsBound="true"><Parameter Name="it" Type="Edm.String"/></Action>
  <EntityContainer Name="C">
    <EntitySet Name="customers" EntityType="N.customer">
      <Annotation Term="Org.OData.Core.V1.Description" String="All who ever bought."/>
      <Annotation Term="Org.OData.Capabilities.V1.DeleteRestrictions">
        <Record><PropertyValue Property="Deletable" Bool="false"/></Record>
      </Annotation>
    </EntitySet>
    <EntitySet Name="customer" EntityType="N.customer"/>
    <Singleton Name="me" Type="N.customer"/>
  </EntityContainer>`);

describe("describeSets", () => {
  it("gives keys, capabilities and operations of an entity set, inherited ones too", () => {
    expect(describeSets("customers", model)).toEqual([
      {
        name: "N.C/customers",
        kind: "entity set",
        place: expect.stringMatching(/^test\.xml:\d+:\d+$/),
        documentation: "All who ever bought.",
        type: "N.customer",
        keys: [["id"], ["tax"]],
        capabilities: { deletable: false },
        operations: ["customers/block", "customers/merge"],
      },
    ]);
  });

  it("gives no keys of a singleton", () => {
    expect(describeSets("me", model)).toMatchObject([{ name: "N.C/me", kind: "singleton", keys: [] }]);
  });

  it("gives none for a name that a type has, or nothing", () => {
    expect(describeSets("customer", model)).toEqual([]);
    expect(describeSets("orders", model)).toEqual([]);
  });
});
