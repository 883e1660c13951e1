import { describe, expect, it } from "vitest";
import type { EntityContainer, EntityType, EnumType } from "../../../src/csdl/document/document.ts";
import { position, readText, withoutPlaces } from "./reading.ts";

function readSchema(schema: string) {
  const result = readText(`{"$Version": "4.01", "N": {\n${schema}}}`);
  return { ...result, schema: result.document!.schemas[0]! };
}

describe("CSDL JSON documents", () => {
  it("have a version, references and schemas", () => {
    const { document, reports } = readText(`{
      "$Version": "4.0", "$EntityContainer": "N.C",
      "$Reference": {"u": {"$Include": [{"$Namespace": "A.B", "$Alias": "C"}],
        "$IncludeAnnotations": [{"$TermNamespace": "T", "$Qualifier": "q", "$TargetNamespace": "N"}], "@T.t": true}},
      "N": {"$Alias": "self", "$Annotations": {"N.E/P": {"@T.t#q": 1}}, "@T.t": "s"},
      "O.P": {}
    }`);
    expect(reports).toEqual([]);
    const annotation = { kind: "Annotation", term: "T.t", qualifier: undefined, annotations: [] };
    expect(withoutPlaces(document)).toEqual({
      kind: "CsdlDocument",
      version: "4.0",
      entityContainer: { name: "N.C" },
      references: [
        {
          kind: "Reference",
          uri: "u",
          includes: [{ kind: "Include", namespace: "A.B", alias: "C", annotations: [] }],
          includeAnnotations: [
            { kind: "IncludeAnnotations", termNamespace: "T", qualifier: "q", targetNamespace: "N" },
          ],
          annotations: [{ ...annotation, value: { kind: "Constant", type: "Bool", value: "true" } }],
        },
      ],
      schemas: [
        {
          kind: "Schema",
          namespace: "N",
          alias: "self",
          elements: [],
          externalAnnotations: [
            {
              kind: "Annotations",
              target: "N.E/P",
              qualifier: undefined,
              annotations: [{ ...annotation, qualifier: "q", value: { kind: "Constant", type: "Int", value: "1" } }],
            },
          ],
          annotations: [{ ...annotation, value: { kind: "Constant", type: "String", value: "s" } }],
        },
        { kind: "Schema", namespace: "O.P", alias: undefined, elements: [], externalAnnotations: [], annotations: [] },
      ],
    });
  });

  it("have entity types with the defaults of CSDL JSON", () => {
    const { schema, reports } = readSchema(`
      "E": {"$Kind": "EntityType", "$BaseType": "N.B", "$Abstract": true, "$OpenType": true, "$HasStream": true,
        "$Key": ["ID", {"X": "A/B"}],
        "ID": {"$DefaultValue": null}, "B": {"$Type": "Edm.Boolean", "$DefaultValue": null}, "D": {"$Type": "Edm.Decimal", "$Nullable": true, "$DefaultValue": 1.50},
        "L": {"$Kind": "Property", "$Collection": true, "$Type": "Edm.Decimal", "$Scale": 2, "$Precision": 9},
        "S": {"$MaxLength": 3, "$Unicode": false, "$DefaultValue": "x", "@T.t": null}, "G": {"$Type": "Edm.GeographyPoint", "$SRID": "variable"},
        "M": {"$Kind": "NavigationProperty", "$Type": "N.E", "$Partner": "P", "$ContainsTarget": true,
          "$ReferentialConstraint": {"A": "ID", "A@T.t": 1}, "$OnDelete": "Cascade", "$OnDelete@T.t": 2}}`);
    expect(reports).toEqual([]);
    const type = schema.elements[0] as EntityType;
    expect(type).toMatchObject({ baseType: "N.B", abstract: true, openType: true, hasStream: true });
    expect(type.key?.propertyRefs).toMatchObject([
      { name: "ID", alias: undefined },
      { name: "A/B", alias: "X" },
    ]);
    expect(type.properties).toMatchObject([
      { name: "ID", type: "Edm.String", collection: false, nullable: false, defaultValue: undefined },
      { name: "B", type: "Edm.Boolean", facets: { scale: undefined }, defaultValue: "null" },
      { name: "D", type: "Edm.Decimal", nullable: true, facets: { scale: "variable" }, defaultValue: "1.50" },
      { name: "L", collection: true, nullable: false, facets: { scale: 2, precision: 9 } },
      {
        name: "S",
        facets: { maxLength: 3, unicode: false },
        defaultValue: "x",
        annotations: [{ value: { kind: "Null" } }],
      },
      { name: "G", facets: { srid: "variable" } },
    ]);
    expect(type.navigationProperties).toMatchObject([
      {
        name: "M",
        nullable: false,
        nullableSpecified: false,
        partner: "P",
        containsTarget: true,
        referentialConstraints: [{ property: "A", referencedProperty: "ID", annotations: [{ term: "T.t" }] }],
        onDelete: { action: "Cascade", annotations: [{ term: "T.t" }] },
      },
    ]);
  });

  it("have enumerations, type definitions, terms and complex types", () => {
    const { schema, reports } = readSchema(`
      "F": {"$Kind": "EnumType", "$UnderlyingType": "Edm.Int64", "$IsFlags": true, "b": 9223372036854775807, "a": 0, "a@T.t": "x"},
      "D": {"$Kind": "TypeDefinition", "$UnderlyingType": "Edm.String", "$MaxLength": 5},
      "t": {"$Kind": "Term", "$Type": "N.D", "$Collection": true, "$BaseTerm": "B.b", "$DefaultValue": true, "$AppliesTo": ["Property"]},
      "C": {"$Kind": "ComplexType"}`);
    expect(reports).toEqual([]);
    expect((schema.elements[0] as EnumType).members).toMatchObject([
      { name: "b", value: 9223372036854775807n, annotations: [] },
      { name: "a", value: 0n, annotations: [{ term: "T.t" }] },
    ]);
    expect(schema.elements).toMatchObject([
      { kind: "EnumType", underlyingType: "Edm.Int64", isFlags: true },
      { kind: "TypeDefinition", underlyingType: "Edm.String", facets: { maxLength: 5 } },
      { kind: "Term", type: "N.D", collection: true, baseTerm: "B.b", defaultValue: "true", appliesTo: ["Property"] },
      { kind: "ComplexType", abstract: false },
    ]);
  });

  it("have operations and a container", () => {
    const { schema, reports } = readSchema(`
      "f": [{"$Kind": "Function", "$IsBound": true, "$IsComposable": true, "$EntitySetPath": "it",
        "$Parameter": [{"$Name": "it", "$Type": "N.E", "@T.t": 1}], "$ReturnType": {"$Type": "N.E", "$Nullable": true}},
        {"$Kind": "Action"}],
      "C": {"$Kind": "EntityContainer", "$Extends": "M.C",
        "es": {"$Collection": true, "$Type": "N.E", "$IncludeInServiceDocument": false, "$NavigationPropertyBinding": {"M": "es"}},
        "me": {"$Type": "N.E", "$Nullable": true}, "fi": {"$Function": "N.f", "$EntitySet": "es"}, "ai": {"$Action": "N.a"}}`);
    expect(reports).toEqual([]);
    expect(schema.elements).toMatchObject([
      {
        kind: "Function",
        name: "f",
        isBound: true,
        isComposable: true,
        entitySetPath: "it",
        parameters: [{ name: "it", type: "N.E", nullable: false, annotations: [{ term: "T.t" }] }],
        returnType: { type: "N.E", nullable: true },
      },
      { kind: "Action", name: "f", isBound: false, parameters: [], returnType: undefined },
      { kind: "EntityContainer", extends: "M.C" },
    ]);
    expect((schema.elements[2] as EntityContainer).members).toMatchObject([
      {
        kind: "EntitySet",
        entityType: "N.E",
        includeInServiceDocument: false,
        bindings: [{ path: "M", target: "es" }],
      },
      { kind: "Singleton", type: "N.E", nullable: true },
      { kind: "FunctionImport", function: "N.f", entitySet: "es", includeInServiceDocument: false },
      { kind: "ActionImport", action: "N.a", entitySet: undefined },
    ]);
  });

  it("have members with any name", () => {
    const { document, reports } = readText(
      `{"$Version":"4.01","__proto__":{"constructor":{"$Kind":"ComplexType","__proto__":{},"toString":{}}}}`,
    );
    expect(reports).toEqual([]);
    expect(document?.schemas).toMatchObject([
      {
        namespace: "__proto__",
        elements: [{ name: "constructor", properties: [{ name: "__proto__" }, { name: "toString" }] }],
      },
    ]);
  });

  it("have places", () => {
    const { schema } = readSchema(`  "E": {"$Kind": "EntityType",\n "p": {}}`);
    const type = schema.elements[0] as EntityType;
    expect([schema.at, type.at, type.properties[0]!.at].map(position)).toEqual(["1:22", "2:3", "3:2"]);
  });
});

function readValue(value: string) {
  const { schema, reports } = readSchema(`"@T.t": ${value}`);
  expect(reports).toEqual([]);
  return withoutPlaces(schema.annotations[0]?.value);
}

describe("CSDL JSON expressions", () => {
  const path = { kind: "Path", type: "Path", value: "a" };
  const one = { kind: "Constant", type: "Int", value: "1" };

  it.each([
    { given: `"s"`, want: { kind: "Constant", type: "String", value: "s" } },
    { given: `false`, want: { kind: "Constant", type: "Bool", value: "false" } },
    { given: `-12345678901234567890`, want: { kind: "Constant", type: "Int", value: "-12345678901234567890" } },
    { given: `1.50`, want: { kind: "Constant", type: "Decimal", value: "1.50" } },
    { given: `null`, want: { kind: "Null" } },
    { given: `{"$Null": null, "@U.u": 1}`, want: { kind: "Null", annotations: [{ term: "U.u" }] } },
    { given: `[1, {"$Path": "a"}]`, want: { kind: "Collection", items: [one, path] } },
    { given: `{"$Path": "a"}`, want: path },
    {
      given: `{"$And": [{"$Path": "a"}, 1], "@U.u": 1}`,
      want: { kind: "Operator", type: "And", operands: [path, one], annotations: [{ term: "U.u" }] },
    },
    { given: `{"$Not": {"$Path": "a"}}`, want: { kind: "Operator", type: "Not", operands: [path] } },
    { given: `{"$If": [{"$Path": "a"}, 1, 1]}`, want: { kind: "Operator", type: "If", operands: [path, one, one] } },
    {
      given: `{"$Apply": [1], "$Function": "odata.concat"}`,
      want: { kind: "Apply", function: "odata.concat", operands: [one] },
    },
    {
      given: `{"$Cast": {"$Path": "a"}, "$Type": "Edm.String", "$Collection": true, "$MaxLength": 2}`,
      want: { kind: "Cast", type: "Edm.String", collection: true, facets: { maxLength: 2 }, operand: path },
    },
    { given: `{"$IsOf": {"$Path": "a"}, "$Type": "N.E"}`, want: { kind: "IsOf", type: "N.E", operand: path } },
    { given: `{"$LabeledElement": 1, "$Name": "l"}`, want: { kind: "LabeledElement", name: "l", value: one } },
    { given: `{"$LabeledElementReference": "N.l"}`, want: { kind: "LabeledElementReference", name: "N.l" } },
    { given: `{"$UrlRef": {"$Path": "a"}}`, want: { kind: "UrlRef", value: path } },
    {
      given: `{"@type": "https://x/#T.R", "p": 1, "p@U.u": 1, "@U.r": 1}`,
      want: {
        kind: "Record",
        type: "T.R",
        annotations: [{ term: "U.r" }],
        propertyValues: [{ property: "p", value: one, annotations: [{ term: "U.u" }] }],
      },
    },
    { given: `{}`, want: { kind: "Record", type: undefined, propertyValues: [] } },
  ])("$given", ({ given, want }) => {
    expect(readValue(given)).toMatchObject(want);
  });

  it("annotate annotations", () => {
    const { schema } = readSchema(`"@T.t#q": 1, "@T.t#q@U.u": 2, "@T.t#q@U.u@V.v": 3`);
    expect(schema.annotations).toMatchObject([
      { term: "T.t", qualifier: "q", annotations: [{ term: "U.u", annotations: [{ term: "V.v" }] }] },
    ]);
  });
});

describe("CSDL JSON that is wrong", () => {
  it.each([
    { text: "[]", reports: ["not-csdl 1:1"] },
    { text: `{"openapi": "3.0.0"}`, reports: ["not-csdl 1:1"] },
    { text: `{"a": 1}`, reports: ["not-csdl 1:1"] },
    { text: `{"$Version": "2.0"}`, reports: ["unsupported-version 1:2"] },
    { text: `{"$Version": "4.0"}`, reports: ["no-schemas 1:1"] },
    { text: `{"$Version": 4, "N": {}}`, reports: ["invalid-json-csdl 1:2"] },
    { text: `{"$Version": "4.0", "N": {},\n}`, reports: ["json-syntax 2:1"] },
    { text: `{"$Version": "4.0" /* */, "N": {}}`, reports: ["json-syntax 1:20"] },
    { text: `{"$Version": "4.0", "N": {}} x`, reports: ["json-syntax 1:30"] },
    { text: `{"$Version": "4.0", "N": {`, reports: ["json-syntax 1:27"] },
    { text: `{"$Version": "4.0", "$Versoin": 1, "N": {}}`, reports: ["unknown-member 1:21"] },
    {
      text: `{"$Version": "4.0", "$Reference": {"u": {"$Include": [{}]}}, "N": {}}`,
      reports: ["missing-attribute 1:55"],
    },
  ])("$text", ({ text, reports }) => {
    expect(readText(text).reports).toEqual(reports);
  });

  it.each([
    { schema: `"E": 1`, reports: ["invalid-json-csdl 2:1"] },
    { schema: `"E": {}`, reports: ["invalid-json-csdl 2:1"] },
    { schema: `"E": {"$Kind": "X"}`, reports: ["invalid-json-csdl 2:7"] },
    { schema: `"E": {"$Kind": "Action"}`, reports: ["invalid-json-csdl 2:1"] },
    { schema: `"E": [{"$Kind": "X"}, 1]`, reports: ["invalid-json-csdl 2:8", "invalid-json-csdl 2:23"] },
    { schema: `"E": {"$Kind": "ComplexType", "p": {"$Kind": "X"}}`, reports: ["invalid-json-csdl 2:37"] },
    { schema: `"E": {"$Kind": "ComplexType", "p": {"$Nulable": true}}`, reports: ["unknown-member 2:37"] },
    { schema: `"E": {"$Kind": "ComplexType", "p": {}, "p": {}}`, reports: ["duplicate-name 2:40"] },
    { schema: `"E": {"$Kind": "EntityType", "$Key": "ID"}`, reports: ["invalid-json-csdl 2:30"] },
    { schema: `"E": {"$Kind": "EntityType", "$Key": [1]}`, reports: ["invalid-json-csdl 2:39"] },
    {
      schema: `"E": {"$Kind": "EnumType", "a": "1", "b": 1e2}`,
      reports: ["invalid-enum-value 2:28", "invalid-enum-value 2:38"],
    },
    { schema: `"E": {"$Kind": "TypeDefinition"}`, reports: ["missing-attribute 2:1"] },
    {
      schema: `"E": {"$Kind": "ComplexType", "p": {"$MaxLength": "x", "$Scale": true}}`,
      reports: ["invalid-facet 2:37", "invalid-facet 2:56"],
    },
    {
      schema: `"E": {"$Kind": "ComplexType", "p": {"$Type": "Edm.Guid", "$Precision": 1}}`,
      reports: ["inapplicable-facet 2:58"],
    },
    { schema: `"C": {"$Kind": "EntityContainer", "s": {"$Collection": true}}`, reports: ["missing-attribute 2:35"] },
    { schema: `"@T.t": {"$If": [{"$Path": "a"}, 1]}`, reports: ["invalid-annotation 2:1"] },
    { schema: `"@T.t": [{"$If": [{"$Path": "a"}, 1]}]`, reports: [] },
    {
      schema: `"@T.t": [{"$Apply": [{"$If": [true, 1]}], "$Function": "odata.concat"}]`,
      reports: ["invalid-annotation 2:22"],
    },
    { schema: `"@T.t": {"$Not": [true, false]}`, reports: ["invalid-annotation 2:1"] },
  ])("$schema", ({ schema, reports }) => {
    expect(readSchema(schema).reports).toEqual(reports);
  });

  it("does not overflow, however deep it nests", () => {
    const depth = 100_000;
    expect(readText(`{"$Version":"4.01","N":{"@T.t":${"[".repeat(depth)}`).reports).toEqual(["nesting-too-deep 1:230"]);
  });
});
