/** Annotations and their expressions in CSDL JSON (section 14). */

import type { Place } from "../../text/source.ts";
import type { Annotation, Expression, OperatorType, PathType, PropertyValue } from "../document/document.ts";
import { operators, pathTypes } from "../document/expression-types.ts";
import { checkOperands } from "../document/operands.ts";
import { stringOf } from "./element.ts";
import { type JsonContext, type JsonElement, type JsonMember, type JsonNode, openJson, writtenText } from "./parse.ts";
import { readJsonTypeUse } from "./type-use.ts";

const NONE: readonly Annotation[] = [];

/** Returns the annotations of an element, or of what its member of that name stands for (section 14.2). */
export function annotationsOf(element: JsonElement, annotated = ""): readonly Annotation[] {
  const members = element.annotations.get(annotated);
  if (members === undefined) return NONE;
  return members.filter(isTerm).map((member) => readAnnotation(member, element, annotated));
}

/** Control information such as `@type` or `@odata.type` is not an annotation. */
function isTerm({ name }: JsonMember): boolean {
  return name.includes(".") && !name.startsWith("odata.");
}

function readAnnotation({ name, at, value }: JsonMember, element: JsonElement, annotated: string): Annotation {
  const hash = name.indexOf("#");
  return {
    kind: "Annotation",
    at,
    term: hash === -1 ? name : name.slice(0, hash),
    qualifier: hash === -1 ? undefined : name.slice(hash + 1),
    value: readExpression(value, at, element.context),
    annotations: annotationsOf(element, `${annotated}@${name}`),
  };
}

/** Sections 14.3 and 14.4. `at` is the place of the member that the value belongs to. */
function readExpression(node: JsonNode, at: Place, context: JsonContext): Expression {
  const expression = readAny(node, at, context);
  checkOperands(expression, false, context.diagnostics);
  return expression;
}

function readAny(node: JsonNode, at: Place, context: JsonContext): Expression {
  switch (node.type) {
    case "string":
      return { kind: "Constant", type: "String", value: String(node.value), at };
    case "boolean":
      return { kind: "Constant", type: "Bool", value: String(node.value), at };
    case "number":
      return numberConstant(writtenText(context, node), at);
    case "array":
      return { kind: "Collection", at, items: (node.children ?? []).map((item) => itemOf(item, context)) };
    case "object":
      return readObject(node, at, context);
    default:
      return { kind: "Null", at, annotations: NONE };
  }
}

function itemOf(node: JsonNode, context: JsonContext): Expression {
  const item = readAny(node, placeOf(node, context), context);
  checkOperands(item, true, context.diagnostics);
  return item;
}

function operandOf(node: JsonNode, context: JsonContext): Expression {
  return readExpression(node, placeOf(node, context), context);
}

function placeOf({ offset }: JsonNode, { source }: JsonContext): Place {
  return { source, offset };
}

function numberConstant(value: string, at: Place): Expression {
  return { kind: "Constant", type: /^-?[0-9]+$/.test(value) ? "Int" : "Decimal", value, at };
}

type ObjectReader = (element: JsonElement, member: JsonMember) => Expression;

/** By the keyword that an object with a dynamic expression has. */
const objectReaders: ReadonlyMap<string, ObjectReader> = new Map<string, ObjectReader>([
  ...pathTypes.map((type) => [type, (element, { value }) => path(type, element, value)] as [string, ObjectReader]),
  ...[...operators.keys()].map(
    (type) => [type, (element, { value }) => operator(type, element, value)] as [string, ObjectReader],
  ),
  [
    "Apply",
    (element, { value }) => ({
      kind: "Apply",
      ...head(element),
      function: stringOf(element, "Function") ?? "",
      operands: operands(value, element.context),
    }),
  ],
  [
    "Cast",
    (element, { value }) => ({
      kind: "Cast",
      ...head(element),
      ...readJsonTypeUse(element),
      operand: operandOf(value, element.context),
    }),
  ],
  [
    "IsOf",
    (element, { value }) => ({
      kind: "IsOf",
      ...head(element),
      ...readJsonTypeUse(element),
      operand: operandOf(value, element.context),
    }),
  ],
  [
    "LabeledElement",
    (element, { value }) => ({
      kind: "LabeledElement",
      ...head(element),
      name: stringOf(element, "Name") ?? "",
      value: operandOf(value, element.context),
    }),
  ],
  [
    "LabeledElementReference",
    (element, { value }) => ({ kind: "LabeledElementReference", at: element.at, name: String(value.value) }),
  ],
  ["Null", (element) => ({ kind: "Null", ...head(element) })],
  ["UrlRef", (element, { value }) => ({ kind: "UrlRef", ...head(element), value: operandOf(value, element.context) })],
]);

function readObject(node: JsonNode, at: Place, context: JsonContext): Expression {
  const element = openJson({ label: "The expression", at, value: node }, context)!;
  for (const [keyword, member] of element.keywords) {
    const read = objectReaders.get(keyword);
    if (read !== undefined) return read(element, member);
  }
  return readRecord(element);
}

function head(element: JsonElement): { readonly at: Place; readonly annotations: readonly Annotation[] } {
  return { at: element.at, annotations: annotationsOf(element) };
}

/** Section 14.4.1: Path. */
function path(type: PathType, element: JsonElement, { value }: JsonNode): Expression {
  return { kind: "Path", type, value: String(value), at: element.at };
}

/** Sections 14.4.2, 14.4.3 and 14.4.6. */
function operator(type: OperatorType, element: JsonElement, value: JsonNode): Expression {
  return { kind: "Operator", type, ...head(element), operands: operands(value, element.context) };
}

function operands(value: JsonNode, context: JsonContext): readonly Expression[] {
  return (value.type === "array" ? (value.children ?? []) : [value]).map((operand) => operandOf(operand, context));
}

/** Reads a record (section 14.4.12). */
function readRecord(element: JsonElement): Expression {
  const control = element.annotations.get("") ?? [];
  const type = control.find(({ name }) => name === "type" || name === "odata.type")?.value.value;
  return {
    kind: "Record",
    ...head(element),
    // The type is a URI whose fragment is the qualified name.
    type: typeof type === "string" ? type.slice(type.indexOf("#") + 1) : undefined,
    propertyValues: element.members.map(
      (member): PropertyValue => ({
        at: member.at,
        property: member.name,
        value: readExpression(member.value, member.at, element.context),
        annotations: annotationsOf(element, member.name),
      }),
    ),
  };
}
