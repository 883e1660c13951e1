import { expect, it } from "vitest";
import { generateCode } from "../../support/generated-code.ts";
import { modelOf } from "../../support/model-of.ts";

const { model } = modelOf(`
  <EntityType Name="thing"><Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.Decimal" Nullable="false"/>
  </EntityType>
  <Function Name="list" IsBound="true"><Parameter Name="it" Type="N.thing"/><ReturnType Type="N.thing"/></Function>
  <EntityContainer Name="all"><EntitySet Name="things" EntityType="N.thing"/></EntityContainer>
`);

it.each([
  ["js", ".js"],
  ["ts", ".ts"],
  ["none", ""],
] as const)("imports modules with the extension %s", async (importExtension, end) => {
  const { files } = await generateCode(model, {
    emit: new Set(["types", "guards", "operations"]),
    importExtension,
  });
  const importsOf = (path: string) => [...files.get(path)!.matchAll(/ from "(.*)";/g)].map(([, from]) => from);
  expect(importsOf("service.ts")).toEqual([`./odata${end}`, `./N/operations${end}`, `./N/types${end}`]);
  expect(importsOf("N/operations.ts")).toEqual([`../odata${end}`, `./guards${end}`, `./types${end}`]);
});
