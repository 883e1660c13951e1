import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { changesBetween } from "../../bench/changes.ts";
import { temporaryFolder } from "../../support/folders.ts";

it("counts the lines and bytes of changed, added and removed files", () => {
  const folder = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const side of ["before", "after"]) write(`${side}/same.ts`, "a\nb\n");
  write("before/deep/changed.ts", "a\nb\nc\n");
  write("after/deep/changed.ts", "a\nBB\nc\n");
  write("before/removed.ts", "--- not a header\n");
  write("after/added.ts", "ä\n");
  const changes = changesBetween(folder, join(folder, "before"), join(folder, "after"));
  expect([...changes].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: "added.ts", lines: 1, bytes: 3 },
    { path: "deep/changed.ts", lines: 2, bytes: 5 },
    { path: "removed.ts", lines: 1, bytes: 17 },
  ]);
});
