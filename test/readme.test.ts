import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readmeTables, withTables } from "./readme-tables.ts";

const file = new URL("../README.md", import.meta.url);

it("README.md has the tables as the code and the tests have them (UPDATE_README=1 writes them)", () => {
  const readme = readFileSync(file, "utf8");
  if (process.env.UPDATE_README === "1") writeFileSync(file, withTables(readme));
  for (const table of Object.values(readmeTables)) expect(readFileSync(file, "utf8")).toContain(table);
});

it("README.md links to what the package has, and to headings that it has", () => {
  const text = readFileSync(file, "utf8").replace(/^```.*?^```/gms, "");
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll(" ", "-"));
  const packed = ["LICENSE", "CHANGELOG.md", ...headings.map((heading) => `#${heading}`)];
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
  expect(links.filter((target) => !target.startsWith("https://") && !packed.includes(target))).toEqual([]);
});
