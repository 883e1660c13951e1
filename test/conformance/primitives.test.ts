import { describe, expect, it } from "vitest";
import { modelOf } from "../support/model-of.ts";
import { codesOf, declaration, fixture, generate, memberType, schema, violations } from "./generate.ts";
import { primitives } from "./primitive-types.ts";

/** Returns an entity type with a key of that type. */
function key(type: string): string {
  return `<EntityType Name="D"><Key><PropertyRef Name="k"/></Key><Property Name="k" Type="${type}" Nullable="false"/></EntityType>`;
}

describe("3. Entity model: primitive types", () => {
  it.each(primitives)("$title", async ({ type, declared, good, bad }) => {
    const output = await generate(
      schema(`<ComplexType Name="C"><Property Name="p" Type="${type}" Nullable="false"/></ComplexType>`),
    );
    expect(memberType(output, "N.C", "p")).toBe(declared);
    for (const p of good) expect({ p, found: violations(output, "N.C", { p }) }).toEqual({ p, found: [] });
    for (const [p, code] of bad) {
      expect({ p, found: violations(output, "N.C", { p }) }).toEqual({ p, found: [`${code} /p`] });
      expect(output.guards.get("N.C")?.is({ p })).toBe(false);
    }
    expect(violations(output, "N.C", { p: null })).toEqual(["null /p"]);
    expect(violations(output, "N.C", {})).toEqual(["missing /p"]);
  });

  it("3.6 digits of Int64 are never lost, whichever form is chosen", async () => {
    const text = schema(
      `<ComplexType Name="C"><Property Name="p" Type="Edm.Int64" Nullable="false" DefaultValue="9223372036854775807"/></ComplexType>
       <EnumType Name="E" UnderlyingType="Edm.Int64"><Member Name="big" Value="9223372036854775807"/></EnumType>`,
    );
    const types = { wire: "number | string", number: "number", string: "string" } as const;
    for (const numbers of ["wire", "number", "string"] as const) {
      const output = await generate(text, { numbers });
      expect(output.files.get("odata.ts")).toContain(`export type Int64 = ${types[numbers]};`);
      expect(violations(output, "N.C", { p: 1 })).toEqual(numbers === "string" ? ["type /p"] : []);
      expect(violations(output, "N.C", { p: "9223372036854775807" })).toEqual(numbers === "number" ? ["type /p"] : []);
      expect(declaration(output, "N.C")).toContain("@defaultValue 9223372036854775807");
      expect(output.model.types.get("N.E")).toMatchObject({ members: [{ value: 9223372036854775807n }] });
    }
  });

  it("3.7 Edm.Decimal of floating scale may be INF, -INF or NaN too", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="C"><Property Name="p" Type="Edm.Decimal" Scale="floating" Nullable="false"/></ComplexType>`,
      ),
    );
    for (const p of ["INF", "-INF", "NaN", "1.5", 2]) expect(violations(output, "N.C", { p })).toEqual([]);
    expect(violations(output, "N.C", { p: "inf" })).toEqual(["format /p"]);
  });

  const coordinates = {
    Point: [1, 2],
    LineString: [
      [1, 2],
      [3, 4],
    ],
    Polygon: [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    ],
    MultiPoint: [[1, 2]],
    MultiLineString: [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    MultiPolygon: [
      [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [0, 0],
        ],
      ],
    ],
  };
  const shapes = Object.keys(coordinates) as (keyof typeof coordinates)[];

  it.each(["Geography", "Geometry"])("3.14 types of %s are GeoJSON objects, each of its shape", async (space) => {
    const properties = [...shapes, "Collection", ""].map(
      (shape) => `<Property Name="p${shape}" Type="Edm.${space}${shape}" Nullable="false"/>`,
    );
    const output = await generate(schema(`<ComplexType Name="C">${properties.join("")}</ComplexType>`));
    const valid: Record<string, unknown> = {
      pCollection: { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [1, 2] }] },
      p: { type: "Point", coordinates: [1, 2], crs: { type: "name", properties: { name: "EPSG:4326" } } },
    };
    for (const shape of shapes) valid[`p${shape}`] = { type: shape, coordinates: coordinates[shape] };
    expect(violations(output, "N.C", valid)).toEqual([]);
    for (const [name, value] of Object.entries(valid)) {
      expect(violations(output, "N.C", { ...valid, [name]: "POINT (1 2)" })).toEqual([`type /${name}`]);
      expect(violations(output, "N.C", { ...valid, [name]: { ...(value as object), type: "Circle" } })).toEqual([
        `format /${name}`,
      ]);
    }
    expect(shapes.map((shape) => memberType(output, "N.C", `p${shape}`))).toEqual(
      shapes.map((shape) => `odata.Geo${shape}`),
    );
    expect(memberType(output, "N.C", "p")).toBe("odata.GeoJson");
  });

  it("3.15 the value of a stream travels apart, and what is known of it stands beside", async () => {
    const output = await generate(
      schema(`<ComplexType Name="C"><Property Name="photo" Type="Edm.Stream" Nullable="false"/></ComplexType>`),
    );
    expect(memberType(output, "N.C", "photo")).toBe("?unknown");
    expect(memberType(output, "N.C", "photo@odata.mediaReadLink")).toBe("?string");
    expect(violations(output, "N.C", {})).toEqual([]);
    expect(violations(output, "N.C", { photo: { inline: true } })).toEqual([]);
    expect(fixture(output, "N.C")).toEqual({ "@odata.type": "#N.C" });
  });

  it("3.16 streams do not stand in collections, nor are they parameters", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="C"><Property Name="p" Type="Collection(Edm.Stream)" Nullable="false"/></ComplexType>
         <Action Name="a"><Parameter Name="s" Type="Edm.Stream"/></Action>
         <Function Name="ok" IsBound="true"><Parameter Name="s" Type="Edm.Stream"/><ReturnType Type="Edm.String"/></Function>`,
      ),
    );
    expect(codesOf(output)).toEqual(["stream-collection", "stream-parameter"]);
    expect(output.diagnostics.entries).toHaveLength(2);
  });

  it("3.17 Edm.Untyped is anything but a null that is not allowed, and a collection of it any array", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="C"><Property Name="p" Type="Edm.Untyped" Nullable="false"/><Property Name="q" Type="Collection(Edm.Untyped)" Nullable="false"/></ComplexType>`,
      ),
    );
    expect([memberType(output, "N.C", "p"), memberType(output, "N.C", "q")]).toEqual(["unknown", "unknown[]"]);
    for (const p of [1, "x", [], [[1], { a: [null] }], {}]) {
      expect(violations(output, "N.C", { p, q: [p, [[p]]] })).toEqual([]);
    }
    expect(violations(output, "N.C", { p: null, q: [null] })).toEqual(["null /p", "null /q/0"]);
    expect(violations(output, "N.C", { p: 1, q: {} })).toEqual(["type /q"]);
    expect(violations(output, "N.C", { p: 1, q: null })).toEqual(["null /q"]);
  });

  it("3.20 Edm.EntityType stands for any entity", async () => {
    const output = await generate(
      schema(`<ComplexType Name="C"><NavigationProperty Name="n" Type="Edm.EntityType"/></ComplexType>`),
    );
    expect(memberType(output, "N.C", "n")).toBe("?odata.JsonObject | null");
    expect(violations(output, "N.C", { n: { any: 1 } })).toEqual([]);
    expect(violations(output, "N.C", { n: "x" })).toEqual(["type /n"]);
  });

  it.each([
    [`<EntityType Name="D" BaseType="Edm.EntityType"/>`, "invalid-base-type"],
    [`<ComplexType Name="D" BaseType="Edm.ComplexType"/>`, "invalid-base-type"],
    [`<EntityType Name="D" BaseType="Edm.Untyped"/>`, "invalid-base-type"],
    [`<EnumType Name="D" UnderlyingType="Edm.PrimitiveType"/>`, "invalid-underlying-type"],
    [`<EnumType Name="D" UnderlyingType="Edm.Untyped"/>`, "invalid-underlying-type"],
    [`<TypeDefinition Name="D" UnderlyingType="Edm.Untyped"/>`, "invalid-underlying-type"],
    [key("Edm.PrimitiveType"), "invalid-key-type"],
    [key("Edm.ComplexType"), "invalid-key-type"],
    [key("Edm.Untyped"), "invalid-key-type"],
    [
      `<EntityContainer Name="D"><EntitySet Name="s" EntityType="Edm.EntityType"/></EntityContainer>`,
      "invalid-set-type",
    ],
    [`<EntityContainer Name="D"><Singleton Name="s" Type="Edm.EntityType"/></EntityContainer>`, "invalid-set-type"],
    [`<Term Name="D" Type="Collection(Edm.PrimitiveType)"/>`, "collection-of-abstract-type"],
    [
      `<ComplexType Name="D"><Property Name="p" Type="Collection(Edm.PrimitiveType)" Nullable="false"/></ComplexType>`,
      "collection-of-abstract-type",
    ],
    [
      `<Action Name="a"><Parameter Name="p" Type="Collection(Edm.PrimitiveType)"/></Action>`,
      "collection-of-abstract-type",
    ],
  ])("3.21 abstract types are refused where they must not be used: %s", (declaration, code) => {
    expect(codesOf(modelOf(declaration))).toContain(code);
  });

  it("3.22 path types are those of terms: no key, enumeration or type definition is of one", () => {
    for (const type of ["Annotation", "AnyProperty", "ModelElement", "NavigationProperty", "Property"]) {
      const path = `Edm.${type}Path`;
      const term = `<Term Name="T" Type="${path}"/><Term Name="U" Type="N.D"/>`;
      const record = `<ComplexType Name="D"><Property Name="p" Type="Collection(${path})" Nullable="false"/></ComplexType>`;
      expect(codesOf(modelOf(term + record))).toEqual([]);
      expect(codesOf(modelOf(key(path)))).toEqual(["invalid-key-type"]);
      for (const element of ["EnumType", "TypeDefinition"]) {
        const declaration = `<${element} Name="D" UnderlyingType="${path}"/>`;
        expect(codesOf(modelOf(declaration))).toContain("invalid-underlying-type");
      }
    }
  });

  it("3.23 of several annotations with one term and qualifier the first counts, with a warning", async () => {
    const described = (words: string, qualifier = "") =>
      `<Annotation Term="Org.OData.Core.V1.Description" ${qualifier} String="${words}"/>`;
    const output = await generate(
      schema(
        `<ComplexType Name="C">${described("Other.", 'Qualifier="q"')}${described("First.")}${described("Second.")}</ComplexType>`,
      ),
    );
    expect(codesOf(output)).toEqual(["duplicate-annotation"]);
    expect(declaration(output, "N.C")).toContain("/** First. */");
  });
});
