/** How much is written, and how much of it a sync of the metadata changes. */
import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Change, changesBetween } from "../changes.ts";
import type { Bench } from "../context.ts";
import { textsOf } from "../processes.ts";
import type { Group, PartResult, Subject, Verdict } from "../result.ts";
import { odata2tsModels, openapiTypes } from "./generate.ts";

/** By the end of their paths; the first that fits. */
const kinds = [
  ["cases", /\.cases\.json$/],
  ["fixtures", /\/fixtures\/.*\.json$/],
  ["manifest.json", /^manifest\.json$/],
  ["guards.ts", /\/guards\.ts$/],
  ["checks.ts", /\/checks\.ts$/],
  ["types.ts", /\/types\.ts$/],
  ["other modules", /\.ts$/],
] as const satisfies readonly (readonly [string, RegExp])[];

const everything = "csdl-typescript, everything";
const typesAlone = "csdl-typescript, types.ts";

export function measureOutput(bench: Bench): PartResult {
  const [[name, path]] = bench.inputs.documents as [readonly [string, string]];
  const folder = generateTo(bench, "output", path);
  const sizes = sizesOf(folder);
  const sync = syncOf(bench);
  return {
    groups: [sizeGroup(bench, name, path, sizes), sync],
    verdicts: [...sizeVerdicts(sizes, name), ...syncVerdicts(sync)],
    notes: ["The output part counts bytes before compression, and lines as `git diff` without context does."],
  };
}

function generateTo({ scratch, command }: Bench, title: string, path: string): string {
  const out = join(scratch, title);
  textsOf([command, "generate", path, "--out", out, "--quiet"], scratch);
  return out;
}

interface Size {
  bytes: number;
  files: number;
}

/** Returns what a folder has, by kind. */
function sizesOf(folder: string): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>(kinds.map(([kind]) => [kind, { bytes: 0, files: 0 }]));
  for (const path of filesIn(folder)) {
    const size = sizes.get(kindOf(path));
    if (size === undefined) continue;
    size.bytes += statSync(join(folder, path)).size;
    size.files++;
  }
  return sizes;
}

function kindOf(path: string): string {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? "other";
}

/** Returns the paths of all files below a folder, with `/`. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}

function totalOf(sizes: ReadonlyMap<string, Size>): Size {
  return [...sizes.values()].reduce((sum, { bytes, files }) => ({
    bytes: sum.bytes + bytes,
    files: sum.files + files,
  }));
}

function sizeGroup(bench: Bench, name: string, path: string, sizes: ReadonlyMap<string, Size>): Group {
  const subject = (title: string, { bytes, files }: Size): Subject => ({
    name: title,
    samples: { bytes: [bytes], files: [files] },
  });
  const own = [...sizes].map(([kind, size]) => subject(kind, size));
  const peers = peersOf(bench).map(({ title, write }): Subject => {
    try {
      return subject(title, totalOf(sizesOf(write(path, "peer-output"))));
    } catch (cause) {
      return failed(title, cause);
    }
  });
  const subjects = [...own, subject(everything, totalOf(sizes)), ...peers];
  return { title: `output, ${name}`, metrics: { bytes: "B", files: "files" }, subjects };
}

function failed(name: string, cause: unknown): Subject {
  return { name, samples: {}, note: `failed: ${cause instanceof Error ? cause.message.slice(0, 200) : cause}` };
}

interface OutputPeer {
  readonly title: string;
  /** Writes what the peer makes of a document into a folder of this name, and returns its path. */
  readonly write: (path: string, name: string) => string;
}

function peersOf(bench: Bench): readonly OutputPeer[] {
  const { peers, scratch } = bench;
  if (peers === undefined) return [];
  return [openapiTypes, odata2tsModels].map((commandOf) => {
    const { name: title } = commandOf(bench, peers, bench.inputs.versions[0]);
    return {
      title: `${title}, types alone`,
      write: (path, name) => {
        const { steps, folder = scratch, prepare, output } = commandOf(bench, peers, path);
        prepare?.();
        for (const step of steps) textsOf(step, folder);
        const target = join(scratch, `${name}-${title.replace(/\W+/g, "-")}`);
        mkdirSync(target, { recursive: true });
        renameSync(output, join(target, "output.ts"));
        return target;
      },
    };
  });
}

/** Returns what the step between the two versions changes in the output. */
function syncOf(bench: Bench): Group {
  const { versions } = bench.inputs;
  const [before, after] = versions.map((path, index) => generateTo(bench, `sync-${index}`, path));
  const changes = changesBetween(bench.scratch, before ?? "", after ?? "");
  const own = [
    ...kinds.map(([kind]) =>
      subjectOf(
        kind,
        changes.filter(({ path }) => kindOf(path) === kind),
      ),
    ),
    subjectOf(everything, changes),
    subjectOf(
      typesAlone,
      changes.filter(({ path }) => kindOf(path) === "types.ts"),
    ),
  ];
  const peers = peersOf(bench).map(({ title, write }): Subject => {
    try {
      const [first, second] = versions.map((path, index) => write(path, `peer-${index}`));
      return subjectOf(title, changesBetween(bench.scratch, first ?? "", second ?? ""));
    } catch (cause) {
      return failed(title, cause);
    }
  });
  const metrics = { files: "files", lines: "lines", bytes: "B" } as const;
  return { title: "a sync: what changes in the output", metrics, subjects: [...own, ...peers] };
}

function subjectOf(name: string, changes: readonly Change[]): Subject {
  const sum = (pick: (change: Change) => number): number => changes.reduce((total, change) => total + pick(change), 0);
  return {
    name,
    samples: { files: [changes.length], lines: [sum(({ lines }) => lines)], bytes: [sum(({ bytes }) => bytes)] },
  };
}

function sizeVerdicts(sizes: ReadonlyMap<string, Size>, of: string): readonly Verdict[] {
  const megabytes = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (sizes.get(name)?.bytes ?? 0), 0) / 1e6;
  return [
    { target: "cases-size", of, value: megabytes("cases") },
    { target: "guards-size", of, value: megabytes("guards.ts") },
    { target: "checks-size", of, value: megabytes("guards.ts", "checks.ts") },
  ];
}

function syncVerdicts({ subjects }: Group): readonly Verdict[] {
  const bytes = subjects.find(({ name }) => name === everything)?.samples.bytes?.[0];
  return bytes === undefined ? [] : [{ target: "sync-size", of: "the two versions", value: bytes / 1e6 }];
}
