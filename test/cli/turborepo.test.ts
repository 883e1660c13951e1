import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { installed } from "../matrix/installed.ts";
import { filesIn, temporaryFolder, writeFiles } from "../support/folders.ts";

const path = (url: string): string => fileURLToPath(new URL(url, import.meta.url));
const command = "node_modules/.bin/csdl-typescript";

/** Runs the task of `test/turborepo` in a folder: how many of its one task were served from the cache. */
function cachedOf(folder: string, turbo: string): string | undefined {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
  const args = [turbo, "run", "generate", "--no-color", "--cache=local:rw"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });
  return /^Cached: +(\d) cached, 1 total$/m.exec(stdout.replace(/^ +/gm, ""))?.[1] ?? stdout + stderr;
}

it("is served from Turborepo's cache where nothing changed", ({ skip }) => {
  const turbo =
    installed("turbo@2.11.11", "turbo/bin/turbo") ?? skip("Turborepo is not installed, and there is no registry");
  const folder = temporaryFolder({
    ...filesIn(path("../turborepo")),
    [command]: `#!/bin/sh\nexec '${process.execPath}' '${path("../../dist/cli.js")}' "$@"\n`,
    ".gitignore": "node_modules\n.turbo\n",
  });
  chmodSync(join(folder, command), 0o755);
  expect(cachedOf(folder, turbo)).toBe("0");
  const generated = filesIn(join(folder, "generated"));
  expect(Object.keys(generated)).toContain("library/types.ts");
  rmSync(join(folder, "generated"), { recursive: true });
  expect(cachedOf(folder, turbo)).toBe("1");
  expect(filesIn(join(folder, "generated"))).toEqual(generated);
  const metadata = filesIn(folder)["metadata/library.xml"]!;
  writeFiles(folder, { "metadata/library.xml": metadata.replace("Edm.Int32", "Edm.Int64") });
  expect(cachedOf(folder, turbo)).toBe("0");
  expect(filesIn(join(folder, "generated"))).not.toEqual(generated);
});
