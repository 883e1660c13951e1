import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/csdl/read.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { sourceOf } from "../../src/text/source.ts";
import { modelOf, reportOf, structured } from "../support/model-of.ts";
import { codesOf, declaration, fixture, generate, memberType, schema, violations } from "./generate.ts";

const CORE = "Org.OData.Core.V1";
const VALIDATION = "Org.OData.Validation.V1";

function described(text: string, attributes = ""): string {
  return `<Annotation Term="${CORE}.Description" ${attributes} String="${text}"/>`;
}

/** Returns the description of a complex type that bears the annotations. */
function descriptionOf(annotations: string): string | undefined {
  return structured(modelOf(`<ComplexType Name="C">${annotations}</ComplexType>`), "N.C").documentation.description;
}

describe("14. Vocabulary and annotation", () => {
  it("14.1 a vocabulary can be read, and its terms are not types", async () => {
    const output = await generate(
      schema(
        `<Term Name="T" Type="Edm.Boolean" DefaultValue="true" AppliesTo="Property EntityType" Nullable="false"/><Term Name="U" Type="N.C" BaseTerm="N.T"/><ComplexType Name="C"/>`,
      ),
    );
    expect(codesOf(output)).toEqual([]);
    expect([...output.types.keys()]).toEqual(["N.C"]);
    expect([...output.model.terms.keys()]).toEqual(["N.T", "N.U"]);
  });

  it("14.2 a tag without a value is true; a description is that of its own type, not of the base", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="B">${described("Base.")}<Property Name="p" Type="Edm.String"><Annotation Term="${CORE}.Computed"/></Property></ComplexType>
         <ComplexType Name="D" BaseType="N.B">${described("Derived.")}</ComplexType><ComplexType Name="E" BaseType="N.B"/>`,
      ),
    );
    expect(declaration(output, "N.B")).toContain("readonly p: string | null;");
    expect(declaration(output, "N.D")).toContain("/** Derived. */");
    expect(declaration(output, "N.E")).not.toContain("Base.");
  });

  it("14.3 a qualified description is not the description, wherever its qualifier stands", () => {
    expect(descriptionOf(described("Plain.") + described("Other.", 'Qualifier="q"'))).toBe("Plain.");
    expect(descriptionOf(described("Other.", 'Qualifier="q"'))).toBeUndefined();
    expect(descriptionOf(`<Annotation Term="${CORE}.Description#Tablet" String="Other."/>`)).toBeUndefined();
    const outside = modelOf(
      `<ComplexType Name="C"/><Annotations Target="N.C" Qualifier="q"><Annotation Term="${CORE}.Description" String="x"/></Annotations>`,
    );
    expect(structured(outside, "N.C").documentation.description).toBeUndefined();
  });

  it("14.4 every form of target resolves, and one that does not is a warning", () => {
    const content = `<EntityType Name="E"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
      <EnumType Name="Enum"><Member Name="m"/></EnumType><Term Name="T" Type="Edm.String"/>
      <Action Name="a" IsBound="true"><Parameter Name="it" Type="N.E"/></Action>
      <Function Name="f"><Parameter Name="x" Type="Edm.String"/><Parameter Name="y" Type="Collection(N.E)"/><ReturnType Type="N.E"/></Function>
      <EntityContainer Name="Box"><EntitySet Name="set" EntityType="N.E"/></EntityContainer>`;
    const targets = [
      "N",
      "A",
      "N.E",
      "N.E/id",
      "A.Enum/m",
      "N.T",
      "N.a(N.E)",
      "N.a",
      "N.f(Edm.String,Collection(A.E))",
      "N.f(Edm.String,Collection(N.E))/x",
      "N.f/$ReturnType",
      "N.Box",
      "N.Box/set",
      "N.Box/set/id",
      "N.E/@N.T",
      "N.E/id/@N.T",
    ];
    const report = (target: string) =>
      reportOf(
        modelOf(`${content}<Annotations Target="${target}"><Annotation Term="N.T" String="x"/></Annotations>`),
      ).map((line) => line.split(" ")[1]);
    for (const target of targets) expect([target, report(target)]).toEqual([target, []]);
    for (const target of ["N.Nope", "N.E/nope", "N.Enum/x", "N.f(Edm.String)", "N.Box/x"]) {
      expect([target, report(target)]).toEqual([target, ["unresolved-annotation-target"]]);
    }
  });

  it("14.5 constants of every type are read, as attribute and as element, with CDATA and without layout", () => {
    expect(descriptionOf(described("As attribute."))).toBe("As attribute.");
    const element = `<Annotation Term="${CORE}.Description"><String>\n  One <![CDATA[<two>]]> &amp; three\n</String></Annotation>`;
    expect(descriptionOf(element)).toBe("One <two> & three");
    const values = {
      Binary: "T0RhdGE",
      Bool: "true",
      Date: "2000-01-01",
      DateTimeOffset: "2000-01-01T16:00:00.000-09:00",
      Decimal: "3.14",
      Duration: "P11D",
      EnumMember: "N.E/a N.E/b",
      Float: "-1.5E3",
      Guid: "21EC2020-3AEA-1069-A2DD-08002B30309D",
      Int: "-42",
      TimeOfDay: "21:45:00",
    };
    const attributes = Object.entries(values).map(
      ([type, value]) => `<Annotation Term="N.T" Qualifier="${type}a" ${type}="${value}"/>`,
    );
    const elements = Object.entries(values).map(
      ([type, value]) => `<Annotation Term="N.T" Qualifier="${type}e"><${type}>${value}</${type}></Annotation>`,
    );
    const text = `<Term Name="T" Type="Edm.Untyped"/><ComplexType Name="C">${attributes.join("")}${elements.join("")}</ComplexType>`;
    expect(reportOf(modelOf(text))).toEqual([]);
    const read = readDocument(sourceOf("test", schema(text)), new Diagnostics())?.schemas[0]?.elements[1];
    expect(read?.annotations.map(({ value }) => value)).toMatchObject(
      ["a", "e"].flatMap(() => Object.entries(values).map(([type, value]) => ({ kind: "Constant", type, value }))),
    );
  });

  it("14.6 a path is never the text that it leads to", () => {
    expect(descriptionOf(`<Annotation Term="${CORE}.Description" Path="name"/>`)).toBeUndefined();
    expect(descriptionOf(`<Annotation Term="${CORE}.Description"><Path>name</Path></Annotation>`)).toBeUndefined();
    for (const type of [
      "AnnotationPath",
      "PropertyPath",
      "NavigationPropertyPath",
      "ModelElementPath",
      "AnyPropertyPath",
    ]) {
      expect(descriptionOf(`<Annotation Term="${CORE}.Description" ${type}="a/b"/>`)).toBeUndefined();
    }
  });

  it("14.7 every expression is read without a word, and with annotations inside", () => {
    const two = "<Int>1</Int><Int>2</Int>";
    const binary = [
      "And",
      "Or",
      "Eq",
      "Ne",
      "Gt",
      "Ge",
      "Lt",
      "Le",
      "Has",
      "In",
      "Add",
      "Sub",
      "Mul",
      "Div",
      "DivBy",
      "Mod",
    ];
    const expressions = [
      ...binary.map((name) => `<${name}>${two}</${name}>`),
      "<Not><Bool>true</Bool></Not>",
      `<Neg><Annotation Term="N.T" String="x"/><Int>1</Int></Neg>`,
      `<Apply Function="odata.concat">${two}</Apply>`,
      `<Cast Type="Edm.String"><Path>a</Path></Cast>`,
      `<IsOf Type="N.C"><Path>a</Path></IsOf>`,
      `<Collection>${two}</Collection>`,
      `<If><Bool>true</Bool>${two}</If>`,
      `<LabeledElement Name="l"><Int>1</Int></LabeledElement>`,
      `<LabeledElementReference>N.l</LabeledElementReference>`,
      `<Null><Annotation Term="N.T"/></Null>`,
      `<Record Type="N.C"><Annotation Term="N.T"/><PropertyValue Property="p" String="x"><Annotation Term="N.T"/></PropertyValue></Record>`,
      `<UrlRef><String>http://host</String></UrlRef>`,
    ];
    const annotations = expressions.map(
      (expression, i) => `<Annotation Term="N.T" Qualifier="q${i}">${expression}</Annotation>`,
    );
    const built = modelOf(
      `<Term Name="T" Type="Edm.Untyped"/><ComplexType Name="C">${annotations.join("")}</ComplexType>`,
    );
    expect(reportOf(built)).toEqual([]);
  });

  it("14.8 Null is not a value", () => {
    expect(descriptionOf(`<Annotation Term="${CORE}.Description"><Null/></Annotation>`)).toBeUndefined();
  });

  it("14.9 annotations of annotations, records and their values are passed over", () => {
    expect(
      descriptionOf(`<Annotation Term="${CORE}.Description" String="Outer.">${described("Inner.")}</Annotation>`),
    ).toBe("Outer.");
    const revisions = `<Annotation Term="${CORE}.Revisions"><Collection><Record>${described("Not me.")}<PropertyValue Property="Kind" EnumMember="${CORE}.RevisionKind/Deprecated">${described("Nor me.")}</PropertyValue></Record></Collection></Annotation>`;
    const type = structured(modelOf(`<ComplexType Name="C">${revisions}</ComplexType>`), "N.C");
    expect(type.documentation).toMatchObject({ description: undefined, deprecation: { text: undefined } });
  });

  it("14.10 the terms of Core and Validation show in types, comments and fixtures", async () => {
    const annotation = (term: string, value = "") => `<Annotation Term="${term}" ${value}/>`;
    const property = (name: string, type: string, content: string) =>
      `<Property Name="${name}" Type="${type}" Nullable="false">${content}</Property>`;
    const deprecated = `<Annotation Term="${CORE}.Revisions"><Collection><Record><PropertyValue Property="Date" Date="2024-05-06"/><PropertyValue Property="Version" String="1.5"/><PropertyValue Property="Kind" EnumMember="${CORE}.RevisionKind/Deprecated"/><PropertyValue Property="Description" String="Use b."/></Record></Collection></Annotation>`;
    const allowed = `<Annotation Term="${VALIDATION}.AllowedValues"><Collection><Record><PropertyValue Property="Value" String="left"/></Record><Record><PropertyValue Property="Value" String="right"/></Record></Collection></Annotation>`;
    const output = await generate(
      schema(
        `<ComplexType Name="C">${described("Short.")}${annotation(`${CORE}.LongDescription`, 'String="At length."')}
          ${property("computed", "Edm.String", annotation(`${CORE}.Computed`))}
          ${property("immutable", "Edm.String", annotation(`${CORE}.Immutable`))}
          ${property("readable", "Edm.String", annotation(`${CORE}.Permissions`, `EnumMember="${CORE}.Permission/Read"`))}
          ${property("old", "Edm.String", deprecated)}
          ${property("side", "Edm.String", allowed)}
          ${property("percent", "Edm.Int32", annotation(`${VALIDATION}.Minimum`, 'Int="90"') + annotation(`${VALIDATION}.Maximum`, 'Int="95"'))}
          ${property("link", "Edm.String", annotation(`${CORE}.IsURL`))}
         </ComplexType>`,
      ),
    );
    const text = declaration(output, "N.C");
    expect(text).toMatch(/Short\.\s+\*\s+\* At length\./);
    expect(text).toMatch(/@deprecated.*2024-05-06/);
    expect(text).toContain("Use b.");
    expect(text).toContain("readonly computed: string;");
    expect(text).toContain("readonly readable: string;");
    const create = declaration(output, "N.C", "CCreate");
    expect([create.includes("computed"), create.includes("readable"), create.includes("immutable")]).toEqual([
      false,
      false,
      true,
    ]);
    expect(declaration(output, "N.C", "CUpdate")).toContain('"immutable"');
    const { side, percent, link } = fixture(output, "N.C");
    expect(["left", "right"]).toContain(side);
    expect(percent).toBeGreaterThanOrEqual(90);
    expect(percent).toBeLessThanOrEqual(95);
    expect(link).toMatch(/^https:\/\//);
  });

  it.each(["Write", "None"])("14.10 what nobody may read (permission %s) is in no response", async (name) => {
    const permissions = `<Annotation Term="${CORE}.Permissions" EnumMember="${CORE}.Permission/${name}"/>`;
    const output = await generate(
      schema(
        `<ComplexType Name="C"><Property Name="p" Type="Edm.String" Nullable="false">${permissions}</Property></ComplexType>`,
      ),
      { createRequired: "non-nullable" },
    );
    expect(declaration(output, "N.C")).toMatch(/\bp\?: string;/);
    expect(violations(output, "N.C", {})).toEqual([]);
    expect(violations(output, "N.C", { p: 1 })).toEqual(["type /p"]);
    expect(fixture(output, "N.C")).not.toHaveProperty("p");
    expect(declaration(output, "N.C", "CCreate").includes("p: string;")).toBe(name === "Write");
  });

  it("14.10 what has a computed default need not be sent", async () => {
    const property = (name: string, content: string) =>
      `<Property Name="${name}" Type="Edm.String" Nullable="false">${content}</Property>`;
    const output = await generate(
      schema(
        `<ComplexType Name="C">${property("p", `<Annotation Term="${CORE}.ComputedDefaultValue"/>`)}${property("q", "")}</ComplexType>`,
      ),
      { createRequired: "non-nullable" },
    );
    expect(declaration(output, "N.C")).toMatch(/\bp: string;/);
    expect(declaration(output, "N.C", "CCreate")).toMatch(/\bp\?: string;/);
    expect(declaration(output, "N.C", "CCreate")).toMatch(/\bq: string;/);
  });

  it("14.11 elements of old vocabularies, foreign attributes and Documentation are passed over", async () => {
    const output = await generate(
      schema(
        `<ComplexType Name="C" sap:label="x" xmlns:sap="http://www.sap.com/Protocols/SAPData"><Documentation><Summary>x</Summary></Documentation><Property Name="p" Type="Edm.String" sap:unicode="false"/><ValueAnnotation Term="a.b" String="x"/><TypeAnnotation Term="a.b"/></ComplexType>`,
      ),
    );
    expect(codesOf(output)).toEqual(["unknown-element"]);
    expect(memberType(output, "N.C", "p")).toBe("string | null");
  });
});
