/** Kills runs of the built command at random moments, and looks at what they leave. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { call, end, start } from "../cli/command.ts";
import { filesIn, writeFiles } from "../support/folders.ts";

export type Files = Readonly<Record<string, string>>;

export interface Tried {
  readonly kills: number;
  /** Kills that left the old output, the new one, no folder, and anything else; in all but the last, the rest was whole. */
  readonly old: number;
  readonly new: number;
  readonly absent: number;
  readonly mixed: readonly string[];
  /** What went wrong in the run after the kill. */
  readonly notCompleted: readonly string[];
}

export interface Trial {
  /** An empty folder. */
  readonly folder: string;
  /** The metadata before and after. */
  readonly versions: readonly [before: string, after: string];
  /** Files of others in the output folder. */
  readonly strangers: Files;
  readonly runs: number;
  /** Returns a number from 0 to 1. */
  readonly random: () => number;
}

/** Changes the output from one version to the other and back, killing each run at a random moment of its length. */
export async function kill({ folder, versions, strangers, runs, random }: Trial): Promise<Tried> {
  const out = join(folder, "generated");
  const outputs: Files[] = [];
  let length = 0;
  for (const text of versions) {
    writeFiles(folder, { "a.xml": text });
    const began = performance.now();
    await call(["a.xml"], { folder });
    length = Math.max(length, performance.now() - began);
    outputs.push({ ...filesIn(out), ...strangers });
    cpSync(out, join(folder, `whole-${outputs.length}`), { recursive: true });
  }
  writeFiles(out, strangers);
  const tried = { kills: 0, old: 0, new: 0, absent: 0, mixed: [] as string[], notCompleted: [] as string[] };
  for (let run = 0; run < runs; run++) {
    const [before, after] = run % 2 === 0 ? [1, 0] : [0, 1];
    writeFiles(folder, { "a.xml": versions[after]! });
    const child = start(["a.xml", "--quiet"], { folder });
    const ended = end(child);
    await Promise.race([ended, sleep(random() * length)]);
    child.kill("SIGKILL");
    if ((await ended).signal === "SIGKILL") tried.kills++;
    const left = unstaged(filesIn(out));
    if (isSame(left, outputs[before]!)) tried.old++;
    else if (isSame(left, outputs[after]!)) tried.new++;
    else if (Object.keys(left).length === 0) tried.absent++;
    else tried.mixed.push(`run ${run}: ${differences(left, outputs[after]!).join(", ")}`);
    const { code, stderr } = await call(["a.xml", "--quiet"], { folder });
    const wrong = differences(filesIn(out), outputs[after]!);
    if (code !== 0 || wrong.length > 0) tried.notCompleted.push(`run ${run}: ${stderr}${wrong.join(", ")}`);
    if (wrong.length > 0) restore(folder, after, strangers);
  }
  return tried;
}

function restore(folder: string, version: number, strangers: Files): void {
  rmSync(join(folder, "generated"), { recursive: true, force: true });
  cpSync(join(folder, `whole-${version + 1}`), join(folder, "generated"), { recursive: true });
  writeFiles(join(folder, "generated"), strangers);
}

function unstaged(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(".csdl-typescript-")));
}

function isSame(a: Files, b: Files): boolean {
  return differences(a, b).length === 0;
}

/** Returns up to three paths at which the folders differ. */
function differences(a: Files, b: Files): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).slice(0, 3);
}
