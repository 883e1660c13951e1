/** What tests run beside the project and its users need not install, kept for the next run. */
import { execFileSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../node_modules/.cache/csdl-typescript-matrix", import.meta.url));

/** Returns a file of a package of the registry; undefined if it is not there and the registry cannot be asked. */
export function installed(specifier: string, path: string): string | undefined {
  const folder = `${cache}/${specifier.replace(/[@~]+/, "-")}`;
  const found = `${folder}/node_modules/${path}`;
  if (existsSync(found)) return found;
  const quick = ["--no-save", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0"];
  // Several tests may want the same one at once: each installs it for itself, and the first one stays.
  const own = `${folder}-${process.pid}`;
  try {
    execFileSync("npm", ["install", "--prefix", own, ...quick, specifier], {
      stdio: "ignore",
      timeout: 300_000,
      shell: process.platform === "win32",
    });
    if (!existsSync(found)) renameSync(own, folder);
  } catch {
    // Without a registry, or where another one was first.
  }
  rmSync(own, { recursive: true, force: true });
  return existsSync(found) ? found : undefined;
}
