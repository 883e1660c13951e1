import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { hasCode } from "./folder.ts";
import { isGone, type LockHolder, lockHolder, printHolder } from "./lock-holder.ts";
import { makeFolder, removeIfEmpty } from "./make-folder.ts";

export interface LockOptions {
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
  /** Stops waiting; its reason is thrown. */
  readonly signal: AbortSignal;
}

/** Longer than any run should take. */
const patience = 300_000;
const pause = 20;
/** After so many attempts, a lock that does not exist is not in use. */
const mostAttempts = 10;
/** A process that has created a file and not yet written to it is given this long. */
const grace = 2000;
/** A lock whose holder cannot be seen, as in another container, is valid for this long after it was last touched. */
const trust = 30_000;

export interface Lock {
  /** Shows processes that cannot see this one that it still works; long work calls it now and then. */
  readonly touch: () => void;
  readonly release: () => void;
}

/**
 * Takes the lock of a folder, so that no other run works on it; waits for one that does. The lock of a process that has
 * ended does not count. Returns undefined if another run holds the lock for too long. Throws errors of the file system.
 */
export async function takeLock(target: string, options: LockOptions): Promise<Lock | undefined> {
  const missing = missingFolders(dirname(target));
  const path = await acquire(target, options);
  if (path === undefined) return undefined;
  const release = (): void => {
    rmSync(path, { force: true });
    // If nothing was written, no folders stay.
    for (const folder of missing) removeIfEmpty(folder);
  };
  return { touch: () => touch(path), release };
}

/** Returns the possible paths of the lock of a folder: beside it or, if the system refuses that, inside. */
export function lockPaths(target: string): readonly [beside: string, inside: string] {
  const name = ".csdl-typescript-lock";
  return [join(dirname(target), `.${basename(target)}${name}`), join(target, name)];
}

/** Returns the folders that do not exist, deepest first. */
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
  for (let attempts = 1; performance.now() < until; attempts++) {
    try {
      // The process that created it may have removed it.
      makeFolder(dirname(path));
      if (claim(path, own)) return path;
      // Some file systems, such as /proc, answer that a new file does not exist. Another process is not so often so fast.
      if (attempts > mostAttempts && !existsSync(path)) assertCreatable(path);
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

/** Throws the reason why the file cannot be created; that it exists or its folder is gone is due to another process. */
function assertCreatable(path: string): void {
  try {
    closeSync(openSync(path, "wx"));
    rmSync(path, { force: true });
  } catch (cause) {
    if (!hasCode(cause, "EEXIST") && existsSync(dirname(path))) throw cause;
  }
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

/**
 * Removes the lock of a process that has ended. Uses a lock of its own, so that only one of several runs removes it.
 */
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
