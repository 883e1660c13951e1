/** What generated guards accept and refuse, one construct of CSDL a case: the guards of a few types are rendered and run. */
import { describe, expect, it } from "vitest";
import type { OutputOptions } from "../../../src/plan/options.ts";
import { generateCode, runModule } from "../../support/generated-code.ts";
import { modelOf } from "../../support/model-of.ts";

type Options = Partial<OutputOptions>;
/** What is wrong with a value of a type, as `code pointer`; the three forms of the guard must agree. */
type Faults = (type: string, value: unknown, query?: object) => readonly string[];

async function guardsOf(csdl: string, options: Options = {}): Promise<Faults> {
  const code = await generateCode(modelOf(csdl).model, { emit: new Set(["types", "guards"]), ...options });
  const guards = (await runModule(code, "N/guards.ts")) as Readonly<Record<string, (...values: unknown[]) => unknown>>;
  return (type, value, query) => {
    const found = guards[`validate${type}`]!(value, query) as { readonly code: string; readonly pointer: string }[];
    expect(guards[`is${type}`]!(value, query)).toBe(found.length === 0);
    if (found.length === 0) guards[`assert${type}`]!(value, query);
    else expect(() => guards[`assert${type}`]!(value, query)).toThrow(/^Not a valid/);
    return found.map(({ code, pointer }) => `${code} ${pointer}`);
  };
}

/** Returns the guard of one complex type, `thing`, with these members. */
async function guardOf(members: string, others = "", options: Options = {}) {
  const faults = await guardsOf(`<ComplexType Name="thing">${members}</ComplexType>${others}`, options);
  return (value: unknown, query?: object) => faults("Thing", value, query);
}

const property = (name: string, type: string, rest = "") => `<Property Name="${name}" Type="${type}" ${rest}/>`;
const relation = (name: string, type: string, rest = "") =>
  `<NavigationProperty Name="${name}" Type="${type}" ${rest}/>`;
const nonNull = 'Nullable="false"';

const point = { type: "Point", coordinates: [1, 2] };
const line = [
  [0, 0],
  [1, 1],
];
const ring = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 0],
];

describe("a value of a primitive type", () => {
  it.each<readonly [string, unknown, unknown]>([
    ["Edm.Binary", "AAAA", "?"],
    ["Edm.Boolean", false, "false"],
    ["Edm.Byte", 255, 256],
    ["Edm.SByte", -128, 128],
    ["Edm.Int16", 32_767, 32_768],
    ["Edm.Int32", 2_147_483_647, 2_147_483_648],
    ["Edm.Int64", "9223372036854775807", "9223372036854775808"],
    ["Edm.Decimal", "1.5", "INF"],
    ["Edm.Double", "INF", "1.5"],
    ["Edm.Single", "NaN", "1.5"],
    ["Edm.Date", "2020-02-29", "2020-13-01"],
    ["Edm.DateTimeOffset", "2020-02-29T00:00:00Z", "2020-02-29"],
    ["Edm.TimeOfDay", "23:59:59", "24:00:00"],
    ["Edm.Duration", "PT1H", "1h"],
    ["Edm.Guid", "01234567-89ab-cdef-0123-456789abcdef", "0123"],
    ["Edm.String", "", 1],
    ["Edm.Geography", point, { type: "Circle" }],
    ["Edm.GeographyPoint", point, { type: "LineString", coordinates: line }],
    ["Edm.GeographyLineString", { type: "LineString", coordinates: line }, point],
    ["Edm.GeographyPolygon", { type: "Polygon", coordinates: [ring] }, point],
    ["Edm.GeographyMultiPoint", { type: "MultiPoint", coordinates: line }, point],
    ["Edm.GeographyMultiLineString", { type: "MultiLineString", coordinates: [line] }, point],
    ["Edm.GeographyMultiPolygon", { type: "MultiPolygon", coordinates: [[ring]] }, point],
    ["Edm.GeographyCollection", { type: "GeometryCollection", geometries: [point] }, point],
    ["Edm.Geometry", point, { type: "Circle" }],
    ["Edm.GeometryPoint", point, { type: "LineString", coordinates: line }],
  ])("of %s is %j, and not %j", async (type, right, wrong) => {
    const faults = await guardsOf(
      `<ComplexType Name="thing">${property("a", type, nonNull)}</ComplexType>
       <TypeDefinition Name="own" UnderlyingType="${type}"/>`,
    );
    expect(faults("Thing", { a: right })).toEqual([]);
    expect(faults("Thing", { a: wrong })).toEqual([expect.stringMatching(/^(?:type|format|range) \/a$/)]);
    expect(faults("Thing", { a: null })).toEqual(["null /a"]);
    expect(faults("Thing", {})).toEqual(["missing /a"]);
    expect(faults("Own", right)).toEqual([]);
    expect(faults("Own", wrong)).toHaveLength(1);
  });

  it.each<readonly [string, unknown, unknown]>([
    ["Edm.PropertyPath", "a/b", 1],
    ["Edm.PrimitiveType", 1, []],
    ["Edm.ComplexType", {}, []],
    ["Edm.EntityType", {}, []],
  ])("of %s, which no type definition can have, is %j, and not %j", async (type, right, wrong) => {
    const faults = await guardOf(property("a", type, nonNull));
    expect(faults({ a: right })).toEqual([]);
    expect(faults({ a: wrong })).toEqual(["type /a"]);
  });

  it("of floating scale may be infinite", async () => {
    const faults = await guardOf(property("a", "Edm.Decimal", 'Scale="floating"') + property("b", "Edm.Int32"));
    expect(faults({ a: "INF", b: 1 })).toEqual([]);
    expect(faults({ a: "1.5", b: "INF" })).toEqual(["type /b"]);
  });

  it("may be null, unless it is said that it may not", async () => {
    const faults = await guardOf(property("a", "Edm.String") + property("b", "Edm.Int32", nonNull));
    expect(faults({ a: null, b: 1 })).toEqual([]);
    expect(faults({ a: 1, b: null })).toEqual(["type /a", "null /b"]);
    expect(faults({})).toEqual(["missing /a", "missing /b"]);
  });

  it("may be anything where it is untyped, but absent", async () => {
    const faults = await guardOf(
      property("a", "Edm.Untyped") +
        property("b", "Edm.Untyped", nonNull) +
        property("c", "Collection(Edm.Untyped)") +
        property("d", "Collection(Edm.Untyped)", nonNull),
    );
    expect(faults({ a: null, b: [1], c: [null, 1], d: [[]] })).toEqual([]);
    expect(faults({ a: 1, b: null, c: null, d: [1, null] })).toEqual(["null /b", "null /c", "null /d/1"]);
    expect(faults({ a: 1, b: 1, c: 1, d: 1 })).toEqual(["type /c", "type /d"]);
    expect(faults({})).toEqual(["missing /a", "missing /b", "missing /c", "missing /d"]);
    expect(faults({ a: 1, b: 1, c: new Array(1), d: [] })).toEqual(["missing /c/0"]);
  });

  it("is absent where it is a stream", async () => {
    const faults = await guardOf(property("a", "Edm.Stream", nonNull) + property("b", "Edm.Int32"));
    expect(faults({ b: 1 })).toEqual([]);
    expect(faults({ a: null, b: 1 })).toEqual([]);
    const streamAlone = await guardOf(property("a", "Edm.Stream", nonNull));
    expect(streamAlone({})).toEqual([]);
    const definition = await guardsOf('<TypeDefinition Name="own" UnderlyingType="Edm.Untyped"/>');
    expect(definition("Own", 1)).toEqual([]);
  });

  it("may be absent where nobody may read it", async () => {
    const hidden = '<Annotation Term="Org.OData.Core.V1.Permissions" EnumMember="Org.OData.Core.V1.Permission/Write"/>';
    const faults = await guardOf(
      `<Property Name="a" Type="Edm.String" Nullable="false">${hidden}</Property>${property("b", "Edm.Int32")}`,
    );
    expect(faults({ b: 1 })).toEqual([]);
    expect(faults({ a: 1, b: 1 })).toEqual(["type /a"]);
    expect(faults({ a: null, b: 1 })).toEqual(["null /a"]);
  });

  it("is the object's own, whatever its name", async () => {
    const faults = await guardOf(property("toString", "Edm.Untyped") + property("valueOf", "Edm.String"));
    expect(faults({})).toEqual(["missing /toString", "missing /valueOf"]);
    expect(faults({ toString: 1, valueOf: "" })).toEqual([]);
  });
});

describe("an enumeration", () => {
  const members = (...names: string[]) => names.map((name, i) => `<Member Name="${name}" Value="${2 ** i}"/>`).join("");
  const few = members("a", "b");
  const many = members("a", "b", "c", "d", "e", "f", "g", "hh", "ii");

  it.each([
    ["few", few],
    ["many", many],
  ])("of %s members has their names and values, or any where it is open", async (_, list) => {
    const csdl = `<EnumType Name="own">${list}</EnumType>`;
    const closed = await guardsOf(csdl);
    for (const value of ["a", "b", "3"]) expect(closed("Own", value)).toEqual([]);
    expect(closed("Own", "1")).toEqual(["enum "]);
    expect(closed("Own", "z")).toEqual(["enum "]);
    expect(closed("Own", "z", { enums: "open" })).toEqual([]);
    expect(closed("Own", 1, { enums: "open" })).toEqual(["type "]);
    const open = await guardsOf(csdl, { enumValues: "open" });
    expect(open("Own", "z")).toEqual([]);
    expect(open("Own", "z", { enums: "closed" })).toEqual(["enum "]);
  });

  it.each([
    ["few", few],
    ["many", many],
  ])("of %s flags has several names at once", async (_, list) => {
    const faults = await guardsOf(`<EnumType Name="own" IsFlags="true">${list}</EnumType>`);
    expect(faults("Own", "a,b")).toEqual([]);
    expect(faults("Own", "a,z")).toEqual(["enum "]);
  });

  it("of flags has none of them as a number, or as an empty string where it is open", async () => {
    const csdl = `<EnumType Name="own" IsFlags="true">${few}</EnumType>`;
    const closed = await guardsOf(csdl);
    expect(closed("Own", "0")).toEqual([]);
    expect(closed("Own", "")).toEqual(["enum "]);
    expect(closed("Own", "", { enums: "open" })).toEqual([]);
    for (const value of ["a,", ",", " "]) expect(closed("Own", value, { enums: "open" })).toEqual(["enum "]);
    const open = await guardsOf(csdl, { enumValues: "open" });
    expect(open("Own", "")).toEqual([]);
    expect(open("Own", "", { enums: "closed" })).toEqual(["enum "]);
  });

  it("of flags is formatted as its guard takes it, and parsed back", async () => {
    const csdl = `<EnumType Name="own" IsFlags="true">${few}</EnumType>`;
    const code = await generateCode(modelOf(csdl).model, { emit: new Set(["types", "guards"]) });
    const { formatOwn, parseOwn } = (await runModule(code, "N/types.ts")) as Readonly<
      Record<string, (value: unknown) => unknown>
    >;
    const faults = await guardsOf(csdl);
    for (const flags of [[], ["a"], ["a", "b"]]) {
      expect(faults("Own", formatOwn!(flags))).toEqual([]);
      expect(parseOwn!(formatOwn!(flags))).toEqual(flags);
    }
  });

  it("without members has any name", async () => {
    const faults = await guardsOf('<EnumType Name="own"/><EnumType Name="flags" IsFlags="true"/>');
    for (const type of ["Own", "Flags"]) {
      expect(faults(type, "z")).toEqual([]);
      expect(faults(type, 1)).toEqual(["type "]);
    }
  });

  it("is checked in members, with what the caller asks for", async () => {
    const faults = await guardOf(
      property("one", "N.own") + property("list", "Collection(N.own)", nonNull),
      `<EnumType Name="own">${few}</EnumType>`,
    );
    expect(faults({ one: "a", list: ["b"] })).toEqual([]);
    expect(faults({ one: "y", list: ["b", "z"] })).toEqual(["enum /one", "enum /list/1"]);
    expect(faults({ one: "y", list: ["b", "z"] }, { enums: "open" })).toEqual([]);
  });
});

describe("a collection", () => {
  const members =
    property("any", "Collection(Edm.Int32)", 'Nullable="true"') +
    property("some", "Collection(Edm.Int32)", nonNull) +
    property("unsaid", "Collection(Edm.Int32)");

  it("has nulls where it is said, and where nothing is said as the option says", async () => {
    const value = { any: [null], some: [1], unsaid: [null] };
    const faults = await guardOf(members);
    expect(faults(value)).toEqual([]);
    expect(faults({ ...value, some: [null] })).toEqual(["null /some/0"]);
    expect((await guardOf(members, "", { unspecifiedItems: "non-null" }))(value)).toEqual(["null /unsaid/0"]);
  });

  it("is an array, never null, of the right items", async () => {
    const faults = await guardOf(members);
    expect(faults({ any: null, some: {}, unsaid: ["1"] })).toEqual(["null /any", "type /unsaid/0", "type /some"]);
    expect(faults({})).toEqual(["missing /any", "missing /unsaid", "missing /some"]);
    expect(faults({}, { presence: "omit-nulls" })).toEqual(["missing /any", "missing /unsaid", "missing /some"]);
  });
});

describe("a complex value", () => {
  const inner = `<ComplexType Name="inner">${property("x", "Edm.String", nonNull)}${property("y", "Edm.Int32")}</ComplexType>`;
  const members =
    property("one", "N.inner") +
    property("must", "N.inner", nonNull) +
    property("list", "Collection(N.inner)", nonNull);
  const right = { x: "", y: 1 };

  it("is checked where it stands", async () => {
    const faults = await guardOf(members, inner);
    expect(faults({ one: right, must: right, list: [right] })).toEqual([]);
    expect(faults({ one: null, must: right, list: [] })).toEqual([]);
    expect(faults({ one: {}, must: null, list: [right, null, { x: 1, y: 1 }] })).toEqual([
      "missing /one/x",
      "missing /one/y",
      "null /must",
      "null /list/1",
      "type /list/2/x",
    ]);
    expect(faults({})).toEqual(["missing /one", "missing /must", "missing /list"]);
  });

  it("has what is selected in it, and may lack the rest", async () => {
    const faults = await guardOf(members, inner);
    const select = ["one/x", "must/y", "list/x"];
    expect(faults({ one: { x: "" }, must: { y: 1 }, list: [{ x: "" }] }, { select })).toEqual([]);
    expect(faults({ one: { y: 1 }, must: { x: "" }, list: [{}] }, { select })).toEqual([
      "missing /one/x",
      "missing /must/y",
      "missing /list/0/x",
    ]);
  });

  it("may nest without bound in itself", async () => {
    const faults = await guardOf(property("next", "N.thing") + property("all", "Collection(N.thing)", nonNull));
    let deep: object = { next: null, all: [1] };
    for (let level = 0; level < 20_000; level++)
      deep = level % 2 ? { next: deep, all: [] } : { next: null, all: [deep] };
    expect(faults(deep)).toEqual([expect.stringMatching(/^type .*\/all\/0$/)]);
  });
});

describe("a related entity", () => {
  const key = `<Key><PropertyRef Name="id"/></Key>${property("id", "Edm.String", nonNull)}`;
  const csdl = `<EntityType Name="thing">${key}${relation("may", "N.other")}${relation("must", "N.other", nonNull)}${relation("list", "Collection(N.other)")}</EntityType>
    <EntityType Name="other">${key}</EntityType>`;
  const base = { id: "1" };

  it("is checked for its shape, and may be absent", async () => {
    const faults = await guardsOf(csdl);
    expect(faults("Thing", base)).toEqual([]);
    expect(faults("Thing", { ...base, may: null, must: {}, list: [{ id: 1 }] })).toEqual([]);
    expect(faults("Thing", { ...base, may: 1, must: null, list: [null] })).toEqual([
      "type /may",
      "null /must",
      "null /list/0",
    ]);
    expect(faults("Thing", { ...base, list: {} })).toEqual(["type /list"]);
  });

  it("may be all that a type declares", async () => {
    const faults = await guardsOf(
      `${csdl}<EntityType Name="derived" BaseType="N.other">${relation("may", "N.other")}</EntityType>`,
    );
    expect(faults("Derived", { ...base, may: {} })).toEqual([]);
    expect(faults("Derived", { may: 1 })).toEqual(["missing /id", "type /may"]);
  });

  it("is there where it is expanded, except one that may be null", async () => {
    for (const navigation of ["shape", "deep"] as const) {
      const faults = await guardsOf(csdl, { navigation });
      const expand = { may: true, must: true, list: true };
      expect(faults("Thing", base, { expand })).toEqual(["missing /must", "missing /list", "missing /may"]);
      expect(faults("Thing", base, { expand, presence: "omit-nulls" })).toEqual(["missing /must", "missing /list"]);
      expect(faults("Thing", { ...base, may: null, must: base, list: [] }, { expand })).toEqual([]);
    }
  });

  it("is checked as a whole where navigation is followed", async () => {
    const faults = await guardsOf(csdl, { navigation: "deep" });
    expect(faults("Thing", base)).toEqual([]);
    expect(faults("Thing", { ...base, may: null, must: base, list: [base] })).toEqual([]);
    expect(faults("Thing", { ...base, may: {}, must: null, list: [base, {}] })).toEqual([
      "missing /may/id",
      "null /must",
      "missing /list/1/id",
    ]);
    const reference = { "@odata.id": "others('1')" };
    const expand = { must: { ref: true }, list: { ref: true } };
    expect(faults("Thing", { ...base, must: reference, list: [reference] }, { expand })).toEqual([]);
    expect(faults("Thing", { ...base, must: {}, list: [] }, { expand })).not.toEqual([]);
  });

  it("may lead back without bound where navigation is followed", async () => {
    const faults = await guardsOf(`<EntityType Name="thing">${key}${relation("next", "N.thing")}</EntityType>`, {
      navigation: "deep",
    });
    let deep: object = { id: 1 };
    for (let level = 0; level < 20_000; level++) deep = { id: "1", next: deep };
    expect(faults("Thing", deep)).toEqual([expect.stringMatching(/^type .*\/id$/)]);
  });

  it("may be absent where a structural property holds it", async () => {
    const faults = await guardOf(
      property("one", "N.other", nonNull) + property("x", "Edm.String"),
      `<EntityType Name="other">${key}</EntityType>`,
    );
    expect(faults({ x: "" })).toEqual([]);
    expect(faults({ x: "", one: {} })).toEqual([]);
    expect(faults({ x: "", one: 1 })).toEqual(["type /one"]);
    expect(faults({ x: "", one: null })).toEqual(["null /one"]);
  });
});

describe("an annotation", () => {
  it("is checked where the metadata declares its term", async () => {
    const term = (name: string, type: string, rest = "") =>
      `<Term Name="${name}" Type="${type}" AppliesTo="N.thing" ${rest}/>`;
    const terms =
      term("text", "Edm.String") +
      term("count", "Edm.Int32", nonNull) +
      term("part", "N.inner") +
      term("list", "Collection(Edm.Int32)", nonNull) +
      term("loose", "Collection(Edm.Int32)");
    const part = `<ComplexType Name="inner">${property("x", "Edm.String")}</ComplexType>`;
    for (const members of ["", property("x", "Edm.String")]) {
      const faults = await guardOf(members, terms + part);
      const value = members === "" ? {} : { x: "" };
      expect(faults(value)).toEqual([]);
      expect(
        faults({ ...value, "@N.text": null, "@N.count": 1, "@N.part": {}, "@N.list": [1], "@N.loose": [null] }),
      ).toEqual([]);
      expect(faults({ ...value, "@N.text": 1, "@N.count": null, "@N.part": 1, "@N.list": [null] })).toEqual([
        "type /@N.text",
        "null /@N.count",
        "type /@N.part",
        "null /@N.list/0",
      ]);
      expect(faults({ ...value, "@N.list": 1 })).toEqual(["type /@N.list"]);
    }
  });
});

describe("a type with a base", () => {
  const types = `
    <ComplexType Name="root" Abstract="true">${property("a", "Edm.String", nonNull)}</ComplexType>
    <ComplexType Name="empty" BaseType="N.root"/>
    <ComplexType Name="leaf" BaseType="N.empty">${property("b", "Edm.Int32", nonNull)}</ComplexType>
    <ComplexType Name="tip" BaseType="N.leaf">${property("c", "Edm.Int32", nonNull)}</ComplexType>
    <ComplexType Name="holder">${property("one", "N.root")}${property("leaf", "N.leaf")}</ComplexType>`;
  const named = (name: string, rest: object = {}) => ({ "@odata.type": `#N.${name}`, a: "", ...rest });

  it("has the members of its base, and those of the next that has some", async () => {
    const faults = await guardsOf(`${types}
      <ComplexType Name="marked" BaseType="N.empty"/><Term Name="mark" Type="Edm.String" AppliesTo="N.marked"/>`);
    expect(faults("Empty", {})).toEqual(["missing /a"]);
    expect(faults("Marked", { "@N.mark": 1 })).toEqual(["missing /a", "type /@N.mark"]);
    expect(faults("Leaf", {})).toEqual(["missing /a", "missing /b"]);
    expect(faults("Tip", { a: 1, b: "", c: 1 })).toEqual(["type /a", "type /b"]);
  });

  it("is told by its name, which is never that of a base", async () => {
    const faults = await guardsOf(types);
    for (const name of ["root", "empty", "leaf"]) {
      expect(faults("Tip", named(name, { b: 1, c: 1 }))).toEqual(["derived /@odata.type"]);
    }
    expect(faults("Leaf", named("tip", { b: 1 }), { derived: "known" })).toEqual([]);
    expect(faults("Root", named("tip"), { derived: "known" })).toEqual([]);
    expect(faults("Leaf", named("other", { b: 1 }), { derived: "known" })).toEqual(["derived /@odata.type"]);
    expect(faults("Tip", named("other", { b: 1, c: 1 }), { derived: "known" })).toEqual(["derived /@odata.type"]);
  });

  it("is checked by its name where its base is declared", async () => {
    const faults = await guardsOf(types);
    expect(faults("AnyRoot", { a: "" })).toEqual(["missing /@odata.type"]);
    expect(faults("AnyRoot", named("root"))).toEqual(["derived /@odata.type"]);
    expect(faults("AnyRoot", named("empty"))).toEqual([]);
    expect(faults("AnyRoot", named("leaf"))).toEqual(["missing /b"]);
    expect(faults("AnyRoot", named("tip"))).toEqual(["missing /b", "missing /c"]);
    expect(faults("AnyRoot", named("other"))).toEqual([]);
    expect(faults("AnyRoot", named("other"), { derived: "known" })).toEqual(["derived /@odata.type"]);
    expect(faults("AnyLeaf", { a: "", b: 1 })).toEqual([]);
    expect(faults("AnyLeaf", named("leaf", { b: 1 }))).toEqual([]);
    for (const name of ["root", "empty"])
      expect(faults("AnyLeaf", named(name, { b: 1 }))).toEqual(["derived /@odata.type"]);
    expect(faults("Holder", { one: named("tip"), leaf: { a: "" } })).toEqual([
      "missing /one/b",
      "missing /one/c",
      "missing /leaf/b",
    ]);
  });

  it("has nothing of an abstract type", async () => {
    const faults = await guardsOf(`
      <ComplexType Name="top">${property("a", "Edm.String")}</ComplexType>
      <ComplexType Name="middle" BaseType="N.top" Abstract="true"/>
      <ComplexType Name="low" BaseType="N.middle"/>`);
    expect(faults("AnyTop", named("middle"))).toEqual(["derived /@odata.type"]);
    expect(faults("AnyTop", named("low"))).toEqual([]);
    expect(faults("AnyTop", named("top"))).toEqual([]);
  });

  it("may have no members at all", async () => {
    const faults = await guardsOf(`
      <ComplexType Name="top" Abstract="true"/><ComplexType Name="low" BaseType="N.top"/>
      <ComplexType Name="deep" BaseType="N.low"/>`);
    expect(faults("AnyTop", named("low"))).toEqual([]);
    expect(faults("AnyTop", named("deep"))).toEqual([]);
    expect(faults("AnyTop", named("top"))).toEqual(["derived /@odata.type"]);
    expect(faults("Low", {})).toEqual([]);
    expect(faults("Low", 1)).toEqual(["type "]);
  });

  it("may nest in itself by way of its base", async () => {
    const faults = await guardsOf(`
      <ComplexType Name="top" Abstract="true"/>
      <ComplexType Name="group" BaseType="N.top">${property("one", "N.top")}</ComplexType>`);
    let deep: object = { "@odata.type": "#N.group", one: 1 };
    for (let level = 0; level < 20_000; level++) deep = { "@odata.type": "#N.group", one: deep };
    expect(faults("AnyTop", deep)).toEqual([expect.stringMatching(/^type .*\/one$/)]);
  });

  it("may declare a property anew, by its own rule", async () => {
    const faults = await guardsOf(`
      <EntityType Name="top" Abstract="true">${property("a", "Edm.String", nonNull)}${property("s", "Edm.Stream")}${relation("r", "N.top")}</EntityType>
      <EntityType Name="low" BaseType="N.top">${property("a", "Edm.Int32", nonNull)}${property("s", "Edm.Stream")}</EntityType>`);
    expect(faults("Low", { a: 1 })).toEqual([]);
    expect(faults("Low", { a: "" })).toEqual(["type /a"]);
    expect(faults("Low", { a: 1, r: 1 })).toEqual(["type /r"]);
    expect(faults("Top", { a: 1 })).toEqual(["type /a"]);
  });

  it("has what a query selects of it, and of no other", async () => {
    const faults = await guardsOf(types);
    const select = ["a", "N.leaf/b"];
    expect(faults("AnyRoot", named("empty"), { select })).toEqual([]);
    expect(faults("AnyRoot", named("tip"), { select })).toEqual(["missing /b"]);
    expect(faults("AnyRoot", named("tip", { b: 1 }), { select })).toEqual([]);
    expect(faults("Tip", named("tip", { c: 1 }), { select })).toEqual(["missing /b"]);
  });

  it("has what a query selects in a complex property of it", async () => {
    const faults = await guardsOf(`
      <ComplexType Name="root"/>
      <ComplexType Name="part">${property("x", "Edm.String")}${property("y", "Edm.String")}</ComplexType>
      <ComplexType Name="leaf" BaseType="N.root">${property("p", "N.part")}</ComplexType>
      <ComplexType Name="tip" BaseType="N.leaf"/>`);
    const query = { select: ["N.leaf/p/x"] };
    const value = (p: object) => ({ "@odata.type": "#N.tip", p });
    expect(faults("AnyRoot", value({ x: "" }), query)).toEqual([]);
    expect(faults("AnyRoot", value({ y: "" }), query)).toEqual(["missing /p/x"]);
  });
});

describe("an error response or a collection", () => {
  const responses = [{ error: { code: "a", message: "b" } }, { value: [] }];

  it.each<readonly [string, Options]>([
    [property("a", "Edm.String"), { presence: "partial" }],
    [property("a", "Edm.String"), { presence: "omit-nulls" }],
    [property("a", "Edm.Stream"), {}],
    ["", {}],
  ])("never passes for an instance of <ComplexType>%s with %j", async (members, options) => {
    const faults = await guardOf(members, "", options);
    expect(faults({})).toEqual([]);
    for (const response of responses) expect(faults(response)).toHaveLength(1);
  });

  it("passes where it is what the type declares", async () => {
    for (const presence of ["complete", "partial"] as const) {
      const failed = await guardOf(property("error", "Edm.Untyped"), "", { presence });
      expect(responses.map((response) => failed(response).length > 0)).toEqual([false, true]);
      expect(responses.map((response) => failed(response, {}).length > 0)).toEqual([false, true]);
      const listed = await guardOf(property("value", "Edm.Untyped"), "", { presence });
      expect(responses.map((response) => listed(response).length > 0)).toEqual([true, false]);
    }
  });

  it("passes for no subtype either", async () => {
    const faults = await guardsOf(
      `<ComplexType Name="top">${property("value", "Edm.Untyped")}</ComplexType><ComplexType Name="low" BaseType="N.top"/>`,
      { presence: "partial" },
    );
    expect(responses.map((response) => faults("AnyTop", response).length > 0)).toEqual([true, false]);
    expect(faults("AnyTop", { "@odata.type": "#N.low", value: [] })).toEqual([]);
  });

  it("is told by what the caller asks for", async () => {
    const faults = await guardOf(property("a", "Edm.String"));
    for (const response of responses) {
      expect(faults(response, { presence: "partial" })).toHaveLength(1);
      expect(faults(response, { select: ["a"] }).length).toBeGreaterThan(0);
    }
  });
});
