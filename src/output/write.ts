import { closeSync, existsSync, fstatSync, openSync, statSync, utimesSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { type Comparison, compareOutput, type Output } from "./compare.ts";
import { isSystemError, openFolder } from "./folder.ts";
import { linkOn } from "./links.ts";
import { type Lock, lockPaths, takeLock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { isBrokenManifest, manifestName } from "./manifest.ts";
import {
  clearLeftOvers,
  closeStaging,
  commit,
  createStaging,
  hasLeftOvers,
  openStaging,
  type Staging,
} from "./staging.ts";
import { swapFolder } from "./swap.ts";

export interface WriteOptions {
  readonly folder: string;
  /** Overwrite what was edited by hand. */
  readonly force: boolean;
  readonly processId: number;
  /** Whether the process is running: the lock of a process that has ended does not count. */
  readonly isRunning: (processId: number) => boolean;
  /** Whether someone works in the folder or below it: replaced by another, it would be gone for them. By default no one. */
  readonly isWorkedIn?: (folder: string) => boolean;
  /** Stops the run between two files; the output stays as it was, and the signal's reason is thrown. */
  readonly signal: AbortSignal;
}

/** Paths below the output folder. */
export interface OutputChanges {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** After so long, the process can handle a signal. */
const millisecondsAtATime = 50;

/** An output that is checked and ready to be moved into place. It holds the lock of the folder. */
export interface StagedOutput {
  /** Shows processes that cannot see this one that it still works. */
  readonly touch: () => void;
  /** Moves everything into place. Returns undefined and reports if the file system fails. */
  readonly commit: () => OutputChanges | undefined;
  /** Leaves the folder as it is. */
  readonly discard: () => void;
}

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
  return (await stageOutput(output, options, diagnostics))?.commit();
}

/** Does what `writeOutput` does, except for the last step, which moves the files into place. */
export async function stageOutput(
  output: Output,
  options: WriteOptions,
  diagnostics: Diagnostics,
): Promise<StagedOutput | undefined> {
  const folder = resolve(options.folder);
  try {
    const lock = await takeLock(folder, options);
    if (lock === undefined) diagnostics.report("busy", [options.folder, lockPaths(folder)[0]]);
    return lock && (await stageLocked(output, folder, { ...options, lock }, diagnostics));
  } catch (cause) {
    reportSystemError(cause, options.folder, diagnostics);
    return undefined;
  }
}

/** An error that the system does not cause is a bug, and is thrown again. */
function reportSystemError(cause: unknown, folder: string, diagnostics: Diagnostics): void {
  if (!isSystemError(cause)) throw cause;
  diagnostics.report("cannot-write", [folder, cause.message]);
}

interface LockedOptions extends WriteOptions {
  readonly lock: Lock;
}

async function stageLocked(
  output: Output,
  folder: string,
  options: LockedOptions,
  diagnostics: Diagnostics,
): Promise<StagedOutput | undefined> {
  const { lock } = options;
  const staging = openStaging(folder, options.processId);
  const discard = (): void => {
    try {
      closeStaging(staging);
    } finally {
      lock.release();
    }
  };
  let changes: Staged | undefined;
  try {
    changes = await stageChanges(output, staging, options, diagnostics);
  } finally {
    if (changes === undefined) discard();
  }
  if (changes === undefined) return undefined;
  const { written, removed, kept } = changes;
  const commit = (): OutputChanges | undefined => {
    try {
      moveIn(staging, { written, removed, kept }, options);
      return { written, removed, kept };
    } catch (cause) {
      reportSystemError(cause, options.folder, diagnostics);
      return undefined;
    } finally {
      discard();
    }
  };
  return { touch: lock.touch, commit, discard };
}

async function stageChanges(
  output: Output,
  staging: Staging,
  options: LockedOptions,
  diagnostics: Diagnostics,
): Promise<Staged | undefined> {
  clearLeftOvers(staging.target);
  const isBroken = isBrokenManifest(staging.target);
  if (isBroken && !options.force) {
    const hint = "Restore it from version control, or use --force to overwrite the generated files.";
    diagnostics.report("broken-manifest", [join(options.folder, manifestName)], { hint });
    return undefined;
  }
  const changes = await stage(output, staging, { ...options, takesOver: isBroken }, diagnostics);
  // A user's template may have failed while the files were rendered one by one.
  return changes.refused || diagnostics.hasErrors ? undefined : changes;
}

function moveIn(staging: Staging, { written, removed }: OutputChanges, { isWorkedIn }: WriteOptions): void {
  const replaced = [...written, ...removed];
  if (replaced.length === 0) return;
  if (isWorkedIn?.(staging.target) || !swapFolder(staging, replaced)) commit(staging, removed);
}

/**
 * Sets the manifest's time to one at which every file was as it should be: later runs trust older files, and tools that
 * compare times see that the output is up to date.
 */
export function markChecked(folder: string, time: Date): void {
  utimesSync(join(folder, manifestName), time, time);
}

/** How long the clock that stamps files may stand still, in milliseconds. */
const longestTick = 50;

/**
 * Gives the manifest a time after that of every file that was written before, and not after that of any later edit. It
 * comes from the file system, whose clock goes in steps and lags behind that of the process.
 */
export function markWritten(folder: string): void {
  const path = join(folder, manifestName);
  if ((statSync(path).mode & 0o200) === 0) {
    // The time of a file that is protected can be set all the same.
    markChecked(folder, new Date());
    return;
  }
  const manifest = openSync(path, "r+");
  const stamp = (): number => {
    writeSync(manifest, "{", 0);
    return fstatSync(manifest).mtimeMs;
  };
  try {
    const [first, started] = [stamp(), performance.now()];
    while (stamp() === first && performance.now() - started < longestTick);
  } finally {
    closeSync(manifest);
  }
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
    if (!lockPaths(path).some((lock) => existsSync(lock)) && !hasLeftOvers(path)) return;
    const lock = await takeLock(path, options);
    try {
      if (lock !== undefined) clearLeftOvers(path);
    } finally {
      lock?.release();
    }
  } catch (cause) {
    reportSystemError(cause, folder, diagnostics);
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
  let turn = performance.now();
  const found = openFolder(staging.target, { trust: options.force ? "none" : "older" });
  for (const file of compareOutput(output, found)) {
    if (performance.now() - turn > millisecondsAtATime) {
      await nextTurn(options);
      turn = performance.now();
    }
    if (file.status === "same") changes.kept.push(file.path);
    else if (isRefused(file, options, diagnostics)) changes.refused = true;
    else if (file.status === "left-over") changes.removed.push(file.path);
    else {
      changes.written.push(file.path);
      // If anything is refused, nothing will be moved; the rest is only checked.
      if (changes.refused) continue;
      if (folders.size === 0) createStaging(staging);
      writeStaged(join(staging.path, "new", file.path), file.text, folders);
    }
  }
  await nextTurn(options);
  return changes;
}

function isRefused(file: Comparison, options: StageOptions, diagnostics: Diagnostics): boolean {
  const path = join(options.folder, file.path);
  const link = file.status === "foreign" ? linkOn(options.folder, file.path) : undefined;
  if (link !== undefined) {
    const hint = `${join(options.folder, link)} is a link, which is not followed. Put a folder or nothing in its place.`;
    diagnostics.report("not-ours", [path], { hint });
    return true;
  }
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

async function nextTurn({ signal, lock }: LockedOptions): Promise<void> {
  lock.touch();
  await new Promise((done) => setImmediate(done));
  signal.throwIfAborted();
}
