import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the command once, so that the tests of `test/cli` run what users run. */
export default function buildCommand(): void {
  const root = fileURLToPath(new URL("..", import.meta.url));
  execFileSync(process.execPath, ["node_modules/tsdown/dist/run.mjs", "--logLevel", "warn"], {
    cwd: root,
    stdio: "inherit",
  });
}
