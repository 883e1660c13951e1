import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateFixtureFiles, allocateFolders } from "../../../src/plan/files.ts";
import { modelOf } from "../../support/model-of.ts";

function fixturesOf(...names: string[]): readonly string[] {
  const { types } = modelOf(names.map((name) => `<ComplexType Name="${name}"/>`).join("")).model.schemas[0]!;
  return [...allocateFixtureFiles(types, "n").values()].map(({ fixture }) => fixture.slice("n/fixtures/".length, -5));
}

/** What file systems do to names: Windows and macOS ignore case, macOS composes or decomposes accents. */
const asFileSystems: readonly ((name: string) => string)[] = [
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
  (name) => name.normalize("NFC").toLowerCase(),
  (name) => name.normalize("NFD").toUpperCase(),
];

describe("allocateFixtureFiles", () => {
  it("names files after types, as they are spelled", () => {
    expect(fixturesOf("vppToken", "User")).toEqual(["vppToken", "User"]);
    const { types } = modelOf('<ComplexType Name="user"/>').model.schemas[0]!;
    expect([...allocateFixtureFiles(types, "n.s").values()]).toEqual([
      { fixture: "n.s/fixtures/user.json", cases: "n.s/fixtures/user.cases.json" },
    ]);
  });

  it("keeps apart what differs only by case or by how an accent is composed", () => {
    expect(fixturesOf("Dictionary", "dictionary")).toEqual(["Dictionary", "dictionary_2"]);
    expect(fixturesOf("Cafe\u0301", "Caf\u00e9")).toEqual(["Cafe\u0301", "Caf\u00e9_2"]);
    expect(fixturesOf("Straße", "STRASSE")).toEqual(["Straße", "STRASSE_2"]);
  });

  it.each(["con", "PRN", "aux", "Nul", "com1", "LPT9", "COM¹"])("does not name a file like the device %s", (name) =>
    expect(fixturesOf(name)).toEqual([`${name}_`]),
  );

  it("leaves names that only begin or end like a device's", () => {
    expect(fixturesOf("console", "com10", "auxiliary")).toEqual(["console", "com10", "auxiliary"]);
    expect(fixturesOf("falcon", "menul")).toEqual(["falcon", "menul"]);
  });

  it("leaves out characters that nobody sees", () => {
    expect(fixturesOf("a\u00adb", "ab")).toEqual(["ab", "ab_2"]);
    expect(fixturesOf("a\u202eb")).toEqual(["ab"]);
  });

  it("keeps long names within what file systems take", () => {
    const [long, other] = fixturesOf("a".repeat(128), `${"a".repeat(127)}b`);
    expect(long).not.toBe(other);
    for (const name of fixturesOf("𠮷".repeat(128), "é".repeat(128), "a".repeat(128))) {
      expect(Buffer.byteLength(`${name}.cases.json`)).toBeLessThanOrEqual(255);
    }
  });

  it("does not count from the start for each of many that are alike", () => {
    const cased = (index: number): string =>
      [..."abcdefghijklm"].map((letter, bit) => (((index >> bit) & 1) === 1 ? letter.toUpperCase() : letter)).join("");
    const names = fixturesOf(...Array.from({ length: 2 ** 13 }, (_, index) => cased(index)));
    expect(names.slice(0, 3)).toEqual(["abcdefghijklm", "Abcdefghijklm_2", "aBcdefghijklm_3"]);
    expect(names.at(-1)).toBe("ABCDEFGHIJKLM_8192");
  });

  it("gives each type files of its own on every file system", () => {
    const confusable = fc.constantFrom(
      ...[
        "user",
        "User",
        "USER",
        "user_2",
        "con",
        "CON",
        "con_",
        "Caf\u00e9",
        "Cafe\u0301",
        "CAFE\u0301",
        "ﬁ",
        "fi",
        "FI",
      ],
      ...["ß", "SS", "ss", "ẞ", "ı", "I", "i", "K", "K", "Å", "Å", "ς", "σ", "Σ", "a\u00adb", "ab", "ǅ", "Ǆ"],
    );
    fc.assert(
      fc.property(fc.uniqueArray(confusable, { minLength: 2 }), (names) => {
        const files = fixturesOf(...names);
        for (const fold of asFileSystems) expect(new Set(files.map(fold)).size).toBe(names.length);
      }),
    );
  });
});

describe("allocateFolders", () => {
  it("names folders after namespaces, apart from the files beside them", () => {
    expect([...allocateFolders(["microsoft.graph", "Microsoft.Graph", "index.ts", "con.x"]).values()]).toEqual([
      "microsoft.graph",
      "Microsoft.Graph_2",
      "index.ts_2",
      "con_.x",
    ]);
  });

  it("never leads out of the output folder", () => {
    const first = fc.constantFrom("a", "B", "_", "é");
    const rest = fc.string({ unit: fc.constantFrom("a", "1", "_", "\u00ad", "\u202e") });
    const identifier = fc.tuple(first, rest).map((parts) => parts.join(""));
    const valid = fc.array(identifier, { minLength: 1 }).map((parts) => parts.join("."));
    fc.assert(
      fc.property(fc.uniqueArray(valid), (namespaces) => {
        for (const folder of allocateFolders(namespaces).values())
          expect(folder).toMatch(/^[^./\\][^/\\]*[^./\\]$|^[^./\\]$/);
      }),
    );
  });
});
