import { describe, expect, it } from "vitest";
import type { Facets } from "../../../src/csdl/document/element.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { primitiveInfo } from "../../../src/model/primitives.ts";
import type { Constraints } from "../../../src/model/types.ts";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { patched } from "../../../src/samples/cases/patch.ts";
import { createFixtures, type Fixture } from "../../../src/samples/fixtures.ts";
import { reportNoSamples } from "../../../src/samples/report.ts";
import { textFor } from "../../../src/samples/strings/patterns/texts.ts";
import { nearestNumber } from "../../../src/samples/values/number-limits.ts";
import { codesOf, modelOf, structured } from "../../support/model-of.ts";

const V = "Org.OData.Validation.V1";

function property(name: string, type: string, terms: string, attributes = ""): string {
  return `<Property Name="${name}" Type="${type}" ${attributes}>${terms}</Property>`;
}

function limit(term: string, value: number, exclusive = false): string {
  const inner = exclusive ? `<Annotation Term="${V}.Exclusive"/>` : "";
  return `<Annotation Term="${V}.${term}" Decimal="${value}">${inner}</Annotation>`;
}

function pattern(expression: string): string {
  return `<Annotation Term="${V}.Pattern" String="${expression.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}"/>`;
}

function allowed(...values: readonly string[]): string {
  const records = values.map((value) => `<Record><PropertyValue Property="Value" ${value}/></Record>`).join("");
  return `<Annotation Term="${V}.AllowedValues"><Collection>${records}</Collection></Annotation>`;
}

/** Returns the JSON texts of a fixture and its valid cases. */
function validValues({ json, cases }: Fixture): readonly string[] {
  return [json, ...cases().valid.map(({ patch }) => patched(json, patch))];
}

/** Returns the fixture and the valid cases of a complex type with these properties. */
function valuesOf(properties: string, others = "", options = defaultOutputOptions): Record<string, unknown>[] {
  const built = modelOf(`<ComplexType Name="T">${properties}</ComplexType>${others}`);
  return validValues(createFixtures(built.model, options)(structured(built, "N.T"))).map((json) => JSON.parse(json));
}

/** Returns the values of a property in them, except null. */
function shown(properties: string, name = "p", others = ""): unknown[] {
  return valuesOf(properties, others)
    .map((value) => value[name])
    .filter((value) => value !== null);
}

const noFacets: Facets = {
  maxLength: undefined,
  precision: undefined,
  scale: undefined,
  unicode: undefined,
  srid: undefined,
};
const noConstraints: Constraints = {
  allowedValues: [],
  minimum: undefined,
  exclusiveMinimum: false,
  maximum: undefined,
  exclusiveMaximum: false,
  multipleOf: undefined,
  pattern: undefined,
  minItems: undefined,
  maxItems: undefined,
};

describe("numbers keep to their limits, in the fixture and in valid cases", () => {
  it.each([
    ["Edm.Int32", "", limit("Minimum", 500) + limit("Maximum", 510), (n: number) => n >= 500 && n <= 510],
    ["Edm.Byte", "", limit("Maximum", 3, true), (n: number) => n < 3],
    ["Edm.Int64", "", limit("MultipleOf", 7) + limit("Minimum", 100), (n: number) => n % 7 === 0 && n >= 100],
    ["Edm.Int32", "", limit("MultipleOf", 0.4), (n: number) => n % 2 === 0 && Number.isInteger(n)],
    ["Edm.Double", "", limit("Minimum", 0, true) + limit("Maximum", 1, true), (n: number) => n > 0 && n < 1],
    ["Edm.Decimal", 'Scale="2"', limit("Minimum", 0, true) + limit("Maximum", 0.02, true), (n: number) => n === 0.01],
    ["Edm.Decimal", 'Scale="1"', limit("MultipleOf", 0.25), (n: number) => n % 0.5 === 0],
    ["Edm.Decimal", 'Precision="3" Scale="1"', limit("Minimum", 99.5, true), (n: number) => n > 99.5 && n <= 99.9],
    ["Edm.Int32", "", limit("Minimum", -1e30) + limit("Maximum", 1e30), (n: number) => Math.abs(n) <= 2 ** 31],
  ])("%s %s %s", (type, attributes, terms, keeps) => {
    const values = shown(property("p", type, terms, attributes)).map(Number);
    expect(values.length).toBeGreaterThan(1);
    expect(values.filter((value) => !keeps(value))).toEqual([]);
  });

  it("a default beyond them is not used", () => {
    expect(shown(property("p", "Edm.Int32", limit("Minimum", 5), 'DefaultValue="0"'))[0]).toBeGreaterThanOrEqual(5);
    expect(shown(property("p", "Edm.Int32", limit("Minimum", 5), 'DefaultValue="6"'))[0]).toBe(6);
  });

  it("as strings, too", () => {
    const options = { ...defaultOutputOptions, numbers: "string" as const };
    const values = valuesOf(property("p", "Edm.Int64", limit("Minimum", 10), 'Nullable="false"'), "", options);
    for (const { p } of values) expect(BigInt(String(p))).toBeGreaterThanOrEqual(10n);
    expect(values.every(({ p }) => typeof p === "string")).toBe(true);
  });

  it("a common multiple of them and the type's unit is found without trying one after the other", () => {
    const near = (value: number, multipleOf: number, scale: number): number | undefined =>
      nearestNumber(value, primitiveInfo("Edm.Decimal"), { ...noConstraints, multipleOf }, { ...noFacets, scale });
    for (let turn = 0; turn < 20_000; turn++) expect(near(7, 0.1234567890123457, 2)).toBe(0);
    expect([near(1, 0.0001, 0), near(4, 2.5, 0), near(1, 2.5e-7, 0), near(1, 0.15, 1), near(1, 0.1, 20)]).toEqual([
      1, 5, 1, 0.9, 1,
    ]);
    expect(near(1, 0.1, 100_000)).toBeUndefined();
  });
});

describe("allowed values", () => {
  it.each([
    ["Edm.String", ['String="b"', 'String="a"'], ["b"]],
    ["Edm.String", ['String="long"', 'String="a"'], ["a"], 'MaxLength="2"'],
    ["Edm.Int32", ['Int="4"', 'Int="1"'], [4]],
    ["Edm.Byte", ['String="x"', 'Int="1000"', 'Int="1"'], [1]],
    ["Edm.Decimal", ['Decimal="2.5"'], [2.5], 'Scale="1"'],
    ["Edm.Boolean", ['Bool="false"'], [false]],
    ["Edm.Date", ['Date="2020-02-02"'], ["2020-02-02"]],
    ["Edm.Guid", ['Guid="21EC2020-3AEA-1069-A2DD-08002B30309D"'], ["21EC2020-3AEA-1069-A2DD-08002B30309D"]],
    ["N.E", ['EnumMember="N.E/b"'], ["b"]],
  ])("of %s: the first of %s that is one", (type, values, expected, attributes = "") => {
    const enumeration = '<EnumType Name="E"><Member Name="a"/><Member Name="b"/><Member Name="c"/></EnumType>';
    const found = shown(property("p", type, allowed(...values), attributes), "p", enumeration);
    expect([...new Set(found)]).toEqual(expected);
  });

  it("of a type definition hold where it is used and for itself", () => {
    const definition = `<TypeDefinition Name="D" UnderlyingType="Edm.Int16">${allowed('Int="3"')}</TypeDefinition>`;
    expect(new Set(shown(property("p", "N.D", ""), "p", definition))).toEqual(new Set([3]));
    const built = modelOf(definition);
    const type = built.model.types.get("N.D")!;
    const values = validValues(createFixtures(built.model, defaultOutputOptions)(type));
    expect(new Set(values)).toEqual(new Set(["3"]));
  });
});

it("octets keep to MaxLength", () => {
  const octets = (text: unknown): number => Buffer.from(String(text), "base64").length;
  const lengths = (attributes: string): number[] => shown(property("p", "Edm.Binary", "", attributes)).map(octets);
  expect(Math.max(...lengths('MaxLength="3"'))).toBe(3);
  expect(lengths('MaxLength="4"')).toContain(4);
  // Properties of one type with other facets show other values.
  const pairs = Array.from({ length: 20 }, (_, index) => {
    return property(`a${index}`, "Edm.Binary", "") + property(`b${index}`, "Edm.Binary", "", 'MaxLength="1"');
  });
  const values = valuesOf(pairs.join("")).flatMap((value) => Object.entries(value));
  const lengthsOf = (letter: string): Set<number> =>
    new Set(values.filter(([name]) => name.startsWith(letter)).map(([, value]) => octets(value ?? "")));
  expect(lengthsOf("a")).toEqual(new Set([12, 0, 4]));
  expect(lengthsOf("b")).toEqual(new Set([1, 0]));
});

describe("collections", () => {
  const lengths = (type: string, terms: string, others = ""): number[] =>
    shown(property("phones", `Collection(${type})`, terms), "phones", others).map(
      (value) => (value as unknown[]).length,
    );

  it("have as many items as MinItems and MaxItems ask for", () => {
    expect(Math.min(...lengths("Edm.Int32", limit("MinItems", 3)))).toBe(3);
    expect(Math.max(...lengths("Edm.String", limit("MaxItems", 1)))).toBe(1);
    expect(Math.max(...lengths("Edm.String", ""))).toBe(2);
    expect(new Set(lengths("Edm.String", limit("MaxItems", 0)))).toEqual(new Set([0]));
    const complex = '<ComplexType Name="C"><Property Name="q" Type="Edm.Int32"/></ComplexType>';
    expect(new Set(lengths("N.C", limit("MinItems", 2), complex))).toEqual(new Set([2]));
  });

  it("that need an item of the type around them have no end", () => {
    const built = modelOf(
      `<ComplexType Name="T">${property("p", "Collection(N.T)", limit("MinItems", 1))}</ComplexType>`,
    );
    const fixtures = createFixtures(built.model, defaultOutputOptions);
    const type = structured(built, "N.T");
    expect(codesOf(built)).toContain("required-cycle");
    expect(JSON.parse(fixtures(type).json)).not.toHaveProperty("p");
    expect(fixtures(type).cases().valid).toEqual([]);
  });

  it("hold items that keep to the constraints", () => {
    const values = shown(property("p", "Collection(Edm.Int32)", limit("Minimum", 40)), "p").flat();
    expect(values.filter((value) => value !== null && Number(value) < 40)).toEqual([]);
  });
});

describe("where no value is found", () => {
  const terms = limit("Minimum", 0, true) + limit("Maximum", 1, true);

  it("the fixture has null, if that may be", () => {
    expect(valuesOf(property("p", "Edm.Decimal", terms))[0]).toHaveProperty("p", null);
    expect(valuesOf(property("p", "Edm.Decimal", terms, 'Nullable="false"'))[0]?.p).toBeTypeOf("number");
  });

  it("a warning names the property", () => {
    const enumeration = '<EnumType Name="E"><Member Name="a"/></EnumType>';
    const { model } = modelOf(`<ComplexType Name="T">${property("p", "Edm.Decimal", terms)}
      ${property("q", "Edm.String", pattern("a(?=b)c"))}
      ${property("r", "N.E", allowed('EnumMember="N.E/b"'))}${property("s", "Edm.String", pattern("a+"))}
      ${property("t", "Edm.Boolean", "")}</ComplexType>${enumeration}`);
    const diagnostics = new Diagnostics();
    reportNoSamples(model, diagnostics);
    expect(diagnostics.entries.map(({ code, message }) => `${code}: ${message}`)).toEqual(
      ["p", "q", "r"].map(
        (name) => `no-sample-value: No value was found that satisfies all annotations of N.T/${name}.`,
      ),
    );
  });
});

describe("patterns", () => {
  it.each([
    "^[0-9]{13}$",
    "^(foo)+$",
    String.raw`^.+@.+\..+$`,
    String.raw`^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]{0,}$`,
    String.raw`^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?$`,
    "^#([0-9a-fA-F]{3}){1,2}$",
    "^[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){3,7}$",
    String.raw`^(\d{3})-\1$`,
    String.raw`^(?=.*\d)(?=.*[a-z]).{8,}$`,
    String.raw`^(?!x)\p{Lu}{5}$`,
    String.raw`^[^\s@]{3}\u00e9\x41$`,
    String.raw`^[\w-.]+$`,
    String.raw`^[^\]]{4}|$`,
    "a|b||c",
    "^$",
    "[Ж-Я]{2}",
  ])("%s: a text that matches, and the same again", (expression) => {
    const values = shown(property("p", "Edm.String", pattern(expression)));
    expect(values.length).toBeGreaterThan(0);
    const tester = expression.includes("-.") ? new RegExp(expression) : new RegExp(expression, "u");
    for (const value of values) expect(value).toMatch(tester);
    const again = shown(property("p", "Edm.String", pattern(expression)) + property("q", "Edm.Int32", ""));
    expect(new Set(again)).toEqual(new Set(values));
  });

  it("a text that suits the name where it matches", () => {
    expect(shown(property("mail", "Edm.String", pattern("^.+@.+$")), "mail")[0]).toMatch(/@contoso\.com$/);
  });

  it("with MaxLength", () => {
    const [value] = shown(property("p", "Edm.String", pattern("^[a-z]+-[a-z]+$"), 'MaxLength="4"'));
    expect(value).toMatch(/^[a-z]+-[a-z]+$/);
    expect(String(value).length).toBeLessThanOrEqual(4);
  });

  it.each([
    "(",
    "^a(?=b)c$",
    "^(?:(?:a|aa)+)+(?=b)c$",
    `${"(".repeat(3000)}a${")".repeat(3000)}$`,
    "^a{100000000}$",
    "^((((()*){99})*){99})*b{500}$",
  ])("none where none can be found: %.30s", (expression) => {
    expect(textFor(expression, 1, ["a".repeat(100)], () => true)).toBeUndefined();
  });
});
