import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../../src/diagnostics/collector.ts";
import { printDiagnostics } from "../../../../src/diagnostics/report/text.ts";
import { type Place, sourceOf } from "../../../../src/text/source.ts";

const source = sourceOf("dir/a.xml", `<a>\n\t<b c="d"/>\r\n  <e/></a>`);

function placeOf(needle: string): Place {
  return { source, offset: source.text.indexOf(needle) };
}

function diagnostic(details: Partial<Diagnostic>): Diagnostic {
  return { code: "xml-syntax", severity: "error", message: "Oh.", hint: undefined, place: undefined, ...details };
}

function print(...diagnostics: Diagnostic[]): string[] {
  return printDiagnostics(diagnostics, { color: false }).split("\n");
}

describe("printDiagnostics", () => {
  it("prints place, severity, code, message, the line with the one above, and a hint", () => {
    expect(print(diagnostic({ place: placeOf("c="), hint: "Fix it." }))).toEqual([
      "dir/a.xml:2:5 - error xml-syntax: Oh.",
      "  1 | <a>",
      `  2 |   <b c="d"/>`,
      "    |      ^",
      "  hint: Fix it.",
      "1 error",
    ]);
  });

  it("underlines the start of a tag", () => {
    expect(print(diagnostic({ place: placeOf("<e"), severity: "warning" })).slice(-3)).toEqual([
      "  3 |   <e/></a>",
      "    |   ^^",
      "1 warning",
    ]);
  });

  it("prints what has no place, and places at the end", () => {
    expect(
      print(diagnostic({}), diagnostic({ place: { source, offset: source.text.length }, severity: "info" })),
    ).toEqual([
      "error xml-syntax: Oh.",
      "dir/a.xml:3:11 - info xml-syntax: Oh.",
      `  2 |   <b c="d"/>`,
      "  3 |   <e/></a>",
      "    |           ^",
      "1 error, 1 note",
    ]);
  });

  it("prints no line of an empty document", () => {
    expect(print(diagnostic({ place: { source: sourceOf("e", ""), offset: 0 } }))).toEqual([
      "e:1:1 - error xml-syntax: Oh.",
      "1 error",
    ]);
  });

  it("sorts by document, place and code, and counts", () => {
    const other = { source: sourceOf("b.xml", "x"), offset: 0 };
    const lines = print(
      diagnostic({ place: other, message: "4" }),
      diagnostic({ place: placeOf("<e"), message: "3" }),
      diagnostic({ place: placeOf("<b"), message: "2", code: "xml-unclosed" }),
      diagnostic({ place: placeOf("<b"), message: "1", severity: "warning" }),
      diagnostic({ message: "0", severity: "warning" }),
    );
    expect(lines.flatMap((line) => /: (\d)$/.exec(line)?.[1] ?? [])).toEqual(["0", "4", "1", "2", "3"]);
    expect(lines.at(-1)).toBe("3 errors, 2 warnings");
  });

  it("prints the first hundred, and says so", () => {
    const lines = print(...Array.from({ length: 250 }, () => diagnostic({})));
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe("250 errors (100 shown; not shown: 150 xml-syntax)");
  });

  it("prints as many warnings as are wanted, and tells the others by code", () => {
    const entries = Array.from({ length: 9 }, (_, i) =>
      diagnostic({ severity: "warning", code: i < 2 ? "xml-syntax" : "xml-unclosed" }),
    );
    const text = printDiagnostics([...entries, diagnostic({})], { color: false, mostWarnings: 3 });
    expect(text.match(/warning/g)).toHaveLength(4);
    expect(text.split("\n").at(-1)).toBe("1 error, 9 warnings (4 shown; not shown: 6 xml-unclosed)");
  });

  it("escapes what would change the look of a message", () => {
    const evil = sourceOf("a\u001B[2J.xml", `<a b="\u202Ex\u200B"/>`);
    const [head, line, caret] = print(
      diagnostic({ message: "not \u0007 me\u2028", place: { source: evil, offset: 6 } }),
    );
    expect(head).toBe("a\\u{001B}[2J.xml:1:7 - error xml-syntax: not \\u{0007} me\\u{2028}");
    expect(line).toBe(`  1 | <a b="\\u{202E}x\\u{200B}"/>`);
    expect(caret).toMatch(/^ {4}\| {7}\^+$/);
  });

  it("cuts long lines around the place", () => {
    const long = sourceOf("l", `${"☺".repeat(500)}HERE${" x".repeat(500)}`);
    const [, line, caret] = print(diagnostic({ place: { source: long, offset: 500 } }));
    expect(line).toBe(`  1 | …${"☺".repeat(70)}HERE${" x".repeat(25)}…`);
    expect(caret).toBe(`    | ${" ".repeat(71)}^^^^`);
  });

  it("does not cut characters in two", () => {
    const long = sourceOf("l", `${"\u{1F600}".repeat(200)}!${"\u{1F600}".repeat(200)}`);
    const text = printDiagnostics([diagnostic({ place: { source: long, offset: 400 } })], { color: false });
    expect(text).not.toMatch(/\p{Cs}/u);
    expect(text).not.toContain("\\u{D");
  });

  it("colours when asked to", () => {
    expect(printDiagnostics([diagnostic({})], { color: true })).toContain("\u001B[31merror\u001B[39m");
  });
});
