import { lineColumn } from "../../text/source.ts";
import type { Scan } from "./scan.ts";

/** Reports ill-formed markup. Always returns false, for `return report…`. */
export function reportSyntax(scan: Scan, offset: number, what: string): false {
  scan.diagnostics.report("xml-syntax", [what], { place: { source: scan.source, offset } });
  return false;
}

export function reportUnquoted(scan: Scan, offset: number, attribute: string): false {
  return reportSyntax(scan, offset, `The value of the attribute ${attribute} is not quoted`);
}

/** Reports an unclosed element at the innermost open one, where the reader of the message starts to look. */
export function reportUnclosed(scan: Scan): false {
  const start = scan.openStarts.at(-1)!;
  const name = scan.text.slice(start, scan.openEnds.at(-1));
  scan.diagnostics.report("xml-unclosed", [name], {
    place: { source: scan.source, offset: start - 1 },
    hint: "Check whether the document was cut off, for example during a download.",
  });
  return false;
}

export function reportMismatch(scan: Scan, offset: number, found: string): false {
  const start = scan.openStarts.at(-1)!;
  const { source } = scan;
  const open = scan.text.slice(start, scan.openEnds.at(-1));
  const { line } = lineColumn({ source, offset: start });
  scan.diagnostics.report("xml-mismatch", [found, open, String(line)], { place: { source, offset } });
  return false;
}
