import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { type Comparison, compareOutput, type Output } from "./compare.ts";
import { isSystemError, openFolder } from "./folder.ts";
import { lockPaths, withLock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { isBrokenManifest, manifestName } from "./manifest.ts";
import { clearLeftOvers, closeStaging, commit, hasLeftOvers, openStaging, type Staging } from "./staging.ts";
import { swapFolder } from "./swap.ts";

export interface WriteOptions {
  readonly folder: string;
  /** Overwrite what was edited by hand. */
  readonly force: boolean;
  readonly processId: number;
  /** Whether the process is running: the lock of a process that has ended does not count. */
  readonly isRunning: (processId: number) => boolean;
  /** Stops the run between two files; the output stays as it was, and the signal's reason is thrown. */
  readonly signal: AbortSignal;
}

/** Paths below the output folder. */
export interface OutputChanges {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** After this many files, the process can handle a signal. */
const filesAtATime = 256;

/**
 * Writes the output to the folder: all of it or, if anything fails or is in the way, nothing. Does not touch files that
 * already have the right content; removes files of an earlier run that are no longer generated; reports and keeps files
 * that were not generated or were edited (`not-ours`, `edited-by-hand`).
 */
export async function writeOutput(
  output: Output,
  options: WriteOptions,
  diagnostics: Diagnostics,
): Promise<OutputChanges | undefined> {
  const folder = resolve(options.folder);
  try {
    const locked = await withLock(folder, options, (touch) =>
      writeAlone(output, folder, { ...options, touch }, diagnostics),
    );
    if (locked === undefined) diagnostics.report("busy", [options.folder, lockPaths(folder)[0]]);
    return locked?.result;
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    diagnostics.report("cannot-write", [options.folder, cause.message]);
    return undefined;
  }
}

interface LockedOptions extends WriteOptions {
  readonly touch: () => void;
}

async function writeAlone(
  output: Output,
  folder: string,
  options: LockedOptions,
  diagnostics: Diagnostics,
): Promise<OutputChanges | undefined> {
  const staging = openStaging(folder, options.processId);
  try {
    clearLeftOvers(folder);
    const isBroken = isBrokenManifest(folder);
    if (isBroken && !options.force) {
      const hint = "Restore it from version control, or use --force to overwrite the generated files.";
      diagnostics.report("broken-manifest", [join(options.folder, manifestName)], { hint });
      return undefined;
    }
    const changes = await stage(output, staging, { ...options, takesOver: isBroken }, diagnostics);
    // A user's template may have failed while the files were rendered one by one.
    if (changes.refused || diagnostics.hasErrors) return undefined;
    moveIn(staging, changes);
    return changes;
  } finally {
    closeStaging(staging);
  }
}

/** How many links are worth it for each changed file: if few files of thousands change, moving them is fast, too. */
const linksForEach = 100;

function moveIn(staging: Staging, { kept, written, removed }: OutputChanges): void {
  const replaced = [...written, ...removed];
  if (replaced.length === 0) return;
  const isWorthIt = kept.length <= linksForEach * replaced.length;
  if (!isWorthIt || !swapFolder(staging, kept, replaced)) commit(staging, removed);
}

/**
 * Sets the manifest's time to one at which every file was as it should be: later runs trust older files, and tools that
 * compare times see that the output is up to date.
 */
export function markChecked(folder: string, time: Date): void {
  utimesSync(join(folder, manifestName), time, time);
}

/**
 * Waits for a run that works on the folder and cleans up after killed ones, so that the manifest can be read. Reports
 * errors of the file system.
 */
export async function mendFolder(
  { folder, ...options }: Omit<WriteOptions, "force">,
  diagnostics: Diagnostics,
): Promise<void> {
  const path = resolve(folder);
  try {
    if (lockPaths(path).some((lock) => existsSync(lock)) || hasLeftOvers(path)) {
      await withLock(path, options, () => clearLeftOvers(path));
    }
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    diagnostics.report("cannot-write", [folder, cause.message]);
  }
}

interface StageOptions extends LockedOptions {
  /** Whether to overwrite all files, because nothing tells which of them were generated before. */
  readonly takesOver: boolean;
}

interface Staged extends OutputChanges {
  readonly refused: boolean;
}

async function stage(
  output: Output,
  staging: Staging,
  options: StageOptions,
  diagnostics: Diagnostics,
): Promise<Staged> {
  const changes = { written: [] as string[], removed: [] as string[], kept: [] as string[], refused: false };
  const folders = new Set<string>();
  let count = 0;
  for (const file of compareOutput(output, openFolder(staging.target))) {
    if (++count % filesAtATime === 0) await nextTurn(options);
    if (file.status === "same") changes.kept.push(file.path);
    else if (isRefused(file, options, diagnostics)) changes.refused = true;
    else if (file.status === "left-over") changes.removed.push(file.path);
    else {
      changes.written.push(file.path);
      // If anything is refused, nothing will be moved; the rest is only checked.
      if (!changes.refused) writeStaged(join(staging.path, "new", file.path), file.text, folders);
    }
  }
  await nextTurn(options);
  return changes;
}

function isRefused(file: Comparison, options: StageOptions, diagnostics: Diagnostics): boolean {
  const path = join(options.folder, file.path);
  if (file.status === "foreign" && !options.takesOver) {
    diagnostics.report("not-ours", [path], { hint: "Move it away, or choose another folder with --out." });
    return true;
  }
  const edited = file.status === "edited" || (file.status === "left-over" && file.edited);
  if (!edited || options.force) return false;
  diagnostics.report("edited-by-hand", [path], { hint: "Use --force to discard the changes." });
  return true;
}

function writeStaged(path: string, text: string, folders: Set<string>): void {
  const folder = dirname(path);
  if (!folders.has(folder)) {
    makeFolder(folder);
    folders.add(folder);
  }
  // A string goes to disk in one call; a buffer takes four.
  writeFileSync(path, text);
}

async function nextTurn({ signal, touch }: LockedOptions): Promise<void> {
  touch();
  await new Promise((done) => setImmediate(done));
  signal.throwIfAborted();
}
