import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { pages, proseOf, root, textOf } from "./pages.ts";
import { tables } from "./tables.ts";

/** Returns the anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of proseOf(page).matchAll(/^#+ (.*)$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const anchor = plain.replace(/[^\p{L}\p{N}\- _]/gu, "").replaceAll(" ", "-");
    let name = anchor;
    for (let count = 1; anchors.has(name); count++) name = `${anchor}-${count}`;
    anchors.add(name);
  }
  return anchors;
}

/** Returns the links of a page within the repository. */
function linksOf(page: string): readonly string[] {
  const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return links.filter((target) => !/^https?:/.test(target));
}

/** Returns the path of what a page links to. */
function targetOf(page: string, link: string): string {
  const [file = ""] = link.split("#");
  return file === "" ? page : posix.join(posix.dirname(page), file);
}

function leadsNowhere(from: string, link: string): boolean {
  const path = targetOf(from, link);
  const anchor = link.split("#")[1];
  if (!existsSync(`${root}/${path}`)) return true;
  return anchor !== undefined && !anchorsOf(textOf(path)).has(anchor);
}

describe("links lead to files and headings that are there", () => {
  it.each(pages)("%s", (path) => {
    expect(linksOf(textOf(path)).filter((link) => leadsNowhere(path, link))).toEqual([]);
  });
});

it("every page of docs/ is linked from another page", () => {
  const linked = new Set(pages.flatMap((page) => linksOf(textOf(page)).map((link) => targetOf(page, link))));
  expect(pages.filter((page) => page.startsWith("docs/") && !linked.has(page))).toEqual([]);
});

/** Pages that npm publishes, so that they are read without the rest of the repository. */
const published = pages.filter((page) => page === "README.md" || /^docs\/[^/]+$/.test(page));
const isPublished = (path: string): boolean =>
  path.startsWith("docs/") || ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "SECURITY.md"].includes(path);

it.each(published)("%s links to what the package has", (page) => {
  const targets = linksOf(textOf(page)).map((link) => targetOf(page, link));
  expect(targets.filter((path) => !isPublished(path))).toEqual([]);
});

it.each(Object.keys(tables))("one page has the table %s", (name) => {
  const having = pages.filter((page) => textOf(page).includes(`<!-- ${name} -->\n`));
  expect(having).toHaveLength(1);
});

it("test/README.md has a row for every folder of tests", () => {
  const folders = readdirSync(`${root}/test`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const rows = textOf("test/README.md");
  expect(folders.map(({ name }) => name).filter((name) => !rows.includes(`| \`${name}/\``))).toEqual([]);
});

/** Paths that pages name in code: of src/ too, once its folders have moved. */
function pathsIn(page: string): readonly string[] {
  const paths = proseOf(page).matchAll(/`((?:src|test|templates|metadata|docs)\/[\w./-]+)`/g);
  return [...paths].map(([, path = ""]) => path);
}

it.each(pages.filter((page) => /^(?:CONTRIBUTING|docs\/how-to|test\/)/.test(page)))(
  "%s names files that are there",
  (page) => {
    const missing = pathsIn(textOf(page)).filter((path) => !existsSync(`${root}/${path}`));
    expect(missing.filter((path) => !path.includes("NAME"))).toEqual([]);
  },
);
