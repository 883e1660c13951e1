import { expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { createOperationFixtures } from "../../../src/samples/operations.ts";
import { modelOf } from "../../support/model-of.ts";

const { model } = modelOf(`
  <ComplexType Name="account">
    <Property Name="size" Type="Edm.Int32" Nullable="false"/>
    <Property Name="secret" Type="Edm.Int32" Nullable="false">
      <Annotation Term="Org.OData.Core.V1.Permissions" EnumMember="Org.OData.Core.V1.Permission/Write"/>
    </Property>
    <Property Name="made" Type="Edm.Int32" Nullable="false">
      <Annotation Term="Org.OData.Core.V1.Computed"/>
    </Property>
    <Property Name="owner" Type="N.account" Nullable="true"/>
  </ComplexType>
  <EntityType Name="other"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
  <Function Name="find"><Parameter Name="other" Type="N.other" Nullable="false"/><ReturnType Type="Edm.Int32"/></Function>
  <Action Name="open">
    <Parameter Name="account" Type="N.account" Nullable="false"/>
    <Parameter Name="photo" Type="Edm.Stream" Nullable="false"/>
    <Parameter Name="others" Type="Collection(N.other)" Nullable="false"/>
    <Parameter Name="other" Type="N.other" Nullable="false"/>
    <ReturnType Type="Collection(N.account)" Nullable="false"/>
  </Action>
`);
const [find, open] = ["find", "open"].map((name) => model.schemas[0]!.operations.find((other) => other.name === name)!);
const fixtures = createOperationFixtures(model, defaultOutputOptions);

it("has what a create may carry among parameters: not what the service sets, but what nobody may read", () => {
  const { account } = JSON.parse(fixtures.parameters(open!).json);
  expect(Object.keys(account)).toEqual(["size", "secret", "owner"]);
});

it("has entities for an action, references for a function, and streams as text", () => {
  const { account: _, ...rest } = JSON.parse(fixtures.parameters(open!).json);
  const entity = { "@odata.type": "#N.other", id: expect.stringMatching(/^[0-9a-f-]{36}$/) };
  expect(rest).toEqual({ photo: "AQID", others: [entity], other: entity });
  expect(JSON.parse(fixtures.parameters(find!).json)).toEqual({ other: { "@odata.id": "other('1')" } });
});

it("has what can be read among results", () => {
  const { value } = JSON.parse(fixtures.response(open!)!.json);
  expect(Object.keys(value[0])).toEqual(["size", "made", "owner"]);
});
