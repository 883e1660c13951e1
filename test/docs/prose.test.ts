/** The words of the pages; with `PROSE`, a list of globs, also those of other files: see `npm run lint:source`. */
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { optionNames } from "../../src/settings/options.ts";
import { blocksOf, pages, root, textOf } from "./pages.ts";
import { phrasesIn } from "./phrases.ts";
import { tables } from "./tables.ts";

const others = process.env.PROSE === undefined ? [] : globSync(process.env.PROSE.split(","), { cwd: root }).sort();

/** Returns the phrases of a text as a person reads them in a failed test. */
function faultsOf(text: string): readonly string[] {
  return phrasesIn(text).map(({ line, text, instead }) => `line ${line}: "${text.trim()}"; write: ${instead}`);
}

/** Returns a page without code, whose lines are left empty, and without tables, whose words the code has. */
function wordsOf(page: string): string {
  const generated = Object.keys(tables).map((name) => new RegExp(`<!-- ${name} -->.*?<!-- /${name} -->`, "gs"));
  const blank = (text: string): string => text.replace(/[^\n]/g, " ");
  return [/^```.*?^```$/gms, /<!-- run.*?-->/gs, /`[^`\n]*`/g, ...generated].reduce(
    (text, pattern) => text.replace(pattern, blank),
    page,
  );
}

describe("phrases that we no longer use", () => {
  it("are found, with their lines", () => {
    expect(phrasesIn("Run it:\nthat mends it.\nThere is no name. This\nis no name.")).toMatchObject([
      { line: 2, text: "mends" },
      { line: 4, text: "is no " },
    ]);
  });

  it.each(pages)("are not in %s", (path) => {
    expect(faultsOf(wordsOf(textOf(path)))).toEqual([]);
  });

  it.each(others)("are not in %s", (path) => {
    expect(faultsOf(textOf(path))).toEqual([]);
  });
});

/** All code that a page shows. */
function codeOf(page: string): string {
  const inline = [...page.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  return [...blocksOf(page).map(({ text }) => text), ...inline].join("\n");
}

describe("commands that pages show", () => {
  it.each(pages.filter((page) => page !== "CHANGELOG.md"))("%s names scripts that there are", (path) => {
    const { scripts } = JSON.parse(textOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...codeOf(textOf(path)).matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it.each(pages.filter((page) => page !== "CHANGELOG.md"))("%s names options that there are", (path) => {
    const lines = codeOf(textOf(path)).split("\n");
    const ours = lines.filter((line) => /^--|csdl-typescript (?:[a-z]+ )?/.test(line) && !line.includes("npm "));
    const named = ours.flatMap((line) => [...line.matchAll(/(?<!\S)--([a-z][a-z-]*)/g)].map(([, name = ""]) => name));
    const known = new Set<string>([...optionNames, "help", "version", "no-color", "reverse"]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
