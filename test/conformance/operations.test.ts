import { describe, expect, it } from "vitest";
import { runModule } from "../support/generated-code.ts";
import { codesOf as allCodesOf, modelOf, modelOfSchemas, reportOf } from "../support/model-of.ts";
import { codesOf, declaration, fixture, generate, schema } from "./generate.ts";

const KEY = `<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>`;
const E = `<EntityType Name="E">${KEY}</EntityType>`;
const bound = `<Parameter Name="it" Type="N.E"/>`;

const emit = new Set(["types", "guards", "fixtures", "cases", "operations"] as const);

/** Returns a module of what is generated for a schema with its operations, as text that is easily compared. */
async function moduleOf(children: string, path = "N/operations.ts"): Promise<string> {
  const { files } = await generate(schema(children), { emit });
  return files
    .get(path)!
    .replaceAll(/\/\*\*[\s\S]*?\*\/\n|^ +/gm, "")
    .replaceAll(/\n(?!export)/g, " ");
}

/** Without operations being asked for, nothing else may change because of them. */
async function expectNoTrace(operations: string): Promise<void> {
  const alone = { emit: new Set(["types", "guards", "fixtures", "cases"] as const) };
  const [plain, output] = await Promise.all([generate(schema(E), alone), generate(schema(E + operations), alone)]);
  expect([...output.files]).toEqual([...plain.files]);
}

describe("12. Action and function", () => {
  it("12.1 unbound actions differ by name, bound ones by name and binding type", () => {
    const other = `<Parameter Name="it" Type="Collection(N.E)"/>`;
    const action = (parameters: string) => `<Action Name="a" IsBound="true">${parameters}</Action>`;
    expect(allCodesOf(modelOf(E + action(bound) + action(other)))).toEqual([]);
    expect(allCodesOf(modelOf(E + action(bound) + action(bound)))).toEqual(["duplicate-overload"]);
    expect(allCodesOf(modelOf(`<Action Name="a"/><Action Name="a"/>${E}`))).toEqual(["duplicate-overload"]);
  });

  it("12.2 functions return something, and overloads differ by names and by types of parameters", () => {
    const f = (parameters: string, result = `<ReturnType Type="Edm.String"/>`) =>
      `<Function Name="f">${parameters}${result}</Function>`;
    const parameter = (name: string, type: string) => `<Parameter Name="${name}" Type="Edm.${type}"/>`;
    expect(allCodesOf(modelOf(E + f("", "")))).toEqual(["function-without-return-type"]);
    expect(allCodesOf(modelOf(E + f("") + f(parameter("x", "String"))))).toEqual([]);
    expect(allCodesOf(modelOf(E + f(parameter("y", "String")) + f(parameter("x", "String"))))).toEqual([
      "duplicate-overload",
    ]);
    expect(allCodesOf(modelOf(E + f(parameter("x", "Guid")) + f(parameter("x", "String"))))).toEqual([
      "duplicate-overload",
    ]);
  });

  it("12.3 the first parameter of a bound operation is what it is bound to", async () => {
    const built = modelOf(
      `${E}<Action Name="a" IsBound="true">${bound}<Parameter Name="x" Type="Edm.Int32"/></Action>`,
    );
    expect(built.model.schemas[0]?.operations[0]).toMatchObject({
      isBound: true,
      parameters: [{ name: "it", type: { qualifiedName: "N.E" } }, { name: "x" }],
    });
    expect(allCodesOf(modelOf(`${E}<Action Name="a" IsBound="true"/>`))).toEqual(["bound-operation-without-parameter"]);
    const module = await moduleOf(
      `${E}<Action Name="a" IsBound="true">${bound}<Parameter Name="x" Type="Edm.Int32" Nullable="false"/></Action>`,
    );
    expect(module).toContain("export interface EAParameters { x: number; }");
  });

  it("12.4 EntitySetPath and IsComposable leave no trace", async () => {
    await expectNoTrace(
      `<Function Name="f" IsBound="true" IsComposable="true" EntitySetPath="it">${bound}<ReturnType Type="N.E"/></Function>`,
    );
  });

  it.each([
    ["it", []],
    ["it/n", []],
    ["it/N.D/all/N.E/n", []],
    ["it/id", ["unresolved-entity-set-path"]],
    ["it/gone", ["unresolved-entity-set-path"]],
    ["it/all", ["unresolved-entity-set-path"]],
    ["other", ["unresolved-entity-set-path"]],
    ["", ["unresolved-entity-set-path"]],
  ])("12.4 EntitySetPath is followed from the binding parameter: %s", (path, codes) => {
    const linked = `<EntityType Name="E">${KEY}<NavigationProperty Name="n" Type="N.E"/></EntityType>
      <EntityType Name="D" BaseType="N.E"><NavigationProperty Name="all" Type="Collection(N.E)"/></EntityType>`;
    const action = (attributes: string, parameters: string) =>
      `${linked}<Action Name="a" ${attributes} EntitySetPath="${path}">${parameters}<ReturnType Type="N.E"/></Action>`;
    expect(allCodesOf(modelOf(action('IsBound="true"', bound)))).toEqual(codes);
    expect(allCodesOf(modelOf(action("", bound)))).toEqual(["unresolved-entity-set-path"]);
  });

  it("12.5 return types have facets and nullability as properties have", async () => {
    const built = modelOf(
      `${E}<Function Name="f"><ReturnType Type="Collection(Edm.Decimal)" Nullable="false" Scale="2" Precision="5"/></Function><Function Name="g"><ReturnType Type="N.E"/></Function>`,
    );
    expect(built.model.schemas[0]?.operations.map(({ returnType }) => returnType)).toMatchObject([
      { collection: true, nullable: false, facets: { scale: 2, precision: 5 } },
      { collection: false, nullable: true },
    ]);
    await expectNoTrace(`<Function Name="f"><ReturnType Type="Edm.String"/></Function>`);
    const returning = (name: string, type: string, nullable = false) =>
      `<Function Name="${name}"><ReturnType Type="${type}" Nullable="${nullable}"/></Function>`;
    const module = await moduleOf(
      [
        `${E}<Action Name="none"/><ComplexType Name="C"/>`,
        returning("entity", "N.E", true),
        returning("complex", "N.C"),
        returning("entities", "Collection(N.E)"),
        returning("texts", "Collection(Edm.String)", true),
        returning("text", "Edm.String"),
        returning("maybe", "Edm.String", true),
        returning("any", "Edm.Untyped"),
        returning("bytes", "Edm.Stream"),
      ].join(""),
    );
    for (const declared of [
      "NoneResponse = void;",
      "EntityResponse = E;",
      "ComplexResponse = C;",
      "EntitiesResponse = odata.Collection<E>;",
      "TextsResponse = odata.Collection<string | null>;",
      "TextResponse = odata.ValueResponse<string>;",
      "MaybeResponse = Partial<odata.ValueResponse<string | null>>;",
      "AnyResponse = unknown;",
      "BytesResponse = unknown;",
    ]) {
      expect(module).toContain(`export type ${declared}`);
    }
  });

  it("12.6 parameters keep their order and are nullable unless the document says no", async () => {
    const built = modelOf(
      `<Action Name="a"><Parameter Name="z" Type="Edm.String"/><Parameter Name="a" Type="Edm.String" Nullable="false"/></Action>${E}`,
    );
    expect(built.model.schemas[0]?.operations[0]?.parameters.map(({ name, nullable }) => [name, nullable])).toEqual([
      ["z", true],
      ["a", false],
    ]);
    const parameters = `<Parameter Name="z" Type="Edm.String"/><Parameter Name="c" Type="Collection(Edm.String)" Nullable="true"/><Parameter Name="e" Type="N.E" Nullable="false"/>`;
    const module = await moduleOf(
      `${E}<Action Name="a">${parameters}</Action><Function Name="f">${parameters}<ReturnType Type="N.E"/></Function>`,
    );
    expect(module).toContain(
      "export interface AParameters { z?: string | null; c?: (string | null)[]; e: ECreate | odata.Reference; }",
    );
    expect(module).toContain(
      "export interface FParameters { z: string | null; c: (string | null)[]; e: ECreate | odata.Reference; }",
    );
  });

  it("12.7 parameters with Core.OptionalParameter are optional, and come last", async () => {
    const optional = `<Parameter Name="o" Type="Edm.String"><Annotation Term="Org.OData.Core.V1.OptionalParameter"/></Parameter>`;
    const required = `<Parameter Name="r" Type="Edm.String"/>`;
    const built = modelOf(`<Action Name="a">${required}${optional}</Action>${E}`);
    expect(built.model.schemas[0]?.operations[0]?.parameters.map(({ optional }) => optional)).toEqual([false, true]);
    expect(allCodesOf(built)).toEqual([]);
    expect(allCodesOf(modelOf(`<Action Name="a">${optional}${required}</Action>${E}`))).toEqual([
      "optional-before-required",
    ]);
    const defaulted = optional.replace(
      "/></P",
      `><Record><PropertyValue Property="DefaultValue" String="x"/></Record></Annotation></P`,
    );
    const { files } = await generate(
      schema(`${E}<Function Name="f">${required}${defaulted}<ReturnType Type="N.E"/></Function>`),
      { emit },
    );
    expect(files.get("N/operations.ts")).toContain(
      "  r: string | null;\n  /** @defaultValue x */\n  o?: string | null;\n",
    );
  });

  it("12.8 an operation may be called like a type, with a warning and without consequence", async () => {
    const built = modelOf(`${E}<Action Name="E"/>`);
    expect([allCodesOf(built), reportOf(built, "error")]).toEqual([["shared-name"], []]);
    await expectNoTrace(`<Action Name="E"/>`);
  });

  it("12.9 in JSON operations are arrays of overloads", async () => {
    const output = await generate(
      JSON.stringify({
        $Version: "4.01",
        N: {
          E: { $Kind: "ComplexType" },
          f: [
            { $Kind: "Function", $Parameter: [{ $Name: "x", $Type: "Edm.Int32" }], $ReturnType: { $Type: "N.E" } },
            { $Kind: "Function", $ReturnType: { $Type: "N.E" } },
          ],
        },
      }),
    );
    expect(codesOf(output)).toEqual([]);
    expect(output.model.schemas[0]?.operations.map(({ name, parameters }) => [name, parameters.length])).toEqual([
      ["f", 1],
      ["f", 0],
    ]);
  });

  it("12.10 parameters may be called by reserved words", async () => {
    const built = modelOf(`${E}<Action Name="a"><Parameter Name="this" Type="Edm.String"/></Action>`);
    expect(built.model.schemas[0]?.operations[0]?.parameters[0]?.name).toBe("this");
    expect(allCodesOf(built)).toEqual([]);
    const parameters = ["this", "class", "parameters", "query"].map(
      (name) => `<Parameter Name="${name}" Type="Edm.Int32"/>`,
    );
    const output = await generate(
      schema(`${E}<Function Name="delete">${parameters.join("")}<ReturnType Type="N.E"/></Function>`),
      { emit },
    );
    const { delete_ } = await runModule(output, "N/operations.ts");
    const call = delete_ as (parameters: object, query?: object) => string;
    expect(call({ this: 1, class: 2, parameters: 3, query: 4 }, { top: 5 })).toBe(
      "N.delete(this=1,class=2,parameters=3,query=4)?$top=5",
    );
  });
});

describe("13. Entity container", () => {
  const container = (name: string, content: string, attributes = "") =>
    `<EntityContainer Name="${name}" ${attributes}>${content}</EntityContainer>`;

  it("13.1 a document has no container or one; several are a warning", async () => {
    expect(codesOf(await generate(schema(E)))).toEqual([]);
    expect(codesOf(await generate(schema(E + container("C", ""))))).toEqual([]);
    expect(codesOf(await generate(schema(E + container("C", "") + container("D", ""))))).toEqual([
      "several-containers",
    ]);
  });

  it("13.2 a container has what it extends, in circles too", () => {
    const built = modelOfSchemas(
      `<Schema Namespace="N">${E}${container("C", `<EntitySet Name="own" EntityType="N.E"/>`, 'Extends="M.D"')}</Schema>
       <Schema Namespace="M">${container("D", `<EntitySet Name="base" EntityType="N.E"/>`, 'Extends="N.C"')}</Schema>`,
    );
    const members = built.model.schemas.flatMap(({ containers }) =>
      containers.map(({ members }) => members.map(({ name }) => name).sort()),
    );
    expect(members).toEqual([
      ["base", "own"],
      ["base", "own"],
    ]);
  });

  it("13.3 sets and singletons name their entity type", async () => {
    const built = modelOf(
      E + container("C", `<EntitySet Name="s" EntityType="N.E"/><Singleton Name="one" Type="A.E" Nullable="true"/>`),
    );
    expect(allCodesOf(built)).toEqual([]);
    expect(built.model.schemas[0]?.containers[0]?.members).toMatchObject([
      { kind: "EntitySet", name: "s", type: { qualifiedName: "N.E" } },
      { kind: "Singleton", name: "one", type: { qualifiedName: "N.E" } },
    ]);
    const module = await moduleOf(
      E + container("C", `<EntitySet Name="s" EntityType="N.E"/><Singleton Name="one" Type="A.E"/>`),
      "service.ts",
    );
    expect(module).toContain(
      `export interface Service { s: { kind: "EntitySet"; type: E; update: EUpdate; operations: Record<never, never>; key: string; create: ECreate; collectionOperations: Record<never, never>; }; one: { kind: "Singleton"; type: E; update: EUpdate; operations: Record<never, never>; key: never; }; }`,
    );
  });

  it("13.4 a response with a collection of entities has a type and a guard of its own", async () => {
    const output = await generate(schema(E));
    const support = output.files.get("odata.ts")!;
    expect(support).toMatch(
      /export interface Collection<Item> \{\n(?: .*\n)* {2}"@odata\.nextLink"\?: string;\n(?: .*\n)* {2}value: Item\[\];/,
    );
    const { isCollection, isDelta } = (await runModule(output, "odata.ts")) as Readonly<
      Record<string, (value: unknown, isItem: unknown, options?: object) => boolean>
    >;
    const { is } = output.guards.get("N.E")!;
    const value = [{ id: "x" }, fixture(output, "N.E")];
    const response = { "@odata.context": "$metadata#es", "@odata.count": 2, value, "@odata.nextLink": "es?$skip=2" };
    for (const isResponse of [isCollection!, isDelta!]) {
      for (const right of [response, { value: [] }]) expect(isResponse(right, is)).toBe(true);
      const wrongItems = [[{ id: "x" }, { id: 1 }], [{}], [null], {}, undefined].map((items) => ({ value: items }));
      for (const wrong of [...wrongItems, { ...response, "@odata.nextLink": 5 }, [], null]) {
        expect([wrong, isResponse(wrong, is)]).toEqual([wrong, false]);
      }
      expect(isResponse({ value: [{}] }, is, { presence: "partial" })).toBe(true);
    }
  });

  it("13.4 a response with changes has instances, those that are gone, and links, of either version", async () => {
    const output = await generate(schema(E));
    const odata = await runModule(output, "odata.ts");
    const { is } = output.guards.get("N.E")!;
    const isDelta = odata.isDelta as (value: unknown, isItem: unknown, options?: object) => boolean;
    const link = { source: "Es('1')", relationship: "r", target: "Es('2')" };
    const { target: _, ...untargeted } = link;
    const good = [
      fixture(output, "N.E"),
      { "@removed": { reason: "deleted" }, id: "1" },
      { "@removed": {}, "@id": "Es('1')" },
      { "@odata.removed": { reason: "changed" }, id: "1" },
      { "@odata.context": "#Es/$deletedEntity", id: "Es('1')", reason: "deleted" },
      { "@odata.context": "https://host/$metadata#Es/$deletedEntity", id: "Es('1')" },
      { "@odata.context": "#Es/$link", ...link },
      { "@context": "#Es/$link", ...link },
      { "@odata.context": "#Es/$deletedLink", ...link },
      { "@context": "#Es/$deletedLink", ...untargeted },
    ];
    const bad = [
      { "@removed": { reason: 5 }, id: "1" },
      { "@removed": true, id: "1" },
      { "@removed": null, id: "1" },
      { "@odata.context": "#Es/$deletedEntity", reason: "deleted" },
      { "@odata.context": "#Es/$deletedEntity", id: "1", reason: null },
      { "@context": "#Es/$link", ...untargeted },
      { "@context": "#Es/$deletedLink", target: "Es('2')" },
      { id: 1 },
      link,
      null,
    ];
    for (const item of good) expect({ item, taken: isDelta({ value: [item] }, is) }).toEqual({ item, taken: true });
    for (const item of bad) {
      for (const options of [undefined, { presence: "partial" }]) {
        // Without a word on what it is, a link may be an instance of which the properties are left out.
        const taken = item === link && options !== undefined;
        expect({ item, taken: isDelta({ value: [item] }, is, options) }).toEqual({ item, taken });
      }
    }
    expect(isDelta({ value: [], "@odata.deltaLink": "u", "@odata.nextLink": "u" }, is)).toBe(true);
    for (const link of ["@odata.deltaLink", "@odata.nextLink"]) {
      expect(isDelta({ value: [], [link]: 5 }, is)).toBe(false);
    }
  });

  it("13.5 bindings with complex, cast and containment segments are taken", async () => {
    const types = `${E}<EntityType Name="F" BaseType="N.E"><NavigationProperty Name="parts" Type="Collection(N.E)" ContainsTarget="true"/><Property Name="c" Type="N.C"/></EntityType>
      <ComplexType Name="C"><NavigationProperty Name="n" Type="N.E"/></ComplexType>`;
    const binding = (path: string, target: string) => `<NavigationPropertyBinding Path="${path}" Target="${target}"/>`;
    const set = `<EntitySet Name="s" EntityType="N.E">${binding("N.F/c/n", "s")}${binding("N.F/parts", "s/N.F/parts")}</EntitySet>`;
    const output = await generate(schema(types + container("C_", set)));
    expect(codesOf(output)).toEqual([]);
    expect(declaration(output, "N.F")).toContain("extends E");
  });

  it("13.6 imports name unbound operations", () => {
    const text = `${E}<Action Name="a"/><Function Name="f"><ReturnType Type="N.E"/></Function>`;
    const imports = (action: string, f: string) =>
      container("C", `<ActionImport Name="a" Action="${action}"/><FunctionImport Name="f" Function="${f}"/>`);
    const built = modelOf(text + imports("N.a", "A.f"));
    expect(allCodesOf(built)).toEqual([]);
    expect(built.model.schemas[0]?.containers[0]?.members).toMatchObject([{ operation: "N.a" }, { operation: "N.f" }]);
    expect(allCodesOf(modelOf(text + imports("N.f", "N.nope")))).toEqual(["unresolved-import", "unresolved-import"]);
  });
});
