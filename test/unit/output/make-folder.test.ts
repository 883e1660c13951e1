import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "../../../src/output/make-folder.ts";
import { temporaryFolder } from "../../support/folders.ts";

it("makes what is missing, and leaves what is there", () => {
  const path = join(temporaryFolder(), "a", "b");
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

it("throws where a file stands in the way", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a"), "");
  expect(() => makeFolder(join(folder, "a", "b"))).toThrow("ENOTDIR");
});

it.runIf(existsSync("/proc"))("ends where the system lets nobody make a folder", () => {
  expect(() => makeFolder("/proc/csdl-typescript/generated")).toThrow("ENOENT");
});
