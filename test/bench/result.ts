/** What the parts of the benchmark hand over, to be printed and to be kept as JSON. */
import { ratioOf } from "./statistics.ts";
import type { TargetId } from "./targets.ts";

export type Unit = "ms" | "µs" | "ns" | "MB" | "KB" | "B" | "files" | "lines" | "µs/type" | "KB/type";

/** One thing that was measured, repeatedly, in one or more ways. */
export interface Subject {
  readonly name: string;
  /** By the names of the group's metrics; a metric that this subject lacks is left out. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
  readonly note?: string;
}

/** Subjects that were measured in alternation, on the same input. */
export interface Group {
  readonly title: string;
  /** Name → unit, in the order of the columns. */
  readonly metrics: Readonly<Record<string, Unit>>;
  /** The subject that the others are compared with; none if comparing says nothing. */
  readonly reference?: string;
  readonly subjects: readonly Subject[];
}

/** What a target asks for, as measured. */
export interface Verdict {
  readonly target: TargetId;
  /** On which input. */
  readonly of: string;
  readonly value: number;
}

export interface PartResult {
  readonly groups: readonly Group[];
  readonly verdicts: readonly Verdict[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

/** Returns the samples of one metric of one subject; empty if there are none. */
export function samplesOf(group: Group, subject: string, metric: string): readonly number[] {
  return group.subjects.find(({ name }) => name === subject)?.samples[metric] ?? [];
}

export interface Comparison {
  readonly of: string;
  readonly against: string;
  /** By default the time by the wall clock. */
  readonly metric?: string;
}

/** Returns what a target asks for: the ratio of two subjects. None if one of them was not measured. */
export function verdict(
  target: TargetId,
  of: string,
  group: Group,
  { of: subject, against, metric = "wall" }: Comparison,
): Verdict[] {
  const [samples, base] = [samplesOf(group, subject, metric), samplesOf(group, against, metric)];
  return samples.length === 0 || base.length === 0 ? [] : [{ target, of, value: ratioOf(samples, base) }];
}
