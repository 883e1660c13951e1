/** What the specification allows in each element of CSDL XML: its attributes and its child elements. */
import { constantTypes, operators, pathTypes } from "../document/expression-types.ts";

export interface ElementRule {
  readonly required: ReadonlySet<string>;
  readonly optional: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  /** Children of which there is at most one. */
  readonly single: ReadonlySet<string>;
}

const FACETS = "MaxLength Precision Scale Unicode SRID";
const EXPRESSION_ATTRIBUTES = `${constantTypes.join(" ")} ${pathTypes.join(" ")} UrlRef`;
const EXPRESSIONS = `${EXPRESSION_ATTRIBUTES} ${[...operators.keys()].join(" ")} Apply Cast IsOf Collection LabeledElement LabeledElementReference Null Record`;
const STRUCTURED = "Property NavigationProperty Annotation";

interface Writing {
  readonly required?: string;
  readonly optional?: string;
  readonly children?: string;
  readonly single?: string;
}

function rule(writing: Writing): ElementRule {
  return {
    required: words(writing.required),
    optional: words(writing.optional),
    children: words(`${writing.children ?? ""} ${writing.single ?? ""}`),
    single: words(writing.single),
  };
}

function words(text = ""): ReadonlySet<string> {
  return new Set(text.split(" ").filter((word) => word !== ""));
}

const text = rule({});
const operator = rule({ children: `${EXPRESSIONS} Annotation` });

/** By element name. */
export const grammar: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ["Edmx", rule({ required: "Version", children: "Reference DataServices" })],
  ["DataServices", rule({ children: "Schema" })],
  ["Reference", rule({ required: "Uri", children: "Include IncludeAnnotations Annotation" })],
  ["Include", rule({ required: "Namespace", optional: "Alias", children: "Annotation" })],
  ["IncludeAnnotations", rule({ required: "TermNamespace", optional: "Qualifier TargetNamespace" })],
  [
    "Schema",
    rule({
      required: "Namespace",
      optional: "Alias",
      children:
        "Action Annotation Annotations ComplexType EntityContainer EntityType EnumType Function Term TypeDefinition",
    }),
  ],
  ["Annotations", rule({ required: "Target", optional: "Qualifier", children: "Annotation" })],
  [
    "EntityType",
    rule({ required: "Name", optional: "BaseType Abstract OpenType HasStream", children: STRUCTURED, single: "Key" }),
  ],
  ["ComplexType", rule({ required: "Name", optional: "BaseType Abstract OpenType", children: STRUCTURED })],
  ["Key", rule({ children: "PropertyRef" })],
  ["PropertyRef", rule({ required: "Name", optional: "Alias", children: "Annotation" })],
  ["Property", rule({ required: "Name Type", optional: `Nullable DefaultValue ${FACETS}`, children: "Annotation" })],
  [
    "NavigationProperty",
    rule({
      required: "Name Type",
      optional: "Nullable Partner ContainsTarget",
      children: "ReferentialConstraint Annotation",
      single: "OnDelete",
    }),
  ],
  ["ReferentialConstraint", rule({ required: "Property ReferencedProperty", children: "Annotation" })],
  ["OnDelete", rule({ required: "Action", children: "Annotation" })],
  ["EnumType", rule({ required: "Name", optional: "UnderlyingType IsFlags", children: "Member Annotation" })],
  ["Member", rule({ required: "Name", optional: "Value", children: "Annotation" })],
  ["TypeDefinition", rule({ required: "Name UnderlyingType", optional: FACETS, children: "Annotation" })],
  [
    "Action",
    rule({
      required: "Name",
      optional: "IsBound EntitySetPath",
      children: "Parameter Annotation",
      single: "ReturnType",
    }),
  ],
  [
    "Function",
    rule({
      required: "Name",
      optional: "IsBound IsComposable EntitySetPath",
      children: "Parameter Annotation",
      single: "ReturnType",
    }),
  ],
  ["ReturnType", rule({ required: "Type", optional: `Nullable ${FACETS}`, children: "Annotation" })],
  ["Parameter", rule({ required: "Name Type", optional: `Nullable ${FACETS}`, children: "Annotation" })],
  [
    "EntityContainer",
    rule({
      required: "Name",
      optional: "Extends",
      children: "EntitySet Singleton ActionImport FunctionImport Annotation",
    }),
  ],
  [
    "EntitySet",
    rule({
      required: "Name EntityType",
      optional: "IncludeInServiceDocument",
      children: "NavigationPropertyBinding Annotation",
    }),
  ],
  [
    "Singleton",
    rule({ required: "Name Type", optional: "Nullable", children: "NavigationPropertyBinding Annotation" }),
  ],
  ["NavigationPropertyBinding", rule({ required: "Path Target", children: "Annotation" })],
  ["ActionImport", rule({ required: "Name Action", optional: "EntitySet", children: "Annotation" })],
  [
    "FunctionImport",
    rule({ required: "Name Function", optional: "EntitySet IncludeInServiceDocument", children: "Annotation" }),
  ],
  [
    "Term",
    rule({
      required: "Name Type",
      optional: `BaseTerm DefaultValue AppliesTo Nullable ${FACETS}`,
      children: "Annotation",
    }),
  ],
  [
    "Annotation",
    rule({ required: "Term", optional: `Qualifier ${EXPRESSION_ATTRIBUTES}`, children: `${EXPRESSIONS} Annotation` }),
  ],
  ["Apply", rule({ required: "Function", children: `${EXPRESSIONS} Annotation` })],
  ["Cast", rule({ required: "Type", optional: FACETS, children: `${EXPRESSIONS} Annotation` })],
  ["IsOf", rule({ required: "Type", optional: FACETS, children: `${EXPRESSIONS} Annotation` })],
  ["Collection", rule({ children: EXPRESSIONS })],
  [
    "LabeledElement",
    rule({ required: "Name", optional: EXPRESSION_ATTRIBUTES, children: `${EXPRESSIONS} Annotation` }),
  ],
  ["LabeledElementReference", text],
  ["Null", rule({ children: "Annotation" })],
  ["Record", rule({ optional: "Type", children: "PropertyValue Annotation" })],
  [
    "PropertyValue",
    rule({ required: "Property", optional: EXPRESSION_ATTRIBUTES, children: `${EXPRESSIONS} Annotation` }),
  ],
  ["UrlRef", rule({ children: `${EXPRESSIONS} Annotation` })],
  ...[...constantTypes, ...pathTypes].map((name) => [name, text] as const),
  ...[...operators.keys()].map((name) => [name, operator] as const),
]);

/** The elements of the namespace of the wrapper; all others are of the namespace of the schema. */
export const wrapperElements = words("Edmx DataServices Reference Include IncludeAnnotations");

/** Elements whose content is text. */
export const textElements: ReadonlySet<string> = new Set([...constantTypes, ...pathTypes, "LabeledElementReference"]);

/** Elements that only occur as annotations or inside them. */
export const annotationElements = words(`Annotation Annotations PropertyValue ${EXPRESSIONS}`);
