/** What changed between two folders, as a reviewer of a commit sees it. */
import { spawnSync } from "node:child_process";

/** A file with what was removed and added. */
export interface Change {
  /** Below the folder. */
  readonly path: string;
  readonly lines: number;
  /** Of these lines. */
  readonly bytes: number;
}

/** Returns the changed files, by `git diff` without context. Throws where Git fails. */
export function changesBetween(cwd: string, before: string, after: string): readonly Change[] {
  const options = [
    "--no-index",
    "--no-color",
    "--no-ext-diff",
    "--no-renames",
    "-U0",
    "--src-prefix=a/",
    "--dst-prefix=b/",
  ];
  const { status, stdout, stderr } = spawnSync("git", ["diff", ...options, before, after], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`git diff: ${stderr}`);
  return changesIn(stdout, [before, after]);
}

/** Returns the changes that a unified diff of two folders tells. */
export function changesIn(diff: string, folders: readonly [before: string, after: string]): readonly Change[] {
  const files = diff.split(/^diff --git .*\n/m).slice(1);
  return files.map((file) => {
    const [head = "", ...hunks] = file.split(/^@@ .*\n/m);
    const lines = hunks.flatMap((hunk) => hunk.split("\n")).filter((line) => /^[+-]/.test(line));
    return { path: pathIn(head, folders), lines: lines.length, bytes: lines.reduce(sumOfBytes, 0) };
  });
}

/** Adds the bytes of a line without its sign, but with its end. */
function sumOfBytes(sum: number, line: string): number {
  return sum + Buffer.byteLength(line);
}

function pathIn(head: string, folders: readonly string[]): string {
  const names = [...head.matchAll(/^(?:---|\+\+\+) [ab]\/?(.*)$/gm)].map(
    ([, name = ""]) => `/${name.replace(/^\//, "")}`,
  );
  for (const folder of folders) {
    const name = names.find((other) => other.startsWith(`${folder}/`));
    if (name !== undefined) return name.slice(folder.length + 1);
  }
  return "";
}
