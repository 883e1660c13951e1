import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { hasCode } from "./folder.ts";
import { isGone, type LockHolder, lockHolder, printHolder } from "./lock-holder.ts";
import { makeFolder, removeIfEmpty } from "./make-folder.ts";

export interface LockOptions {
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
  /** Ends the waiting; its reason is thrown. */
  readonly signal: AbortSignal;
}

/** Longer than any run should take. */
const patience = 300_000;
const pause = 20;
/** A process that has made a file and not yet written to it is given this long. */
const grace = 2000;
/** A holder that cannot be seen, as in another container, counts for so long after it last touched the lock. */
const trust = 30_000;

/**
 * Does the work while no other run works on the folder; waits for one that does. The lock of a process that is gone does
 * not count; long work calls `touch` now and then, to show those who cannot see the process that it goes on. Undefined,
 * and the work is not done, where a run holds it for longer than any should. Throws what the file system throws.
 */
export async function withLock<Result>(
  target: string,
  options: LockOptions,
  work: (touch: () => void) => Result | Promise<Result>,
): Promise<{ readonly result: Result } | undefined> {
  const missing = missingFolders(dirname(target));
  const path = await acquire(target, options);
  if (path === undefined) return undefined;
  try {
    return { result: await work(() => touch(path)) };
  } finally {
    rmSync(path, { force: true });
    // Where nothing was written, nothing stays.
    for (const folder of missing) removeIfEmpty(folder);
  }
}

/** Where the lock of a folder may stand: beside it or, where the system refuses that, inside. */
export function lockPaths(target: string): readonly [beside: string, inside: string] {
  const name = ".csdl-typescript-lock";
  return [join(dirname(target), `.${basename(target)}${name}`), join(target, name)];
}

/** Deepest first. */
function missingFolders(folder: string): readonly string[] {
  return existsSync(folder) ? [] : [folder, ...missingFolders(dirname(folder))];
}

function touch(path: string): void {
  const now = new Date();
  utimesSync(path, now, now);
}

async function acquire(target: string, { processId, isRunning, signal }: LockOptions): Promise<string | undefined> {
  const until = performance.now() + patience;
  let [path, inside] = lockPaths(target);
  const own = lockHolder(processId);
  const isStale = (lock: string): boolean => isStaleFor(own, lock, isRunning);
  while (performance.now() < until) {
    try {
      // Whoever had made it may have removed it.
      makeFolder(dirname(path));
      if (claim(path, own)) return path;
    } catch (cause) {
      if (path === inside || !["EACCES", "EPERM", "EROFS"].some((code) => hasCode(cause, code))) throw cause;
      path = inside;
      continue;
    }
    if (removeStale(path, own, isStale)) continue;
    await setTimeout(pause);
    signal.throwIfAborted();
  }
  return undefined;
}

function claim(path: string, own: LockHolder): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (cause) {
    if (hasCode(cause, "EEXIST") || hasCode(cause, "ENOENT")) return false;
    throw cause;
  }
  try {
    writeFileSync(file, printHolder(own));
    return true;
  } catch (cause) {
    // The disk is full.
    rmSync(path, { force: true });
    throw cause;
  } finally {
    closeSync(file);
  }
}

/** Removes the lock of a process that is gone, by a lock of its own: of several runs that find it, one may remove it. */
function removeStale(path: string, own: LockHolder, isStale: (path: string) => boolean): boolean {
  if (!isStale(path)) return false;
  const guard = `${path}.stale`;
  if (!claim(guard, own)) {
    if (isStale(guard)) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function isStaleFor(own: LockHolder, path: string, isRunning: (processId: number) => boolean): boolean {
  try {
    const text = readFileSync(path, "utf8");
    const gone = text === "" ? undefined : isGone(text, own, isRunning);
    return gone ?? Date.now() - statSync(path).mtimeMs > (text === "" ? grace : trust);
  } catch (cause) {
    if (hasCode(cause, "ENOENT")) return false;
    throw cause;
  }
}
