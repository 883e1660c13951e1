import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { isSystemError } from "./folder.ts";
import { makeFolder } from "./make-folder.ts";

/** Files that belong to the run and not to the output: path → text. */
export type SideFiles = ReadonlyMap<string, string>;

export interface StagedFiles {
  /** Puts the files in their places. */
  readonly commit: () => void;
  /** Leaves what stands there. */
  readonly discard: () => void;
}

/**
 * Writes the files beside their places, so that nothing can go wrong any more once the output is written. What the file
 * system refuses is reported (`cannot-write`), and undefined returned; a file that is as it should be is left alone.
 */
export function stageSideFiles(files: SideFiles, processId: number, diagnostics: Diagnostics): StagedFiles | undefined {
  const staged: (readonly [from: string, to: string])[] = [];
  const discard = (): void => {
    for (const [from] of staged) rmSync(from, { force: true });
  };
  for (const [path, text] of files) {
    try {
      const to = resolve(path);
      if (isAsItShould(to, text)) continue;
      makeFolder(dirname(to));
      staged.push([`${to}.${processId}`, to]);
      writeFileSync(`${to}.${processId}`, text);
    } catch (cause) {
      discard();
      if (!isSystemError(cause)) throw cause;
      diagnostics.report("cannot-write", [path, cause.message]);
      return undefined;
    }
  }
  return {
    commit: () => {
      for (const [from, to] of staged) renameSync(from, to);
    },
    discard,
  };
}

/** Throws where a folder stands in its place. */
function isAsItShould(path: string, text: string): boolean {
  try {
    return readFileSync(path, "utf8") === text;
  } catch (cause) {
    if (isSystemError(cause) && cause.code === "ENOENT") return false;
    throw cause;
  }
}
