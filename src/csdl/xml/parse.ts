import { XMLParser } from "fast-xml-parser";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Place, Source } from "../../text/source.ts";
import { decodeAttribute, decodeText } from "./characters.ts";
import { checkWellFormed } from "./well-formed.ts";

/** An element as the readers see it. Attribute values and text are decoded on access. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** The URI that the prefix stands for; empty if there is none. */
  readonly namespace: string;
  /** The place of the element's `<`. */
  readonly at: Place;
  /** By name as written, raw. */
  readonly attributes: Attributes;
  readonly content: readonly ParsedNode[];
  readonly scope: Scope;
}

/** What an element passes on to its descendants. */
interface Scope {
  readonly source: Source;
  /** Prefix → namespace URI; the empty prefix is the default namespace. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** The offsets of start tags that declare namespaces. */
  readonly declaring: ReadonlySet<number>;
}

type Attributes = Readonly<Record<string, string>>;

/** An element as fast-xml-parser returns it: its name is the first key; attributes are under `:@`. */
interface ParsedNode {
  readonly [name: string]: readonly ParsedNode[] | Attributes | string;
}

const TEXT = "#text";
const CDATA = "#cdata";
const ATTRIBUTES = ":@";
const NO_ATTRIBUTES: Attributes = {};
const METADATA = XMLParser.getMetaDataSymbol() as unknown as string;

/**
 * Parses a text and returns the document's root element. Undefined, with diagnostics, if the text is not well-formed
 * XML or has a document type declaration.
 */
export function parseXml(source: Source, diagnostics: Diagnostics): XmlElement | undefined {
  const { ok, instructions, declaring } = checkWellFormed(source, diagnostics);
  if (!ok) return undefined;
  const text = instructions.length === 0 ? source.text : withoutInstructions(source.text, instructions);
  const nodes = createParser().parse(text) as readonly ParsedNode[];
  const root = nodes.find((node) => nameOf(node) !== TEXT);
  const namespaces = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);
  return root && viewOf(root, { source, namespaces, declaring });
}

/**
 * Replaces processing instructions by comments of the same length, because the parser treats quotes in them as those of
 * attributes. (One with a quote is at least as long as an empty comment.)
 */
function withoutInstructions(text: string, ranges: readonly number[]): string {
  const parts: string[] = [];
  let done = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const start = ranges[i]!;
    const end = ranges[i + 1]!;
    if (!/["']/.test(text.slice(start, end))) continue;
    parts.push(text.slice(done, start), "<!--", " ".repeat(end - start - 7), "-->");
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join("");
}

function createParser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    trimValues: false,
    jPath: false,
    maxNestedTags: Number.POSITIVE_INFINITY,
    ignoreDeclaration: true,
    ignorePiTags: true,
    cdataPropName: CDATA,
    // References are decoded on access: only then can written white space be told from referenced white space.
    processEntities: false,
    tagValueProcessor: withoutIndentation,
    transformTagName: withoutReservedName,
    transformAttributeName: withoutReservedName,
    onDangerousProperty: (name) => name,
  });
}

/** Drops white space between elements, which would double the tree; in a String it is content. */
function withoutIndentation(tag: string, text: string): string {
  return text.trim() === "" && !tag.endsWith("String") ? "" : text;
}

/**
 * Marks names for which the parser throws, though they are legal XML. No CSDL name has a space, so the marked name
 * stays unknown.
 */
function withoutReservedName(name: string): string {
  return name === "constructor" || name === "prototype" || name === "__proto__" ? ` ${name}` : name;
}

function viewOf(node: ParsedNode, outer: Scope): XmlElement {
  const written = nameOf(node);
  const attributes = (node[ATTRIBUTES] ?? NO_ATTRIBUTES) as Attributes;
  const offset = (node[METADATA] as unknown as { readonly startIndex: number }).startIndex;
  const scope = outer.declaring.has(offset) ? innerScope(outer, attributes) : outer;
  const colon = written.indexOf(":");
  return {
    name: colon === -1 ? written : written.slice(colon + 1),
    namespace: scope.namespaces.get(colon === -1 ? "" : written.slice(0, colon)) ?? "",
    at: { source: scope.source, offset },
    attributes,
    content: node[written] as readonly ParsedNode[],
    scope,
  };
}

function nameOf(node: ParsedNode): string {
  for (const name in node) if (name !== ATTRIBUTES) return name;
  return "";
}

function innerScope(outer: Scope, attributes: Attributes): Scope {
  const namespaces = new Map(outer.namespaces);
  for (const name in attributes) {
    if (name === "xmlns") namespaces.set("", decodeAttribute(attributes[name] ?? ""));
    else if (name.startsWith("xmlns:")) namespaces.set(name.slice(6), decodeAttribute(attributes[name] ?? ""));
  }
  return { ...outer, namespaces };
}

/** Calls `visit` with each child element in document order; returns whether there is text beside them. */
export function visitChildren(element: XmlElement, visit: (child: XmlElement) => void): boolean {
  let text = false;
  for (const node of element.content) {
    if (node[TEXT] === undefined && node[CDATA] === undefined) visit(viewOf(node, element.scope));
    else text = true;
  }
  return text;
}

/** Returns the child elements in document order. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  const children: XmlElement[] = [];
  visitChildren(element, (child) => children.push(child));
  return children;
}

/** Returns the element's text and CDATA sections, joined. */
export function textOf(element: XmlElement): string {
  let text = "";
  for (const node of element.content) {
    const plain = node[TEXT];
    if (plain !== undefined) text += decodeText(plain as string);
    else if (node[CDATA] !== undefined) text += (node[CDATA] as readonly ParsedNode[])[0]?.[TEXT] ?? "";
  }
  return text;
}

/** Returns the value of an attribute without prefix. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const raw = element.attributes[name];
  return raw === undefined ? undefined : decodeAttribute(raw);
}
