import { integerRanges } from "../../model/primitives.ts";
import { byEnding, endings } from "../strings/words.ts";
import { highWords, lowWords, small, spanRows } from "../vocabulary/numbers.ts";
import { between } from "./seed.ts";
import type { Slot } from "./slot.ts";

const spans = endings(spanRows);

/**
 * Returns an integer that suits the name: minima from the lowest third of the usual range, maxima and totals from the
 * highest third, so that the numbers of one type agree.
 */
function usualNumber(slot: Slot): number {
  const { low, high } = byEnding(spans, [...slot.owner.words, ...slot.words]) ?? small;
  const third = Math.floor((high - low + 1) / 3);
  const step = slot.words.some((word) => lowWords.has(word))
    ? 0
    : slot.words.some((word) => highWords.has(word))
      ? 2
      : 1;
  return between(slot.seed, low + step * third, Math.min(high, low + (step + 1) * third - 1));
}

/** Returns the value of an integer type, as JSON number. */
export function integerOf(type: string, slot: Slot): string {
  const range = integerRanges.get(type);
  let value = usualNumber(slot);
  if (range !== undefined && type !== "Edm.Int64") {
    value = Math.min(Math.max(value, Number(range.min)), Number(range.max));
  }
  return Number.isSafeInteger(value) ? String(value) : "0";
}

/** Returns the value of Edm.Double or Edm.Single. */
export function doubleOf(slot: Slot): string {
  return String(usualNumber(slot) + 0.5);
}

/**
 * Returns the value of Edm.Decimal within Precision and Scale (sections 7.2.3 and 7.2.4); without a Scale there is no
 * fraction.
 */
export function decimalOf(slot: Slot): string {
  const { precision, scale } = slot.facets;
  const decimals = typeof scale === "number" ? scale : scale === undefined ? 0 : 2;
  const whole = precision === undefined ? 15 : Math.max(0, precision - (typeof scale === "number" ? scale : decimals));
  const fraction = Math.min(2, Math.max(0, decimals), precision ?? 2);
  const base = whole === 0 ? 0 : usualNumber(slot) % 10 ** Math.min(whole, 15);
  const value = fraction === 0 ? base : base + [0.5, 0.25, 0.75][between(slot.seed, 0, 2)]!;
  return trimmed(value, fraction);
}

function trimmed(value: number, fraction: number): string {
  const factor = 10 ** fraction;
  return String(Math.trunc(value * factor) / factor);
}
