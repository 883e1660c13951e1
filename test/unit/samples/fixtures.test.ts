import { describe, expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { createFixtures } from "../../../src/samples/fixtures.ts";
import { type Built, modelOf, structured } from "../../support/model-of.ts";

function fixtureOf(built: Built, name: string): unknown {
  return JSON.parse(textOf(built, name));
}

function textOf(built: Built, name: string): string {
  return createFixtures(built.model, defaultOutputOptions)(structured(built, name)).json;
}

const string = (name: string): string => `<Property Name="${name}" Type="Edm.String"/>`;

describe("the fixture of a structured type", () => {
  const built = modelOf(`
    <EntityType Name="base" Abstract="true"><Key><PropertyRef Name="id"/></Key>
      <Property Name="id" Type="Edm.String" Nullable="false"/>${string("city")}</EntityType>
    <EntityType Name="zebra" BaseType="N.base">${string("z")}
      <Property Name="content" Type="Edm.Stream"/><NavigationProperty Name="next" Type="N.zebra"/></EntityType>
    <EntityType Name="ant" BaseType="N.base"><Property Name="part" Type="N.part"/>
      <Property Name="parts" Type="Collection(N.part)"/></EntityType>
    <ComplexType Name="part"><Property Name="count" Type="Edm.Int32"/></ComplexType>`);

  it("begins with its name and has inherited properties first, without streams and navigation properties", () => {
    expect(Object.keys(fixtureOf(built, "N.zebra") as object)).toEqual(["@odata.type", "id", "city", "z"]);
  });

  it("is that of the first concrete subtype by name where the type is abstract", () => {
    expect(textOf(built, "N.base")).toBe(textOf(built, "N.ant"));
    expect(fixtureOf(built, "N.base")).toMatchObject({ "@odata.type": "#N.ant" });
  });

  it("is laid out like JSON.stringify with two blanks", () => {
    const text = textOf(built, "N.ant");
    expect(text).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });

  it("is the same whatever else the model holds, and whichever is asked for first", () => {
    const more =
      modelOf(`<ComplexType Name="other">${string("x")}</ComplexType><EnumType Name="E"><Member Name="a"/></EnumType>
      <ComplexType Name="part"><Property Name="count" Type="Edm.Int32"/></ComplexType>`);
    expect(textOf(more, "N.part")).toBe(textOf(built, "N.part"));
    const fixtures = createFixtures(built.model, defaultOutputOptions);
    const types = [...built.model.types.values()];
    const backwards = types.toReversed().map((type) => fixtures(type).json);
    expect(backwards.toReversed()).toEqual(types.map((type) => textOf(built, type.qualifiedName)));
  });
});

describe("recursion", () => {
  it("ends in null and in the empty collection", () => {
    const built = modelOf(`<ComplexType Name="node"><Property Name="next" Type="N.node"/>
      <Property Name="children" Type="Collection(N.node)" Nullable="false"/></ComplexType>`);
    expect(fixtureOf(built, "N.node")).toEqual({ "@odata.type": "#N.node", next: null, children: [] });
  });

  it("ends at a depth", () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `<ComplexType Name="L${level}"><Property Name="p" Type="N.L${level + 1}"/></ComplexType>`,
    );
    const built = modelOf(`${levels.join("")}<ComplexType Name="L9"/>`);
    expect(fixtureOf(built, "N.L0")).toEqual({ "@odata.type": "#N.L0", p: { p: { p: { p: null } } } });
  });

  it("ends at that depth with values that hold simple ones", () => {
    const levels = Array.from(
      { length: 4 },
      (_, level) => `<ComplexType Name="L${level}"><Property Name="p" Type="N.L${level + 1}"/></ComplexType>`,
    );
    const built = modelOf(`${levels.join("")}<ComplexType Name="L4">${string("city")}</ComplexType>`);
    expect(fixtureOf(built, "N.L0")).toMatchObject({ p: { p: { p: { p: { city: expect.any(String) } } } } });
  });

  it("takes the subtype that ends it where the place is required", () => {
    const built = modelOf(`<ComplexType Name="shape" Abstract="true"/>
      <ComplexType Name="around" BaseType="N.shape"><Property Name="inner" Type="N.shape" Nullable="false"/></ComplexType>
      <ComplexType Name="dot" BaseType="N.shape"/>`);
    expect(fixtureOf(built, "N.shape")).toEqual({ "@odata.type": "#N.around", inner: { "@odata.type": "#N.dot" } });
  });

  it("leaves out what has no end", () => {
    const built = modelOf(`<ComplexType Name="A"><Property Name="b" Type="N.B" Nullable="false"/></ComplexType>
      <ComplexType Name="B"><Property Name="a" Type="N.A" Nullable="false"/>${string("city")}</ComplexType>
      <ComplexType Name="C"><Property Name="a" Type="N.A"/></ComplexType>`);
    expect(fixtureOf(built, "N.A")).toEqual({ "@odata.type": "#N.A" });
    expect(fixtureOf(built, "N.B")).toEqual({ "@odata.type": "#N.B", city: expect.any(String) });
    expect(fixtureOf(built, "N.C")).toEqual({ "@odata.type": "#N.C", a: null });
    const cases = createFixtures(built.model, defaultOutputOptions)(structured(built, "N.A")).cases();
    expect(cases.valid).toEqual([]);
    expect(cases.invalid).toHaveLength(3);
  });

  it("does not end for what no response has", () => {
    const writeOnly = `<Annotation Term="Org.OData.Core.V1.Permissions" EnumMember="Org.OData.Core.V1.Permission/Write"/>`;
    const built = modelOf(`<ComplexType Name="A"><Property Name="a" Type="N.A" Nullable="false">${writeOnly}</Property>
      ${string("city")}</ComplexType><ComplexType Name="B"><Property Name="a" Type="N.A" Nullable="false"/></ComplexType>`);
    expect(fixtureOf(built, "N.B")).toEqual({ "@odata.type": "#N.B", a: { city: expect.any(String) } });
    const cases = createFixtures(built.model, defaultOutputOptions)(structured(built, "N.A")).cases();
    expect(cases.valid).not.toEqual([]);
  });

  it("leaves out a collection that must have items without end, and has null as an item where it may be one", () => {
    const minItems = `<Annotation Term="Org.OData.Validation.V1.MinItems" Int="2"/>`;
    const built = modelOf(`<ComplexType Name="A">
      <Property Name="a" Type="Collection(N.A)" Nullable="false">${minItems}</Property></ComplexType>
      <ComplexType Name="B"><Property Name="a" Type="Collection(N.A)" Nullable="true">${minItems}</Property></ComplexType>`);
    expect(fixtureOf(built, "N.A")).toEqual({ "@odata.type": "#N.A" });
    expect(fixtureOf(built, "N.B")).toEqual({ "@odata.type": "#N.B", a: [null, null] });
  });

  it("does not double the payload at every level", () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const pair = ["a", "b"].map((name) => `<Property Name="${name}" Type="N.L${level + 1}" Nullable="false"/>`);
      return `<ComplexType Name="L${level}">${pair.join("")}</ComplexType>`;
    });
    const built = modelOf(`${levels.join("")}<ComplexType Name="L40"/>`);
    expect(textOf(built, "N.L0").length).toBeLessThan(1000);
  });

  it("does not multiply the payload by the items that collections must have", () => {
    const terms = '<Annotation Term="Org.OData.Validation.V1.MinItems" Int="20"/>';
    const levels = Array.from({ length: 40 }, (_, level) => {
      const items = `<Property Name="a" Type="Collection(N.L${level + 1})">${terms}</Property>`;
      return `<ComplexType Name="L${level}">${items}</ComplexType>`;
    });
    const built = modelOf(`${levels.join("")}<ComplexType Name="L40"/>`);
    expect(textOf(built, "N.L0").length).toBeLessThan(1000);
    expect(fixtureOf(built, "N.L39")).toMatchObject({ a: Array(20).fill({}) });
  });
});

it("an abstract type without subtypes is shown without a name; one with abstract subtypes alone by an unknown one", () => {
  const built = modelOf(`<ComplexType Name="alone" Abstract="true"/><ComplexType Name="top" Abstract="true"/>
    <ComplexType Name="below" BaseType="N.top" Abstract="true"/>
    <ComplexType Name="user"><Property Name="a" Type="N.alone"/><Property Name="t" Type="N.top"/></ComplexType>`);
  expect(fixtureOf(built, "N.alone")).toEqual({});
  expect(fixtureOf(built, "N.user")).toEqual({
    "@odata.type": "#N.user",
    a: {},
    t: { "@odata.type": "#N.unknownSubtype" },
  });
});

it("names from Object.prototype are members like others", () => {
  const built = modelOf(`<ComplexType Name="T">${string("__proto__")}${string("toString")}
    <Property Name="constructor" Type="N.T"/></ComplexType>`);
  const text = textOf(built, "N.T");
  expect(Object.keys(JSON.parse(text))).toEqual(["@odata.type", "__proto__", "toString", "constructor"]);
  const cases = createFixtures(built.model, defaultOutputOptions)(structured(built, "N.T")).cases();
  expect(cases.invalid.map(({ pointer }) => JSON.parse(pointer))).toContain("/__proto__");
});

it("enumerations and type definitions are single values", () => {
  const { model } = modelOf(`<EnumType Name="E"><Member Name="none"/><Member Name="b"/></EnumType>
    <EnumType Name="Empty"/><TypeDefinition Name="D" UnderlyingType="Edm.Date"/>`);
  const fixtures = createFixtures(model, defaultOutputOptions);
  const sampleOf = (name: string): unknown => JSON.parse(fixtures(model.types.get(name)!).json);
  expect(sampleOf("N.E")).toBe("b");
  expect(sampleOf("N.Empty")).toBe("value");
  expect(sampleOf("N.D")).toMatch(/^\d{4}-\d\d-\d\d$/);
});
