import type { Diagnostics } from "../../diagnostics/collector.ts";
import { didYouMean } from "../../text/similar-names.ts";
import { type Place, placeOfAttribute } from "../../text/source.ts";
import { MAX_DEPTH } from "../document/nesting-limit.ts";
import { attributeOf, visitChildren, type XmlElement } from "../xml/parse.ts";
import { annotationElements, type ElementRule, grammar, textElements, wrapperElements } from "./grammar.ts";
import { isCsdlNamespace, isWrapperNamespace } from "./namespaces.ts";

export interface ReadContext {
  readonly diagnostics: Diagnostics;
  /** How many annotations and expressions are around the element. */
  readonly depth: number;
}

/** An element whose attributes and children have been checked against the grammar. */
export interface OpenElement {
  readonly at: Place;
  readonly element: XmlElement;
  readonly context: ReadContext;
  /** The children that the grammar knows, in document order. */
  readonly children: readonly XmlElement[];
  /** How many of the optional attributes there are. */
  readonly options: number;
}

const NO_CHILDREN: readonly XmlElement[] = [];

/**
 * Opens an element for reading. Reports attributes and elements that the specification does not know (section 17: they
 * are ignored), required attributes that are missing, and text where none is allowed.
 */
export function openElement(element: XmlElement, context: ReadContext): OpenElement {
  const { at } = element;
  const rule = grammar.get(element.name)!;
  const options = checkAttributes(element, rule, context);
  const children = element.content.length === 0 ? NO_CHILDREN : knownChildren(element, rule, context);
  return { at, element, context, children, options };
}

/**
 * Returns the context inside an annotation or expression. Reports annotations and expressions that are nested too deep,
 * and returns undefined.
 */
export function deeper(element: XmlElement, context: ReadContext): ReadContext | undefined {
  if (context.depth < MAX_DEPTH) return { diagnostics: context.diagnostics, depth: context.depth + 1 };
  context.diagnostics.report("nesting-too-deep", [String(MAX_DEPTH)], { place: element.at });
  return undefined;
}

/** Reports unknown and missing attributes. Returns how many optional attributes there are. */
function checkAttributes(element: XmlElement, rule: ElementRule, context: ReadContext): number {
  let required = 0;
  let options = 0;
  for (const name in element.attributes) {
    if (rule.required.has(name)) required++;
    else if (rule.optional.has(name)) options++;
    else reportUnknownAttribute(name, element, context);
  }
  if (required !== rule.required.size) {
    for (const name of rule.required) {
      if (element.attributes[name] === undefined) reportMissing(name, element, context);
    }
  }
  return options;
}

function reportMissing(name: string, element: XmlElement, context: ReadContext): void {
  // Section 14: what is wrong inside annotations is never an error.
  if (annotationElements.has(element.name)) {
    context.diagnostics.report("invalid-annotation", [`${element.name} needs the attribute ${name}`], {
      place: element.at,
    });
  } else {
    context.diagnostics.report("missing-attribute", [name, described(element)], { place: element.at });
  }
}

/** Attributes of other namespaces (`sap:label`, `m:HasStream`) and namespace declarations are allowed. */
function reportUnknownAttribute(name: string, element: XmlElement, context: ReadContext): void {
  if (name.includes(":") || name === "xmlns") return;
  const rule = grammar.get(element.name)!;
  const written = name.trimStart();
  context.diagnostics.report("unknown-attribute", [written, described(element)], {
    place: placeOfAttribute(element.at, written),
    hint: didYouMean(written, [...rule.required, ...rule.optional]),
  });
}

function knownChildren(element: XmlElement, rule: ElementRule, context: ReadContext): readonly XmlElement[] {
  const children: XmlElement[] = [];
  const text = visitChildren(element, (child) => {
    if (!isExpected(child)) return;
    if (!rule.children.has(child.name)) {
      const hint = didYouMean(child.name, rule.children);
      const names = [child.name.trimStart(), described(element)] as const;
      context.diagnostics.report("unknown-element", names, { place: child.at, hint });
    } else if (rule.single.has(child.name) && children.some(({ name }) => name === child.name)) {
      context.diagnostics.report("duplicate-element", [child.name, described(element)], { place: child.at });
    } else children.push(child);
  });
  if (text && !textElements.has(element.name)) {
    context.diagnostics.report("unexpected-text", [element.name], { place: element.at });
  }
  return children;
}

/** Elements of foreign namespaces are extensions, which are ignored silently. */
function isExpected(child: XmlElement): boolean {
  return wrapperElements.has(child.name) ? isWrapperNamespace(child.namespace) : isCsdlNamespace(child.namespace);
}

/** Returns how messages name an element: `Property userName`. */
export function described(element: XmlElement): string {
  const name = attributeOf(element, "Name");
  return name === undefined || name === "" ? element.name : `${element.name} ${name}`;
}

/** Reads the children of one name; those that cannot be read are left out. */
export function readEach<T>(
  parent: OpenElement,
  name: string,
  read: (element: XmlElement, context: ReadContext) => T | undefined,
): readonly T[] {
  if (parent.children.length === 0) return [];
  const results: T[] = [];
  for (const child of parent.children) {
    if (child.name !== name) continue;
    const result = read(child, parent.context);
    if (result !== undefined) results.push(result);
  }
  return results;
}

/** Returns the value of an attribute, as text. */
export function attributeText(open: OpenElement, attribute: string): string | undefined {
  return attributeOf(open.element, attribute);
}

/** Returns the value of a required attribute; empty if it is missing, which `open` has reported. */
export function requiredText(open: OpenElement, attribute: string): string {
  return attributeOf(open.element, attribute) ?? "";
}

/** Returns the element's name; undefined if it is missing, which `open` has reported. */
export function readName(open: OpenElement): string | undefined {
  return attributeOf(open.element, "Name");
}

/** Returns the value of a Boolean attribute; `absent` if it is missing or not a Boolean, which is reported. */
export function readBoolean<T>(open: OpenElement, attribute: string, absent: T): boolean | T {
  if (open.options === 0) return absent;
  const value = attributeOf(open.element, attribute);
  if (value === undefined) return absent;
  const trimmed = value.trim();
  if (trimmed === "true" || trimmed === "1") return true;
  if (trimmed === "false" || trimmed === "0") return false;
  const lower = trimmed.toLowerCase();
  if (lower === "true" || lower === "false") {
    const place = placeOfAttribute(open.at, attribute);
    open.context.diagnostics.report("boolean-case", [value, attribute, lower], { place });
    return lower === "true";
  }
  open.context.diagnostics.report("invalid-boolean", [value, attribute], {
    place: placeOfAttribute(open.at, attribute),
    hint: "Write true or false.",
  });
  return absent;
}
