/** Every line of TypeScript that the output must compile under, installed where it stays for the next run. */
import { strictest } from "../agreement/compile.ts";
import { installed } from "./installed.ts";

/** Minor lines from the oldest that is supported to the newest that the registry serves. */
export const lines = ["5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "6.0", "7.0"] as const;
export type Line = (typeof lines)[number];

/** Returns the script `tsc` of a line; undefined if it is not there and the registry cannot be asked. */
export function compilerOf(line: Line): string | undefined {
  return installed(`typescript@~${line}.0`, "typescript/bin/tsc");
}

/** Node itself with this major version: that which runs the tests, or one from the registry. */
export function nodeOf(major: number): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  return installed(`node@${major}`, "node/bin/node");
}

/** Returns all strict options that a compiler line has. */
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
