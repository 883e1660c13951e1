/** The results as Markdown, for people. */
import type { Change } from "./against.ts";
import type { Machine } from "./machine.ts";
import type { InputDescription } from "./metadata.ts";
import type { Group, PartResult, Subject, Unit, Verdict } from "./result.ts";
import { medianOf, ratioOf, summaryOf } from "./statistics.ts";
import { type Target, targetIds, targets } from "./targets.ts";

export interface Results {
  readonly machine: Machine;
  /** The command line. */
  readonly call: string;
  readonly runs: number;
  readonly inputs: readonly InputDescription[];
  /** Package → version; empty if peers were left out. */
  readonly peers: Readonly<Record<string, string>>;
  readonly parts: readonly PartResult[];
  readonly verdicts: readonly Judged[];
}

/** A target with what was measured of it; without value and verdict where nothing was. */
export interface Judged extends Target {
  readonly of: string;
  readonly value?: number;
  readonly met?: boolean;
}

export function markdownOf(results: Results): string {
  const groups = results.parts.flatMap((part) => part.groups);
  const notes = results.parts.flatMap((part) => part.notes);
  return [
    "# Benchmark",
    "",
    ...headOf(results),
    "",
    "## Numbers to reach",
    "",
    verdictTable(results.verdicts),
    ...groups.flatMap((group) => ["", `## ${group.title}`, "", groupTable(group)]),
    ...(notes.length === 0 ? [] : ["", "## Notes", "", ...notes.map((note) => `- ${note}`)]),
    "",
  ].join("\n");
}

function headOf({ machine, call, runs, inputs, peers }: Results): string[] {
  const { tools, scratch } = machine;
  const read = inputs.map(({ name, bytes, types, sha256 }) => {
    return `${name} (${bytes} bytes, ${types} types, sha256 ${sha256.slice(0, 12)}…)`;
  });
  return [
    `\`${call}\`: csdl-typescript ${machine.version} (${machine.commit}), ${machine.date}. Node ${machine.node} on`,
    `${machine.system}, ${machine.processor}, ${machine.memory}; load at the start ${machine.load}. Files are made on ${scratch}.`,
    `Read: ${read.join(", ")}. With ${versionsOf(tools)}.`,
    ...(Object.keys(peers).length === 0 ? [] : [`Beside ${versionsOf(peers)}.`]),
    "",
    `Medians of ${runs}${runs < fewestRuns ? ` (a proper run has at least ${fewestRuns})` : ""}, least and most in brackets; × is the ratio to the line where it is 1. Commands are cold`,
    "processes in alternation; guards are timed in cold processes in alternation, many calls in each. Peak memory is that",
    "of the largest process. Targets of time are judged by the wall clock, unless they say CPU; × of cpu tells whether",
    "others were at work.",
  ];
}

const fewestRuns = 7;

function versionsOf(packages: Readonly<Record<string, string>>): string {
  return Object.entries(packages)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}

/** Returns every target, those without a measurement last. */
export function judged(verdicts: readonly Verdict[]): readonly Judged[] {
  const missing = targetIds.filter((id) => verdicts.every(({ target }) => target !== id));
  return [
    ...verdicts.map(({ target, of, value }) => ({
      ...targets[target],
      of,
      value,
      met: value <= targets[target].limit,
    })),
    ...missing.map((id) => ({ ...targets[id], of: "" })),
  ];
}

export function verdictTable(verdicts: readonly Judged[]): string {
  const rows = verdicts.map(({ what, limit, unit, of, value, met }) => {
    const reach = `≤ ${limit}${unit && ` ${unit}`}`;
    if (value === undefined) return [what, of, reach, "", "not measured"];
    const measured = `${value < limit * 2 ? Number(value.toPrecision(4)) : rounded(value)}${unit && ` ${unit}`}`;
    return [what, of, reach, measured, met ? "met" : "**missed**"];
  });
  return table(["What", "Of", "Reach", "Measured", ""], rows, 2);
}

/** Returns the table of `--against`; a value below 1 is an improvement. */
export function changeTable(changes: readonly Change[]): string {
  const rows = changes.map(({ group, subject, metric, ratio }) => [group, subject, metric, rounded(ratio)]);
  return table(["Of", "What", "", "× before"], rows, 3);
}

export function groupTable(group: Group): string {
  const metrics = Object.entries(group.metrics);
  const reference = group.subjects.find(({ name }) => name === group.reference);
  const heads = metrics.flatMap(([metric, unit]) => [`${metric}, ${unit}`, ...(reference ? ["×"] : [])]);
  const rows = group.subjects.map((subject) => [
    subject.note === undefined ? subject.name : `${subject.name} (${subject.note})`,
    ...metrics.flatMap(([metric, unit]) => cellsOf(subject, reference, metric, unit)),
  ]);
  return table(["", ...heads], rows);
}

function cellsOf(subject: Subject, reference: Subject | undefined, metric: string, unit: Unit): string[] {
  const samples = subject.samples[metric] ?? [];
  const figure = samples.length === 0 ? "" : figureOf(samples, unit);
  if (reference === undefined) return [figure];
  const base = reference.samples[metric] ?? [];
  const ratio = samples.length === 0 || base.length === 0 ? "" : rounded(ratioOf(samples, base));
  return [figure, ratio];
}

function figureOf(samples: readonly number[], unit: Unit): string {
  const { median, least, most } = summaryOf(samples);
  if (samples.length === 1 || least === most || unit === "B") return rounded(medianOf(samples));
  return `${rounded(median)} (${rounded(least)}–${rounded(most)})`;
}

/** Three digits, more only for whole numbers. */
export function rounded(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
  return String(Number(value.toPrecision(3)));
}

/** Returns a table: the first `texts` columns are aligned left, those of figures right. */
function table(head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = head.map((_, column) => (column < texts ? "---" : "--:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
