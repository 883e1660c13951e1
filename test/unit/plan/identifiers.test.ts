import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";

import { camelCase, isIdentifier, pascalCase } from "../../../src/plan/identifiers.ts";

describe("isIdentifier", () => {
  it.each(["a", "_", "$", "a1", "é", "e\u0301", "漢字", "𠮷", "class"])("accepts %j", (name) =>
    expect(isIdentifier(name)).toBe(true),
  );
  it.each(["", "1a", "a-b", "a b", "a.b", "\u0301e", "a\u00ad", "a\u200d", "\u202ea", "@odata.type", "a\n"])(
    "refuses %j",
    (name) => expect(isIdentifier(name)).toBe(false),
  );
});

describe("pascalCase", () => {
  it.each([
    ["user", "User"],
    ["User", "User"],
    ["x509Certificate", "X509Certificate"],
    ["_source", "_source"],
    ["\u0301accent", "_\u0301accent"],
    ["a\u00adb", "A_uadb"],
    ["ﬁnal", "FInal"],
    ["ßtraße", "SStraße"],
    ["ǆ", "Ǆ"],
    ["𐐨a", "𐐀a"],
  ])("turns %j into %j", (name, expected) => expect(pascalCase(name)).toBe(expected));

  it("makes an identifier of any text, and leaves one that begins in upper case as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const name = pascalCase(text);
        expect(isIdentifier(name)).toBe(true);
        expect(pascalCase(name)).toBe(name);
      }),
    );
  });
});

describe("camelCase", () => {
  it.each([
    ["microsoft.graph", "microsoftGraph"],
    ["microsoft.graph.callRecords", "microsoftGraphCallRecords"],
    ["N", "n"],
    ["Org.OData.Core.V1", "orgODataCoreV1"],
  ])("turns %s into %s", (namespace, expected) => expect(camelCase(namespace)).toBe(expected));
});

it("are identifiers to the compiler, whatever Unicode this version of Node knows", () => {
  const wrong: string[] = [];
  for (let code = 0x80; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (!/\p{ID_Continue}/u.test(character)) continue;
    for (const name of [pascalCase(character), pascalCase(`a${character}`)]) {
      if (!isIdentifier(name) || !isIdentifierText(name)) wrong.push(code.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});

function isIdentifierText(name: string): boolean {
  const [first = "", ...rest] = name;
  const at = (character: string): number => character.codePointAt(0)!;
  return (
    ts.isIdentifierStart(at(first), ts.ScriptTarget.ES2022) &&
    rest.every((character) => ts.isIdentifierPart(at(character), ts.ScriptTarget.ES2022))
  );
}
