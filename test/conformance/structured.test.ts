import { describe, expect, it } from "vitest";
import { modelOf, structured } from "../support/model-of.ts";
import {
  anyViolations,
  codesOf,
  compileMessages,
  declaration,
  fixture,
  generate,
  memberType,
  schema,
  violations,
} from "./generate.ts";

const KEY = `<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>`;
const NUMBER = `<Property Name="n" Type="Edm.Int32" Nullable="false"/>`;

describe("6. Entity type", () => {
  it("6.1 a property may be named like its type, with a warning", async () => {
    const output = await generate(
      schema(`<EntityType Name="list">${KEY}<Property Name="list" Type="Edm.String"/></EntityType>`),
    );
    expect(codesOf(output)).toEqual(["property-name-equals-type"]);
    expect(memberType(output, "N.list", "list")).toBe("string | null");
    expect(violations(output, "N.list", { id: "x", list: 1 })).toEqual(["type /list"]);
  });

  it("6.2 key and properties are inherited, through 60 types as through one", async () => {
    const derived = Array.from(
      { length: 60 },
      (_, i) =>
        `<EntityType Name="T${i + 1}" BaseType="N.T${i}"><Property Name="p${i}" Type="Edm.Int32" Nullable="false"/></EntityType>`,
    );
    const output = await generate(schema(`<EntityType Name="T0">${KEY}</EntityType>${derived.join("")}`));
    expect(declaration(output, "N.T60")).toContain("extends T59");
    expect(Object.keys(fixture(output, "N.T60"))).toEqual(["@odata.type", "id", ...derived.map((_, i) => `p${i}`)]);
    const value = fixture(output, "N.T60");
    expect(violations(output, "N.T60", { ...value, id: 1, p0: "x" })).toEqual(["type /id", "type /p0"]);
    expect(output.model.types.get("N.T60")).toMatchObject({ key: [{ path: ["id"] }] });
  });

  it("6.3 values say their type by #, without, by alias or by URL", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="B"/><ComplexType Name="D" BaseType="N.B"><Property Name="n" Type="Edm.Int32" Nullable="false"/></ComplexType>`,
      ),
    );
    expect(declaration(output, "N.D")).toContain('"@odata.type"?: "#N.D";');
    expect(declaration(output, "N.B", "AnyB")).toContain('odata.Derived<D, "#N.D">');
    for (const name of ["#N.D", "N.D", "#A.D", "A.D", "https://host/service/$metadata#N.D", "$metadata#N.D"]) {
      expect([name, anyViolations(output, "N.B", { "@odata.type": name })]).toEqual([name, ["missing /n"]]);
    }
    expect(anyViolations(output, "N.B", {})).toEqual([]);
    expect(violations(output, "N.D", { n: 1 })).toEqual([]);
    expect(violations(output, "N.D", { "@odata.type": "#N.B", n: 1 })).toEqual(["derived /@odata.type"]);
  });

  it("6.4 an abstract type has no instances of its own; those of its subtypes say what they are", async () => {
    const output = await generate(
      schema(
        `<EntityType Name="Base" Abstract="true">${KEY}</EntityType><EntityType Name="Leaf" BaseType="N.Base">${NUMBER}</EntityType>
         <ComplexType Name="C"><Property Name="p" Type="N.Part" Nullable="false"/></ComplexType>
         <ComplexType Name="Part" Abstract="true"/><ComplexType Name="Real" BaseType="N.Part">${NUMBER}</ComplexType>`,
      ),
    );
    expect(fixture(output, "N.Base")).toMatchObject({ "@odata.type": "#N.Leaf" });
    expect(fixture(output, "N.C").p).toMatchObject({ "@odata.type": "#N.Real" });
    expect(violations(output, "N.C", { p: { n: 1 } })).toEqual(["missing /p/@odata.type"]);
    expect(violations(output, "N.C", { p: { "@odata.type": "#N.Part", n: 1 } })).toEqual(["derived /p/@odata.type"]);
    expect(anyViolations(output, "N.Base", { "@odata.type": "#N.Leaf", id: "x", n: 1 })).toEqual([]);
    const itself = { "@odata.type": "#N.Base", id: "x" };
    expect(violations(output, "N.Base", itself)).toEqual([]);
    expect(anyViolations(output, "N.Base", itself)).toEqual(["derived /@odata.type"]);
    expect(declaration(output, "N.Base", "AnyBase")).not.toContain("odata.Declared<Base");
  });

  it("6.4 keyless types and abstract types with concrete bases are warnings in version 4.0", async () => {
    const output = await generate(
      schema(
        `<EntityType Name="E"/><EntityType Name="B">${KEY}</EntityType><EntityType Name="A" BaseType="N.B" Abstract="true"/>`,
        "4.0",
      ),
    );
    expect(codesOf(output)).toEqual(["abstract-from-concrete", "missing-key"]);
  });

  it("6.5 an open type takes dynamic properties beside those declared, and so do its subtypes", async () => {
    const output = await generate(
      schema(
        `<EntityType Name="O" OpenType="true">${KEY}${NUMBER}<Property Name="b" Type="Edm.Boolean"/><NavigationProperty Name="next" Type="N.O"/></EntityType>
         <EntityType Name="D" BaseType="N.O"><Property Name="c" Type="Collection(Edm.Date)" Nullable="false"/></EntityType>`,
      ),
      { openTypes: "index" },
    );
    expect(codesOf(output)).toEqual(["closed-derived-type"]);
    expect(declaration(output, "N.O")).toContain("  [dynamicProperty: string]: unknown;");
    expect(output.model.types.get("N.D")).toMatchObject({ open: true });
    expect(violations(output, "N.D", { id: "x", n: 1, b: null, c: [], more: { a: 1 } })).toEqual([]);
    expect(violations(output, "N.D", { id: "x", n: "1", b: null, c: [] })).toEqual(["type /n"]);
    expect(compileMessages(output)).toEqual([]);
  });

  it("6.6 a media entity may say where its stream is, and has no member for it", async () => {
    const output = await generate(
      schema(
        `<EntityType Name="Photo" HasStream="true">${KEY}</EntityType><EntityType Name="D" BaseType="N.Photo" HasStream="true"/>`,
      ),
    );
    expect(codesOf(output)).toEqual([]);
    const value = {
      id: "x",
      "@odata.mediaReadLink": "u",
      "@odata.mediaContentType": "image/png",
      "@odata.mediaEtag": "e",
    };
    expect(violations(output, "N.Photo", value)).toEqual([]);
    expect(Object.keys(fixture(output, "N.Photo"))).toEqual(["@odata.type", "id"]);
    expect(output.files.get("odata.ts")).toMatch(/"@odata\.mediaReadLink"\?: string;/);
  });

  it.each([
    "Boolean",
    "Byte",
    "Date",
    "DateTimeOffset",
    "Decimal",
    "Duration",
    "Guid",
    "Int16",
    "Int32",
    "Int64",
    "SByte",
    "String",
    "TimeOfDay",
  ])("6.7 Edm.%s may be the type of a key", async (type) => {
    const output = await generate(
      schema(
        `<EntityType Name="E"><Key><PropertyRef Name="k"/></Key><Property Name="k" Type="Edm.${type}" Nullable="false"/></EntityType>`,
      ),
    );
    expect(codesOf(output)).toEqual([]);
    expect(memberType(output, "N.E", "k")).not.toContain("null");
    expect(violations(output, "N.E", { k: null })).toEqual(["null /k"]);
    expect(violations(output, "N.E", {})).toEqual(["missing /k"]);
  });

  it("6.7 a nullable key, and one of another type, is a warning", async () => {
    const output = await generate(
      schema(
        `<EntityType Name="E"><Key><PropertyRef Name="k"/><PropertyRef Name="b"/></Key><Property Name="k" Type="Edm.String"/><Property Name="b" Type="Edm.Binary" Nullable="false"/></EntityType>`,
      ),
    );
    expect(codesOf(output)).toEqual(["invalid-key-type", "nullable-key-property"]);
  });

  it("6.8 a key may have several parts, none of which an update carries", async () => {
    const output = await generate(
      schema(
        `<EntityType Name="E"><Key><PropertyRef Name="a"/><PropertyRef Name="b"/></Key><Property Name="a" Type="Edm.Int32" Nullable="false"/><Property Name="b" Type="N.Kind" Nullable="false"/></EntityType><EnumType Name="Kind"><Member Name="x"/></EnumType>`,
      ),
    );
    expect(codesOf(output)).toEqual([]);
    expect(structured(output, "N.E").key.map(({ path }) => path)).toEqual([["a"], ["b"]]);
    expect(declaration(output, "N.E", "EUpdate")).toContain('odata.Update<ECreate, "a" | "b">');
  });

  it("6.9 a key may be a path with an alias, of which the body has no member", async () => {
    const output = await generate(
      schema(
        `<EntityType Name="E"><Key><PropertyRef Name="Info/ID" Alias="InfoID"/></Key><Property Name="Info" Type="N.I" Nullable="false"/></EntityType>
         <ComplexType Name="I"><Property Name="ID" Type="Edm.Int32" Nullable="false"/></ComplexType>`,
      ),
    );
    expect(codesOf(output)).toEqual([]);
    expect(structured(output, "N.E").key).toEqual([{ path: ["Info", "ID"], alias: "InfoID" }]);
    expect(Object.keys(fixture(output, "N.E"))).toEqual(["@odata.type", "Info"]);
    expect(violations(output, "N.E", {})).toEqual(["missing /Info"]);
  });

  it("6.10 a key may go through a required navigation property", () => {
    const built = modelOf(
      `<EntityType Name="F">${KEY}</EntityType>
       <EntityType Name="E"><Key><PropertyRef Name="f/id" Alias="fid"/></Key><NavigationProperty Name="f" Type="N.F" Nullable="false"/></EntityType>`,
    );
    expect(codesOf(built)).toEqual([]);
    expect(structured(built, "N.E").key).toEqual([{ path: ["f", "id"], alias: "fid" }]);
  });

  it("6.11 a type may define the key that its abstract base has not, and no second one", async () => {
    const base = `<EntityType Name="B" Abstract="true"/><EntityType Name="D" BaseType="N.B">${KEY}</EntityType>`;
    expect(codesOf(await generate(schema(base, "4.0")))).toEqual([]);
    const second = `<EntityType Name="F" BaseType="N.D"><Key><PropertyRef Name="k"/></Key><Property Name="k" Type="Edm.Guid" Nullable="false"/></EntityType>`;
    const output = await generate(schema(base + second, "4.0"));
    expect(codesOf(output)).toEqual(["key-redefined"]);
    expect(structured(output, "N.F").key).toEqual([{ path: ["id"], alias: undefined }]);
  });

  it("6.12 from version 4.01 on an entity type needs no key, except for sets", async () => {
    const keyless = `<EntityType Name="E">${NUMBER}</EntityType>`;
    const container = (member: string) => `<EntityContainer Name="C">${member}</EntityContainer>`;
    expect(codesOf(await generate(schema(keyless + container(`<Singleton Name="s" Type="N.E"/>`))))).toEqual([]);
    expect(codesOf(await generate(schema(keyless + container(`<EntitySet Name="s" EntityType="N.E"/>`))))).toEqual([
      "keyless-entity-set",
    ]);
  });
});

describe("9. Complex type", () => {
  it("9.1 a complex value is an object, of an empty type any object", async () => {
    const output = await generate(schema(`<ComplexType Name="Empty"/>`));
    expect(declaration(output, "N.Empty")).toContain("export interface Empty");
    for (const value of [{}, { more: 1 }]) expect(violations(output, "N.Empty", value)).toEqual([]);
    expect([[], "x", 1, true].map((value) => violations(output, "N.Empty", value))).toEqual(Array(4).fill(["type "]));
    expect(violations(output, "N.Empty", null)).toEqual(["null "]);
  });

  it("9.2 complex types derive, are abstract and are open as entity types are", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="B" Abstract="true" OpenType="true"/><ComplexType Name="D" BaseType="N.B" OpenType="true">${NUMBER}</ComplexType>
         <ComplexType Name="U"><Property Name="p" Type="N.B" Nullable="false"/></ComplexType>`,
      ),
    );
    expect(codesOf(output)).toEqual([]);
    expect(declaration(output, "N.D")).toContain("extends B");
    expect(memberType(output, "N.U", "p")).toBe("AnyB");
    expect(violations(output, "N.U", { p: { "@odata.type": "#N.D", n: 1, x: 1 } })).toEqual([]);
    expect(violations(output, "N.U", { p: { "@odata.type": "#N.D" } })).toEqual(["missing /p/n"]);
  });

  it("9.3 a type that requires itself is a warning, one that may end none", async () => {
    const text = (attributes: string) =>
      schema(`<ComplexType Name="C"><Property Name="p" Type="N.C" ${attributes}/></ComplexType>`);
    expect(fixture(await generate(text("")), "N.C")).toEqual({ "@odata.type": "#N.C", p: null });
    expect(codesOf(await generate(text("")))).toEqual([]);
    const required = await generate(text('Nullable="false"'));
    expect(codesOf(required)).toEqual(["required-cycle"]);
    expect(fixture(required, "N.C")).toEqual({ "@odata.type": "#N.C" });
    expect(violations(required, "N.C", { p: { p: {} } })).toEqual(["missing /p/p/p"]);
  });
});
