/** Compares results with earlier ones: before and after a change, or on another day. */
import type { Group, PartResult, Subject } from "./result.ts";
import { medianOf } from "./statistics.ts";

/** What a subject took, as a multiple of what it took before. */
export interface Change {
  readonly group: string;
  readonly subject: string;
  readonly metric: string;
  readonly ratio: number;
}

/**
 * Returns how what was measured in both differs. Where a group has a reference, what is compared are the ratios to it: a machine
 * that is slower today slows it, too.
 */
export function changesSince(before: readonly PartResult[], after: readonly PartResult[]): readonly Change[] {
  const groups = new Map(before.flatMap((part) => part.groups).map((group) => [group.title, group]));
  return after
    .flatMap((part) => part.groups)
    .flatMap((group) => {
      const earlier = groups.get(group.title);
      return earlier === undefined ? [] : group.subjects.flatMap((subject) => changesOf(subject, group, earlier));
    });
}

function changesOf({ name }: Subject, group: Group, earlier: Group): readonly Change[] {
  if (name === group.reference) return [];
  return Object.keys(group.metrics).flatMap((metric) => {
    const [now, then] = [shareOf(name, metric, group), shareOf(name, metric, earlier)];
    if (now === undefined || then === undefined) return [];
    return [{ group: group.title, subject: name, metric, ratio: now / then }];
  });
}

function shareOf(name: string, metric: string, { subjects, reference }: Group): number | undefined {
  const medianIn = (subject: string | undefined): number | undefined => {
    const samples = subjects.find((other) => other.name === subject)?.samples[metric];
    return samples === undefined || samples.length === 0 ? undefined : medianOf(samples);
  };
  const [own, base] = [medianIn(name), reference === undefined ? 1 : medianIn(reference)];
  return own === undefined || base === undefined ? undefined : own / base;
}
