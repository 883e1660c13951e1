import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readmeTables, withTables } from "./readme-tables.ts";

const file = new URL("../README.md", import.meta.url);

it("README.md has the tables as the code and the tests have them (UPDATE_README=1 writes them)", () => {
  const readme = readFileSync(file, "utf8");
  if (process.env.UPDATE_README === "1") writeFileSync(file, withTables(readme));
  for (const table of Object.values(readmeTables)) expect(readFileSync(file, "utf8")).toContain(table);
});
