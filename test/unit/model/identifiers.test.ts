import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/csdl/read.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { buildModel } from "../../../src/model/build-model.ts";
import { sourceOf } from "../../../src/text/source.ts";
import { edmx } from "../../support/edmx.ts";
import { codesOf, modelOf, modelOfSchemas, modelOfShared, reportOf } from "../../support/model-of.ts";
import { describeWithShared } from "../../support/shared.ts";

/** Returns the model of a document whose names may be anything, and what else is said of it. */
function lowered(children: string) {
  const diagnostics = new Diagnostics(new Map([["invalid-identifier", "warning"]] as const));
  const text = `<Edmx xmlns="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><DataServices>
<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="N" Alias="A">${children}</Schema></DataServices></Edmx>`;
  const model = buildModel(
    [{ document: readDocument(sourceOf("t.xml", text), diagnostics)!, references: [] }],
    diagnostics,
  );
  const others = diagnostics.entries.filter(({ code }) => code !== "invalid-identifier");
  return { model, reports: others.map(({ code, message }) => `${code}: ${message}`) };
}

const json = (text: string) => {
  const diagnostics = new Diagnostics();
  const document = readDocument(sourceOf("t.json", text), diagnostics)!;
  return reportOf({ model: buildModel([{ document, references: [] }], diagnostics), diagnostics });
};

describe("names", () => {
  it.each(["a", "_1", "été", "名前", "a\u0301", "\u{20000}x", "a".repeat(128), "\u{20000}".repeat(128)])(
    "may be %s",
    (name) => {
      expect(codesOf(modelOf(`<TypeDefinition Name="${name}" UnderlyingType="Edm.String"/>`))).toEqual([]);
    },
  );

  it.each(["", "1a", "a b", "a.b", "a-b", "../x", "a$", "☺"])("may not be %j", (name) => {
    const built = modelOf(`\n<TypeDefinition Name="${name}" UnderlyingType="Edm.String"/>`);
    expect(reportOf(built)).toEqual(["2:23 invalid-identifier"]);
    expect(built.diagnostics.entries[0]?.hint).toBe(
      "Correct it with a patch in an overlay, or keep it with --severity invalid-identifier=warning.",
    );
  });

  it("are not to be kept by an option that keeps them", () => {
    const diagnostics = new Diagnostics(new Map([["invalid-identifier", "warning"]] as const));
    const text = edmx('<Schema Namespace="N"><TypeDefinition Name="a-b" UnderlyingType="Edm.String"/></Schema>');
    buildModel([{ document: readDocument(sourceOf("a.xml", text), diagnostics)!, references: [] }], diagnostics);
    expect(diagnostics.entries.map(({ hint }) => hint)).toEqual(["Correct it with a patch in an overlay."]);
  });

  it("may have 128 characters, not more", () => {
    const built = modelOf(`<TypeDefinition Name="${"\u{20000}".repeat(129)}" UnderlyingType="Edm.String"/>`);
    expect(codesOf(built)).toEqual(["name-too-long"]);
  });

  it("are checked wherever there are any, also in JSON", () => {
    const built = modelOf(`
<EntityType Name="E"><Key><PropertyRef Name="p" Alias="1"/></Key><Property Name="p" Type="Edm.String" Nullable="false"/>
<NavigationProperty Name="2" Type="N.E"/></EntityType>
<EnumType Name="F"><Member Name="3"/></EnumType>
<Action Name="4"><Parameter Name="5" Type="Edm.String"/></Action>
<Term Name="6" Type="Edm.String"/>
<EntityContainer Name="7"><EntitySet Name="8" EntityType="N.E"/></EntityContainer>`);
    const lines = reportOf(built).filter((line) => line.endsWith("invalid-identifier"));
    expect(lines.map((line) => line.split(":", 1)[0])).toEqual(["2", "3", "4", "5", "5", "6", "7", "7"]);
    expect(json(`{"$Version": "4.0", "N": {\n"1": {"$Kind": "ComplexType", "a b": {}}}}`)).toEqual([
      "2:1 invalid-identifier",
      "2:31 invalid-identifier",
    ]);
  });
});

describe("namespaces", () => {
  it.each(["", ".a", "a.", "a..b", "1a", "a b", "a/b", `${"a".repeat(129)}`, Array(300).fill("a").join(".")])(
    "may not be %j",
    (namespace) => {
      const built = modelOfSchemas(`<Schema Namespace="${namespace}"/>`);
      expect(codesOf(built)).toEqual(["invalid-namespace", "no-types"]);
    },
  );

  it("may not start with a digit in JSON", () => {
    expect(json(`{"$Version": "4.0", "1": {}}`)).toContain("1:21 invalid-namespace");
  });
});

describe("names that are kept although CSDL forbids them", () => {
  it("are found by what uses them, even if they have dots", () => {
    const { model, reports } = lowered(`<TypeDefinition Name="a.b-c" UnderlyingType="Edm.String"/>
      <ComplexType Name="T"><Property Name="p q" Type="N.a.b-c"/><Property Name="r" Type="A.a.b-c"/></ComplexType>`);
    expect(reports).toEqual([]);
    const type = model.types.get("N.T");
    const uses = type !== undefined && "properties" in type ? type.properties : [];
    expect(uses.map((property) => property.type.kind !== "Primitive" && property.type.qualifiedName)).toEqual([
      "N.a.b-c",
      "N.a.b-c",
    ]);
  });

  it("leave out what has no place in a URL, an object or a list of flags", () => {
    const { model, reports } = lowered(`<ComplexType Name="T"><Property Name="a@b" Type="Edm.String"/></ComplexType>
      <EnumType Name="F" IsFlags="true"><Member Name="a,b" Value="1"/><Member Name="a-b" Value="2"/></EnumType>
      <Function Name="T.Copy"><ReturnType Type="Edm.String"/></Function><Action Name="do"/>`);
    expect(reports).toEqual([
      "left-out: The function N.T.Copy is left out: its name is not an identifier, so no URL can call it.",
      "left-out: The member N.F/a,b is left out: commas and blanks separate the names of flags.",
      "left-out: The property N.T/a@b is left out: a name with @ is that of an annotation.",
    ]);
    expect(model.types.get("N.T")).toMatchObject({ properties: [] });
    expect(model.types.get("N.F")).toMatchObject({ members: [{ name: "a-b" }] });
    expect(model.schemas[0]?.operations.map(({ name }) => name)).toEqual(["do"]);
  });
});

describeWithShared("hostile names", () => {
  it.each(["m16-invalid-namespaces.xml", "c04-injection-in-namespace-and-alias.xml", "c07-path-traversal-names.xml"])(
    "%s: namespaces are refused, the first at 4:61",
    (file) => {
      expect(reportOf(modelOfShared("corpus", "hostile", file))).toContain("4:61 invalid-namespace");
    },
  );

  it("c14: names are measured in characters", () => {
    expect(reportOf(modelOfShared("corpus", "hostile", "c14-astral-and-lengths.xml"), "error")).toEqual([
      "9:25 name-too-long",
    ]);
  });
});
