import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { commentLines, docComment, memberKey, objectKey, stringLiteral } from "../../../src/render/literals.ts";

/** Texts that have ended strings, comments or lines elsewhere. */
const attacks = [
  "",
  '"',
  "'",
  "\\",
  '\\"',
  "`$" + "{process.exit()}`",
  "*/ process.exit(); /*",
  "**/",
  "*\\/",
  "</script><!--",
  "a\nb",
  "a\r\nb",
  "a\u0085b",
  "a\u2028b\u2029c",
  "\u0000\u0007\u001b[31m",
  "\ud800",
  "\u202eabc\u2066def\u2069",
  "\ufeff\u200b\u00ad",
  "// @ts-ignore",
  "@deprecated",
  "{@link Array}",
  "__proto__",
  "constructor",
  "😀",
  "é",
  "e\u0301",
];

/** The characters that show code in another order than it runs, and those that some readers take for line breaks. */
const misleading = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

const attack = fc.constantFrom(...attacks);
const text = fc.oneof(
  attack,
  fc.tuple(attack, attack).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
);

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile("a.ts", code, ts.ScriptTarget.ESNext, true);
}

function syntaxErrors(code: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("stringLiteral", () => {
  it("is one string literal of the text, whatever it holds", () => {
    fc.assert(
      fc.property(text, (value) => {
        const [statement, ...more] = parse(`x = ${stringLiteral(value)};`).statements;
        expect(more).toEqual([]);
        const expression = (statement as ts.ExpressionStatement).expression as ts.BinaryExpression;
        expect(ts.isStringLiteral(expression.right)).toBe(true);
        expect((expression.right as ts.StringLiteral).text).toBe(value);
      }),
    );
  });

  it("shows no character that misleads a reader", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(stringLiteral(value)).not.toMatch(misleading);
      }),
    );
  });

  it.each([
    ["microsoft.graph.user", '"microsoft.graph.user"'],
    ['Say "Hello"', '"Say \\"Hello\\""'],
    ["a\u2028b", '"a\\u2028b"'],
    ["\u202e", '"\\u202e"'],
    ["Café", '"Café"'],
    ["\ud800", '"\\ud800"'],
  ])("writes %j as %s", (value, literal) => expect(stringLiteral(value)).toBe(literal));
});

describe("memberKey and objectKey", () => {
  it.each([
    ["displayName", "displayName"],
    ["delete", "delete"],
    ["_source", "_source"],
    ["Größe", "Größe"],
    ["2x", '"2x"'],
    ["@odata.type", '"@odata.type"'],
    ["a-b", '"a-b"'],
    ["soft\u00adhyphen", '"soft\\u00adhyphen"'],
    ["𠮷", "𠮷"],
    ["__proto__", "__proto__"],
  ])("write %j as %s in an interface", (name, key) => expect(memberKey(name)).toBe(key));

  it("keep __proto__ from setting the prototype of an object", () => {
    expect(objectKey("__proto__")).toBe('["__proto__"]');
    expect(objectKey("prototype")).toBe("prototype");
  });

  it("make an object with exactly the key that the text is", () => {
    fc.assert(
      fc.property(text, (name) => {
        const code = `return { ${objectKey(name)}: 1 };`;
        const object = new Function(code)() as object;
        expect(Object.keys(object)).toEqual([name]);
        expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
      }),
    );
  });

  it("make an interface with exactly the member that the text is", () => {
    fc.assert(
      fc.property(text, (name) => {
        const [declaration, ...more] = parse(`interface I { ${memberKey(name)}: string; }`).statements;
        expect(more).toEqual([]);
        const members = (declaration as ts.InterfaceDeclaration).members;
        expect(members.map((member) => (member.name as ts.Identifier | ts.StringLiteral).text)).toEqual([name]);
      }),
    );
  });
});

describe("docComment of commentLines", () => {
  const comment = (value: string): string => docComment(commentLines(value), "  ").replace(/\n$/, "");

  it("is one comment, of which no text is a way out", () => {
    fc.assert(
      fc.property(text, (value) => {
        const code = `${comment(value)}\nlet after;`;
        expect(syntaxErrors(code)).toEqual([]);
        const { statements } = parse(code);
        expect(statements).toHaveLength(1);
        expect(statements[0]?.getText()).toBe("let after;");
      }),
    );
  });

  it("makes no tag of what the metadata says", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("", "@", "see @", "{@", "`@", "\\@"), (value, before) => {
        const [statement] = parse(`${comment(before + value)}\nlet after;`).statements;
        expect(ts.getJSDocTags(statement!).map((tag) => tag.tagName.text)).toEqual([]);
      }),
    );
  });

  it("shows no character that misleads a reader", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(comment(value)).not.toMatch(misleading);
      }),
    );
  });

  it.each([
    ["Ends */ here", "  /** Ends *\\/ here */"],
    ["@deprecated long ago", "  /** \\@deprecated long ago */"],
    ["See {@link https://example.com}", "  /** See {\\@link https://example.com} */"],
    ["mail me@example.com", "  /** mail me@example.com */"],
    ["strip the @odata.type annotation", "  /** strip the \\@odata.type annotation */"],
    ["a < b && c > d", "  /** a < b && c > d */"],
    ["  spaced\tout  ", "  /** spaced out */"],
    ["first\nsecond", "  /**\n   * first\n   * second\n   */"],
    ["one\r\n\r\ntwo", "  /**\n   * one\n   *\n   * two\n   */"],
    ["a\u2028b", "  /**\n   * a\n   * b\n   */"],
    ["re\u202eversed", "  /** reversed */"],
  ])("writes %j as it is meant", (value, expected) => expect(comment(value)).toBe(expected));

  it("wraps long lines between words, and keeps every word", () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`);
    const lines = commentLines(words.join(" "));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(110);
    expect(lines.join(" ").split(" ")).toEqual(words);
  });

  it("is empty for no lines", () => expect(docComment([], "  ")).toBe(""));
});
