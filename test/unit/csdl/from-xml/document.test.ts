import { describe, expect, it } from "vitest";
import { readSchemaText, readText, withoutPlaces } from "../reading.ts";

const EDMX = "http://docs.oasis-open.org/odata/ns/edmx";
const EDM = "http://docs.oasis-open.org/odata/ns/edm";

describe("documents", () => {
  it("have a version, references and schemas", () => {
    const { document, reports } = readText(
      `<?xml version="1.0"?>
      <x:Edmx xmlns:x="${EDMX}" xmlns="${EDM}" Version="4.0">
        <x:Reference Uri="u?a=1&amp;b=2">
          <x:Include Namespace="A.B" Alias="C"/><x:IncludeAnnotations TermNamespace="T" Qualifier="q" TargetNamespace="N"/>
          <Annotation Term="T.t"/>
        </x:Reference>
        <x:DataServices><Schema Namespace="N.M" Alias="self"/><Schema Namespace="O"/></x:DataServices>
      </x:Edmx>`,
    );
    expect(reports).toEqual([]);
    expect(withoutPlaces(document)).toEqual({
      kind: "CsdlDocument",
      version: "4.0",
      references: [
        {
          kind: "Reference",
          uri: "u?a=1&b=2",
          includes: [{ kind: "Include", namespace: "A.B", alias: "C", annotations: [] }],
          includeAnnotations: [
            { kind: "IncludeAnnotations", termNamespace: "T", qualifier: "q", targetNamespace: "N" },
          ],
          annotations: [{ kind: "Annotation", term: "T.t", qualifier: undefined, value: undefined, annotations: [] }],
        },
      ],
      schemas: [
        { kind: "Schema", namespace: "N.M", alias: "self", elements: [], externalAnnotations: [], annotations: [] },
        { kind: "Schema", namespace: "O", alias: undefined, elements: [], externalAnnotations: [], annotations: [] },
      ],
    });
  });

  it("may be a bare schema, with a warning", () => {
    const { document, reports } = readText(`<Schema xmlns="${EDM}" Namespace="N"><EnumType Name="E"/></Schema>`);
    expect(reports).toEqual(["missing-edmx-wrapper 1:1"]);
    expect(document).toMatchObject({ version: "4.0", schemas: [{ elements: [{ name: "E" }] }] });
  });

  it("have terms", () => {
    const { schema, reports } = readSchemaText(
      `<Term Name="t" Type="Core.Tag" BaseTerm="B.b" DefaultValue="true" AppliesTo=" Property\n Term" Nullable="false"/>`,
    );
    expect(reports).toEqual([]);
    expect(schema.elements[0]).toMatchObject({
      kind: "Term",
      name: "t",
      type: "Core.Tag",
      nullable: false,
      baseTerm: "B.b",
      defaultValue: "true",
      appliesTo: ["Property", "Term"],
    });
  });
});

describe("what is not OData 4 metadata", () => {
  const old = "http://schemas.microsoft.com/ado";
  it.each([
    { what: "nothing", text: "", reports: ["empty-document 1:1"] },
    { what: "a message", text: "\n404 Not Found", reports: ["not-csdl 2:1"] },
    { what: "HTML", text: "<!DOCTYPE html>\n<html><body><br></body></html>", reports: ["not-csdl 1:1"] },
    { what: "XHTML", text: `<?xml version="1.0"?><!-- - --><HTML lang="en"></HTML>`, reports: ["not-csdl 1:1"] },
    { what: "another root", text: `<a/>`, reports: ["not-csdl 1:1"] },
    { what: "Edmx of another namespace", text: `<Edmx xmlns="urn:x" Version="4.0"/>`, reports: ["not-csdl 1:1"] },
    { what: "Schema of no namespace", text: `<Schema Namespace="N"/>`, reports: ["not-csdl 1:1"] },
    {
      what: "Entity Framework",
      text: `<Edmx xmlns="${old}/2009/11/edmx" Version="3.0"><Runtime/></Edmx>`,
      reports: ["not-csdl 1:1"],
    },
    {
      what: "version 4.02",
      text: `<Edmx xmlns="${EDMX}" Version="4.02"><DataServices/></Edmx>`,
      reports: ["unsupported-version 1:56"],
    },
    {
      what: "a bare old schema",
      text: `<Schema xmlns="${old}/2006/04/edm" Namespace="N"/>`,
      reports: ["unsupported-version 1:1"],
    },
    {
      what: "an old schema in a new wrapper",
      text: `<Edmx xmlns="${EDMX}" Version="4.0"><DataServices>\n<Schema xmlns="${old}/2008/09/edm" Namespace="N"/></DataServices></Edmx>`,
      reports: ["unsupported-version 2:1"],
    },
    { what: "no DataServices", text: `<Edmx xmlns="${EDMX}" Version="4.0"/>`, reports: ["missing-dataservices 1:1"] },
    {
      what: "no schema",
      text: `<Edmx xmlns="${EDMX}" Version="4.0">\n<DataServices/></Edmx>`,
      reports: ["no-schemas 2:1"],
    },
    {
      what: "a schema of a wrong namespace",
      text: `<Edmx xmlns="${EDMX}" Version="4.0"><DataServices>\n <Schema Namespace="N"/></DataServices></Edmx>`,
      reports: ["no-schemas 2:2"],
    },
  ])("$what", ({ text, reports }) => {
    expect(readText(text).reports).toEqual(reports);
  });

  it.each([
    { services: `m:DataServiceVersion="2.0"`, schema: "2008/09", want: "V2" },
    { services: "", schema: "2009/11", want: "V3" },
    { services: "", schema: "2007/05", want: "V1" },
  ])("names the version $want", ({ services, schema, want }) => {
    const { diagnostics, document } = readText(
      `<e:Edmx xmlns:e="${old}/2007/06/edmx" xmlns:m="u" Version="1.0"><e:DataServices ${services}><Schema xmlns="${old}/${schema}/edm"/></e:DataServices></e:Edmx>`,
    );
    expect(document).toBeUndefined();
    expect(diagnostics.entries).toHaveLength(1);
    expect(diagnostics.entries[0]?.message).toContain(`OData ${want}`);
  });
});

describe("what the specification does not know", () => {
  it("is ignored with a warning and a suggestion", () => {
    const { schema, reports, diagnostics } = readSchemaText(
      `<EntityTipe Name="E"><Property Name="x"/></EntityTipe><EnumType Name="F" IsFlag="true"><Membre/></EnumType>`,
    );
    expect(reports).toEqual(["unknown-element 2:1", "unknown-attribute 2:74", "unknown-element 2:88"]);
    expect(diagnostics.entries.map(({ hint }) => hint)).toEqual([
      "Did you mean EntityType?",
      "Did you mean IsFlags?",
      "Did you mean Member?",
    ]);
    expect(schema.elements).toMatchObject([{ name: "F", isFlags: false, members: [] }]);
  });

  it("is ignored in silence where it is of another namespace", () => {
    const { schema, reports } = readSchemaText(
      `<v:X xmlns:v="urn:v"><EntityType xmlns="${EDM}" Name="Inner"/></v:X><EnumType Name="F" xmlns:v="urn:v" v:a="1" xml:lang="de"><Member xmlns="urn:w"/></EnumType>`,
    );
    expect(reports).toEqual([]);
    expect(schema.elements).toMatchObject([{ name: "F", members: [] }]);
  });

  it("is ignored to any depth", () => {
    const depth = 50_000;
    const { schema, reports } = readSchemaText(`${"<X>".repeat(depth)}${"</X>".repeat(depth)}<EnumType Name="F"/>`);
    expect(reports).toEqual(["unknown-element 2:1"]);
    expect(schema.elements).toMatchObject([{ name: "F" }]);
  });

  it("includes text", () => {
    expect(readSchemaText(`<EnumType Name="F">x</EnumType>`).reports).toEqual(["unexpected-text 2:1"]);
  });

  it("may have names that JavaScript objects know", () => {
    const { schema, reports } = readSchemaText(
      `<constructor/><EnumType Name="__proto__" toString="1" __proto__="2" hasOwnProperty="3"><Member Name="constructor"/><valueOf/></EnumType>`,
    );
    expect(schema.elements).toMatchObject([{ name: "__proto__", members: [{ name: "constructor" }] }]);
    expect(reports.map((report) => report.split(" ")[0])).toEqual([
      "unknown-element",
      "unknown-attribute",
      "unknown-attribute",
      "unknown-attribute",
      "unknown-element",
    ]);
  });
});
