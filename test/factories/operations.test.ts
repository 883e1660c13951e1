/** What the factories of parameters and results return: it passes their guards, whatever is changed. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compilerMessages } from "../agreement/compile.ts";
import { loadBundle } from "../agreement/guards.ts";
import { compareOperations } from "../agreement/operations.ts";
import { emitAll, folderForSuite, type GeneratedOutput, generateInto, write } from "../agreement/output.ts";
import { edmx } from "../support/edmx.ts";

const emit = new Set([...emitAll, "factories"] as const);
const folder = folderForSuite();

/** Two namespaces whose factories need each other, so that one of them is always loaded before the other is. */
const metadata = edmx(`
  <Schema Namespace="A">
    <EntityType Name="person">
      <Key><PropertyRef Name="id"/></Key>
      <Property Name="id" Type="Edm.String" Nullable="false"/>
      <Property Name="home" Type="B.home"/>
    </EntityType>
    <ComplexType Name="cottage" BaseType="B.home"/>
    <EnumType Name="mood"><Member Name="good"/><Member Name="bad"/><Member Name="unknownFutureValue"/></EnumType>
    <Action Name="move" IsBound="true">
      <Parameter Name="person" Type="A.person"/>
      <Parameter Name="to" Type="B.home" Nullable="false"/>
      <Parameter Name="with" Type="A.person" Nullable="false"/>
      <Parameter Name="moods" Type="Collection(A.mood)" Nullable="false"/>
      <Parameter Name="when" Type="Edm.DateTimeOffset"/>
      <ReturnType Type="B.pet"/>
    </Action>
    <Function Name="homes"><ReturnType Type="Collection(B.home)" Nullable="false"/></Function>
    <Function Name="people"><ReturnType Type="Collection(A.person)"/></Function>
    <Function Name="age"><Parameter Name="at" Type="Edm.Date" Nullable="false"/><ReturnType Type="Edm.Int32"/></Function>
    <Action Name="forget"/>
  </Schema>
  <Schema Namespace="B">
    <ComplexType Name="home"><Property Name="street" Type="Edm.String"/></ComplexType>
    <EntityType Name="pet">
      <Key><PropertyRef Name="id"/></Key>
      <Property Name="id" Type="Edm.Int32" Nullable="false"/>
    </EntityType>
    <Action Name="adopt"><ReturnType Type="A.person" Nullable="false"/></Action>
    <Action Name="build"><ReturnType Type="B.home" Nullable="false"/></Action>
  </Schema>
`);

type Json = Readonly<Record<string, unknown>>;
type Make = (overrides?: object) => Json;

let output: GeneratedOutput;
let make: Readonly<Record<string, Make>>;

beforeAll(async () => {
  const input = join(folder, "metadata.xml");
  write(input, metadata);
  output = await generateInto(join(folder, "output"), [input], { emit });
  make = loadBundle(output.folder, 'export * from "./index.ts";') as typeof make;
});

it("are fixtures, which pass the guards, as the cases say what does", () => {
  const { differences, factories, valid, invalid } = compareOperations(output);
  expect(differences).toEqual([]);
  // Of two parameters and six results, of which one is a value of any subtype.
  expect(factories).toBe(8);
  expect(valid).toBeGreaterThan(10);
  expect(invalid).toBeGreaterThan(20);
});

it.each([
  { presence: "partial", enumValues: "open" },
  { numbers: "string", controlInformation: "plain" },
  { unspecifiedItems: "non-null", cases: "full" },
] as const)("are so with %o, too", async (options) => {
  const other = await generateInto(join(folder, "other"), [join(folder, "metadata.xml")], { emit, ...options });
  expect(compareOperations(other).differences).toEqual([]);
});

it("compile with every strictness, beside what may and may not be done", { timeout: 120_000 }, async () => {
  const usage = `
    import { type AgeResponse, mockAgeResponse, mockBuildResponse, mockPersonMoveParameters, mockPersonMoveResponse } from "./output/index.js";
    mockPersonMoveParameters({ to: { "@odata.type": "#A.cottage", street: "Elm" }, with: { id: "1" }, when: undefined });
    // @ts-expect-error: there is no such parameter.
    mockPersonMoveParameters({ form: 1 });
    export const age: AgeResponse = mockAgeResponse({ value: 5 });
    export const id: number = mockPersonMoveResponse({}, { select: ["id"] }).id;
    export const built: string | null = mockBuildResponse({ "@odata.type": "#A.cottage" }).street;
  `;
  write(join(folder, "usage.ts"), usage);
  expect(await compilerMessages({ folder })).toEqual([]);
});

describe("what is changed", () => {
  it("is a part of an entity that an action is given", () => {
    const { with: person } = make.mockPersonMoveParameters!() as { with: object };
    expect(make.mockPersonMoveParameters!({ with: { id: "1" } }).with).toEqual({ ...person, id: "1" });
    const reference = { "@odata.id": "people('1')" };
    expect(make.mockPersonMoveParameters!({ with: reference }).with).toEqual(reference);
  });

  it("may be what a collection has", () => {
    expect(make.mockPeopleResponse!({ value: [], "@odata.count": 0 })).toEqual({ value: [], "@odata.count": 0 });
  });
});

it("are named in the manifest, beside fixtures and cases", () => {
  const { parameters, response, exports } = output.operations.get("A.move(A.person)")!;
  expect(parameters).toMatchObject({
    factories: "A/factories.ts",
    factory: "mockPersonMoveParameters",
    cases: "A/fixtures/PersonMove.parameters.cases.json",
  });
  expect(response).toMatchObject({ factory: "mockPersonMoveResponse", cases: "B/fixtures/pet.cases.json" });
  expect(exports).toContain("mockPersonMoveParameters");
  // A value of any subtype has no cases of its own.
  expect(output.operations.get("B.build()")!.response).not.toHaveProperty("cases");
  expect(output.operations.get("A.forget()")!.response).not.toHaveProperty("factory");
});
