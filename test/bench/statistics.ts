/** What is said of repeated measurements: medians, since a busy machine only ever adds to a time. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Throws for no samples at all: there is nothing to say of them. */
export function summaryOf(samples: readonly number[]): Summary {
  const sorted = samples.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new Error("no samples");
  const middle = sorted.length >> 1;
  const upper = sorted[middle]!;
  const median = sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
  return { median, least, most };
}

export function medianOf(samples: readonly number[]): number {
  return summaryOf(samples).median;
}

/** Returns the median of `samples` as a multiple of that of `reference`. */
export function ratioOf(samples: readonly number[], reference: readonly number[]): number {
  return medianOf(samples) / medianOf(reference);
}
