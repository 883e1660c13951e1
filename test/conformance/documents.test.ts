import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/csdl/read.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { sourceOf } from "../../src/text/source.ts";
import { edmx, reference } from "../support/edmx.ts";
import { modelOfFiles, modelOfSchemas } from "../support/model-of.ts";
import { codesOf, declaration, generate, schema, violations } from "./generate.ts";

const C = `<ComplexType Name="C"><Property Name="p" Type="Edm.String"/></ComplexType>`;
const EDMX = `xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"`;
const EDM = `xmlns="http://docs.oasis-open.org/odata/ns/edm"`;
const CORE = "Org.OData.Core.V1";

function described(text: string): string {
  return `<Annotation Term="${CORE}.Description" String="${text}"/>`;
}

/** Returns the codes of what reading a text reports. */
function codesOfText(text: string): string[] {
  const diagnostics = new Diagnostics();
  readDocument(sourceOf("test", text), diagnostics);
  return codesOf({ diagnostics });
}

describe("4. CSDL document", () => {
  it.each([
    [`<edmx:Edmx ${EDMX} Version="4.0"/>`, "missing-dataservices"],
    [`<edmx:Edmx ${EDMX} Version="4.0"><edmx:DataServices/></edmx:Edmx>`, "no-schemas"],
    [
      `<edmx:Edmx ${EDMX} Version="4.0">${`<edmx:DataServices><Schema ${EDM} Namespace="N"/></edmx:DataServices>`.repeat(2)}</edmx:Edmx>`,
      "duplicate-dataservices",
    ],
    [
      `<edmx:Edmx ${EDMX}><edmx:DataServices><Schema ${EDM} Namespace="N"/></edmx:DataServices></edmx:Edmx>`,
      "missing-attribute",
    ],
    [
      `<edmx:Edmx ${EDMX} Version="5.0"><edmx:DataServices><Schema ${EDM} Namespace="N"/></edmx:DataServices></edmx:Edmx>`,
      "unsupported-version",
    ],
    [`<nothing/>`, "not-csdl"],
  ])("4.1 a document has a root, a version, data services once and a schema: %s", (text, code) => {
    expect(codesOfText(text)).toEqual([code]);
  });

  it("4.1 a bare schema is read, with a warning", async () => {
    const output = await generate(`<Schema ${EDM} Namespace="N">${C}</Schema>`);
    expect(codesOf(output)).toEqual(["missing-edmx-wrapper"]);
    expect([...output.types.keys()]).toEqual(["N.C"]);
  });

  it("4.2 CSDL JSON is known by its content; members without $ are schemas", async () => {
    const output = await generate(
      JSON.stringify({
        $Version: "4.01",
        $EntityContainer: "N.Box",
        N: { Box: { $Kind: "EntityContainer" }, C: { $Kind: "ComplexType", p: {} } },
      }),
    );
    expect([...output.types.keys()]).toEqual(["N.C"]);
    expect(codesOf(output)).toEqual([]);
    expect(codesOfText(`{"N": {}}`)).toEqual(["not-csdl"]);
  });

  it.each([
    ["N.Box", undefined],
    ["A.Box", "$EntityContainer names A.Box, which is qualified by an alias."],
    ["N.Bo", "$EntityContainer names N.Bo, which does not exist."],
    ["N.C", "$EntityContainer names N.C, which does not exist."],
  ])("4.2 $EntityContainer is the name of a container, qualified by its namespace: %s", (name, message) => {
    const schema = { $Alias: "A", Box: { $Kind: "EntityContainer" }, C: { $Kind: "ComplexType", p: {} } };
    const text = JSON.stringify({ $Version: "4.01", $EntityContainer: name, N: schema });
    const { diagnostics } = modelOfFiles({ "a.json": text }, ["a.json"]);
    expect(diagnostics.entries.map((entry) => [entry.severity, entry.code, entry.message])).toEqual(
      message === undefined ? [] : [["warning", "invalid-entity-container", message]],
    );
  });

  it("4.3 a URI is referenced once, and what cannot be loaded matters only where it is used", () => {
    const twice = reference("b.xml", "b") + reference("b.xml", "c");
    const files = { "a.xml": edmx(`<Schema Namespace="a">${C}</Schema>`, twice) };
    expect(codesOf(modelOfFiles(files, ["a.xml"]))).toEqual(["duplicate-reference"]);
    const user = `<Schema Namespace="a"><ComplexType Name="C"><Property Name="p" Type="b.B"/></ComplexType></Schema>`;
    const used = modelOfFiles({ "a.xml": edmx(user, reference("http://host/b.xml", "b")) }, ["a.xml"]);
    expect(used.diagnostics.entries.map(({ code, hint }) => [code, hint])).toEqual([
      ["unresolved-type", "http://host/b.xml, which should define it, was not loaded."],
    ]);
  });

  it("4.4 a reference that includes nothing is a warning", async () => {
    const output = await generate(edmx(`<Schema Namespace="N">${C}</Schema>`, reference("b.xml")));
    expect(codesOf(output)).toEqual(["empty-reference"]);
  });

  it("4.5 an alias holds in its own document, for one namespace that is included once", () => {
    const files = (type: string, includes: string) => ({
      "a.xml": edmx(
        `<Schema Namespace="a"><ComplexType Name="C"><Property Name="p" Type="${type}"/></ComplexType></Schema>`,
        includes,
      ),
      "b.xml": edmx(`<Schema Namespace="b" Alias="self"><ComplexType Name="B" OpenType="true"/></Schema>`),
    });
    expect(codesOf(modelOfFiles(files("x.B", reference("b.xml", "b=x")), ["a.xml"]))).toEqual([]);
    expect(codesOf(modelOfFiles(files("self.B", reference("b.xml", "b=x")), ["a.xml"]))).toEqual(["unresolved-type"]);
    expect(codesOf(modelOfFiles(files("x.B", reference("b.xml", "b=x", "b=x")), ["a.xml"]))).toEqual([
      "repeated-include",
    ]);
  });

  it("4.6 names are qualified by alias or namespace, in CSDL JSON by the alias where there is one", async () => {
    const user = (type: string) => `<ComplexType Name="U"><Property Name="p" Type="${type}"/></ComplexType>`;
    const texts = await Promise.all(
      ["N.C", "A.C"].map(async (type) => declaration(await generate(schema(C + user(type))), "N.U")),
    );
    expect(texts[0]).toBe(texts[1]);
    const json = (type: string) =>
      JSON.stringify({
        $Version: "4.01",
        N: {
          $Alias: "A",
          C: { $Kind: "ComplexType", $OpenType: true },
          U: { $Kind: "ComplexType", p: { $Type: "A.C" }, q: { $Type: type } },
        },
      });
    expect(codesOf(await generate(json("A.C")))).toEqual([]);
    expect(codesOf(await generate(json("N.C")))).toEqual(["namespace-instead-of-alias"]);
  });

  it.each([
    [`<Schema Namespace="a" Alias="x"/><Schema Namespace="b" Alias="x"/>`, "duplicate-alias"],
    [`<Schema Namespace="a" Alias="b"/><Schema Namespace="b"/>`, "alias-conflict"],
    [`<Schema Namespace="a" Alias="System"/>`, "reserved-alias"],
    [`<Schema Namespace="a" Alias="x.y"/>`, "invalid-alias"],
  ])("4.7 an alias is a simple identifier that stands for one namespace: %s", (schemas, code) => {
    expect(codesOf(modelOfSchemas(schemas))).toEqual([code, "no-types"].sort());
  });

  it("4.8 of a document that is asked for annotations, those count that were asked for", async () => {
    const annotations = (target: string, text: string, qualifier = "") =>
      `<Annotations Target="${target}" ${qualifier}>${described(text)}<Annotation Term="b.Other" String="x"/></Annotations>`;
    const ask = (attributes: string) =>
      `<edmx:Reference Uri="b.xml"><edmx:IncludeAnnotations ${attributes}/></edmx:Reference>`;
    const documentation = async (attributes: string) => {
      const output = await generate({
        "a.xml": edmx(`<Schema Namespace="N">${C}</Schema>`, ask(attributes)),
        "b.xml": edmx(
          `<Schema Namespace="b">${annotations("N.C", "Plain.")}${annotations("N.C", "Of a tablet.", 'Qualifier="Tablet"')}</Schema>`,
          reference("a.xml", "N"),
        ),
      });
      return output.model.types.get("N.C")?.documentation.description;
    };
    expect(await documentation(`TermNamespace="${CORE}"`)).toBe("Plain.");
    expect(await documentation(`TermNamespace="${CORE}" TargetNamespace="N"`)).toBe("Plain.");
    expect(await documentation(`TermNamespace="${CORE}" TargetNamespace="M"`)).toBeUndefined();
    expect(await documentation(`TermNamespace="${CORE}" Qualifier="Tablet"`)).toBeUndefined();
    expect(await documentation(`TermNamespace="Org.OData.Validation.V1"`)).toBeUndefined();
  });
});

describe("5. Schema", () => {
  it("5.1 schemas of one namespace are merged, with a warning; reserved namespaces are refused", async () => {
    const output = await generate(
      edmx(`<Schema Namespace="N">${C}</Schema><Schema Namespace="N"><ComplexType Name="D" BaseType="N.C"/></Schema>`),
    );
    expect(codesOf(output)).toEqual(["split-namespace"]);
    expect([...output.files.keys()].filter((path) => path.endsWith("types.ts"))).toEqual(["N/types.ts"]);
    expect(declaration(output, "N.D")).toContain("extends C");
    expect(codesOf(modelOfSchemas(`<Schema Namespace="Transient">${C}</Schema>`))).toEqual(["reserved-namespace"]);
  });

  it("5.2 types of one name in several namespaces get different names where they meet", async () => {
    const output = await generate(
      edmx(
        `<Schema Namespace="a"><ComplexType Name="C"><Property Name="p" Type="b.C"/></ComplexType></Schema><Schema Namespace="b"><ComplexType Name="C"><Property Name="q" Type="Edm.Int32" Nullable="false"/></ComplexType></Schema>`,
      ),
    );
    expect(declaration(output, "a.C")).toMatch(/ {2}p: \w+ \| null;/);
    expect(declaration(output, "a.C")).not.toContain("p: C | null");
    expect(violations(output, "a.C", { p: { q: "x" } })).toEqual(["type /p/q"]);
  });

  it("5.3 an alias holds in all schemas of its document", async () => {
    const output = await generate(
      edmx(
        `<Schema Namespace="a"><ComplexType Name="C" BaseType="z.B"/></Schema><Schema Namespace="very.long" Alias="z"><ComplexType Name="B"/></Schema>`,
      ),
    );
    expect(declaration(output, "a.C")).toContain("extends B");
    expect(codesOf(output)).toEqual([]);
  });

  it("5.4 annotations from outside say what those in place would; a qualifier stands in one of two places", async () => {
    const inside = await generate(schema(`<ComplexType Name="C">${described("It.")}</ComplexType>`));
    for (const target of ["N.C", "A.C"]) {
      const outside = await generate(
        schema(`<ComplexType Name="C"/><Annotations Target="${target}">${described("It.")}</Annotations>`),
      );
      expect(declaration(outside, "N.C")).toBe(declaration(inside, "N.C"));
    }
    const twice = await generate(
      schema(
        `<ComplexType Name="C"/><Annotations Target="N.C" Qualifier="a"><Annotation Term="${CORE}.Description" Qualifier="b" String="x"/></Annotations>`,
      ),
    );
    expect(codesOf(twice)).toEqual(["duplicate-qualifier"]);
  });

  it("5.5 annotations may stand before their target, in another schema or in another document", async () => {
    const annotation = (target: string) => `<Annotations Target="${target}">${described("It.")}</Annotations>`;
    const outputs = await Promise.all([
      generate(schema(annotation("N.C") + C)),
      generate(edmx(`<Schema Namespace="M">${annotation("N.C")}</Schema><Schema Namespace="N">${C}</Schema>`)),
      generate({
        "a.xml": edmx(`<Schema Namespace="M">${annotation("N.C")}</Schema>`, reference("b.xml", "N")),
        "b.xml": edmx(`<Schema Namespace="N">${C}</Schema>`),
      }),
    ]);
    for (const output of outputs) expect(declaration(output, "N.C")).toContain("/** It. */");
  });
});
