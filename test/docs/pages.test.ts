import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pages, root, textOf } from "./pages.ts";
import { type Installed, runPage } from "./run-page.ts";
import { withTables } from "./tables.ts";

/** What `npm install` makes: the files that the package has, and nothing else of the repository. */
function installPackage(modules: string): void {
  const arguments_ = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const [packed] = JSON.parse(execFileSync("npm", arguments_, { cwd: root, encoding: "utf8" }));
  for (const { path } of packed.files) cpSync(join(root, path), join(modules, "csdl-typescript", path));
  mkdirSync(join(modules, ".bin"));
  symlinkSync("../csdl-typescript/dist/cli.js", join(modules, ".bin/csdl-typescript"));
  for (const name of [
    "@types",
    "handlebars",
    "immutable-json-patch",
    "msw",
    "playwright-core",
    "ts-morph",
    "vitest",
    ".bin/vitest",
  ]) {
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
}

const parsed: Installed["parsed"] = new Map();
let folder = "";
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "csdl-typescript-docs-")));
  installPackage(join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a page is what its commands, its modules and the code make of it (npm run docs:update writes it)", () => {
  it.each(pages)("%s", async (path) => {
    const page = await runPage(withTables(textOf(path)), { modules: join(folder, "node_modules"), parsed });
    await expect(page).toMatchFileSnapshot(join(root, path));
  });
});

it("README.md stays short: 250 lines and 14 KB", () => {
  const readme = textOf("README.md");
  expect(readme.split("\n").length).toBeLessThanOrEqual(251);
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(14 * 1024);
});
