import type { Diagnostics } from "../diagnostics/collector.ts";
import type { CsdlDocument } from "./document.ts";
import { refuseHtml, refuseText } from "./foreign-documents.ts";
import { readJsonDocument } from "./json-document.ts";
import { readXmlDocument } from "./read-document.ts";
import type { Source } from "./source.ts";
import { parseXml } from "./xml.ts";

/**
 * One decoded text, CSDL XML or CSDL JSON as its content tells → CSDL document. Undefined, with diagnostics, where the
 * text is no OData 4.0 or 4.01 metadata; what else is wrong is reported, and the rest of the document read.
 */
export function readDocument(source: Source, diagnostics: Diagnostics): CsdlDocument | undefined {
  if (source.text === "") {
    diagnostics.report("empty-document", [], { place: { source, offset: 0 } });
    return undefined;
  }
  if (source.syntax === "json") return readJsonDocument(source, diagnostics);
  if (refuseHtml(source, diagnostics) || refuseText(source, diagnostics)) return undefined;
  const root = parseXml(source, diagnostics);
  return root && readXmlDocument(root, { diagnostics, depth: 0 });
}
