import { getEventListeners } from "node:events";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { watch } from "../../../src/commands/generate/watch.ts";
import type { Batch } from "../../../src/commands/run/run.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../../src/inputs/access.ts";
import { temporaryFolder, writeFiles } from "../../support/folders.ts";

interface Options {
  readonly metadata?: readonly string[];
  readonly overlay?: readonly string[];
  readonly templates?: string;
}

/** A watch of the folder whose runs do nothing; paths are below it. `run` ends with the next run. */
async function watching(folder: string, { metadata = [], overlay = [], templates }: Options) {
  const below = (path: string): string => join(folder, path);
  const stop = new AbortController();
  let heard: () => void = () => undefined;
  const options = {
    metadata: metadata.map(below),
    overlay: overlay.map(below),
    templates: templates === undefined ? undefined : below(templates),
    reference: new Map(),
    out: below("generated"),
    config: below("none.json"),
    quiet: false,
  };
  const io = {
    guarded: async (work: (signal: AbortSignal) => Promise<unknown>) => {
      const result = await work(stop.signal);
      stop.signal.throwIfAborted();
      return result;
    },
    say: () => heard(),
    conclude: async () => undefined,
  };
  const start = (): Batch => {
    const run = { options, io, access: nodeAccess(process.stdin), diagnostics: new Diagnostics(), inputs: new Map() };
    return { runs: [run], io, again: async () => start() } as unknown as Batch;
  };
  const nextRun = (): Promise<void> =>
    new Promise((done) => {
      heard = done;
    });
  const first = nextRun();
  let runs = 0;
  const ended = watch(start(), async () => {
    runs += 1;
    return [];
  });
  onTestFinished(async () => {
    stop.abort(new Error("enough"));
    await expect(ended).rejects.toThrow("enough");
  });
  await first;
  return {
    runs: () => runs,
    listeners: () => getEventListeners(stop.signal, "abort").length,
    runAfter: async (step: () => void): Promise<void> => {
      const next = nextRun();
      step();
      await next;
    },
  };
}

describe("watch", () => {
  it("sees a file that is replaced, however often, and piles up no listeners", async () => {
    const folder = temporaryFolder({ "metadata/a.xml": "0", "templates/partials/a.hbs": "0" });
    const { runAfter, listeners, runs } = await watching(folder, {
      metadata: ["metadata/**/*.xml"],
      templates: "templates",
    });
    for (let count = 0; count < 4; count++) {
      const file = count % 2 === 0 ? "metadata/a.xml" : "templates/partials/a.hbs";
      writeFiles(folder, { "new.tmp": `${count % 4}` });
      await runAfter(() => renameSync(join(folder, "new.tmp"), join(folder, file)));
    }
    expect(listeners()).toBeLessThan(2);
    expect(runs()).toBe(5);
  });

  it("goes on where a folder is replaced, goes away and comes back", async () => {
    const folder = temporaryFolder({ "metadata/a.xml": "0" });
    const { runAfter, runs } = await watching(folder, { metadata: ["metadata/**/*.xml"] });
    for (const text of ["1", "2"]) {
      await runAfter(() => {
        rmSync(join(folder, "metadata"), { recursive: true });
        writeFiles(folder, { "metadata/a.xml": text });
      });
      await runAfter(() => writeFiles(folder, { "metadata/a.xml": `${text}!` }));
      await runAfter(() => renameSync(join(folder, "metadata"), join(folder, "away")));
      await runAfter(() => renameSync(join(folder, "away"), join(folder, "metadata")));
      await runAfter(() => writeFiles(folder, { "metadata/b.xml": text }));
    }
    expect(runs()).toBe(11);
  });

  it("sees folders that were not there", async () => {
    const folder = temporaryFolder();
    const { runAfter, runs } = await watching(folder, {
      metadata: ["metadata/**/*.xml"],
      overlay: ["a/b/patches.json"],
      templates: "templates",
    });
    mkdirSync(join(folder, "metadata"));
    await runAfter(() => writeFiles(folder, { "metadata/c/a.xml": "0" }));
    await runAfter(() => writeFiles(folder, { "a/b/patches.json": "[]" }));
    await runAfter(() => writeFiles(folder, { "templates/fixture.hbs": "0" }));
    await runAfter(() => rmSync(join(folder, "a"), { recursive: true }));
    expect(runs()).toBe(5);
  });
});
