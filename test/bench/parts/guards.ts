/** Compares the cost of a check with code written by hand and with libraries that check the same. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench } from "../context.ts";
import { type GuardCase, guardCases } from "../guards/cases.ts";
import { type FailedJudge, floor, type Judge, judgesOf, ours, oursAsked } from "../guards/judges.ts";
import { packageOfGraph } from "../package-of-graph.ts";
import { firstLineOf, textsOf } from "../processes.ts";
import { type Group, type PartResult, samplesOf, type Verdict } from "../result.ts";
import { medianOf, ratioOf } from "../statistics.ts";

const metrics = { valid: "ns", invalid: "ns", firstWrong: "ns" } as const;
type Metric = keyof typeof metrics;

interface Timing extends Readonly<Partial<Record<Metric, number>>> {
  readonly agrees: boolean;
  readonly wrong: readonly string[];
  readonly failure?: string;
}

/** One thing to time: a module's export, on a case's values. */
interface Timed {
  readonly name: string;
  readonly argument: object;
  readonly failure?: string;
}

export function measureGuards(bench: Bench): PartResult {
  const cases = guardCases(bench);
  const groups = cases.map((guardCase) => {
    const judges = judgesOf(bench, guardCase).map((judge) => timedJudge(judge, guardCase));
    return timeInAlternation(bench, `guards, ${guardCase.title}`, judges);
  });
  const within = cases.filter(({ collection }) => !collection).map((guardCase) => timeWithin(bench, guardCase));
  const verdicts = cases.flatMap(({ title }, index) => verdictsOf(groups[index]!, title));
  const inPackage = within.flatMap((group) => withinVerdict(group));
  return { groups: [...groups, ...within], verdicts: [...verdicts, ...inPackage], notes: notesOf(bench) };
}

function timedJudge(judge: Judge | FailedJudge, { samples }: GuardCase): Timed {
  if ("failure" in judge) return { ...judge, argument: {} };
  return { name: judge.name, argument: { module: pathToFileURL(judge.file).href, name: "check", samples } };
}

/** Measures each in a process of its own, since the values that one guard has seen change the speed of the next one. */
function timeInAlternation(bench: Bench, title: string, subjects: readonly Timed[]): Group {
  bench.say(`${title}: ${subjects.map(({ name }) => name).join(", ")}`);
  const script = join(bench.root, "test/bench/subjects/time-guard.mjs");
  const timings = new Map(subjects.map(({ name }) => [name, [] as Timing[]]));
  for (let run = 0; run < bench.runs; run++) {
    for (const subject of subjects) {
      const known = timings.get(subject.name)!;
      if (known.at(-1)?.agrees !== false) known.push(timingOf(subject, script, bench));
    }
  }
  const timed = subjects.map(({ name }) => subjectOf(name, timings.get(name) ?? []));
  const used = Object.entries(metrics).filter(([metric]) => timed.some(({ samples }) => samples[metric]?.length));
  return { title, metrics: Object.fromEntries(used), subjects: timed, reference: subjects[0]!.name };
}

function timingOf({ argument, failure }: Timed, script: string, { root }: Bench): Timing {
  if (failure !== undefined) return { agrees: false, wrong: [], failure };
  try {
    return JSON.parse(textsOf([script, JSON.stringify(argument)], root).output) as Timing;
  } catch (cause) {
    return { agrees: false, wrong: [], failure: firstLineOf(cause) };
  }
}

/** Returns the result of a judge. One that disagrees or fails is shown without figures. */
function subjectOf(name: string, timings: readonly Timing[]): Group["subjects"][number] {
  const odd = timings.find(({ agrees }) => !agrees);
  if (odd?.failure !== undefined) return { name, samples: {}, note: `failed: ${odd.failure}` };
  if (odd !== undefined) return { name, samples: {}, note: `disagrees, ${odd.wrong[0]}` };
  const samples = (Object.keys(metrics) as Metric[]).map((metric) => [
    metric,
    timings.map((timing) => timing[metric]).filter((time) => time !== undefined && time !== null),
  ]);
  return { name, samples: Object.fromEntries(samples) };
}

const alone = "before";
const after = "after all guards of the package have run";

function timeWithin(bench: Bench, { title, guard, samples }: GuardCase): Group {
  const { folder } = packageOfGraph(bench);
  const argument = { module: pathToFileURL(join(folder, "index.js")).href, name: guard, samples };
  return timeInAlternation(bench, `a guard inside the whole package, ${title}`, [
    { name: alone, argument },
    { name: after, argument: { ...argument, everything: folder } },
  ]);
}

function withinVerdict(group: Group): Verdict[] {
  const [before, afterwards] = [alone, after].map((name) => samplesOf(group, name, "valid")) as [number[], number[]];
  if (before.length === 0 || afterwards.length === 0) return [];
  return [{ target: "guard-in-package", of: group.title.split(", ")[1]!, value: ratioOf(afterwards, before) }];
}

/** What is judged by itself. */
const notPeers: ReadonlySet<string> = new Set([floor, ours, oursAsked]);

function verdictsOf(group: Group, title: string): Verdict[] {
  return (Object.keys(group.metrics) as Metric[]).flatMap((metric): Verdict[] => {
    const own = samplesOf(group, ours, metric);
    if (own.length === 0) return [];
    if (metric === "firstWrong") return [{ target: "guard-first-wrong", of: title, value: medianOf(own) }];
    const of = `${title}, ${metric}`;
    const hand = samplesOf(group, floor, metric);
    const asked = samplesOf(group, oursAsked, metric);
    const peers = group.subjects
      .filter(({ name, samples }) => !notPeers.has(name) && samples[metric]?.length)
      .map(({ samples }) => medianOf(samples[metric]!));
    return [
      ...(hand.length === 0 ? [] : [{ target: "guard" as const, of, value: ratioOf(own, hand) }]),
      ...(hand.length === 0 || asked.length === 0
        ? []
        : [{ target: "guard-query" as const, of, value: ratioOf(asked, hand) }]),
      ...(peers.length === 0
        ? []
        : [{ target: "guard-peers" as const, of, value: medianOf(own) / Math.min(...peers) }]),
    ];
  });
}

function notesOf({ peers }: Bench): string[] {
  const values =
    "Guards are timed on values fresh from JSON.parse: a complete payload, and all payloads that break one rule.";
  return peers === undefined ? [values, "Libraries that check values were left out (`--no-peers`)."] : [values];
}
