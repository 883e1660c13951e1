import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Source } from "../../text/source.ts";
import { endOfName, skipSpace } from "./characters.ts";
import { checkForbiddenChars, checkReferences, scanMisc, scanXmlDeclaration } from "./content.ts";
import { endOfPlainAttributes, endOfPlainName, plainTagBuffer, sameText } from "./plain-tags.ts";
import { checkPrefixes, closePrefixes } from "./prefixes.ts";
import { fault, indexFrom, type Scan } from "./scan.ts";
import { reportMismatch, reportSyntax, reportUnclosed, reportUnquoted } from "./syntax-errors.ts";

/** A start tag with more attributes is rejected: no CSDL element has more than a dozen. */
const MAX_ATTRIBUTES = 10_000;

export interface WellFormedness {
  readonly ok: boolean;
  /** Processing instructions, as pairs of start and end. */
  readonly instructions: readonly number[];
  /** The offsets of start tags that declare namespaces. */
  readonly declaring: ReadonlySet<number>;
}

/**
 * Proves that the text is well-formed XML 1.0 with namespaces and without a document type declaration, in one pass.
 * Reports every error after which the structure is still certain, or else the first error.
 */
export function checkWellFormed(source: Source, diagnostics: Diagnostics): WellFormedness {
  const { text } = source;
  const scan: Scan = {
    source,
    text,
    diagnostics,
    openStarts: [],
    openEnds: [],
    prefixes: { open: new Map(), reported: new Set(), stack: [] },
    instructions: [],
    declaring: new Set(),
    attributes: [],
    rootSeen: false,
    nextReference: indexFrom(text, "&", 0),
    nextCdataEnd: indexFrom(text, "]]>", 0),
    faulty: false,
  };
  const ok = checkForbiddenChars(scan) && scanDocument(scan) && !scan.faulty;
  return { ok, instructions: scan.instructions, declaring: scan.declaring };
}

function scanDocument(scan: Scan): boolean {
  const { text, openStarts, openEnds } = scan;
  const names = plainTagBuffer();
  let at = scanXmlDeclaration(scan);
  let open = at === -1 ? -1 : indexFrom(text, "<", at);
  while (at !== -1) {
    if (at !== open && !scanCharacterData(scan, at, open)) return false;
    if (open === text.length) return finish(scan);
    const next = indexFrom(text, "<", open + 1);
    const nameEnd = endOfPlainName(text, open + 1);
    const end = nameEnd === open + 1 || !scan.rootSeen ? -1 : endOfPlainAttributes(text, nameEnd, names);
    if (end !== -1 && end <= next && openStarts.length > 0) {
      if (scan.nextReference < end) checkReferences(scan, end);
      if (text.charCodeAt(end - 2) !== 0x2f) {
        openStarts.push(open + 1);
        openEnds.push(nameEnd);
      }
      at = end;
    } else at = scanMarkup(scan, open);
    open = at > next ? indexFrom(text, "<", at) : next;
  }
  return false;
}

function finish(scan: Scan): boolean {
  if (scan.openStarts.length > 0) return reportUnclosed(scan);
  if (!scan.rootSeen)
    scan.diagnostics.report("no-root", [], { place: { source: scan.source, offset: scan.text.length } });
  return scan.rootSeen;
}

/** Returns the offset after the markup that starts with the `<` at the offset; -1 after a fault. */
function scanMarkup(scan: Scan, open: number): number {
  switch (scan.text.charCodeAt(open + 1)) {
    case 0x2f: // "/"
      return scanEndTag(scan, open);
    case 0x21: // "!"
    case 0x3f: // "?"
      return scanMisc(scan, open);
    default:
      return scanStartTag(scan, open);
  }
}

function scanCharacterData(scan: Scan, start: number, end: number): boolean {
  if (start === end) return true;
  if (scan.openStarts.length === 0) {
    const found = skipSpace(scan.text, start);
    return found >= end || reportSyntax(scan, found, "There is text outside the root element");
  }
  if (scan.nextCdataEnd < end) {
    while (scan.nextCdataEnd < start) scan.nextCdataEnd = indexFrom(scan.text, "]]>", scan.nextCdataEnd + 3);
    if (scan.nextCdataEnd < end) return reportSyntax(scan, scan.nextCdataEnd, "]]> is not allowed in text");
  }
  if (scan.nextReference < end) checkReferences(scan, end);
  return true;
}

function scanStartTag(scan: Scan, open: number): number {
  const { text } = scan;
  const nameEnd = endOfName(text, open + 1);
  if (nameEnd === open + 1)
    return fault(reportSyntax(scan, open, "Expected the name of an element after < (write a literal < as &lt;)"));
  if (scan.openStarts.length === 0 && scan.rootSeen)
    return fault(reportSyntax(scan, open, "There is a second root element"));
  scan.rootSeen = true;
  const end = scanAttributes(scan, open, nameEnd);
  if (end === -1) return -1;
  if (scan.nextReference < end) checkReferences(scan, end);
  const empty = text.charCodeAt(end - 2) === 0x2f;
  checkPrefixes(scan, open, nameEnd, empty);
  if (!empty) {
    scan.openStarts.push(open + 1);
    scan.openEnds.push(nameEnd);
  }
  return end;
}

/** Returns the offset after the `>` of the start tag; -1 after a fault. */
function scanAttributes(scan: Scan, open: number, nameEnd: number): number {
  const { text, attributes } = scan;
  const nextOpen = indexFrom(text, "<", open + 1);
  attributes.length = 0;
  let at = nameEnd;
  for (;;) {
    const name = skipSpace(text, at);
    const code = text.charCodeAt(name);
    if (code === 0x3e || (code === 0x2f && text.charCodeAt(name + 1) === 0x3e)) {
      at = code === 0x3e ? name + 1 : name + 2;
      break;
    }
    at = scanAttribute(scan, at, name);
    if (at === -1) return -1;
    if (at > nextOpen)
      return fault(
        reportSyntax(scan, nextOpen, "A literal < is not allowed in an attribute (a quote may be missing before it)"),
      );
    if (attributes.length > 2 * MAX_ATTRIBUTES) return fault(reportTooMany(scan, open, nameEnd));
  }
  checkUnique(scan, open + 1, nameEnd);
  return at;
}

/** Returns the offset after the attribute whose name starts at `name`, `at` is the end of the text before it. */
function scanAttribute(scan: Scan, at: number, name: number): number {
  const { text } = scan;
  if (name >= text.length) return fault(reportSyntax(scan, text.length, "The document ends inside a tag"));
  const nameEnd = endOfName(text, name);
  if (nameEnd === name) return fault(reportSyntax(scan, name, "Expected an attribute, > or /> here"));
  if (name === at) return fault(reportSyntax(scan, name, "White space is missing before the attribute"));
  const equals = skipSpace(text, nameEnd);
  if (text.charCodeAt(equals) !== 0x3d)
    return fault(reportSyntax(scan, name, `The attribute ${text.slice(name, nameEnd)} has no value`));
  const quote = skipSpace(text, equals + 1);
  const code = text.charCodeAt(quote);
  if (code !== 0x22 && code !== 0x27) return fault(reportUnquoted(scan, quote, text.slice(name, nameEnd)));
  const close = text.indexOf(code === 0x22 ? '"' : "'", quote + 1);
  if (close === -1)
    return fault(reportSyntax(scan, quote, `The value of ${text.slice(name, nameEnd)} has no closing quote`));
  scan.attributes.push(name, nameEnd);
  return close + 1;
}

function checkUnique(scan: Scan, elementStart: number, elementEnd: number): void {
  const { attributes, text } = scan;
  const count = attributes.length;
  if (count > 40) {
    checkUniqueBySet(scan, elementStart, elementEnd);
    return;
  }
  for (let i = 2; i < count; i += 2) {
    for (let j = 0; j < i; j += 2) {
      if (sameName(text, attributes, i, j)) reportDuplicate(scan, i, text.slice(elementStart, elementEnd));
    }
  }
}

function sameName(text: string, attributes: readonly number[], i: number, j: number): boolean {
  const length = attributes[i + 1]! - attributes[i]!;
  return length === attributes[j + 1]! - attributes[j]! && sameText(text, attributes[i]!, attributes[j]!, length);
}

function checkUniqueBySet(scan: Scan, elementStart: number, elementEnd: number): void {
  const { attributes, text } = scan;
  const seen = new Set<string>();
  for (let i = 0; i < attributes.length; i += 2) {
    const name = text.slice(attributes[i], attributes[i + 1]);
    if (seen.has(name)) reportDuplicate(scan, i, text.slice(elementStart, elementEnd));
    seen.add(name);
  }
}

function reportDuplicate(scan: Scan, index: number, element: string): void {
  const offset = scan.attributes[index]!;
  const name = scan.text.slice(offset, scan.attributes[index + 1]);
  scan.diagnostics.report("xml-duplicate-attribute", [name, element], { place: { source: scan.source, offset } });
  scan.faulty = true;
}

function reportTooMany(scan: Scan, open: number, nameEnd: number): boolean {
  const names = [scan.text.slice(open + 1, nameEnd), String(MAX_ATTRIBUTES)] as const;
  scan.diagnostics.report("too-many-attributes", names, { place: { source: scan.source, offset: open } });
  return false;
}

function scanEndTag(scan: Scan, open: number): number {
  const { text, openStarts, openEnds } = scan;
  const start = openStarts.at(-1);
  const nameStart = open + 2;
  const nameEnd = endOfName(text, nameStart);
  const close = skipSpace(text, nameEnd);
  if (nameEnd === nameStart || text.charCodeAt(close) !== 0x3e)
    return fault(reportSyntax(scan, open, "The end tag is not complete"));
  if (start === undefined)
    return fault(reportSyntax(scan, open, `The end tag </${text.slice(nameStart, nameEnd)}> has no start tag`));
  const length = openEnds.at(-1)! - start;
  const same = length === nameEnd - nameStart && sameText(text, start, nameStart, length);
  if (!same) return fault(reportMismatch(scan, open, text.slice(nameStart, nameEnd)));
  closePrefixes(scan.prefixes, openStarts.length);
  openStarts.pop();
  openEnds.pop();
  return close + 1;
}
