import { describe, expect, it } from "vitest";
import { codesOf as allCodesOf, modelOfFiles, structured } from "../support/model-of.ts";
import { describeWithShared } from "../support/shared.ts";
import { codesOf, corpusText, declaration, generate, memberType, schema } from "./generate.ts";

/** Returns a CSDL JSON document with the members of one schema, `N`. */
function json(members: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ $Version: "4.01", ...more, N: members });
}

function codesOfJson(text: string): string[] {
  return allCodesOf(modelOfFiles({ "test.json": text }, ["test.json"]));
}

const CORE = { $Reference: { "core.json": { $Include: [{ $Namespace: "Org.OData.Core.V1", $Alias: "Core" }] } } };

describe("CSDL JSON", () => {
  it("J1 the same model in XML and in JSON gives the same bytes", async () => {
    const [fromXml, fromJson] = await Promise.all([
      generate(
        schema(
          `<EntityType Name="E" OpenType="true"><Annotation Term="Org.OData.Core.V1.Description" String="An entity."/><Key><PropertyRef Name="id"/></Key>
             <Property Name="id" Type="Edm.Guid" Nullable="false"/><Property Name="amount" Type="Edm.Decimal" Scale="2" Precision="8"/>
             <Property Name="tags" Type="Collection(Edm.String)" Nullable="false"/><Property Name="kind" Type="A.K" Nullable="false" DefaultValue="b"/>
             <NavigationProperty Name="next" Type="A.E"/><NavigationProperty Name="all" Type="Collection(A.E)"/></EntityType>
           <ComplexType Name="C" Abstract="true"/><ComplexType Name="D" BaseType="A.C"><Property Name="p" Type="A.T" Nullable="false"/></ComplexType>
           <EnumType Name="K" IsFlags="true"><Member Name="a" Value="1"/><Member Name="b" Value="2"/></EnumType>
           <TypeDefinition Name="T" UnderlyingType="Edm.String" MaxLength="5"/>`,
        ),
      ),
      generate(
        json(
          {
            $Alias: "A",
            E: {
              $Kind: "EntityType",
              $OpenType: true,
              "@Core.Description": "An entity.",
              $Key: ["id"],
              id: { $Type: "Edm.Guid" },
              amount: { $Type: "Edm.Decimal", $Scale: 2, $Precision: 8, $Nullable: true },
              tags: { $Collection: true },
              kind: { $Type: "A.K", $DefaultValue: "b" },
              next: { $Kind: "NavigationProperty", $Type: "A.E", $Nullable: true },
              all: { $Kind: "NavigationProperty", $Type: "A.E", $Collection: true },
            },
            C: { $Kind: "ComplexType", $Abstract: true },
            D: { $Kind: "ComplexType", $BaseType: "A.C", p: { $Type: "A.T" } },
            K: { $Kind: "EnumType", $IsFlags: true, a: 1, b: 2 },
            T: { $Kind: "TypeDefinition", $UnderlyingType: "Edm.String", $MaxLength: 5 },
          },
          CORE,
        ),
      ),
    ]);
    expect([...fromJson.files]).toEqual([...fromXml.files]);
  });

  it("J2 defaults are those of JSON: not null, Edm.String, variable scale", async () => {
    const output = await generate(
      json({
        C: {
          $Kind: "ComplexType",
          s: {},
          d: { $Type: "Edm.Decimal" },
          g: { $Type: "Edm.GeographyPoint", $SRID: "4326" },
        },
      }),
    );
    expect(["s", "d", "g"].map((name) => memberType(output, "N.C", name))).toEqual([
      "string",
      "odata.Decimal",
      "odata.GeoPoint",
    ]);
    expect(
      structured(output, "N.C").properties.map(({ facets }) => [facets.scale, facets.precision, facets.srid]),
    ).toEqual([
      [undefined, undefined, undefined],
      ["variable", undefined, undefined],
      [undefined, undefined, 4326],
    ]);
  });

  it("J2 an item type in parentheses and a navigation property without its kind get a hint at what CSDL JSON has", () => {
    const text = json({
      C: {
        $Kind: "ComplexType",
        p: { $Type: "Collection(Edm.String)" },
        n: { $Type: "N.C", $Nullable: true, $Partner: "m" },
      },
    });
    const { diagnostics } = modelOfFiles({ "a.json": text }, ["a.json"]);
    expect(diagnostics.entries.map(({ code, hint }) => [code, hint])).toEqual([
      ["unknown-member", 'If this is a navigation property, add "$Kind": "NavigationProperty".'],
      ["invalid-type-name", 'In CSDL JSON, write "$Type": "Edm.String" and "$Collection": true.'],
    ]);
  });

  it("J3 types, terms and navigation properties have a kind, properties need none", async () => {
    const output = await generate(
      json({
        C: { $Kind: "ComplexType", p: { $Kind: "Property" }, q: {}, n: { $Kind: "NavigationProperty", $Type: "N.E" } },
        E: { $Kind: "EntityType" },
      }),
    );
    expect(["p", "q", "n"].map((name) => memberType(output, "N.C", name))).toEqual(["string", "string", "?E"]);
    expect(codesOfJson(json({ C: { p: {} } }))).toContain("invalid-json-csdl");
  });

  it("J4 a set is a collection, a singleton is none, and imports name what they import", async () => {
    const output = await generate(
      json(
        {
          E: { $Kind: "EntityType", $Key: ["id"], id: {} },
          f: [{ $Kind: "Function", $ReturnType: {} }],
          a: [{ $Kind: "Action" }],
          Box: {
            $Kind: "EntityContainer",
            set: { $Collection: true, $Type: "N.E" },
            one: { $Type: "N.E", $Nullable: true },
            f: { $Function: "N.f" },
            a: { $Action: "N.a" },
          },
        },
        { $EntityContainer: "N.Box" },
      ),
    );
    expect(codesOf(output)).toEqual([]);
    expect(output.model.schemas[0]?.containers[0]?.members.map(({ kind, name }) => [kind, name])).toEqual([
      ["EntitySet", "set"],
      ["Singleton", "one"],
      ["FunctionImport", "f"],
      ["ActionImport", "a"],
    ]);
  });

  it("J5 annotations are members with @, of members and of annotations too", async () => {
    const output = await generate(
      json(
        {
          C: {
            $Kind: "ComplexType",
            "@Core.Description": "Plain.",
            "@Core.Description#Tablet": "Other.",
            "@Core.Description@Core.Description": "Of the description.",
            p: { "@Core.Description": "Of the property." },
          },
          $Annotations: { "N.C/p": { "@Core.LongDescription": "From outside." } },
        },
        CORE,
      ),
    );
    const text = declaration(output, "N.C");
    for (const words of ["Plain.", "Of the property.", "From outside."]) expect(text).toContain(words);
    for (const words of ["Other.", "Of the description."]) expect(text).not.toContain(words);
  });

  it("J6 expressions are objects with a keyword, records with @type, and none is treated as text", async () => {
    const values: readonly unknown[] = [
      { $Path: "a/b" },
      { $Apply: ["a", "b"], $Function: "odata.concat" },
      { $If: [{ $Path: "a" }, "x", "y"] },
      { $Cast: { $Path: "a" }, $Type: "Edm.String" },
      { $And: [true, false] },
      { $LabeledElement: "x", $Name: "N.l" },
      { $UrlRef: "http://host" },
      { "@type": "N.C", p: "x" },
      ["x"],
      null,
    ];
    for (const value of values) {
      const output = await generate(json({ C: { $Kind: "ComplexType", "@Core.Description": value } }, CORE));
      expect([value, codesOf(output)]).toEqual([value, []]);
      expect(output.model.types.get("N.C")?.documentation.description).toBeUndefined();
    }
  });

  it("J6 paths of terms that are paths are strings", async () => {
    for (const type of ["Annotation", "AnyProperty", "ModelElement", "NavigationProperty", "Property"]) {
      const codes = async (value: unknown, $Collection = false) => {
        const term = { $Kind: "Term", $Type: `Edm.${type}Path`, $Collection };
        return codesOf(await generate(json({ T: term, C: { $Kind: "ComplexType", p: {}, "@N.T": value } })));
      };
      expect([type, await codes("p"), await codes(["p", "q"], true)]).toEqual([type, [], []]);
      const wrong = [await codes(["p"]), await codes("p", true), await codes({ x: "p" })];
      expect([type, ...wrong]).toEqual([type, ...wrong.map(() => ["invalid-annotation-value"])]);
    }
  });

  it.each([
    [
      "two containers",
      json({ A: { $Kind: "EntityContainer" }, B: { $Kind: "EntityContainer" }, C: { $Kind: "ComplexType" } }),
      "several-containers",
    ],
    ["a type of no kind", json({ C: { $Kind: "Nothing" } }), "invalid-json-csdl"],
    ["a property that is not an object", json({ C: { $Kind: "ComplexType", p: 1 } }), "invalid-json-csdl"],
    ["an unresolved type", json({ C: { $Kind: "ComplexType", p: { $Type: "N.Nope" } } }), "unresolved-type"],
    ["a member that is not an integer", json({ E: { $Kind: "EnumType", a: 1.5 } }), "invalid-enum-value"],
  ])("J7 broken models are reported: %s", (_, text, code) => {
    expect(codesOfJson(text)).toContain(code);
  });
});

describeWithShared("pairs of the corpus", () => {
  it.each(["oasis-openapi__example", "oasis-openapi__containment", "oasis-openapi__key-aliases"])(
    "J1 %s gives the same bytes from XML and from JSON",
    async (name) => {
      const xml = await generate(corpusText(`${name.replace("__", "/")}.xml`));
      const other = await generate(corpusText(`csdl-json-derived/${name}.json`));
      expect([...other.files]).toEqual([...xml.files]);
    },
  );
});
