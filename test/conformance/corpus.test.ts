import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue/catalogue.ts";
import { describeWithShared } from "../support/shared.ts";
import { disagreements } from "./agreement.ts";
import { type CorpusDocument, corpusDocuments, read } from "./corpus.ts";
import { edmErrorCodes } from "./edm-error-codes.ts";
import { codesOf, generateFrom } from "./generate.ts";

/** Whole Graphs, which other tests generate, compile and run. */
const LARGE = 1_000_000;

/** Errors that say that a document is none of OData 4. */
const FOREIGN = new Set(["unsupported-version", "not-csdl"]);

/** `path: text` of each line that is not a comment. */
function listed(file: string): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8").split("\n");
  const entries = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(entries.map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]));
}

const refused = listed("corpus-refused.txt");
const differing = listed("corpus-differences.txt");
const documents = corpusDocuments();

describeWithShared("every document of the corpus", () => {
  it.each(documents.map((document) => [document.path, document] as const))(
    "%s generates what agrees with itself, or is refused as listed",
    async (_, document) => {
      const { model, diagnostics, errors } = await read(document);
      const isForeign = errors.length > 0 && errors.every((code) => FOREIGN.has(code));
      if (isForeign && document.version !== "") {
        expect(document.version).not.toMatch(/^(?:json )?4\.01?$/);
        return;
      }
      expect(errors.join(" ") || undefined).toBe(refused.get(document.path));
      if (errors.length > 0 || document.bytes > LARGE) return;
      expect(disagreements(await generateFrom(model, diagnostics))).toEqual([]);
    },
  );

  it("is there where it is listed", () => {
    const paths = new Set(documents.map(({ path }) => path));
    expect([...refused.keys(), ...differing.keys()].filter((path) => !paths.has(path))).toEqual([]);
  });
});

describeWithShared("documents of odata.net's tests", () => {
  const named = documents.filter(({ edmErrorCodes: codes }) => codes.length > 0);
  const agreeing = new Set<string>();

  // Tests with several documents give all of them to the reader at once; they are numbered by ~2, ~3 and so on.
  const test = ({ path }: CorpusDocument) => path.replace(/(?:~\d+)?\.\w+$/, "");

  it.each(named.map((document) => [document.path, document] as const))(
    "%s gets the codes of odata.net, or others for a reason",
    async (_, document) => {
      const together = documents.filter((other) => test(other) === test(document));
      const codes = codesOf(await read(...together)).flatMap((code) => edmErrorCodes.get(code) ?? []);
      if (document.edmErrorCodes.some((code) => codes.includes(code))) agreeing.add(document.path);
      expect({ codes, agrees: agreeing.has(document.path) }).toEqual({ codes, agrees: !differing.has(document.path) });
    },
  );

  it("mostly get the same codes", ({ annotate }) => {
    const counts = `${named.length} documents with codes of odata.net: ${agreeing.size} with the same codes, ${differing.size} with others`;
    console.info(counts);
    expect(agreeing.size).toBe(named.length - differing.size);
    return annotate(counts);
  });
});

describe("the table of odata.net's codes", () => {
  it("is about our codes", () => {
    expect([...edmErrorCodes.keys()].filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });
});
