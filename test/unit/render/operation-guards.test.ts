/** What calls carry and operations return, as generated code checks it. */
import { beforeAll, describe, expect, it } from "vitest";
import { generateCode, runModule } from "../../support/generated-code.ts";
import { modelOf } from "../../support/model-of.ts";

const parameter = (name: string, type: string, rest = "") => `<Parameter Name="${name}" Type="${type}"${rest}/>`;
const bound = parameter("it", "N.thing");
const { model } = modelOf(`
  <EntityType Name="thing"><Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="size" Type="Edm.Int32"/>
  </EntityType>
  <ComplexType Name="part">
    <Annotation Term="Org.OData.Capabilities.V1.InsertRestrictions"><Record>
      <PropertyValue Property="RequiredProperties"><Collection><PropertyPath>name</PropertyPath></Collection></PropertyValue>
    </Record></Annotation>
    <Property Name="name" Type="Edm.String"/>
    <Property Name="size" Type="Edm.Int32" Nullable="false"/>
    <Property Name="parts" Type="Collection(N.part)"/>
  </ComplexType>
  <ComplexType Name="shape" Abstract="true"/>
  <ComplexType Name="circle" BaseType="N.shape"/>
  <EnumType Name="state"><Member Name="on" Value="0"/><Member Name="unknownFutureValue" Value="1"/></EnumType>
  <Action Name="act" IsBound="true">
    ${bound}
    ${parameter("count", "Edm.Int32", ` Nullable="false"`)}
    ${parameter("note", "Edm.String")}
    ${parameter("part", "N.part")}
    ${parameter("shape", "N.shape")}
    ${parameter("state", "N.state")}
    ${parameter("others", "Collection(N.thing)", ` Nullable="false"`)}
    ${parameter("names", "Collection(Edm.String)")}
    <ReturnType Type="N.thing"/>
  </Action>
  <Function Name="list" IsBound="true">${bound}<ReturnType Type="Collection(N.thing)"/></Function>
  <Function Name="names" IsBound="true">${bound}<ReturnType Type="Collection(Edm.String)" Nullable="false"/></Function>
  <Function Name="total" IsBound="true">${bound}<ReturnType Type="Edm.Int64" Nullable="false"/></Function>
  <Function Name="mood" IsBound="true">${bound}<ReturnType Type="N.state"/></Function>
  <Function Name="whatever" IsBound="true">${bound}<ReturnType Type="Edm.Untyped"/></Function>
`);

type Is = (value: unknown, query?: object) => boolean;
type Validate = (value: unknown, query?: object) => { readonly code: string; readonly pointer: string }[];

let exports: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  const code = await generateCode(model, { emit: new Set(["types", "guards", "operations"]) });
  exports = await runModule(code, "N/operations.ts");
}, 60_000);

/** What the three forms of the guards of a type say, which must be the same. */
function violations(type: string, value: unknown, query?: object): readonly string[] {
  const found = (exports[`validate${type}`] as Validate)(value, query);
  expect((exports[`is${type}`] as Is)(value, query)).toBe(found.length === 0);
  const assert = () => (exports[`assert${type}`] as Is)(value, query);
  if (found.length === 0) assert();
  else expect(assert).toThrow(/^Not a valid/);
  return found.map(({ code, pointer }) => `${code} ${pointer}`);
}

const call = { count: 1, others: [] };

describe("the guards of parameters", () => {
  it.each([
    ["the least", call, []],
    ["null where it may be", { ...call, note: null, part: null, shape: null, state: null }, []],
    ["a parameter that must be there", { others: [] }, ["missing /count"]],
    ["a collection that must be there", { count: 1 }, ["missing /others"]],
    ["null in place of a collection that may be left out", { ...call, names: null }, ["null /names"]],
    ["a collection, which is never null", { count: 1, others: null }, ["null /others"]],
    ["a value of another type", { ...call, note: 1 }, ["type /note"]],
    ["null that may not be", { ...call, count: null }, ["null /count"]],
    ["a reference in place of an entity", { ...call, others: [{ "@odata.id": "things('1')" }] }, []],
    ["what is no entity", { ...call, others: ["1"] }, ["type /others/0"]],
    ["no object", [], ["type "]],
    ["what nobody knows", { ...call, more: 1 }, []],
    ["what is in an entity", { ...call, others: [{ size: "much" }] }, ["type /others/0/size"]],
    ["what a value does not have", { ...call, part: { name: "a", sise: 1 } }, ["extra /part/sise"]],
  ])("know %s", (_, value, expected) => {
    expect(violations("ThingActParameters", value)).toEqual(expected);
  });

  it("refuse what nobody knows where that is asked for", () => {
    expect(violations("ThingActParameters", { ...call, more: 1 }, { dynamic: "none" })).toEqual(["extra /more"]);
  });

  it("demand of a complex value what a create must carry, and nothing else", () => {
    expect(violations("ThingActParameters", { ...call, part: { name: "a" } })).toEqual([]);
    expect(violations("ThingActParameters", { ...call, part: {} })).toEqual(["missing /part/name"]);
    expect(violations("ThingActParameters", { ...call, part: { name: "a", parts: [{}] } })).toEqual([
      "missing /part/parts/0/name",
    ]);
  });

  it("want an instance of an abstract type to say what it is", () => {
    expect(violations("ThingActParameters", { ...call, shape: {} })).toEqual(["missing /shape/@odata.type"]);
    expect(violations("ThingActParameters", { ...call, shape: { "@odata.type": "#N.circle" } })).toEqual([]);
  });

  it("refuse the member of an enumeration that stands for those to come", () => {
    expect(violations("ThingActParameters", { ...call, state: "on" })).toEqual([]);
    expect(violations("ThingActParameters", { ...call, state: "unknownFutureValue" })).toEqual(["enum /state"]);
  });
});

describe("the guards of requests", () => {
  it("do without those of parameters, where these are not written", async () => {
    const { model } = modelOf(`
      <EnumType Name="state"><Member Name="on" Value="0"/><Member Name="unknownFutureValue" Value="1"/></EnumType>
      <ComplexType Name="part"><Property Name="state" Type="N.state"/></ComplexType>`);
    const code = await generateCode(model, { emit: new Set(["types", "request-guards", "operations"]) });
    const { isPartCreate } = await runModule(code, "N/requests.ts");
    expect((isPartCreate as Is)({ state: "on" })).toBe(true);
    expect((isPartCreate as Is)({ state: "unknownFutureValue" })).toBe(false);
  });
});

describe("the guards of results", () => {
  const thing = { id: "1", size: null };

  it("are those of the entity, with what was asked", () => {
    expect(violations("ThingActResponse", thing)).toEqual([]);
    expect(violations("ThingActResponse", { id: "1" })).toEqual(["missing /size"]);
    expect(violations("ThingActResponse", { id: "1" }, { select: ["id"] })).toEqual([]);
  });

  it("check each item of a collection, with what was asked of it", () => {
    expect(violations("ThingListResponse", { value: [thing] })).toEqual([]);
    expect(violations("ThingListResponse", { value: [thing, { id: "2" }] })).toEqual(["missing /value/1/size"]);
    expect(violations("ThingListResponse", { value: [{ id: "2" }] }, { select: ["id"] })).toEqual([]);
    expect(violations("ThingListResponse", { value: null })).toEqual(["null /value"]);
    expect(violations("ThingNamesResponse", { value: ["a", 1] })).toEqual(["type /value/1"]);
    expect(violations("ThingNamesResponse", { value: [null] })).toEqual(["null /value/0"]);
  });

  it("check a single value, which may be absent where it may be null", () => {
    expect(violations("ThingTotalResponse", { value: "9007199254740993" })).toEqual([]);
    expect(violations("ThingTotalResponse", {})).toEqual(["missing /value"]);
    expect(violations("ThingTotalResponse", { value: 0.5 })).toEqual(["range /value"]);
    expect(violations("ThingMoodResponse", {})).toEqual([]);
    expect(violations("ThingMoodResponse", { value: null })).toEqual([]);
    expect(violations("ThingMoodResponse", { value: "off" })).toEqual(["enum /value"]);
    expect(violations("ThingMoodResponse", { value: "unknownFutureValue" })).toEqual([]);
  });

  it("take nothing else for a value that is absent", () => {
    for (const nothing of [{}, { "@odata.context": "x" }, { "@odata.null": true }]) {
      expect(violations("ThingMoodResponse", nothing)).toEqual([]);
      expect(violations("ThingTotalResponse", nothing)).toEqual(["missing /value"]);
    }
    for (const other of [{ id: "1" }, { "@odata.context": "x", name: null }, { Value: "on" }]) {
      expect(violations("ThingMoodResponse", other)).toEqual(["missing /value"]);
    }
  });

  it("never take an error response", () => {
    const error = { error: { code: "a", message: "b" } };
    for (const type of ["ThingActResponse", "ThingListResponse", "ThingTotalResponse", "ThingMoodResponse"]) {
      expect(violations(type, error).length, type).toBeGreaterThan(0);
    }
  });

  it("are not there where anything may be returned", () => {
    expect(exports).not.toHaveProperty("isThingWhateverResponse");
  });
});
