import { statSync } from "node:fs";
import { globSync } from "tinyglobby";
import type { Diagnostics } from "../diagnostics/collector.ts";

/** The name of standard input on the command line. */
export const standardInput = "-";

const documents = "**/*.{xml,json,csdl,edmx}";

/**
 * The inputs that the patterns stand for: URLs and `-` as they are, the documents below a folder, the files that match a
 * glob, each once and in code point order, so that no file system's order matters. A pattern without a file is reported.
 */
export function expandInputs(patterns: readonly string[], diagnostics: Diagnostics): readonly string[] {
  const ignored = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const inputs = new Set<string>();
  for (const pattern of patterns) {
    if (pattern.startsWith("!")) continue;
    const found = expand(pattern, ignored);
    if (found.length === 0) diagnostics.report("no-input", [pattern]);
    for (const input of found) inputs.add(input);
  }
  return [...inputs].sort();
}

function expand(pattern: string, ignored: readonly string[]): readonly string[] {
  if (pattern === standardInput || isUrl(pattern)) return [pattern];
  const stats = statSync(pattern, { throwIfNoEntry: false });
  if (stats?.isFile()) return [pattern];
  const glob = stats?.isDirectory() ? `${pattern.replaceAll("\\", "/").replace(/\/$/, "")}/${documents}` : pattern;
  return globSync(glob, { ignore: ["**/node_modules/**", ...ignored], expandDirectories: false });
}

export function isUrl(name: string): boolean {
  return /^https?:\/\//i.test(name);
}
