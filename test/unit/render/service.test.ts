import { expect, it } from "vitest";
import { generateCode } from "../../support/generated-code.ts";
import { modelOf, modelOfSchemas } from "../../support/model-of.ts";

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

it("says above a function what it does where the metadata says nothing", async () => {
  const { files } = await generateCode(model, { emit: new Set(["types", "operations"]) });
  const [, doc] = /\/\*\* (.*) \*\/\nexport function thingList\(/.exec(files.get("N/operations.ts")!)!;
  expect(doc).toBe("The call of `N.list`, for a URL.");
});

it("imports of a singleton's requests the update alone: nobody creates it", async () => {
  const singleton = modelOf(`
    <EntityType Name="root"><Property Name="name" Type="Edm.String"/></EntityType>
    <EntityContainer Name="all"><Singleton Name="me" Type="N.root"/></EntityContainer>
  `);
  const { files } = await generateCode(singleton.model, { emit: new Set(["types", "guards", "operations"]) });
  const [, names] = /import type \{([^}]*)\} from ".\/N\/types.js"/.exec(files.get("service.ts")!)!;
  expect(names!.match(/\w+/g)).toEqual(["Root", "RootUpdate"]);
});

it.each([
  ["namespace", "N.*/ injected(); /*", "all"],
  ["container", "N", "*/ injected(); /*"],
])("does not let the name of a %s end a comment", async (_, namespace, container) => {
  const hostile = modelOfSchemas(`<Schema Namespace="${namespace}"><EntityContainer Name="${container}"/></Schema>`);
  const { files } = await generateCode(hostile.model, { emit: new Set(["types", "operations"]) });
  expect(files.get("service.ts")).toContain("injected()");
  expect(files.get("service.ts")).not.toContain("*/ injected()");
});
