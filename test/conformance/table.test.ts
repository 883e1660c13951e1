import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue/catalogue.ts";
import { optionNames } from "../../src/settings/options.ts";
import { describeWithShared, readShared } from "../support/shared.ts";
import { policyRows, table, unsupportedRows } from "./table/index.ts";

/** Returns the text of a test file and of the files beside it that it imports, which may hold its table of tests. */
function textOf(file: URL): string {
  const text = readFileSync(file, "utf8");
  const beside = [...text.matchAll(/ from "(\.\/[\w-]+\.ts)"/g)].map(([, name]) => new URL(name!, file));
  return [text, ...beside.map((other) => readFileSync(other, "utf8"))].join("\n");
}

/** Returns the names of tests in a text: first arguments of `it` and `it.each(…)`, and titles in tables. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/(?:\bit\(|\)\(|\btitle:)\s*("(?:[^"\\]|\\.)*")/g)].map(([, name]) => JSON.parse(name!)),
  );
}

/** Returns the numbers of the list's rows; in its table of payloads, the types. */
function rowsOfList(): string[] {
  const rows: string[] = [];
  let isPayloads = false;
  for (const line of readShared("corpus", "CHECKLIST.md").split("\n")) {
    if (line.startsWith("## ")) isPayloads = line.startsWith("## P.");
    const first = /^\| ([^|]+?) \|/.exec(line)?.[1];
    if (first === undefined || first === "Edm type") continue;
    if (isPayloads) rows.push(`P ${first}`);
    else if (/^(?:\d+\.\d+|[JV]\d+)$/.test(first)) rows.push(first);
  }
  return rows;
}

describe("the table of conformance", () => {
  it.each([...new Set(table.flatMap(({ tests }) => tests.map(([file]) => file)))])(
    "names tests that %s has",
    (file) => {
      const names = namesIn(textOf(new URL(file, import.meta.url)));
      const named = table.flatMap(({ tests }) => tests.filter(([other]) => other === file).map(([, name]) => name));
      expect(named.filter((name) => !names.has(name))).toEqual([]);
    },
  );

  it("has a test or a reason for every row", () => {
    expect(table.filter(({ tests, unsupported }) => tests.length === 0 && unsupported === undefined)).toEqual([]);
  });
});

describe("the options of the choices", () => {
  it.each(policyRows.flatMap(({ option }) => option ?? []))("%s are there", (option) => {
    const [, name = "", code = ""] = /^`--([\w-]+)(?: ([\w-]+)=)?/.exec(option) ?? [];
    if (name === "severity") expect(Object.keys(catalogue)).toContain(code);
    else if (name !== "") expect(optionNames).toContain(name);
    else expect(option).toMatch(/^guard option `(?:presence|enums|derived): "\w+"`: /);
  });
});

describeWithShared("the conformance list", () => {
  it("has the rows of the table, no more and no fewer", ({ annotate }) => {
    expect(table.map(({ row }) => row).sort()).toEqual(rowsOfList().sort());
    const supported = table.length - unsupportedRows.length;
    const counts = `${table.length} rows: ${supported} shown by tests, of which ${policyRows.length} by a choice of ours; ${unsupportedRows.length} not supported`;
    console.info(counts);
    return annotate(counts);
  });
});
