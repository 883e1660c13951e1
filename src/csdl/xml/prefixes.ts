import type { PrefixScope, Scan } from "./scan.ts";
import { reportSyntax } from "./syntax-errors.ts";

/**
 * Namespaces in XML 1.0, section 5: checks that every prefix of the start tag just scanned is declared on it or around
 * it.
 */
export function checkPrefixes(scan: Scan, open: number, nameEnd: number, empty: boolean): void {
  const { text, attributes, prefixes } = scan;
  const depth = scan.openStarts.length + 1;
  for (let i = 0; i < attributes.length; i += 2) {
    if (!text.startsWith("xmlns", attributes[i])) continue;
    scan.declaring.add(open);
    if (text.charCodeAt(attributes[i]! + 5) === 0x3a) {
      declare(prefixes, text.slice(attributes[i]! + 6, attributes[i + 1]), depth);
    }
  }
  checkPrefix(scan, open + 1, nameEnd, open);
  for (let i = 0; i < attributes.length; i += 2) {
    const start = attributes[i]!;
    checkPrefix(scan, start, attributes[i + 1]!, start);
  }
  if (empty) closePrefixes(prefixes, depth);
}

function declare(prefixes: PrefixScope, prefix: string, depth: number): void {
  prefixes.stack.push({ prefix, depth });
  prefixes.open.set(prefix, (prefixes.open.get(prefix) ?? 0) + 1);
}

/** Removes the declarations of the element at the depth. */
export function closePrefixes(prefixes: PrefixScope, depth: number): void {
  for (let last = prefixes.stack.at(-1); last?.depth === depth; last = prefixes.stack.at(-1)) {
    prefixes.stack.pop();
    prefixes.open.set(last.prefix, (prefixes.open.get(last.prefix) ?? 1) - 1);
  }
}

function checkPrefix(scan: Scan, start: number, end: number, offset: number): void {
  const { text, prefixes } = scan;
  let colon = start;
  while (colon < end && text.charCodeAt(colon) !== 0x3a) colon++;
  if (colon === end) return;
  if (colon === start || colon === end - 1 || text.slice(colon + 1, end).includes(":")) {
    scan.faulty = true;
    reportSyntax(
      scan,
      offset,
      `The name ${text.slice(start, end)} has a misplaced colon: it must separate one prefix from a name`,
    );
    return;
  }
  const prefix = text.slice(start, colon);
  if (prefix === "xml" || prefix === "xmlns" || (prefixes.open.get(prefix) ?? 0) > 0) return;
  // Real documents leave out the declaration for attributes that are ignored anyway (`sap:label`).
  const code = offset < start ? "xml-unbound-prefix" : "xml-unbound-attribute-prefix";
  if (code === "xml-unbound-prefix") scan.faulty = true;
  // Once is enough: the fault is the missing declaration, not each use.
  if (prefixes.reported.has(`${code} ${prefix}`)) return;
  prefixes.reported.add(`${code} ${prefix}`);
  scan.diagnostics.report(code, [prefix], {
    place: { source: scan.source, offset },
    hint: `Declare it on the root element: xmlns:${prefix}="…".`,
  });
}
