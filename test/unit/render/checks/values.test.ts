/** Which values of primitive types and enumerations generated guards accept, one construct of CSDL a case. */
import { describe, expect, it } from "vitest";
import { generateCode, runModule } from "../../../support/generated-code.ts";
import { modelOf } from "../../../support/model-of.ts";
import { guardOf, guardsOf, nonNull, property } from "./guards.ts";

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
    const faults = await guardOf(
      property("a", "Edm.Decimal", 'Scale="floating"') + property("b", "Edm.Int32", 'Scale="floating"'),
    );
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
  });

  it("is anything where a type definition says no more", async () => {
    const definition = (name: string, type: string) => `<TypeDefinition Name="${name}" UnderlyingType="${type}"/>`;
    const faults = await guardsOf(definition("loose", "Edm.Untyped") + definition("stream", "Edm.Stream"));
    expect(faults("Loose", 1)).toEqual([]);
    expect(faults("Stream", 1)).toEqual([]);
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

  it.each([
    ["closed", "odata.Guard<types.Own>"],
    ["open", "odata.Guard<types.Own | (string & {})>"],
  ] as const)("that is %s is said to be %s", async (enumValues, expected) => {
    const { model } = modelOf(`<EnumType Name="own">${few}</EnumType><ComplexType Name="part"/>`);
    const { files } = await generateCode(model, { emit: new Set(["types", "guards"]), enumValues });
    expect(files.get("N/guards.ts")).toContain(`isOwn: ${expected} =`);
    expect(files.get("N/guards.ts")).toContain("isPart: odata.Guard<types.Part> =");
  });

  it.each([
    [8, []],
    [9, ["1", "2", "3"]],
  ])("of %i members is searched by length: %j", async (count, expected) => {
    const names = ["ccc", "a", "bb", "d", "e", "f", "g", "h", "i"].slice(0, count);
    const { files } = await generateCode(modelOf(`<EnumType Name="own">${members(...names)}</EnumType>`).model);
    const lengths = files.get("N/checks.ts")!.matchAll(/case (\d+):/g);
    expect([...lengths].map(([, length]) => length)).toEqual(expected);
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
