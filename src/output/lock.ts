import { existsSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { hasCode } from "./folder.ts";
import { makeFolder } from "./make-folder.ts";

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

/**
 * Does the work while no other run works on the folder; waits for one that does. The lock of a process that is gone does
 * not count. Undefined, and the work is not done, where a run holds it for longer than any should. Throws what the file
 * system throws.
 */
export async function withLock<Result>(
  target: string,
  options: LockOptions,
  work: () => Result | Promise<Result>,
): Promise<{ readonly result: Result } | undefined> {
  const missing = missingFolders(dirname(target));
  const path = await acquire(target, options);
  if (path === undefined) return undefined;
  try {
    return { result: await work() };
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

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds the output.
  }
}

async function acquire(target: string, { processId, isRunning, signal }: LockOptions): Promise<string | undefined> {
  const until = performance.now() + patience;
  let [path, inside] = lockPaths(target);
  while (performance.now() < until) {
    try {
      // Whoever had made it may have removed it.
      makeFolder(dirname(path));
      if (claim(path, processId)) return path;
    } catch (cause) {
      if (path === inside || !["EACCES", "EPERM", "EROFS"].some((code) => hasCode(cause, code))) throw cause;
      path = inside;
      continue;
    }
    if (removeStale(path, processId, isRunning)) continue;
    await setTimeout(pause);
    signal.throwIfAborted();
  }
  return undefined;
}

function claim(path: string, processId: number): boolean {
  try {
    writeFileSync(path, String(processId), { flag: "wx" });
    return true;
  } catch (cause) {
    if (hasCode(cause, "EEXIST") || hasCode(cause, "ENOENT")) return false;
    throw cause;
  }
}

/** Removes the lock of a process that is gone, by a lock of its own: of several runs that find it, one may remove it. */
function removeStale(path: string, processId: number, isRunning: (processId: number) => boolean): boolean {
  if (!isStale(path, isRunning)) return false;
  const guard = `${path}.stale`;
  if (!claim(guard, processId)) {
    if (isStale(guard, isRunning)) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (isStale(path, isRunning)) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function isStale(path: string, isRunning: (processId: number) => boolean): boolean {
  try {
    const text = readFileSync(path, "utf8");
    return text === "" ? Date.now() - statSync(path).mtimeMs > grace : !isRunning(Number(text));
  } catch (cause) {
    if (hasCode(cause, "ENOENT")) return false;
    throw cause;
  }
}
