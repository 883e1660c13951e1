import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { edmx, reference } from "../support/edmx.ts";
import { modelOfSchemas } from "../support/model-of.ts";
import {
  anyViolations,
  codesOf,
  declaration,
  fixture,
  generate,
  load,
  memberType,
  schema,
  violations,
} from "./generate.ts";

const PLAIN = `<ComplexType Name="C"><Property Name="p" Type="Edm.String"/></ComplexType>`;

describe("0. Cross-cutting rules", () => {
  it("0.1 what the specification does not define is passed over, with all that is in it", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="C" Colour="red"><Property Name="p" Type="Edm.String"/><Wibble><Property Name="q" Type="N.Nope"/></Wibble></ComplexType>
         <Wobble><Schema Namespace="M"><ComplexType Name="D"/></Schema></Wobble>`,
      ),
    );
    expect(codesOf(output)).toEqual(["unknown-attribute", "unknown-element"]);
    expect([...output.types.keys()]).toEqual(["N.C"]);
    expect(memberType(output, "N.C", "q")).toBeUndefined();
  });

  it("0.2 guards take members that nobody declared; only open types declare, if asked, that there may be some", async () => {
    const output = await generate(schema(`${PLAIN}<ComplexType Name="O" OpenType="true"/>`), { openTypes: "index" });
    expect(violations(output, "N.C", { p: null, extra: { deep: [1] }, another: null })).toEqual([]);
    expect(declaration(output, "N.C")).not.toContain("[");
    expect(declaration(output, "N.O")).toContain("[dynamicProperty: string]: unknown;");
  });

  it("0.3 guards pass over annotations and control information that they do not know", async () => {
    const output = await generate(schema(PLAIN));
    const value = {
      p: "x",
      "@odata.x": 1,
      "@x": [],
      "p@odata.x": {},
      "p@N.Term": 1,
      "p@N.Term#q": null,
      "@N.Term": false,
    };
    expect(violations(output, "N.C", value)).toEqual([]);
  });

  it("0.4 control information is taken with and without the prefix odata., and written with it", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="B"/><ComplexType Name="D" BaseType="N.B"><Property Name="n" Type="Edm.Int32" Nullable="false"/></ComplexType>`,
      ),
    );
    for (const control of ["@odata.type", "@type"]) {
      expect(anyViolations(output, "N.B", { [control]: "#N.D", n: 1 })).toEqual([]);
      expect(anyViolations(output, "N.B", { [control]: "#N.D", n: "1" })).toEqual(["type /n"]);
    }
    expect(Object.keys(fixture(output, "N.D"))).toEqual(["@odata.type", "n"]);
  });

  it("0.5 properties, members and parameters keep the order of the document", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="C"><Property Name="z" Type="Edm.String"/><Property Name="a" Type="Edm.String"/><Property Name="m" Type="Edm.String"/></ComplexType>
         <EnumType Name="E"><Member Name="z"/><Member Name="a"/></EnumType>
         <Action Name="f"><Parameter Name="z" Type="Edm.String"/><Parameter Name="a" Type="Edm.String"/></Action>`,
      ),
    );
    const [action] = output.model.schemas[0]!.operations;
    expect(action?.parameters.map(({ name }) => name)).toEqual(["z", "a"]);
    expect(Object.keys(fixture(output, "N.C"))).toEqual(["@odata.type", "z", "a", "m"]);
    const text = declaration(output, "N.E");
    expect(text.indexOf("z:")).toBeLessThan(text.indexOf("a:"));
    const type = output.model.types.get("N.E");
    expect(type?.kind === "EnumType" && type.members.map(({ value }) => value)).toEqual([0n, 1n]);
  });

  it("0.6 names that differ only by case are all kept, in files of different names, with a warning", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="GLAccount"><Property Name="vatGroup" Type="Edm.String"/><Property Name="VatGroup" Type="Edm.Int32"/></ComplexType><ComplexType Name="glaccount"/>`,
      ),
    );
    expect(codesOf(output)).toEqual(["names-differ-by-case"]);
    expect(memberType(output, "N.GLAccount", "vatGroup")).toBe("string | null");
    expect(memberType(output, "N.GLAccount", "VatGroup")).toBe("number | null");
    const paths = [...output.files.keys()].map((path) => path.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
    const namespaces = modelOfSchemas(`<Schema Namespace="a.B"/><Schema Namespace="a.b"/>`);
    expect(namespaces.diagnostics.entries.map(({ message }) => message)).toContain(
      "a.b differs from a.B only in case.",
    );
    expect(output.types.get("N.GLAccount")?.interface).not.toBe(output.types.get("N.glaccount")?.interface);
  });

  it("0.7 what is wrong with annotations is a warning, and the annotation is as good as absent", async () => {
    const output = await generate(
      schema(
        `<Annotations Target="N.Nope"><Annotation Term="Org.OData.Core.V1.Description" String="x"/></Annotations>
         <ComplexType Name="C"><Annotation Term="N.NoTerm"/><Annotation Term="Org.OData.Core.V1.Description" Int="x"/><Annotation/>
           <Annotation Term="Org.OData.Core.V1.LongDescription"><Collection><Record Type="No.Type"/></Collection></Annotation></ComplexType>`,
      ),
    );
    expect(codesOf(output)).toEqual([
      "invalid-annotation",
      "invalid-constant",
      "unresolved-annotation-target",
      "unresolved-term",
    ]);
    expect(output.model.types.get("N.C")?.documentation.longDescription).toBeUndefined();
  });

  it("0.8 elements are known by namespace, whatever the prefix", async () => {
    const output = await generate(
      `<Edmx xmlns="http://docs.oasis-open.org/odata/ns/edmx" xmlns:x="http://docs.oasis-open.org/odata/ns/edm" Version="4.0"><DataServices>
         <x:Schema Namespace="N"><x:ComplexType Name="C"><x:Property Name="p" Type="Edm.Guid"/><e:Property xmlns:e="urn:else" Name="q" Type="Edm.Guid"/></x:ComplexType></x:Schema>
       </DataServices></Edmx>`,
    );
    expect(Object.keys(fixture(output, "N.C"))).toEqual(["@odata.type", "p"]);
  });

  it.each([
    ["2.0", "http://schemas.microsoft.com/ado/2008/09/edm"],
    ["3.0", "http://schemas.microsoft.com/ado/2009/11/edm"],
  ])("0.9 documents of version %s are refused in one sentence", (version, namespace) => {
    const diagnostics = new Diagnostics();
    const text = `<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"><edmx:DataServices m:DataServiceVersion="${version}" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><Schema Namespace="N" xmlns="${namespace}"/></edmx:DataServices></edmx:Edmx>`;
    expect(() => load(text, diagnostics)).toThrow("only OData 4.0 and 4.01 are supported");
    expect(codesOf({ diagnostics })).toEqual(["unsupported-version"]);
  });

  it("0.11 text is decoded once, and escaped for TypeScript alone", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="C"><Annotation Term="Org.OData.Core.V1.Description" String="&lt;b&gt; &amp;amp; &#x1F600; */ &quot;q&quot;"/></ComplexType>`,
      ),
    );
    const text = declaration(output, "N.C");
    expect(text).toContain("<b> &amp; 😀");
    expect(text).toContain('"q"');
    expect(text.indexOf("*/")).toBe(text.indexOf("*/\nexport interface"));
  });

  it("0.12 a document without types gives no types, which is not an error", async () => {
    const output = await generate(schema(`<Term Name="T" Type="Edm.String"/>`));
    expect(codesOf(output)).toEqual(["no-types"]);
    expect([...output.files.keys()].sort()).toEqual(["index.ts", "odata.ts"]);
  });
});

describe("3. Entity model: names", () => {
  it("3.1 a document sees what it includes, and not what those documents include", async () => {
    const files = (type: string) => ({
      "a.xml": edmx(
        `<Schema Namespace="a"><ComplexType Name="C"><Property Name="p" Type="${type}"/></ComplexType></Schema>`,
        reference("b.xml", "b"),
      ),
      "b.xml": edmx(
        `<Schema Namespace="b"><ComplexType Name="B"><Property Name="c" Type="c.C"/></ComplexType></Schema>`,
        reference("c.xml", "c"),
      ),
      "c.xml": edmx(`<Schema Namespace="c"><ComplexType Name="C"/></Schema>`),
    });
    const output = await generate(files("b.B"));
    expect([...output.types.keys()].sort()).toEqual(["a.C", "b.B", "c.C"]);
    await expect(generate(files("c.C"))).rejects.toThrow("The type c.C of a.C/p is not defined.");
  });

  it("3.2 subtypes are those of all documents together", async () => {
    const output = await generate({
      "main.xml": edmx(
        `<Schema Namespace="a"><ComplexType Name="Holder"><Property Name="p" Type="b.Base"/></ComplexType></Schema>`,
        reference("b.xml", "b") + reference("c.xml", "c"),
      ),
      "b.xml": edmx(`<Schema Namespace="b"><ComplexType Name="Base"/></Schema>`),
      "c.xml": edmx(
        `<Schema Namespace="c"><ComplexType Name="Derived" BaseType="b.Base"><Property Name="n" Type="Edm.Int32" Nullable="false"/></ComplexType></Schema>`,
        reference("b.xml", "b"),
      ),
    });
    expect(declaration(output, "b.Base", "AnyBase")).toContain("#c.Derived");
    expect(violations(output, "a.Holder", { p: { "@odata.type": "#c.Derived", n: "x" } })).toEqual(["type /p/n"]);
  });

  it("3.3 a type has one name in its namespace, and keeps its qualified name for @odata.type", async () => {
    const schemas = ["v1_0", "v1_1", "v2"].map(
      (version) => `<Schema Namespace="Chassis.${version}"><ComplexType Name="Chassis"/></Schema>`,
    );
    const output = await generate(edmx(schemas.join("")));
    const modules = [...output.types.values()].map(({ module }) => module);
    expect(new Set(modules).size).toBe(3);
    for (const name of output.types.keys()) {
      expect(output.types.get(name)?.interface).toBe("Chassis");
      expect(fixture(output, name)).toEqual({ "@odata.type": `#${name}` });
    }
  });
});
