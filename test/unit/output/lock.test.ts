import { readdirSync, utimesSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { type LockOptions, lockPaths, takeLock } from "../../../src/output/lock.ts";
import { lockHolder, printHolder } from "../../../src/output/lock-holder.ts";
import { temporaryFolder, writeFiles } from "../../support/folders.ts";

const options = {
  processId: process.pid,
  isRunning: (id: number) => id === process.pid,
  signal: new AbortController().signal,
};

/** Does the work while holding the lock. */
async function withLock<Result>(target: string, given: LockOptions, work: () => Result | Promise<Result>) {
  const lock = await takeLock(target, given);
  try {
    return lock && { result: await work() };
  } finally {
    lock?.release();
  }
}

it("lets one work at a time, and leaves nothing behind", async () => {
  const folder = temporaryFolder();
  let working = 0;
  const work = async (): Promise<number> => {
    working++;
    await new Promise((done) => setTimeout(done, 5));
    return working--;
  };
  const all = await Promise.all(Array.from({ length: 8 }, () => withLock(join(folder, "out"), options, work)));
  expect(all).toEqual(all.map(() => ({ result: 1 })));
  expect(readdirSync(folder)).toEqual([]);
});

it("leaves no folder that it made where the work makes nothing", async () => {
  const folder = temporaryFolder();
  await withLock(join(folder, "deep", "deeper", "out"), options, () => undefined);
  expect(readdirSync(folder)).toEqual([]);
});

const own = lockHolder(process.pid);
const gone = printHolder({ ...own, processId: 99 });
const elsewhere = printHolder({ ...own, place: "another/pid:[1]" });

/** Returns a folder with a lock that was last touched so long ago. */
function lockedFolder(text: string, seconds = 0): string {
  const folder = temporaryFolder();
  const [lock] = lockPaths(join(folder, "out"));
  writeFiles(folder, { [lock.slice(folder.length)]: text });
  const time = new Date(Date.now() - seconds * 1000);
  utimesSync(lock, time, time);
  return folder;
}

it.each([
  ["gone", gone, 0],
  ["gone, and has its id used by us", printHolder({ ...own, started: "1" }), 0],
  ["elsewhere, and has not touched it for a while", elsewhere, 40],
  ["unknown, and has not touched it for a while", "nonsense", 40],
  ["gone before it wrote its name", "", 4],
])("does not wait for a process that is %s", async (_, text, seconds) => {
  const folder = lockedFolder(text, seconds);
  const [lock] = lockPaths(join(folder, "out"));
  writeFiles(folder, { [`${lock.slice(folder.length)}.stale`]: gone });
  expect(await withLock(join(folder, "out"), options, () => "done")).toEqual({ result: "done" });
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ["runs", printHolder(own)],
  ["is elsewhere, and has just touched it", elsewhere],
])("waits for a process that %s", async (_, text) => {
  const folder = lockedFolder(text);
  const signal = AbortSignal.timeout(60);
  await expect(withLock(join(folder, "out"), { ...options, signal }, () => "never")).rejects.toThrow("timeout");
});

it("leaves no lock where its file cannot be written to", async () => {
  const folder = temporaryFolder();
  const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" });
  const { default: fs } = await import("node:fs");
  const writing = vi.spyOn(fs, "writeFileSync").mockImplementation(() => {
    throw full;
  });
  syncBuiltinESMExports();
  try {
    await expect(withLock(join(folder, "out"), options, () => "never")).rejects.toThrow("ENOSPC");
  } finally {
    writing.mockRestore();
    syncBuiltinESMExports();
  }
  expect(readdirSync(folder)).toEqual([]);
});

it("stops waiting when it is asked to", async () => {
  const folder = temporaryFolder();
  const stop = new AbortController();
  const held = withLock(join(folder, "out"), options, () => new Promise((done) => setTimeout(done, 100)));
  const waiting = withLock(join(folder, "out"), { ...options, signal: stop.signal }, () => "never");
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  await held;
});
