import { endOfName, isSpace, isXmlChar } from "./characters.ts";
import { fault, indexFrom, type Scan } from "./scan.ts";
import { reportSyntax } from "./syntax-errors.ts";

const MAX_REPORTS = 20;

/** XML 1.0, section 2.2. Reports every character that XML does not allow, up to a limit. */
export function checkForbiddenChars(scan: Scan): boolean {
  // Lone surrogates are forbidden too, but no decoder lets them through.
  const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
  let found = 0;
  for (let match = forbidden.exec(scan.text); match && found < MAX_REPORTS; match = forbidden.exec(scan.text)) {
    const place = { source: scan.source, offset: match.index };
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    scan.diagnostics.report("xml-bad-char", [`U+${code}`], { place });
    found++;
  }
  return found === 0;
}

/** Returns the offset after the XML declaration, 0 without one; -1 after a fault. */
export function scanXmlDeclaration(scan: Scan): number {
  const { text } = scan;
  if (!/^<\?xml\s/.test(text)) return 0;
  const declaration =
    /^<\?xml\s+version\s*=\s*(["'])1\.[0-9]+\1(\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>/.exec(
      text,
    );
  if (declaration === null) return fault(reportSyntax(scan, 0, "The XML declaration is malformed"));
  return declaration[0].length;
}

/** Comment, CDATA section, processing instruction or document type declaration: the offset after it, -1 after a fault. */
export function scanMisc(scan: Scan, open: number): number {
  const { text } = scan;
  const end = endOfMisc(scan, open);
  if (end === -1) return -1;
  // Content inside is neither a reference nor text.
  if (scan.nextReference < end) scan.nextReference = indexFrom(text, "&", end);
  if (scan.nextCdataEnd < end) scan.nextCdataEnd = indexFrom(text, "]]>", end);
  return end;
}

function endOfMisc(scan: Scan, open: number): number {
  const { text } = scan;
  if (text.startsWith("<!--", open)) return endOfComment(scan, open);
  if (text.startsWith("<![CDATA[", open)) return endOfCdata(scan, open);
  if (text.startsWith("<?", open)) return endOfInstruction(scan, open);
  if (/^<!doctype/i.test(text.slice(open, open + 9))) {
    const place = { source: scan.source, offset: open };
    const hint = "Remove the declaration, and replace references to its entities with their text.";
    scan.diagnostics.report("dtd-not-allowed", [], { place, hint });
    return -1;
  }
  return fault(reportSyntax(scan, open, "<! does not start a comment or a CDATA section"));
}

function endOfComment(scan: Scan, open: number): number {
  const { text } = scan;
  const dashes = text.indexOf("--", open + 4);
  if (dashes === -1) return fault(reportSyntax(scan, open, "The comment is never closed"));
  if (text.charCodeAt(dashes + 2) !== 0x3e) return fault(reportSyntax(scan, dashes, "-- is not allowed in a comment"));
  return dashes + 3;
}

function endOfCdata(scan: Scan, open: number): number {
  if (scan.openStarts.length === 0) return fault(reportSyntax(scan, open, "There is text outside the root element"));
  const close = scan.text.indexOf("]]>", open + 9);
  return close === -1 ? fault(reportSyntax(scan, open, "The CDATA section is never closed")) : close + 3;
}

function endOfInstruction(scan: Scan, open: number): number {
  const { text } = scan;
  const nameEnd = endOfName(text, open + 2);
  const close = text.indexOf("?>", nameEnd);
  if (nameEnd === open + 2 || close === -1 || (close !== nameEnd && !isSpace(text.charCodeAt(nameEnd)))) {
    return fault(reportSyntax(scan, open, "The processing instruction is not complete"));
  }
  if (text.slice(open + 2, nameEnd).toLowerCase() === "xml") {
    scan.faulty = true;
    scan.diagnostics.report("xml-declaration-position", [], {
      place: { source: scan.source, offset: open },
      hint: "Remove everything before it.",
    });
  }
  scan.instructions.push(open, close + 2);
  return close + 2;
}

/** XML 1.0, section 4.1: every reference before `end` is to a character or to one of the five predefined entities. */
export function checkReferences(scan: Scan, end: number): void {
  const { text } = scan;
  const reference = /&(?:amp|lt|gt|quot|apos|#([0-9]+)|#x([0-9A-Fa-f]+));/y;
  while (scan.nextReference < end) {
    reference.lastIndex = scan.nextReference;
    const match = reference.exec(text);
    if (match === null) reportReference(scan, scan.nextReference);
    else if (match[1] !== undefined || match[2] !== undefined) checkCharReference(scan, match);
    scan.nextReference = indexFrom(text, "&", scan.nextReference + 1);
  }
}

function checkCharReference(scan: Scan, match: RegExpExecArray): void {
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? "", 16) : Number(match[1]);
  if (isXmlChar(code)) return;
  scan.faulty = true;
  scan.diagnostics.report("xml-bad-char-ref", [match[0]], { place: { source: scan.source, offset: match.index } });
}

function reportReference(scan: Scan, offset: number): void {
  scan.faulty = true;
  const name = /^&([A-Za-z_][\w.-]*);/.exec(scan.text.slice(offset, offset + 80))?.[1];
  if (name === undefined) {
    reportSyntax(scan, offset, "A literal & must be written as &amp;");
    return;
  }
  scan.diagnostics.report("xml-undefined-entity", [name], {
    place: { source: scan.source, offset },
    hint: "XML defines only amp, lt, gt, quot and apos; write other characters directly.",
  });
}
