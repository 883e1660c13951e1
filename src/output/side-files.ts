import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { isMissing, isSystemError } from "./folder.ts";
import { makeFolder } from "./make-folder.ts";
import { mark } from "./staging.ts";

/** Files that belong to the run and not to the output: path → text. */
export type SideFiles = ReadonlyMap<string, string>;

export interface StagedFiles {
  /** Moves the files into place. */
  readonly commit: () => boolean;
  /** Removes the staged files and keeps the existing ones. */
  readonly discard: () => void;
}

export interface Stager {
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
}

/**
 * Writes the files beside their places, so that nothing can go wrong once the output is written. Reports errors of the
 * file system (`cannot-write`) and returns undefined. Does not touch a file that already has the right content.
 */
export function stageSideFiles(files: SideFiles, stager: Stager, diagnostics: Diagnostics): StagedFiles | undefined {
  const staged: (readonly [from: string, to: string, text: string])[] = [];
  const discard = (): void => {
    for (const [from] of staged) rmSync(from, { force: true });
  };
  for (const [path, text] of files) {
    try {
      const to = resolve(path);
      makeFolder(dirname(to));
      removeLeftOvers(to, stager);
      if (isAsItShould(to, text)) continue;
      const from = to + mark + stager.processId;
      staged.push([from, to, text]);
      writeFileSync(from, text);
    } catch (cause) {
      discard();
      if (!isSystemError(cause)) throw cause;
      diagnostics.report("cannot-write", [path, cause.message]);
      return undefined;
    }
  }
  return {
    commit: () => {
      for (const file of staged) put(...file);
      return true;
    },
    discard,
  };
}

/** Removes files that killed runs had staged. */
function removeLeftOvers(path: string, { isRunning }: Stager): void {
  const prefix = basename(path) + mark;
  for (const name of readdirSync(dirname(path))) {
    const id = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    if (/^\d+$/.test(id) && !isRunning(Number(id))) rmSync(join(dirname(path), name), { force: true });
  }
}

function put(from: string, to: string, text: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    // A run in another container removed it as a leftover.
    writeFileSync(to, text);
  }
}

/** Returns whether the file has the right content. Throws if a folder is in its place. */
function isAsItShould(path: string, text: string): boolean {
  try {
    return readFileSync(path, "utf8") === text;
  } catch (cause) {
    if (isSystemError(cause) && cause.code === "ENOENT") return false;
    throw cause;
  }
}
