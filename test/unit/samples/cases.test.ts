import { describe, expect, it } from "vitest";
import { defaultOutputOptions, type OutputOptions } from "../../../src/plan/options.ts";
import type { Patch } from "../../../src/samples/cases/patch.ts";
import { type Cases, createFixtures } from "../../../src/samples/fixtures.ts";
import { modelOf } from "../../support/model-of.ts";
import { disagreements } from "./agreement.ts";

function casesOf(children: string, name: string, options: Partial<OutputOptions> = {}): Cases {
  const { model } = modelOf(children);
  return createFixtures(model, { ...defaultOutputOptions, ...options })(model.types.get(name)!).cases();
}

/** `pointer code: name [patch]`, as a reader of the file sees it. */
function invalid({ invalid }: Cases): string[] {
  return invalid.map(({ name, pointer, code, patch }) => {
    return `${JSON.parse(pointer)} ${JSON.parse(code)}: ${JSON.parse(name)} ${textOf(patch)}`;
  });
}

function valid({ valid }: Cases): string[] {
  return valid.map(({ name, patch }) => `${JSON.parse(name)} ${textOf(patch)}`);
}

/** `replace /a 1, remove /b`. */
function textOf(patch: Patch): string {
  return patch
    .map((operation) => {
      const from = "from" in operation ? ` ${operation.from || "all"} to` : "";
      return `${operation.op}${from} ${operation.path}${"json" in operation ? ` ${operation.json}` : ""}`;
    })
    .join(", ");
}

const small = `<ComplexType Name="T">
  <Property Name="id" Type="Edm.Guid" Nullable="false" DefaultValue="00000000-0000-0000-0000-000000000000"/>
  <Property Name="count" Type="Edm.Int64"/><Property Name="tags" Type="Collection(Edm.String)" Nullable="false"/></ComplexType>`;

it("the invalid cases of a small type", () => {
  expect(invalid(casesOf(small, "N.T"))).toMatchInlineSnapshot(`
    [
      " null: null replace  null",
      " type: text replace  "text"",
      "/@odata.type type: a number add /@odata.type 1",
      "/id missing: missing remove /id",
      "/id null: null replace /id null",
      "/id format: not a GUID replace /id "not-a-guid"",
      "/count missing: missing remove /count",
      "/count range: a number too large in a string replace /count "9223372036854775808"",
      "/tags missing: missing remove /tags",
      "/tags type: no array replace /tags "text"",
      "/tags/0 null: null replace /tags [null]",
    ]
  `);
});

it("the valid cases of a small type", () => {
  expect(valid(casesOf(small, "N.T"))).toMatchInlineSnapshot(`
    [
      "a type that the metadata does not know add /@odata.type "#N.unknownSubtype"",
      "id: the longest form replace /id "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"",
      "count: null replace /count null",
      "count: the largest number replace /count 9007199254740991",
      "tags: empty replace /tags []",
    ]
  `);
});

it("what several cases can show, properties show in turn", () => {
  const properties = (count: number): string =>
    Array.from({ length: count }, (_, index) => `<Property Name="p${index}" Type="Edm.Int64"/>`).join("");
  const shown = (count: number): Set<string> => {
    const cases = casesOf(`<ComplexType Name="T">${properties(count)}</ComplexType>`, "N.T");
    return new Set([...cases.valid, ...cases.invalid].map(({ name }) => name.replace(/p\d+: /, "")));
  };
  expect([...shown(100)].sort()).toMatchInlineSnapshot(`
    [
      ""a boolean"",
      ""a fraction in a string"",
      ""a fraction"",
      ""a number in a string"",
      ""a number too large in a string"",
      ""a number too large"",
      ""a number"",
      ""a type that the metadata does not know"",
      ""missing"",
      ""null"",
      ""text"",
      ""the largest number"",
      ""the smallest number"",
    ]
  `);
});

it("the cases of a property depend on no other", () => {
  const property = (name: string, type: string): string => `<Property Name="${name}" Type="${type}"/>`;
  const linesOf = (properties: string): string[] => {
    const cases = casesOf(`<ComplexType Name="T">${properties}</ComplexType>`, "N.T");
    return [...valid(cases), ...invalid(cases)];
  };
  const types = ["Edm.Int64", "Edm.Guid", "Collection(Edm.Date)", "N.T", "Edm.String"];
  const before = types.map((type, index) => property(`p${index}`, type));
  const after = linesOf(before.with(2, property("other", "Edm.Boolean")).join(""));
  const kept = linesOf(before.join("")).filter((line) => !line.includes("p2"));
  expect(kept.length).toBeGreaterThan(10);
  expect(after.filter((line) => !line.includes("other"))).toEqual(kept);
});

describe("a place with subtypes", () => {
  const shapes = `<ComplexType Name="base" Abstract="true"/>
    <ComplexType Name="shape" BaseType="N.base" Abstract="true"><Property Name="id" Type="Edm.String" Nullable="false"/></ComplexType>
    <ComplexType Name="circle" BaseType="N.shape"><Property Name="r" Type="Edm.Double" Nullable="false"/></ComplexType>
    <ComplexType Name="square" BaseType="N.shape"><Property Name="a" Type="Edm.Double"/></ComplexType>
    <ComplexType Name="drawing"><Property Name="shape" Type="N.shape" Nullable="false"/></ComplexType>`;

  it("shows each way to name the type of the fixture's value, and an unknown one", () => {
    const cases = valid(casesOf(shapes, "N.drawing")).filter((text) => text.startsWith("shape: "));
    expect(cases).toMatchInlineSnapshot(`
      [
        "shape: its type as N.circle add /shape/@odata.type "N.circle"",
        "shape: its type as https://example.com/$metadata#N.circle add /shape/@odata.type "https://example.com/$metadata#N.circle"",
        "shape: its type as #A.circle add /shape/@odata.type "#A.circle"",
        "shape: its type in @type move /shape/@odata.type to /shape/@type",
        "shape: an unknown subtype add /shape/@odata.type "#N.unknownSubtype"",
      ]
    `);
  });

  it("breaks in its name and below", () => {
    const cases = invalid(casesOf(shapes, "N.drawing")).filter((text) => text.startsWith("/shape"));
    expect(cases).toMatchInlineSnapshot(`
      [
        "/shape missing: missing remove /shape",
        "/shape null: null replace /shape null",
        "/shape type: text replace /shape "text"",
        "/shape/r type: a boolean replace /shape/r true",
        "/shape/@odata.type derived: a base type add /shape/@odata.type "https://example.com/$metadata#N.base"",
        "/shape/@odata.type missing: missing remove /shape/@odata.type",
        "/shape/@odata.type derived: an abstract type add /shape/@odata.type "#N.shape"",
      ]
    `);
  });

  it("the cases of an abstract type are about its own properties", () => {
    expect(invalid(casesOf(shapes, "N.shape"))).toMatchInlineSnapshot(`
      [
        " null: null replace  null",
        " type: an array replace  []",
        "/@odata.type derived: a base type add /@odata.type "https://example.com/$metadata#N.base"",
        "/id missing: missing remove /id",
        "/id null: null replace /id null",
        "/id type: a number replace /id 42",
      ]
    `);
  });
});

it("a value in which the type occurs again is broken in a copy of the fixture", () => {
  const types = `<ComplexType Name="T"><Property Name="a" Type="Edm.Boolean"/><Property Name="t" Type="N.T"/>
    <Property Name="ts" Type="Collection(N.T)"/></ComplexType>`;
  const copies = invalid(casesOf(types, "N.T")).filter((text) => text.includes("copy"));
  expect(copies).toMatchInlineSnapshot(`
    [
      "/t/a type: a boolean in a string copy all to /t, replace /t/a "true"",
      "/ts/0/a type: a boolean in a string copy all to /ts/0, replace /ts/0/a "true"",
    ]
  `);
  expect(disagreements(modelOf(types).model).texts).toEqual([]);
});

describe("enumerations", () => {
  const members = '<Member Name="none" Value="0"/><Member Name="read" Value="1"/><Member Name="write" Value="2"/>';
  const values = (cases: readonly { readonly patch: Patch }[]): string[] =>
    cases.map(({ patch }) => textOf(patch).replace("replace  ", ""));

  it("have every member", () => {
    const cases = casesOf(`<EnumType Name="E">${members}</EnumType>`, "N.E");
    expect(values(cases.valid)).toEqual(['"none"', '"read"', '"write"']);
    expect(values(cases.invalid)).toEqual(["null", "42", '"notAMember"', '"NONE"']);
  });

  it("with flags have combinations", () => {
    const cases = casesOf(`<EnumType Name="E" IsFlags="true">${members}</EnumType>`, "N.E");
    expect(values(cases.valid)).toEqual([
      ...['"none"', '"read"', '"write"'],
      ...['"read,write"', '"read, write"', '"read,1"', '"1"'],
    ]);
    expect(values(cases.invalid)).toEqual(["null", "42", '"notAMember"', '"read,notAMember"', '""']);
  });
});

it("navigation properties are expanded, empty and broken", () => {
  const cases = casesOf(
    `<EntityType Name="E"><NavigationProperty Name="one" Type="N.E" Nullable="false"/>
      <NavigationProperty Name="many" Type="Collection(N.E)"/><NavigationProperty Name="any" Type="Edm.EntityType"/></EntityType>`,
    "N.E",
  );
  expect(valid(cases).slice(1)).toMatchInlineSnapshot(`
    [
      "one: expanded add /one {"@odata.type":"#N.E"}",
      "many: expanded add /many [{"@odata.type":"#N.E"}]",
      "many: empty add /many []",
      "any: expanded add /any {}",
      "any: null add /any null",
    ]
  `);
  expect(invalid(cases).slice(3)).toMatchInlineSnapshot(`
    [
      "/one null: null add /one null",
      "/one type: text add /one "text"",
      "/many null: null add /many null",
      "/many/0 type: text add /many ["text"]",
      "/any type: text add /any "text"",
    ]
  `);
});

it("what a concrete subtype redeclares is left to its own cases", () => {
  const types = `<ComplexType Name="base" Abstract="true"><Property Name="a" Type="Edm.PrimitiveType" Nullable="false"/>
      <Property Name="b" Type="Edm.String"/></ComplexType>
    <ComplexType Name="sub" BaseType="N.base"><Property Name="a" Type="Edm.String" Nullable="false"/></ComplexType>`;
  expect(invalid(casesOf(types, "N.base")).slice(3)).toEqual([
    "/b missing: missing remove /b",
    "/b type: a number replace /b 42",
  ]);
  expect(disagreements(modelOf(types).model).texts).toEqual([]);
});

it("of each base type one property is broken, in one way", () => {
  const strings = (...names: string[]): string =>
    names.map((name) => `<Property Name="${name}" Type="Edm.String" Nullable="false"/>`).join("");
  const types = `<ComplexType Name="A">${strings("a", "b")}</ComplexType>
    <ComplexType Name="B" BaseType="N.A">${strings("c", "d")}</ComplexType><ComplexType Name="C" BaseType="N.B"/>`;
  const [first, second, ...others] = invalid(casesOf(types, "N.C")).slice(3);
  expect([first, second]).toEqual([
    expect.stringMatching(/^\/[ab] missing: /),
    expect.stringMatching(/^\/[cd] missing: /),
  ]);
  expect(others).toEqual([]);
});

it("pointers and names are escaped", () => {
  const { invalid } = casesOf('<ComplexType Name="T"><Property Name="Größe" Type="Edm.String"/></ComplexType>', "N.T");
  expect(invalid.at(-1)).toEqual({
    name: '"a number"',
    pointer: '"/Größe"',
    code: '"type"',
    patch: [{ op: "replace", path: "/Größe", json: "42" }],
  });
});

it("the cases of a type that inherits hundreds of properties are about its own", () => {
  const types = Array.from({ length: 400 }, (_, level) => {
    const base = level === 0 ? "" : `BaseType="N.T${level - 1}"`;
    return `<ComplexType Name="T${level}" ${base}><Property Name="p${level}" Type="Edm.String"/></ComplexType>`;
  });
  const { invalid: broken } = casesOf(types.join(""), "N.T399");
  expect(broken.slice(3).map(({ pointer }) => pointer)).toEqual(['"/p399"', '"/p399"']);
});

describe("the extremes of a property keep its facets", () => {
  /** The values that properties like this one show in turn, by label. */
  const shown = (attributes: string): ReadonlyMap<string, string> => {
    const properties = Array.from({ length: 60 }, (_, index) => `<Property Name="p${index}" ${attributes}/>`);
    const cases = casesOf(
      `<ComplexType Name="T">${properties.join("")}</ComplexType>
      <TypeDefinition Name="weight" UnderlyingType="Edm.Decimal" Precision="8" Scale="3"/>`,
      "N.T",
    );
    return new Map(valid(cases).map((text) => [text.replace(/^p\d+: | replace .*/g, ""), text.replace(/.* /, "")]));
  };

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
    const values = shown(attributes);
    const labels = ["the smallest number", "the largest number", "a number in a string"];
    expect(labels.map((label) => values.get(label))).toEqual(expected);
  });

  it.each([
    ["", "2024-02-29T23:59:59-12:30"],
    ['Precision="12"', "2024-02-29T23:59:59.123456789012-12:30"],
    ['Precision="3"', "2024-02-29T23:59:59.123-12:30"],
    ['Precision="0"', "2024-02-29T23:59:59-12:30"],
  ])("DateTimeOffset %s", (attributes, expected) => {
    expect(shown(`Type="Edm.DateTimeOffset" ${attributes}`).get("the longest form")).toBe(`"${expected}"`);
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
  // Several, because each shows one of the faults that an item can have.
  const hasNullItem = (attributes: string): boolean => {
    const properties = Array.from({ length: 20 }, (_, index) => {
      return `<Property Name="es${index}" Type="Collection(A.E)" ${attributes}/>`;
    });
    const cases = invalid(casesOf(`${entity}<ComplexType Name="T">${properties.join("")}</ComplexType>`, "N.T"));
    return cases.some((text) => /^\/es\d+\/0 null: /.test(text));
  };
  expect(hasNullItem("")).toBe(false);
  expect(hasNullItem('Nullable="false"')).toBe(true);
});
