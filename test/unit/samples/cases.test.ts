import { describe, expect, it } from "vitest";
import { defaultOutputOptions, type OutputOptions } from "../../../src/plan/options.ts";
import { type Cases, createFixtures } from "../../../src/samples/fixtures.ts";
import { modelOf } from "../../support/model-of.ts";
import { disagreements } from "./agreement.ts";

function casesOf(children: string, name: string, options: Partial<OutputOptions> = {}): Cases {
  const { model } = modelOf(children);
  return createFixtures(model, { ...defaultOutputOptions, ...options }).cases(model.types.get(name)!);
}

/** `name → pointer code`, as a reader of the file sees it. */
function invalid({ invalid }: Cases): string[] {
  return invalid.map(({ name, pointer, code }) => `${JSON.parse(name)} → ${JSON.parse(pointer)} ${JSON.parse(code)}`);
}

function valid({ valid }: Cases): string[] {
  return valid.map(({ name, json }) => `${JSON.parse(name)}: ${json}`);
}

const small = `<ComplexType Name="T">
  <Property Name="id" Type="Edm.Guid" Nullable="false" DefaultValue="00000000-0000-0000-0000-000000000000"/>
  <Property Name="count" Type="Edm.Int64"/><Property Name="tags" Type="Collection(Edm.String)" Nullable="false"/></ComplexType>`;

it("the invalid cases of a small type", () => {
  expect(invalid(casesOf(small, "N.T"))).toEqual([
    "null →  null",
    "text →  type",
    "an array →  type",
    "@odata.type is a number → /@odata.type type",
    "id: missing → /id missing",
    "id: null → /id null",
    "id: a number → /id type",
    "id: not a GUID → /id format",
    "count: missing → /count missing",
    "count: a boolean → /count type",
    "count: a fraction → /count range",
    "count: a number too large → /count range",
    "count: a fraction in a string → /count format",
    "count: a number too large in a string → /count range",
    "tags: missing → /tags missing",
    "tags: null → /tags null",
    "tags: no array → /tags type",
    "tags: an item: a number → /tags/0 type",
    "tags: an item: null → /tags/0 null",
  ]);
});

it("the valid cases of a small type", () => {
  const id = '"id":"00000000-0000-0000-0000-000000000000"';
  expect(valid(casesOf(small, "N.T"))).toEqual([
    `minimal: null and the empty collection wherever they may be: {${id},"count":null,"tags":[]}`,
    `smallest numbers: {${id},"count":-9007199254740991,"tags":[]}`,
    `largest numbers: {${id},"count":9007199254740991,"tags":[]}`,
    `numbers in strings: {${id},"count":"-9223372036854775808","tags":[]}`,
    `texts, dates, times and identifiers in their shortest form: {${id},"count":null,"tags":[""]}`,
    `dates, times and identifiers in their longest form: {"id":"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF","count":null,"tags":[]}`,
    `a subtype, members and annotations that the metadata does not know: {"@odata.type":"#N.unknownSubtype",${id},"count":null,"tags":[],"unknownMember":{"a":[1]},"@odata.unknown":{"a":[1]},"@org.example.term#qualifier":"text","@odata.etag":"W/\\"1\\""}`,
  ]);
});

describe("a place with subtypes", () => {
  const shapes = `<ComplexType Name="base" Abstract="true"/>
    <ComplexType Name="shape" BaseType="N.base" Abstract="true"><Property Name="id" Type="Edm.String" Nullable="false"/></ComplexType>
    <ComplexType Name="circle" BaseType="N.shape"><Property Name="r" Type="Edm.Double" Nullable="false"/></ComplexType>
    <ComplexType Name="square" BaseType="N.shape"><Property Name="a" Type="Edm.Double"/></ComplexType>
    <ComplexType Name="drawing"><Property Name="shape" Type="N.shape" Nullable="false"/></ComplexType>`;

  it("shows each of them, each way to name them, and an unknown one", () => {
    const cases = valid(casesOf(shapes, "N.drawing")).filter((text) => text.startsWith("shape: "));
    expect(cases.map((text) => text.replace(/^shape: (.*): \{"shape.*/, "$1"))).toEqual([
      "N.circle",
      "N.square",
      "N.circle, spelled so",
      "https://example.com/$metadata#N.circle, spelled so",
      "#A.circle, spelled so",
      "N.circle in @type",
      "N.unknownSubtype",
    ]);
  });

  it("breaks in its name and below", () => {
    const cases = invalid(casesOf(shapes, "N.drawing")).filter((text) => text.startsWith("shape: "));
    expect(cases).toEqual([
      "shape: missing → /shape missing",
      "shape: null → /shape null",
      "shape: text → /shape type",
      "shape: id: a number → /shape/id type",
      "shape: @odata.type is a number → /shape/@odata.type type",
      "shape: the base type as #N.base → /shape/@odata.type derived",
      "shape: no @odata.type → /shape/@odata.type missing",
      "shape: an abstract type → /shape/@odata.type derived",
      "shape: r: a boolean → /shape/r type",
    ]);
  });

  it("the cases of an abstract type are values of a concrete one, and about its own properties", () => {
    const cases = casesOf(shapes, "N.shape");
    expect(cases.valid[0]?.json).toMatch(/^\{"@odata\.type":"#N\.circle","id":".*","r":[\d.]+\}$/);
    expect(invalid(cases).filter((text) => text.includes("/r "))).toEqual([]);
  });
});

describe("enumerations", () => {
  const members = '<Member Name="none" Value="0"/><Member Name="read" Value="1"/><Member Name="write" Value="2"/>';

  it("have every member", () => {
    const cases = casesOf(`<EnumType Name="E">${members}</EnumType>`, "N.E");
    expect(valid(cases)).toEqual(['none: "none"', 'read: "read"', 'write: "write"']);
    expect(cases.invalid.map(({ json }) => json)).toEqual(["null", "42", '"notAMember"', '"0"', '"NONE"']);
  });

  it("with flags have combinations", () => {
    const cases = casesOf(`<EnumType Name="E" IsFlags="true">${members}</EnumType>`, "N.E");
    const values = cases.valid.map(({ json }) => json);
    expect(values).toEqual(['"none"', '"read"', '"write"', '"read,write"', '"read, write"', '"read,1"', '"1"']);
    expect(cases.invalid.map(({ json }) => json)).toEqual(["null", "42", '"notAMember"', '"read,notAMember"', '""']);
  });

  it("show every member in the properties of a type, all properties at once", () => {
    const cases = valid(
      casesOf(
        `<EnumType Name="E">${members}</EnumType><EnumType Name="F"><Member Name="x"/><Member Name="y"/></EnumType>
        <ComplexType Name="T"><Property Name="e" Type="N.E"/><Property Name="f" Type="Collection(N.F)"/></ComplexType>`,
        "N.T",
      ),
    ).filter((text) => text.startsWith("enumeration"));
    expect(cases).toEqual([
      'enumeration members, 1 of 3: {"e":"none","f":["x"]}',
      'enumeration members, 2 of 3: {"e":"read","f":["y"]}',
      'enumeration members, 3 of 3: {"e":"write","f":["x"]}',
    ]);
  });
});

it("navigation properties are expanded, empty and broken", () => {
  const cases = casesOf(
    `<EntityType Name="E"><NavigationProperty Name="one" Type="N.E" Nullable="false"/>
      <NavigationProperty Name="many" Type="Collection(N.E)"/><NavigationProperty Name="any" Type="Edm.EntityType"/></EntityType>`,
    "N.E",
  );
  const named = valid(cases).filter((text) => text.startsWith("navigation"));
  expect(named).toEqual([
    'navigation properties expanded: {"one":{"@odata.type":"#N.E"},"many":[{"@odata.type":"#N.E"}],"any":{}}',
    'navigation properties empty: {"many":[],"any":null}',
  ]);
  expect(invalid(cases).slice(4)).toEqual([
    "one: null → /one null",
    "one: text → /one type",
    "many: null → /many null",
    "many: no array → /many type",
    "many: an item: text → /many/0 type",
    "many: an item: null → /many/0 null",
    "any: text → /any type",
  ]);
});

it("what a concrete subtype redeclares is left to its own cases", () => {
  const types = `<ComplexType Name="base" Abstract="true"><Property Name="a" Type="Edm.PrimitiveType" Nullable="false"/>
      <Property Name="b" Type="Edm.String"/></ComplexType>
    <ComplexType Name="sub" BaseType="N.base"><Property Name="a" Type="Edm.String" Nullable="false"/></ComplexType>`;
  expect(invalid(casesOf(types, "N.base")).slice(4)).toEqual(["b: missing → /b missing", "b: a number → /b type"]);
  expect(disagreements(modelOf(types).model).texts).toEqual([]);
});

it("pointers and names are escaped", () => {
  const { invalid } = casesOf('<ComplexType Name="T"><Property Name="Größe" Type="Edm.String"/></ComplexType>', "N.T");
  expect(invalid.at(-1)).toEqual({
    name: '"Größe: a number"',
    pointer: '"/Größe"',
    code: '"type"',
    json: '{"Größe":42}',
  });
});

it("the cases of a type that inherits hundreds of properties are about its own", () => {
  const types = Array.from({ length: 400 }, (_, level) => {
    const base = level === 0 ? "" : `BaseType="N.T${level - 1}"`;
    return `<ComplexType Name="T${level}" ${base}><Property Name="p${level}" Type="Edm.String"/></ComplexType>`;
  });
  const { valid, invalid: broken } = casesOf(types.join(""), "N.T399");
  expect(valid).toHaveLength(1);
  expect(broken.slice(3).map(({ pointer }) => pointer)).toEqual(['"/p399"', '"/p399"']);
});

it("the cases of a large type break every property once, and every rule somewhere", () => {
  const types = ["Edm.String", "Edm.Int32", "Edm.Guid", "Collection(Edm.Date)", "N.E"];
  const names = Array.from(
    { length: 150 },
    (_, index) => `<Property Name="p${index}" Type="${types[index % 5]}" Nullable="${index % 2 === 0}"/>`,
  );
  const enumeration = '<EnumType Name="E"><Member Name="a"/></EnumType>';
  const some = names.slice(0, 10);
  const rules = (properties: readonly string[]): Set<string> => {
    const cases = invalid(casesOf(`${enumeration}<ComplexType Name="T">${properties.join("")}</ComplexType>`, "N.T"));
    return new Set(cases.map((text) => text.replace(/^p\d+: /, "").replace(/\/p\d+/, "")));
  };
  expect(rules(names)).toEqual(rules(some));
  const cases = casesOf(`${enumeration}<ComplexType Name="T">${names.join("")}</ComplexType>`, "N.T").invalid;
  const pointers = new Set(cases.map(({ pointer }) => (JSON.parse(pointer) as string).split("/")[1]));
  for (let index = 0; index < 150; index++) expect(pointers).toContain(`p${index}`);
  expect(cases.length).toBeLessThan(200);
});

it("the cases of a type with thousands of properties stay within bounds", () => {
  const names = Array.from({ length: 3000 }, (_, index) => `<Property Name="property${index}" Type="Edm.String"/>`);
  const { invalid } = casesOf(`<ComplexType Name="T">${names.join("")}</ComplexType>`, "N.T");
  const size = invalid.reduce((sum, { json }) => sum + json.length, 0);
  expect(size).toBeLessThan(6_000_000);
  expect(invalid.length).toBeGreaterThan(50);
});

describe("the extremes of a property keep its facets", () => {
  const decimal = (attributes: string): readonly string[] =>
    valid(
      casesOf(
        `<ComplexType Name="T"><Property Name="p" ${attributes}/></ComplexType>
      <TypeDefinition Name="weight" UnderlyingType="Edm.Decimal" Precision="8" Scale="3"/>`,
        "N.T",
      ),
    )
      .filter((text) => /^(?:smallest|largest|numbers)/.test(text))
      .map((text) => text.replace(/.*"p":(.*)\}$/, "$1"));

  it.each([
    ['Type="Edm.Decimal" Precision="8" Scale="3"', ["-99999.999", "99999.999", '"-99999.999"']],
    ['Type="N.weight"', ["-99999.999", "99999.999", '"-99999.999"']],
    ['Type="N.weight" Scale="2"', ["-999999.99", "999999.99", '"-999999.99"']],
    ['Type="Edm.Decimal" Precision="2" Scale="2"', ["-0.99", "0.99", '"-0.99"']],
    ['Type="Edm.Decimal" Precision="3" Scale="variable"', ["-999", "999", '"-999"']],
    ['Type="Edm.Decimal"', ["-1e28", "1e28", '"-79228162514264337593543950335"']],
    ['Type="Edm.Decimal" Scale="variable"', ["-1e28", "1e28", '"-79228162514264337593543950335.5"']],
    ['Type="Edm.Decimal" Precision="2000000000"', ["9".repeat(28)].flatMap((n) => [`-${n}`, n, `"-${n}"`])],
  ])("%s", (attributes, expected) => {
    expect(decimal(attributes)).toEqual(expected);
  });

  it.each([
    ["", "2024-02-29T23:59:59-12:30"],
    ['Precision="12"', "2024-02-29T23:59:59.123456789012-12:30"],
    ['Precision="3"', "2024-02-29T23:59:59.123-12:30"],
    ['Precision="0"', "2024-02-29T23:59:59-12:30"],
  ])("DateTimeOffset %s", (attributes, expected) => {
    const property = `<Property Name="p" Type="Edm.DateTimeOffset" ${attributes}/>`;
    const cases = valid(casesOf(`<ComplexType Name="T">${property}</ComplexType>`, "N.T"));
    expect(cases).toContain(`dates, times and identifiers in their longest form: {"p":"${expected}"}`);
  });
});

const everything = `<EnumType Name="E"><Member Name="a"/><Member Name="b"/></EnumType>
  <EnumType Name="None"/><TypeDefinition Name="D" UnderlyingType="Edm.Decimal" Scale="floating"/>
  <TypeDefinition Name="S" UnderlyingType="Edm.Stream"/>
  <ComplexType Name="T" OpenType="true">${[
    ..."Boolean Byte SByte Int16 Int32 Int64 Decimal Single Double String Binary Guid Date DateTimeOffset Duration TimeOfDay".split(
      " ",
    ),
    ..."Geography GeographyPoint GeographyPolygon GeographyCollection Geometry GeometryMultiPolygon".split(" "),
    ..."Untyped PrimitiveType ComplexType Stream AnnotationPath".split(" "),
  ]
    .map((name) =>
      ["false", "true"]
        .map(
          (nullable) => `<Property Name="${name}${nullable}" Type="Edm.${name}" Nullable="${nullable}"/>
      ${name === "Stream" || name === "PrimitiveType" ? "" : `<Property Name="${name}${nullable}s" Type="Collection(Edm.${name})" Nullable="${nullable}"/>`}`,
        )
        .join(""),
    )
    .join("")}
    <Property Name="floating" Type="Edm.Decimal" Scale="floating"/><Property Name="unspecified" Type="Collection(N.E)"/>
    <Property Name="none" Type="N.None"/><Property Name="d" Type="N.D"/><Property Name="s" Type="N.S"/>
    <NavigationProperty Name="n" Type="N.X"/></ComplexType>
  <EntityType Name="X"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>
    <NavigationProperty Name="self" Type="Collection(N.X)"/></EntityType>
  <EntityType Name="Y" BaseType="N.X"><Property Name="t" Type="N.T" Nullable="false"/></EntityType>`;

describe("agree with the oracle under every option", () => {
  const built = modelOf(everything);
  const options: readonly Partial<OutputOptions>[] = [
    {},
    { numbers: "number" },
    { numbers: "string" },
    { unspecifiedItems: "non-null" },
    { navigation: "deep" },
  ];
  it.each(options)("%o", (option) => {
    const { count, texts } = disagreements(built.model, { ...defaultOutputOptions, ...option });
    expect(texts).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });
});

it("null is a valid item where a structural property of an entity type does not say otherwise", () => {
  const entity =
    '<EntityType Name="E"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String"/></EntityType>';
  const holder = (attributes: string) =>
    `${entity}<ComplexType Name="T"><Property Name="es" Type="Collection(A.E)" ${attributes}/></ComplexType>`;
  const nullItem = "es: an item: null → /es/0 null";
  expect(invalid(casesOf(holder(""), "N.T"))).not.toContain(nullItem);
  expect(invalid(casesOf(holder('Nullable="false"'), "N.T"))).toContain(nullItem);
});
