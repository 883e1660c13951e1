import type { Diagnostics } from "../diagnostics/collector.ts";
import type { Source } from "../text/source.ts";
import type { CsdlDocument } from "./document/document.ts";
import { readJsonDocument } from "./from-json/document.ts";
import { readXmlDocument } from "./from-xml/document.ts";
import { refuseHtml, refuseText } from "./from-xml/foreign-documents.ts";
import { parseXml } from "./xml/parse.ts";

/**
 * Reads a decoded text, CSDL XML or CSDL JSON according to its content, into a CSDL document. Undefined, with
 * diagnostics, if the text is not OData 4.0 or 4.01 metadata. Reports everything else that is wrong and reads the rest
 * of the document.
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
