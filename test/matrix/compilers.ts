/** Every line of TypeScript that the output must compile under, installed where it stays for the next run. */
import { execFileSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strictest } from "../proof/compile.ts";

/** Minor lines from the oldest that is supported to the newest that the registry serves. */
export const lines = ["5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "6.0", "7.0"] as const;
export type Line = (typeof lines)[number];

const cache = fileURLToPath(new URL("../../node_modules/.cache/csdl-typescript-matrix", import.meta.url));

/** The script `tsc` of a line; undefined where it is not there and the registry cannot be asked. */
export function compilerOf(line: Line): string | undefined {
  return installed(`typescript@~${line}.0`, "typescript/bin/tsc");
}

/** Node itself with this major version: that which runs the tests, or one from the registry. */
export function nodeOf(major: number): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  return installed(`node@${major}`, "node/bin/node");
}

function installed(specifier: string, path: string): string | undefined {
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

/** All strictness that a line knows. */
export function strictestOf(line: Line): object {
  const { isolatedDeclarations, erasableSyntaxOnly, ...options } = strictest;
  return {
    ...options,
    ...(isKnown(line, "5.5") && { isolatedDeclarations }),
    ...(isKnown(line, "5.8") && { erasableSyntaxOnly }),
  };
}

function isKnown(line: Line, since: Line): boolean {
  return lines.indexOf(line) >= lines.indexOf(since);
}
