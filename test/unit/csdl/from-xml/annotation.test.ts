import { describe, expect, it } from "vitest";
import { readSchemaText, withoutPlaces } from "../reading.ts";

function readAnnotation(attributes: string, content = "") {
  const { schema, reports } = readSchemaText(`<Annotation Term="T.t" ${attributes}>${content}</Annotation>`);
  return { annotation: withoutPlaces(schema.annotations[0]), reports };
}

function readValue(content: string) {
  const { annotation, reports } = readAnnotation("", content);
  expect(reports).toEqual([]);
  return annotation?.value;
}

const int = (value: string) => ({ kind: "Constant", type: "Int", value });
const path = (value: string) => ({ kind: "Path", type: "Path", value });

describe("annotations", () => {
  it("have a term, a qualifier and annotations of their own", () => {
    const { annotation } = readAnnotation(`Qualifier="q" String="s"`, `<Annotation Term="U.u" Bool="true"/>`);
    expect(annotation).toEqual({
      kind: "Annotation",
      term: "T.t",
      qualifier: "q",
      value: { kind: "Constant", type: "String", value: "s" },
      annotations: [
        {
          kind: "Annotation",
          term: "U.u",
          qualifier: undefined,
          value: { kind: "Constant", type: "Bool", value: "true" },
          annotations: [],
        },
      ],
    });
  });

  it("take the qualifier from the term where it is written there", () => {
    const { schema } = readSchemaText(`<Annotation Term="T.t#q"/>`);
    expect(schema.annotations[0]).toMatchObject({ term: "T.t", qualifier: "q", value: undefined });
  });

  it("stand at targets from outside", () => {
    const { schema, reports } = readSchemaText(
      `<Annotations Target="N.E/P" Qualifier="q"><Annotation Term="T.t" Int="1"/><Annotation Term="T.u"/></Annotations>`,
    );
    expect(reports).toEqual([]);
    expect(schema.externalAnnotations).toMatchObject([
      { kind: "Annotations", target: "N.E/P", qualifier: "q", annotations: [{ term: "T.t" }, { term: "T.u" }] },
    ]);
  });

  it.each([
    { type: "Binary", text: "T0RhdGE" },
    { type: "Bool", text: "true" },
    { type: "Date", text: "2000-01-01" },
    { type: "DateTimeOffset", text: "2000-01-01T16:00:00.000Z" },
    { type: "Decimal", text: "3.14" },
    { type: "Duration", text: "P11DT23H59M59.9S" },
    { type: "EnumMember", text: "N.E/a N.E/b" },
    { type: "Float", text: "-INF" },
    { type: "Guid", text: "21EC2020-3AEA-1069-A2DD-08002B30309D" },
    { type: "Int", text: "-42" },
    { type: "String", text: "a &amp; b" },
    { type: "TimeOfDay", text: "21:45" },
  ])("have a constant $type as attribute and as element", ({ type, text }) => {
    const want = { kind: "Constant", type, value: text.replace("&amp;", "&") };
    expect(readAnnotation(`${type}="${text}"`).annotation?.value).toEqual(want);
    expect(readValue(`<${type}>${text.slice(0, 1)}<![CDATA[]]>${text.slice(1)}</${type}>`)).toEqual(want);
  });

  it.each(["Path", "AnnotationPath", "ModelElementPath", "NavigationPropertyPath", "PropertyPath", "AnyPropertyPath"])(
    "have a %s as attribute and as element",
    (type) => {
      const want = { kind: "Path", type, value: "a/b" };
      expect(readAnnotation(`${type}="a/b"`).annotation?.value).toEqual(want);
      expect(readValue(`<${type}>\n a/b\n</${type}>`)).toEqual(want);
    },
  );

  it("keep the white space of a String and of nothing else", () => {
    expect(readValue("<String> \n</String>")).toMatchObject({ value: " \n" });
    expect(readValue("<String> a<!-- x --> b </String>")).toMatchObject({ value: " a b " });
    expect(readValue("<Int> 1 </Int>")).toMatchObject({ value: "1" });
    expect(readValue("<String/>")).toMatchObject({ value: "" });
  });
});

describe("dynamic expressions", () => {
  it.each(["And", "Or", "Eq", "Ne", "Gt", "Ge", "Lt", "Le", "Has", "In", "Add", "Sub", "Mul", "Div", "DivBy", "Mod"])(
    "%s has two operands",
    (type) => {
      expect(readValue(`<${type}><Path>a</Path><Int>1</Int></${type}>`)).toEqual({
        kind: "Operator",
        type,
        operands: [path("a"), int("1")],
        annotations: [],
      });
    },
  );

  it("Not and Neg have one, If has two or three", () => {
    expect(readValue("<Not><Path>a</Path></Not>")).toMatchObject({ type: "Not", operands: [path("a")] });
    expect(readValue("<Neg><Int>1</Int></Neg>")).toMatchObject({ type: "Neg", operands: [int("1")] });
    expect(readValue("<Collection><If><Path>a</Path><Int>1</Int></If></Collection>")).toMatchObject({
      items: [{ type: "If", operands: [path("a"), int("1")] }],
    });
    expect(readValue("<If><Path>a</Path><Int>1</Int><Int>2</Int></If>")).toMatchObject({
      operands: [path("a"), int("1"), int("2")],
    });
  });

  it("Apply, Cast, IsOf", () => {
    expect(readValue(`<Apply Function="odata.concat"><Path>a</Path><Annotation Term="U.u"/></Apply>`)).toMatchObject({
      kind: "Apply",
      function: "odata.concat",
      operands: [path("a")],
      annotations: [{ term: "U.u" }],
    });
    expect(readValue(`<Cast Type="Collection(Edm.String)" MaxLength="3"><Path>a</Path></Cast>`)).toMatchObject({
      kind: "Cast",
      type: "Edm.String",
      collection: true,
      facets: { maxLength: 3 },
      operand: path("a"),
    });
    expect(readValue(`<IsOf Type="N.E"><Path>a</Path></IsOf>`)).toMatchObject({ kind: "IsOf", type: "N.E" });
  });

  it("Collection, LabeledElement and its reference, Null, UrlRef", () => {
    expect(readValue("<Collection><Int>1</Int><Null/></Collection>")).toEqual({
      kind: "Collection",
      items: [int("1"), { kind: "Null", annotations: [] }],
    });
    expect(readValue(`<LabeledElement Name="l" Int="1"/>`)).toMatchObject({
      kind: "LabeledElement",
      name: "l",
      value: int("1"),
    });
    expect(readValue(`<LabeledElement Name="l"><Int>1</Int></LabeledElement>`)).toMatchObject({
      name: "l",
      value: int("1"),
    });
    expect(readValue("<LabeledElementReference> N.l </LabeledElementReference>")).toEqual({
      kind: "LabeledElementReference",
      name: "N.l",
    });
    expect(readValue("<Null><Annotation Term='U.u'/></Null>")).toMatchObject({
      kind: "Null",
      annotations: [{ term: "U.u" }],
    });
    const url = { kind: "UrlRef", value: { kind: "Constant", type: "String", value: "http://x" }, annotations: [] };
    expect(readValue("<UrlRef><String>http://x</String></UrlRef>")).toEqual(url);
    expect(readAnnotation(`UrlRef="http://x"`).annotation?.value).toEqual(url);
  });

  it("Record has property values, of either notation, and annotations on each", () => {
    expect(
      readValue(
        `<Record Type="T.R"><PropertyValue Property="a" Int="1"/><Annotation Term="U.r"/>
        <PropertyValue Property="b"><Collection/><Annotation Term="U.b"/></PropertyValue><PropertyValue Property="c"/></Record>`,
      ),
    ).toMatchObject({
      kind: "Record",
      type: "T.R",
      annotations: [{ term: "U.r" }],
      propertyValues: [
        { property: "a", value: int("1"), annotations: [] },
        { property: "b", value: { kind: "Collection", items: [] }, annotations: [{ term: "U.b" }] },
        { property: "c", value: undefined },
      ],
    });
  });
});

describe("what is wrong with annotations", () => {
  it.each([
    { content: `<Annotation/>`, reports: ["invalid-annotation 2:1"] },
    { content: `<Annotation Term="T.t" Int="1" String="s"/>`, reports: ["invalid-annotation 2:1"] },
    { content: `<Annotation Term="T.t" Int="1"><Int>2</Int></Annotation>`, reports: ["invalid-annotation 2:1"] },
    { content: `<Annotation Term="T.t"><And><Int>1</Int></And></Annotation>`, reports: ["invalid-annotation 2:24"] },
    {
      content: `<Annotation Term="T.t"><Record><PropertyValue/></Record></Annotation>`,
      reports: ["invalid-annotation 2:32"],
    },
    {
      content: `<Annotation Term="T.t"><If><Path>a</Path><Int>1</Int></If></Annotation>`,
      reports: ["invalid-annotation 2:24"],
    },
    { content: `<Annotation Term="T.t"><Apply/></Annotation>`, reports: ["invalid-annotation 2:24"] },
    { content: `<Annotation Term="T.t" Date="2000-13-01"/>`, reports: ["invalid-constant 2:24"] },
    { content: `<Annotation Term="T.t"><Guid>x</Guid></Annotation>`, reports: ["invalid-constant 2:24"] },
    { content: `<Annotation Term="T.t"><string/></Annotation>`, reports: ["unknown-element 2:24"] },
  ])("is a warning: $content", ({ content, reports }) => {
    const result = readSchemaText(content);
    expect(result.reports).toEqual(reports);
    expect(result.diagnostics.hasErrors).toBe(false);
  });

  it("ends where expressions nest too deep, without overflow", () => {
    const depth = 5000;
    const nested = `${"<Not>".repeat(depth)}<Path>a</Path>${"</Not>".repeat(depth)}`;
    expect(readAnnotation("", nested).reports).toContain("nesting-too-deep 2:1020");
    const annotations = `${"<Annotation Term='T.t'>".repeat(depth)}${"</Annotation>".repeat(depth)}`;
    expect(readSchemaText(annotations).reports).toEqual([expect.stringMatching(/^nesting-too-deep 2:/)]);
  });
});
