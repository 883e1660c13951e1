/** What a guard adds to a program that uses one of all that there are. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import type { Bench } from "../context.ts";
import { type GuardCase, guardCases } from "../guards/cases.ts";
import { judgesOf, ours } from "../guards/judges.ts";
import type { Peers } from "../peers.ts";
import { type Group, type PartResult, samplesOf, type Verdict } from "../result.ts";
import type { TargetId } from "../targets.ts";

const targetOf: Readonly<Partial<Record<GuardCase["id"], TargetId>>> = { seed: "seed-size", user: "user-size" };
const byRollup = `${ours}, bundled by rollup`;

export async function measureSize(bench: Bench): Promise<PartResult> {
  const groups: Group[] = [];
  const verdicts: Verdict[] = [];
  for (const guardCase of guardCases(bench).filter(({ id }) => targetOf[id] !== undefined)) {
    const bundles = judgesOf(bench, guardCase).map((judge) =>
      "failure" in judge
        ? { name: judge.name, samples: {}, note: `failed: ${judge.failure}` }
        : subjectOf(judge.name, readFileSync(judge.file, "utf8")),
    );
    if (bench.peers !== undefined) bundles.push(subjectOf(byRollup, await rollup(bench, bench.peers, guardCase)));
    const title = `size of one guard, from the root index of the package: ${guardCase.title}`;
    const group: Group = { title, metrics: { minified: "B", gzipped: "B" }, reference: ours, subjects: bundles };
    groups.push(group);
    verdicts.push(...verdictsOf(group, guardCase));
  }
  const notes = [
    bench.peers === undefined
      ? "rollup was left out (`--no-peers`)."
      : "Other libraries are bundled by esbuild alone: rollup needs plugins to find and to read some of them.",
  ];
  return { groups, verdicts, notes };
}

function subjectOf(name: string, bundle: string): Group["subjects"][number] {
  const { code } = transformSync(bundle, { minify: true, format: "esm", target: "es2022" });
  return { name, samples: { minified: [Buffer.byteLength(code)], gzipped: [gzipSync(code, { level: 9 }).length] } };
}

/** As much of it as is used: its types are installed with it, which is later than these are checked. */
interface Rollup {
  readonly rollup: (options: { readonly input: string; readonly logLevel: "silent" }) => Promise<{
    readonly generate: (options: { readonly format: "es" }) => Promise<{ readonly output: readonly Chunk[] }>;
  }>;
}

interface Chunk {
  readonly code: string;
}

async function rollup({ scratch }: Bench, peers: Peers, { id, ours: source }: GuardCase): Promise<string> {
  const input = join(scratch, `rollup-${id}.mjs`);
  writeFileSync(input, source);
  const module: Rollup = await import(pathToFileURL(peers.file("rollup", "dist/es/rollup.js")).href);
  const bundle = await module.rollup({ input, logLevel: "silent" });
  const { output } = await bundle.generate({ format: "es" });
  return output.map(({ code }) => code).join("");
}

function verdictsOf(group: Group, { id, title }: GuardCase): Verdict[] {
  const target = targetOf[id];
  if (target === undefined) return [];
  return [ours, byRollup].flatMap((subject) => {
    const [value] = samplesOf(group, subject, "gzipped");
    const bundler = subject === ours ? "esbuild" : "rollup";
    return value === undefined ? [] : [{ target, of: `${title}, ${bundler}`, value }];
  });
}
