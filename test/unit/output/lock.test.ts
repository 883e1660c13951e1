import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lockPaths, withLock } from "../../../src/output/lock.ts";
import { temporaryFolder, writeFiles } from "../../folders.ts";

const options = {
  processId: process.pid,
  isRunning: (id: number) => id === process.pid,
  signal: new AbortController().signal,
};

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

it.each(["99", "", "nonsense"])("does not wait for a process that is gone (%j)", async (text) => {
  const folder = temporaryFolder();
  const [lock] = lockPaths(join(folder, "out"));
  writeFiles(folder, { [lock.slice(folder.length)]: text, [`${lock.slice(folder.length)}.stale`]: "98" });
  expect(await withLock(join(folder, "out"), options, () => "done")).toEqual({ result: "done" });
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
