import { describe, expect, it } from "vitest";
import { edmx, reference } from "../../support/edmx.ts";
import {
  codesOf,
  modelOf,
  modelOfFiles,
  modelOfSchemas,
  modelOfShared,
  reportOf,
  structured,
} from "../../support/model-of.ts";
import { describeWithShared } from "../../support/shared.ts";

const KEY = `<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>`;

describe("names", () => {
  it("resolves by namespace and by alias to the same type", () => {
    const built = modelOf(
      `<ComplexType Name="C"><Property Name="p" Type="N.C"/><Property Name="q" Type="A.C"/></ComplexType>`,
    );
    const type = structured(built, "N.C");
    expect(type.properties.map((property) => property.type)).toEqual([type, type]);
    expect(codesOf(built)).toEqual([]);
  });

  it("takes the last dot for the one between namespace and name", () => {
    const built = modelOfSchemas(
      `<Schema Namespace="a"><ComplexType Name="b"/></Schema>
       <Schema Namespace="a.b"><ComplexType Name="c"><Property Name="p" Type="a.b.c"/><Property Name="q" Type="a.b"/></ComplexType></Schema>`,
    );
    expect(structured(built, "a.b.c").properties.map(({ type }) => type)).toEqual([
      structured(built, "a.b.c"),
      structured(built, "a.b"),
    ]);
  });

  it("sees names that are those of Object.prototype only where they are declared", () => {
    const built = modelOf(
      `<ComplexType Name="constructor"/><ComplexType Name="C"><Property Name="p" Type="N.__proto__"/></ComplexType>`,
    );
    expect([...built.model.types.keys()]).toEqual(["N.constructor", "N.C"]);
    expect(codesOf(built)).toEqual(["unresolved-type"]);
  });

  it.each([
    ["N.Nope", "unresolved-type", undefined],
    ["N.thing", "unresolved-type", "Names are case-sensitive: did you mean N.Thing?"],
    ["A.Thingg", "unresolved-type", "Did you mean N.Thing?"],
    ["Thing", "unresolved-type", "Thing is not qualified: did you mean N.Thing?"],
    ["String", "unresolved-type", "String is not qualified: did you mean Edm.String?"],
    ["Edm.Strng", "unresolved-type", "Did you mean Edm.String?"],
    ["Other.Thing", "unresolved-type", "Did you mean N.Thing?"],
    ["x.y.z", "unresolved-type", "No schema in scope has the namespace or alias x.y."],
    ["N.Collection(N.Thing", "invalid-type-name", "Write a namespace or alias, a dot and a name."],
  ])("reports the type %s as %s", (type, code, hint) => {
    const { diagnostics } = modelOf(`<ComplexType Name="Thing"><Property Name="p" Type="${type}"/></ComplexType>`);
    expect(diagnostics.entries.map((entry) => [entry.code, entry.hint])).toEqual([[code, hint]]);
    expect(diagnostics.entries[0]?.message).toContain("N.Thing/p");
  });

  it("keeps a property whose type does not resolve, so that no other message follows", () => {
    const built = modelOf(
      `<EntityType Name="E"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Int32"/></EntityType>`,
    );
    expect(codesOf(built)).toEqual(["unresolved-type"]);
    expect(structured(built, "N.E").key).toEqual([{ path: ["id"], alias: undefined }]);
  });

  it("stays linear in hopeless input", () => {
    const properties = Array.from({ length: 5000 }, (_, i) => `<Property Name="p${i}" Type="N.Unknown${i}"/>`);
    expect(modelOf(`<ComplexType Name="C">${properties.join("")}</ComplexType>`).diagnostics.entries).toHaveLength(
      5000,
    );
  });
});

describe("documents", () => {
  const b = edmx(
    `<Schema Namespace="b" Alias="x"><ComplexType Name="B"><Property Name="q" Type="Edm.Int32"/></ComplexType></Schema>`,
  );

  it("finds included types by namespace and by the alias of the Include, not by an alias of the other file", () => {
    const properties = ["b.B", "bee.B", "x.B"].map((type, i) => `<Property Name="p${i}" Type="${type}"/>`).join("\n");
    const a = edmx(
      `<Schema Namespace="a"><ComplexType Name="A">\n${properties}</ComplexType></Schema>`,
      reference("b.xml", "b=bee"),
    );
    const built = modelOfFiles({ "a.xml": a, "b.xml": b }, ["a.xml"]);
    expect(reportOf(built)).toEqual(["4:21 unresolved-type"]);
    expect(structured(built, "a.A").properties[1]?.type).toBe(structured(built, "b.B"));
    expect(built.model.schemas.map(({ namespace, aliases }) => [namespace, aliases])).toEqual([
      ["a", []],
      ["b", ["bee", "x"]],
    ]);
  });

  it("does not see what only a referenced document includes, but builds it", () => {
    const a = edmx(
      `<Schema Namespace="a"><ComplexType Name="A"><Property Name="p" Type="b.B"/></ComplexType></Schema>`,
      reference("m.xml", "m"),
    );
    const m = edmx(
      `<Schema Namespace="m"><ComplexType Name="M"><Property Name="p" Type="b.B"/></ComplexType></Schema>`,
      reference("b.xml", "b"),
    );
    const built = modelOfFiles({ "a.xml": a, "m.xml": m, "b.xml": b }, ["a.xml"]);
    expect(built.diagnostics.entries.map(({ code, hint }) => [code, hint])).toEqual([
      ["unresolved-type", "b.xml defines it: add a Reference to that document with an Include of b."],
    ]);
    expect(structured(built, "m.M").properties[0]?.type).toBe(structured(built, "b.B"));
  });

  it("lets documents that are given together see each other, with one warning", () => {
    const a = edmx(
      `<Schema Namespace="a"><ComplexType Name="A" BaseType="b.B"><Property Name="p" Type="b.B"/></ComplexType></Schema>`,
    );
    expect(codesOf(modelOfFiles({ "a.xml": a, "b.xml": b }, ["a.xml", "b.xml"]))).toEqual(["not-included"]);
  });

  it("reads documents that refer to each other once", () => {
    const a = edmx(`<Schema Namespace="a"><ComplexType Name="A" BaseType="c.C"/></Schema>`, reference("c.xml", "c"));
    const c = edmx(
      `<Schema Namespace="c"><ComplexType Name="C"><Property Name="a" Type="a.A"/></ComplexType></Schema>`,
      reference("a.xml", "a"),
    );
    const built = modelOfFiles({ "a.xml": a, "c.xml": c }, ["a.xml", "c.xml"]);
    expect(codesOf(built)).toEqual([]);
    expect(structured(built, "a.A").base).toBe(structured(built, "c.C"));
  });

  it("gives the same model whatever the order of the inputs", () => {
    const files = {
      "a.xml": edmx(`<Schema Namespace="s"><ComplexType Name="One"/></Schema>`),
      "b.xml": edmx(`<Schema Namespace="s"><ComplexType Name="Two"/></Schema>`),
    };
    const names = [
      ["a.xml", "b.xml"],
      ["b.xml", "a.xml"],
    ].map((inputs) => {
      const { model } = modelOfFiles(files, inputs);
      return model.schemas.map((schema) => schema.types.map((type) => type.name));
    });
    expect(names[0]).toEqual([["One", "Two"]]);
    expect(names[1]).toEqual(names[0]);
  });

  it("says which document should have defined a type", () => {
    const a = edmx(
      `<Schema Namespace="a"><ComplexType Name="A" BaseType="gone.G"/></Schema>`,
      reference("gone.xml", "gone"),
    );
    const { diagnostics } = modelOfFiles({ "a.xml": a }, ["a.xml"]);
    expect(diagnostics.entries.map(({ code, hint }) => [code, hint])).toEqual([
      ["unresolved-base-type", "gone.xml, which should define it, was not loaded."],
    ]);
  });

  it("reports aliases that clash", () => {
    const includes = [reference("b.xml", "b=x", "b=y"), reference("c.xml", "c=x"), reference("d.xml", "d=b")].join("");
    const schemas = `<Schema Namespace="a" Alias="odata"/><Schema Namespace="e" Alias="not.simple"/><Schema Namespace="f" Alias="f"/>`;
    expect(codesOf(modelOfFiles({ "a.xml": edmx(schemas, includes) }, ["a.xml"]))).toEqual([
      "alias-conflict",
      "duplicate-alias",
      "duplicate-include",
      "invalid-alias",
      "no-types",
      "reserved-alias",
    ]);
  });

  it("warns of one Include or Reference that stands twice, of empty references and of reserved namespaces", () => {
    const references = [reference("b.xml", "b"), reference("b.xml", "b"), reference("c.xml")].join("");
    const built = modelOfFiles({ "a.xml": edmx(`<Schema Namespace="System"/>`, references), "b.xml": b }, ["a.xml"]);
    expect(codesOf(built)).toEqual([
      "duplicate-reference",
      "empty-reference",
      "repeated-include",
      "reserved-namespace",
    ]);
    expect(reportOf(built, "error").map((line) => line.split(" ")[1])).toEqual(["reserved-namespace"]);
  });
});

describe("inheritance", () => {
  it("links bases declared later and in other schemas, and sorts derived types", () => {
    const built = modelOfSchemas(
      `<Schema Namespace="a"><EntityType Name="Z" BaseType="b.Base"/><EntityType Name="B" BaseType="b.Base"/></Schema>
       <Schema Namespace="b"><EntityType Name="Base">${KEY}</EntityType></Schema>`,
    );
    const base = structured(built, "b.Base");
    expect(base.derived.map((type) => type.qualifiedName)).toEqual(["a.B", "a.Z"]);
    expect(structured(built, "a.Z").base).toBe(base);
    expect(structured(built, "a.Z").key).toEqual([{ path: ["id"], alias: undefined }]);
  });

  it("hands down openness and streams", () => {
    const built = modelOf(
      `<EntityType Name="Base" OpenType="true" HasStream="true">${KEY}</EntityType><EntityType Name="D" BaseType="N.Base"/>`,
    );
    expect(structured(built, "N.D")).toMatchObject({ open: true, hasStream: true });
    expect(codesOf(built)).toEqual(["closed-derived-type", "stream-not-repeated"]);
  });

  it("reports each cycle once, as a path, and ends", () => {
    const built = modelOf(
      `<ComplexType Name="Into" BaseType="N.X"/>
       <ComplexType Name="X" BaseType="N.Y"/><ComplexType Name="Y" BaseType="N.X"/><ComplexType Name="S" BaseType="N.S"/>`,
    );
    expect(built.diagnostics.entries.map(({ message }) => message)).toEqual([
      "The base types form a cycle: N.X → N.Y → N.X.",
      "The base types form a cycle: N.S → N.S.",
    ]);
  });

  it("finds cycles across files", () => {
    const a = edmx(`<Schema Namespace="a"><ComplexType Name="A" BaseType="c.C"/></Schema>`, reference("c.xml", "c"));
    const c = edmx(`<Schema Namespace="c"><ComplexType Name="C" BaseType="a.A"/></Schema>`, reference("a.xml", "a"));
    expect(codesOf(modelOfFiles({ "a.xml": a, "c.xml": c }, ["a.xml"]))).toEqual(["inheritance-cycle"]);
  });

  it("refuses bases of another kind and built-in ones", () => {
    const { diagnostics } = modelOf(
      `<EntityType Name="E" BaseType="N.C"/><ComplexType Name="C" BaseType="Edm.ComplexType"/><EntityType Name="F" BaseType="N.Enum"/>
       <EnumType Name="Enum"><Member Name="m"/></EnumType>`,
    );
    expect(diagnostics.entries.map(({ message }) => message)).toEqual([
      "N.C cannot be the base type of N.E: it is not an entity type.",
      "Edm.ComplexType cannot be the base type of N.C: it is built in.",
      "N.Enum cannot be the base type of N.F: it is not an entity type.",
    ]);
  });

  it("takes a chain of 5,000 types and a star of 30,000", () => {
    const chain = Array.from(
      { length: 5000 },
      (_, i) => `<ComplexType Name="T${i}" ${i === 0 ? "" : `BaseType="N.T${i - 1}"`}/>`,
    );
    expect(codesOf(modelOf(chain.reverse().join("")))).toEqual([]);
    const star = Array.from(
      { length: 30_000 },
      (_, i) => `<ComplexType Name="T${i}" ${i === 0 ? "" : `BaseType="N.T0"`}/>`,
    );
    expect(structured(modelOf(star.join("")), "N.T0").derived).toHaveLength(29_999);
  });

  it("lets a redeclared property narrow what it inherits, and never widen it", () => {
    const built = modelOf(
      `<ComplexType Name="V"/><ComplexType Name="W" BaseType="N.V"/>
       <ComplexType Name="B"><Property Name="p" Type="N.V"/><Property Name="q" Type="Edm.String" Nullable="false"/><Property Name="r" Type="Edm.String"/></ComplexType>
       <ComplexType Name="D" BaseType="N.B"><Property Name="p" Type="N.W" Nullable="false"/><Property Name="q" Type="Edm.String"/><Property Name="r" Type="Edm.Int32"/></ComplexType>`,
    );
    expect(codesOf(built)).toEqual([
      "incompatible-redeclaration",
      "property-redeclared",
      "property-redeclared",
      "widened-nullability",
    ]);
    expect(structured(built, "N.D").properties.map(({ name, nullable }) => [name, nullable])).toEqual([
      ["p", false],
      ["q", false],
      ["r", true],
    ]);
  });
});

describeWithShared("Microsoft Graph", () => {
  it.each([
    ["graph-beta.xml", { EntityType: 1308, ComplexType: 1240, EnumType: 855 }, 13_072],
    ["graph-v1.0.xml", { EntityType: 1182, ComplexType: 1779, EnumType: 861 }, 10_525],
  ])("builds all of %s without an error", (file, kinds, properties) => {
    const built = modelOfShared("corpus", file);
    expect(reportOf(built, "error")).toEqual([]);
    const counts = new Map<string, number>();
    let total = 0;
    for (const type of built.model.types.values()) {
      counts.set(type.kind, (counts.get(type.kind) ?? 0) + 1);
      if ("properties" in type) total += type.properties.length;
    }
    expect(Object.fromEntries(counts)).toEqual(kinds);
    expect(total).toBe(properties);
  });
});
