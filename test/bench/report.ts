/** The results as Markdown, for people. */
import type { Machine } from "./machine.ts";
import type { Group, PartResult, Subject, Unit, Verdict } from "./result.ts";
import { medianOf, ratioOf, summaryOf } from "./statistics.ts";
import { type Target, targets } from "./targets.ts";

export interface Results {
  readonly machine: Machine;
  readonly runs: number;
  /** Package → version; empty where peers were left out. */
  readonly peers: Readonly<Record<string, string>>;
  readonly parts: readonly PartResult[];
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
    verdictTable(results.parts.flatMap((part) => part.verdicts)),
    ...groups.flatMap((group) => ["", `## ${group.title}`, "", groupTable(group)]),
    ...(notes.length === 0 ? [] : ["", "## Notes", "", ...notes.map((note) => `- ${note}`)]),
    "",
  ].join("\n");
}

function headOf({ machine, runs, peers }: Results): string[] {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [
    `csdl-typescript ${machine.version} (${machine.commit}), ${machine.date}. Node ${machine.node} on ${machine.system},`,
    `${machine.processor}, ${machine.memory}; load at the start ${machine.load}.`,
    ...(versions.length === 0 ? [] : [`Beside ${versions.join(", ")}.`]),
    "",
    `Medians of ${runs} cold processes in alternation, least and most in brackets. × is the ratio to the line where it is 1.`,
    "Targets of time are judged by the wall clock, unless they say CPU; × of cpu tells whether others were at work.",
  ];
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ target, of, value }) => {
    const { what, limit, unit }: Target = targets[target];
    const met = value <= limit ? "met" : "**missed**";
    return [what, of, `≤ ${limit}${unit && ` ${unit}`}`, `${rounded(value)}${unit && ` ${unit}`}`, met];
  });
  return table(["What", "Of", "Reach", "Measured", ""], rows, 2);
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

/** The first `texts` columns are flush left, those of figures flush right. */
function table(head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = head.map((_, column) => (column < texts ? "---" : "--:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
