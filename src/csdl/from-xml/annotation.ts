import { type Place, placeOfAttribute } from "../../text/source.ts";
import { checkConstant } from "../document/constants.ts";
import type { Annotation, Annotations, Expression, PropertyValue } from "../document/document.ts";
import { constantTypes, operators, pathTypes } from "../document/expression-types.ts";
import { checkOperands } from "../document/operands.ts";
import { attributeOf, textOf, type XmlElement } from "../xml/parse.ts";
import {
  attributeText,
  deeper,
  described,
  type OpenElement,
  openElement,
  type ReadContext,
  readEach,
  requiredText,
} from "./element.ts";
import { readTypeUse } from "./type-use.ts";

const NONE: readonly Annotation[] = [];

/** Returns the annotations in an element (section 14.2). */
export function readAnnotations(parent: OpenElement): readonly Annotation[] {
  if (parent.children.length === 0) return NONE;
  const annotations: Annotation[] = [];
  for (const child of parent.children) {
    if (child.name !== "Annotation") continue;
    const annotation = readAnnotation(child, parent.context);
    if (annotation !== undefined) annotations.push(annotation);
  }
  return annotations;
}

/** Reads an annotation (section 14.2). One without term, which is reported, is left out. */
function readAnnotation(element: XmlElement, outer: ReadContext): Annotation | undefined {
  const context = deeper(element, outer);
  if (context === undefined) return undefined;
  const annotation = openElement(element, context);
  const written = attributeText(annotation, "Term");
  if (written === undefined) return undefined;
  // Some producers write the qualifier as CSDL JSON does.
  const hash = written.indexOf("#");
  return {
    kind: "Annotation",
    at: annotation.at,
    term: hash === -1 ? written : written.slice(0, hash),
    qualifier: attributeText(annotation, "Qualifier") ?? (hash === -1 ? undefined : written.slice(hash + 1)),
    value: readValueOf(annotation),
    annotations: readAnnotations(annotation),
  };
}

/** Section 5.2: annotations with external targeting. */
export function readExternalAnnotations(element: XmlElement, context: ReadContext): Annotations {
  const group = openElement(element, context);
  return {
    kind: "Annotations",
    at: group.at,
    target: requiredText(group, "Target"),
    qualifier: attributeText(group, "Qualifier"),
    annotations: readAnnotations(group),
  };
}

type FromText = (value: string, at: Place) => Expression;

type FromElement = (open: OpenElement) => Expression;

/** Attribute notation, by attribute name. */
const fromAttribute: ReadonlyMap<string, FromText> = new Map<string, FromText>([
  ...constantTypes.map((type) => [type, (value, at) => ({ kind: "Constant", type, value, at })] as [string, FromText]),
  ...pathTypes.map((type) => [type, (value, at) => ({ kind: "Path", type, value, at })] as [string, FromText]),
  [
    "UrlRef",
    (value, at) => ({
      kind: "UrlRef",
      value: { kind: "Constant", type: "String", value, at },
      annotations: [],
      at,
    }),
  ],
]);

/** Element notation, by element name. */
const fromElement: ReadonlyMap<string, FromElement> = new Map<string, FromElement>([
  ...constantTypes.map((type) => [type, (open) => constant(type, open)] as [string, FromElement]),
  ...pathTypes.map(
    (type) =>
      [type, ({ element, at }) => ({ kind: "Path", type, value: textOf(element).trim(), at })] as [string, FromElement],
  ),
  ...[...operators.keys()].map((type) => [type, (open) => operator(type, open)] as [string, FromElement]),
  ["Apply", apply],
  ["Cast", (open) => ({ kind: "Cast", ...castOrIsOf(open) })],
  ["IsOf", (open) => ({ kind: "IsOf", ...castOrIsOf(open) })],
  ["Collection", (open) => ({ kind: "Collection", at: open.at, items: operandsOf(open) })],
  ["LabeledElement", labeledElement],
  [
    "LabeledElementReference",
    ({ element, at }) => ({ kind: "LabeledElementReference", name: textOf(element).trim(), at }),
  ],
  ["Null", (open) => ({ kind: "Null", at: open.at, annotations: readAnnotations(open) })],
  ["Record", record],
  ["UrlRef", (open) => ({ kind: "UrlRef", at: open.at, value: readValueOf(open), annotations: readAnnotations(open) })],
]);

/**
 * Returns the expression of an element, given as attribute or as child; undefined if there is none. Reports and ignores
 * a second one.
 */
export function readValueOf(bearer: OpenElement): Expression | undefined {
  const { element, at, context } = bearer;
  let value: Expression | undefined;
  let count = 0;
  for (const name in element.attributes) {
    const read = fromAttribute.get(name);
    if (read === undefined) continue;
    const written = read(attributeOf(element, name) ?? "", at);
    if (written.kind === "Constant") {
      checkConstant(written.type, written.value, context.diagnostics, () => placeOfAttribute(at, name));
    }
    value ??= written;
    count++;
  }
  if (bearer.children.length > 0) {
    const operands = operandsOf(bearer);
    value ??= operands[0];
    count += operands.length;
  }
  if (count > 1) {
    context.diagnostics.report(
      "invalid-annotation",
      [`${described(element)} has several values; the first one is used`],
      { place: at },
    );
  }
  return value;
}

/** Returns the children that are expressions. */
function operandsOf(bearer: OpenElement): readonly Expression[] {
  const operands: Expression[] = [];
  for (const child of bearer.children) {
    const read = fromElement.get(child.name);
    const context = read && deeper(child, bearer.context);
    if (read === undefined || context === undefined) continue;
    const operand = read(openElement(child, context));
    checkOperands(operand, bearer.element.name === "Collection", bearer.context.diagnostics);
    operands.push(operand);
  }
  return operands;
}

type ConstantType = (typeof constantTypes)[number];

type OperatorName = typeof operators extends ReadonlyMap<infer Name, unknown> ? Name : never;

/** White space around a literal is layout, but in a String it is content. */
function constant(type: ConstantType, { element, at, context }: OpenElement): Expression {
  const value = textOf(element);
  checkConstant(type, value, context.diagnostics, () => at);
  return { kind: "Constant", type, value: type === "String" ? value : value.trim(), at };
}

function operator(type: OperatorName, opened: OpenElement): Expression {
  return { kind: "Operator", type, at: opened.at, operands: operandsOf(opened), annotations: readAnnotations(opened) };
}

/** Section 14.4.4: Client-Side Functions. */
function apply(opened: OpenElement): Expression {
  return {
    kind: "Apply",
    at: opened.at,
    function: requiredText(opened, "Function"),
    operands: operandsOf(opened),
    annotations: readAnnotations(opened),
  };
}

/** Sections 14.4.5 and 14.4.7. */
function castOrIsOf(opened: OpenElement): Omit<Extract<Expression, { readonly kind: "Cast" | "IsOf" }>, "kind"> {
  return {
    at: opened.at,
    ...readTypeUse(opened, "Edm.String"),
    operand: operandsOf(opened)[0],
    annotations: readAnnotations(opened),
  };
}

/** Section 14.4.8: Labeled Element. */
function labeledElement(opened: OpenElement): Expression {
  return {
    kind: "LabeledElement",
    at: opened.at,
    name: requiredText(opened, "Name"),
    value: readValueOf(opened),
    annotations: readAnnotations(opened),
  };
}

/** Section 14.4.12: Record. */
function record(opened: OpenElement): Expression {
  return {
    kind: "Record",
    at: opened.at,
    type: attributeText(opened, "Type"),
    propertyValues: readEach(opened, "PropertyValue", readPropertyValue),
    annotations: readAnnotations(opened),
  };
}

function readPropertyValue(element: XmlElement, context: ReadContext): PropertyValue | undefined {
  const opened = openElement(element, context);
  const property = attributeText(opened, "Property");
  if (property === undefined) return undefined;
  return { at: opened.at, property, value: readValueOf(opened), annotations: readAnnotations(opened) };
}
