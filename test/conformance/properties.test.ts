import { describe, expect, it } from "vitest";
import { codesOf as allCodesOf, modelOf, structured } from "../support/model-of.ts";
import {
  codesOf,
  compileMessages,
  declaration,
  fixture,
  fixtureValue,
  generate,
  memberType,
  schema,
  violations,
  withProperty,
} from "./generate.ts";

/** `withProperty` in CSDL JSON. */
function jsonWithProperty(members: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ $Version: "4.01", N: { C: { $Kind: "ComplexType", p: members } } });
}

describe("7. Structural property", () => {
  it("7.1 in XML a property needs a type, in JSON it is a string without one", async () => {
    expect(allCodesOf(modelOf(`<ComplexType Name="C"><Property Name="p"/></ComplexType>`))).toEqual([
      "missing-attribute",
    ]);
    const output = await generate(jsonWithProperty({}));
    expect(memberType(output, "N.C", "p")).toBe("string");
  });

  it("7.2 a derived type may narrow a property, and the interface still extends its base's", async () => {
    const types = `<ComplexType Name="A"/><ComplexType Name="B" BaseType="N.A"><Property Name="n" Type="Edm.Int32" Nullable="false"/></ComplexType>
      <ComplexType Name="Base"><Property Name="p" Type="N.A" Nullable="false"/></ComplexType>`;
    const derived = (type: string) =>
      `<ComplexType Name="D" BaseType="N.Base"><Property Name="p" Type="${type}" Nullable="false"/></ComplexType>`;
    const output = await generate(schema(types + derived("N.B")));
    expect(codesOf(output)).toEqual(["property-redeclared"]);
    expect(compileMessages(output)).toEqual([]);
    expect(violations(output, "N.D", { p: { "@odata.type": "#N.B" } })).toEqual(["missing /p/n"]);
    expect(Object.keys(fixture(output, "N.D"))).toEqual(["@odata.type", "p"]);
    expect(allCodesOf(modelOf(types + derived("Edm.String")))).toContain("incompatible-redeclaration");
  });

  it.each(["shape", "deep"] as const)(
    "7.2 navigation properties too are narrowed, checked once: %s",
    async (navigation) => {
      const key = `<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>`;
      const derived = (name: string, base: string) =>
        `<EntityType Name="${name}" BaseType="N.${base}"><NavigationProperty Name="n" Type="N.${name}"/><NavigationProperty Name="any" Type="N.${name}"/></EntityType>`;
      const output = await generate(
        schema(
          `<EntityType Name="E">${key}<NavigationProperty Name="n" Type="N.E"/><NavigationProperty Name="any" Type="Edm.EntityType"/><NavigationProperty Name="many" Type="Collection(N.E)"/></EntityType>${derived("D", "E")}${derived("F", "D")}`,
        ),
        { navigation },
      );
      expect(codesOf(output)).toEqual(["property-redeclared"]);
      expect(compileMessages(output)).toEqual([]);
      for (const type of ["N.D", "N.F"]) {
        expect(violations(output, type, { id: "x", n: 1, any: [], many: {} })).toEqual([
          "type /n",
          "type /any",
          "type /many",
        ]);
      }
      const inner = violations(output, "N.F", { id: "x", n: { "@odata.type": "#N.D", id: "y" } });
      expect(inner).toEqual(navigation === "deep" ? ["derived /n/@odata.type"] : []);
    },
  );

  it("7.3 a collection is an array, of which every item is checked", async () => {
    const output = await generate(withProperty(`Type="Collection(Edm.Int32)" Nullable="false"`));
    expect(memberType(output, "N.C", "p")).toBe("number[]");
    expect(violations(output, "N.C", { p: [] })).toEqual([]);
    expect(violations(output, "N.C", { p: [1, "x", 1.5] })).toEqual(["type /p/1", "range /p/2"]);
    expect(violations(output, "N.C", { p: 1 })).toEqual(["type /p"]);
    expect(violations(output, "N.C", { p: { length: 0 } })).toEqual(["type /p"]);
    expect(Array.isArray(fixture(output, "N.C").p)).toBe(true);
  });

  it("7.4 a collection is never null, and its count and next link may stand beside it", async () => {
    const output = await generate(withProperty(`Type="Collection(Edm.String)" Nullable="true"`));
    expect(violations(output, "N.C", { p: null })).toEqual(["null /p"]);
    expect(violations(output, "N.C", { p: [], "p@odata.count": 7, "p@nextLink": "u" })).toEqual([]);
    expect(memberType(output, "N.C", "p")).toBe("(string | null)[]");
  });

  it("7.5 single-valued properties are nullable in XML unless the document says no", async () => {
    for (const [attributes, type, found] of [
      [`Type="Edm.Int32"`, "number | null", []],
      [`Type="Edm.Int32" Nullable="true"`, "number | null", []],
      [`Type="Edm.Int32" Nullable="false"`, "number", ["null /p"]],
    ] as const) {
      const output = await generate(withProperty(attributes));
      expect(memberType(output, "N.C", "p")).toBe(type);
      expect(violations(output, "N.C", { p: null })).toEqual(found);
    }
  });

  it("7.6 single-valued properties are not nullable in JSON unless the document says so", async () => {
    expect(memberType(await generate(jsonWithProperty({ $Type: "Edm.Int32" })), "N.C", "p")).toBe("number");
    const nullable = await generate(jsonWithProperty({ $Type: "Edm.Int32", $Nullable: true }));
    expect(memberType(nullable, "N.C", "p")).toBe("number | null");
  });

  it("7.7 of a collection Nullable is about the items; where nothing is said, null is taken, or by an option not", async () => {
    const cases = [
      [`Nullable="true"`, "(number | null)[]", []],
      [`Nullable="false"`, "number[]", ["null /p/0"]],
      ["", "(number | null)[]", []],
    ] as const;
    for (const [attribute, type, found] of cases) {
      const output = await generate(withProperty(`Type="Collection(Edm.Int32)" ${attribute}`));
      expect(memberType(output, "N.C", "p")).toBe(type);
      expect(violations(output, "N.C", { p: [null] })).toEqual(found);
    }
    const strict = await generate(withProperty(`Type="Collection(Edm.Int32)"`), { unspecifiedItems: "non-null" });
    expect(memberType(strict, "N.C", "p")).toBe("number[]");
    expect(violations(strict, "N.C", { p: [null] })).toEqual(["null /p/0"]);
  });

  it("7.8 absence is not null: a complete response has every property, a selection any", async () => {
    const output = await generate(withProperty(`Type="Edm.String"`));
    expect(memberType(output, "N.C", "p")).toBe("string | null");
    expect(violations(output, "N.C", {})).toEqual(["missing /p"]);
    expect(violations(output, "N.C", { p: undefined })).toEqual(["missing /p"]);
    expect(violations(output, "N.C", {}, { presence: "partial" })).toEqual([]);
    expect(violations(output, "N.C", { p: 1 }, { presence: "partial" })).toEqual(["type /p"]);
    const required = await generate(withProperty(`Type="Edm.String" Nullable="false"`));
    expect(violations(required, "N.C", { p: null }, { presence: "partial" })).toEqual(["null /p"]);
  });

  it("7.9 MaxLength counts characters of a string and octets of a binary; fixtures keep to it", async () => {
    const text = (await fixtureValue(`Type="Edm.String" MaxLength="3"`)) as string;
    expect([...text].length).toBeLessThanOrEqual(3);
    const binary = (await fixtureValue(`Type="Edm.Binary" MaxLength="1"`)) as string;
    expect(Buffer.from(binary, "base64url").length).toBeLessThanOrEqual(1);
    for (const max of ["max", "Max", "MAX"]) {
      const output = await generate(withProperty(`Type="Edm.String" MaxLength="${max}"`));
      expect(codesOf(output)).toEqual(["symbolic-max-length"]);
    }
    const output = await generate(withProperty(`Type="Edm.String" MaxLength="1"`));
    expect(violations(output, "N.C", { p: "more than one" })).toEqual([]);
  });

  it("7.10 Precision bounds the digits of a decimal and the fraction of a time; guards are lenient", async () => {
    const digits = String(await fixtureValue(`Type="Edm.Decimal" Precision="3" Scale="0" Nullable="false"`));
    expect(digits.replace("-", "")).toMatch(/^\d{1,3}$/);
    for (const [precision, fraction] of [
      ["0", /:\d\dZ$/],
      ["3", /:\d\d(\.\d{1,3})?Z$/],
    ] as const) {
      const value = await fixtureValue(`Type="Edm.DateTimeOffset" Precision="${precision}" Nullable="false"`);
      expect(value).toMatch(fraction);
    }
    const output = await generate(withProperty(`Type="Edm.DateTimeOffset" Precision="0"`));
    expect(violations(output, "N.C", { p: "2000-01-01T00:00:00.123Z" })).toEqual([]);
    expect(
      allCodesOf(
        modelOf(`<ComplexType Name="C"><Property Name="p" Type="Edm.TimeOfDay" Precision="13"/></ComplexType>`),
      ),
    ).toEqual(["facet-out-of-range"]);
  });

  it("7.11 Scale bounds the decimals of a decimal, or is variable or floating, in any case of letters", async () => {
    const decimals = String(await fixtureValue(`Type="Edm.Decimal" Precision="5" Scale="2" Nullable="false"`));
    expect(decimals).toMatch(/^-?\d{1,3}(\.\d{1,2})?$/);
    const whole = String(await fixtureValue(`Type="Edm.Decimal" Nullable="false"`));
    expect(whole).toMatch(/^-?\d+$/);
    const scales = ["variable", "Variable", "floating", "FLOATING"].map((scale) =>
      structured(
        modelOf(`<ComplexType Name="C"><Property Name="p" Type="Edm.Decimal" Scale="${scale}"/></ComplexType>`),
        "N.C",
      ),
    );
    expect(scales.map(({ properties }) => properties[0]?.facets.scale)).toEqual([
      "variable",
      "variable",
      "floating",
      "floating",
    ]);
    const json = await generate(jsonWithProperty({ $Type: "Edm.Decimal" }));
    expect(structured(json, "N.C").properties[0]?.facets.scale).toBe("variable");
  });

  it("7.12 a string that is not Unicode has a fixture of ASCII", async () => {
    const accented = (unicode: string) => `Type="Edm.String" ${unicode} DefaultValue="é" Nullable="false"`;
    expect(await fixtureValue(accented(""))).toBe("é");
    expect(await fixtureValue(accented(`Unicode="true"`))).toBe("é");
    expect(await fixtureValue(accented(`Unicode="false"`))).toMatch(/^[\x20-\x7e]+$/);
    const definition = `<TypeDefinition Name="T" UnderlyingType="Edm.String" Unicode="false"/>`;
    expect(await fixtureValue(`Type="N.T" DefaultValue="é" Nullable="false"`, definition)).toMatch(/^[\x20-\x7e]+$/);
    expect(violations(await generate(withProperty(accented(`Unicode="false"`))), "N.C", { p: "é" })).toEqual([]);
  });

  it("7.13 SRID changes no type", async () => {
    const outputs = await Promise.all(
      ["", 'SRID="0"', 'SRID="variable"', 'SRID="4326"'].map((srid) =>
        generate(withProperty(`Type="Edm.GeographyPoint" ${srid}`)),
      ),
    );
    expect(new Set(outputs.map((output) => declaration(output, "N.C"))).size).toBe(1);
    expect(outputs.flatMap(codesOf)).toEqual([]);
  });

  it("7.14 a default value is said in the comment, and taken for the fixture where it is a value", async () => {
    const quoted = "Say &quot;Hello&quot;,&#xA;then */ go";
    const output = await generate(withProperty(`Type="Edm.String" DefaultValue="${quoted}"`));
    expect(fixture(output, "N.C").p).toBe('Say "Hello",\nthen */ go');
    const text = declaration(output, "N.C").slice(declaration(output, "N.C").indexOf("{"));
    expect(text).toContain('@defaultValue Say "Hello",');
    expect(text.indexOf("*/")).toBe(text.indexOf("*/\n  p:"));
    expect(await fixtureValue(`Type="Edm.Int32" DefaultValue="7" Nullable="false"`)).toBe(7);
    expect(await fixtureValue(`Type="Edm.Int32" DefaultValue="seven" Nullable="false"`)).toEqual(expect.any(Number));
    const members = `<EnumType Name="E"><Member Name="a"/><Member Name="b"/></EnumType>`;
    expect(await fixtureValue(`Type="N.E" DefaultValue="b" Nullable="false"`, members)).toBe("b");
    expect(await fixtureValue(`Type="Edm.Boolean" DefaultValue="false" Nullable="false"`)).toBe(false);
  });

  it("7.15 a member is called what the property is called, whatever that means to TypeScript", async () => {
    const names = [
      "delete",
      "default",
      "class",
      "constructor",
      "__proto__",
      "toString",
      "_source",
      "ÄÖ",
      "Name",
      "name2",
    ];
    const properties = names.map((name) => `<Property Name="${name}" Type="Edm.Int32" Nullable="false"/>`);
    const output = await generate(schema(`<ComplexType Name="C">${properties.join("")}</ComplexType>`));
    expect(Object.keys(fixture(output, "N.C"))).toEqual(["@odata.type", ...names]);
    expect(violations(output, "N.C", {})).toEqual(names.map((name) => `missing /${name}`));
    const valid = JSON.parse(`{${names.map((name) => `"${name}": 1`)}}`);
    expect(violations(output, "N.C", valid)).toEqual([]);
    for (const name of names) expect(declaration(output, "N.C")).toMatch(new RegExp(`^ {2}"?${name}"?: number;$`, "m"));
  });
});
