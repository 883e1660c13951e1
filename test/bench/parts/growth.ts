/** Whether a type costs the same in metadata of any size. */
import type { Bench } from "../context.ts";
import { typesOfGraph, writeGraphLike } from "../metadata.ts";
import { measureRounds } from "../processes.ts";
import { type Group, type PartResult, samplesOf, type Verdict, verdict } from "../result.ts";
import { medianOf } from "../statistics.ts";
import { generate } from "./generate.ts";

/** Metadata of this size takes minutes, in which a single disturbance weighs little. */
const large = 30_000;
const runsOfLarge = 3;

export function measureGrowth(bench: Bench): PartResult {
  const [small, big] = [bench.sizes.filter((size) => size < large), bench.sizes.filter((size) => size >= large)];
  const runsOfBig = Math.min(bench.runs, runsOfLarge);
  const measured = [
    measureSizes(bench, small, { warm: 1, runs: bench.runs }),
    measureSizes(bench, big, { warm: 0, runs: runsOfBig }),
  ].flat();
  const group: Group = {
    title: "growth of metadata of the shape of Graph",
    metrics: { wall: "ms", "wall per type": "µs/type", peak: "MB", "peak per type": "KB/type" },
    reference: nameOf(Math.min(...bench.sizes)),
    subjects: measured.flatMap(({ subjects }) => subjects).map(withShares),
  };
  const notes = big.length === 0 ? [] : [`Growth: from ${large} types on, medians of ${runsOfBig} runs.`];
  return { groups: [group], verdicts: bench.sizes.flatMap((size) => verdictsOf(group, nameOf(size))), notes };
}

type Rounds = Parameters<typeof measureRounds>[3];

function measureSizes(bench: Bench, sizes: readonly number[], rounds: Rounds): Group[] {
  if (sizes.length === 0) return [];
  const commands = sizes.map((size) =>
    generate(bench, nameOf(size), writeGraphLike(bench.root, bench.scratch, size), ["--quiet"]),
  );
  return [measureRounds(bench, "growth", commands, rounds)];
}

function nameOf(size: number): string {
  return `${size} types`;
}

function withShares(subject: Group["subjects"][number]): Group["subjects"][number] {
  const types = Number.parseInt(subject.name, 10);
  const { wall, peak } = subject.samples;
  if (wall === undefined || peak === undefined) return subject;
  const shares = {
    "wall per type": wall.map((time) => (time * 1000) / types),
    "peak per type": peak.map((size) => (size * 1024) / types),
  };
  return { ...subject, samples: { wall, peak, ...shares } };
}

function verdictsOf(group: Group, name: string): Verdict[] {
  const base = nameOf(typesOfGraph);
  const peaks = samplesOf(group, name, "peak");
  if (name === base || peaks.length === 0) return [];
  return [
    ...verdict("growth", name, group, { of: name, against: base, metric: "wall per type" }),
    { target: "growth-memory", of: name, value: medianOf(peaks) },
  ];
}
