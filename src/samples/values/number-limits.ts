/** Numbers within Validation.Minimum, Maximum and MultipleOf, the range of their type, and Precision and Scale. */
import type { Facets } from "../../csdl/document/element.ts";
import { integerRanges, type PrimitiveInfo } from "../../model/primitives.ts";
import type { Constraints } from "../../model/types.ts";

interface Limits {
  readonly low: number;
  readonly high: number;
  readonly excludesLow: boolean;
  readonly excludesHigh: boolean;
  /** All numbers are multiples of it; undefined: they need not be multiples of anything. */
  readonly unit: number | undefined;
}

/** Returns the allowed number that is nearest to another, itself if it is allowed; undefined if none is found. */
export function nearestNumber(
  value: number,
  info: PrimitiveInfo,
  constraints: Constraints,
  facets: Facets,
): number | undefined {
  const limits = limitsOf(info, constraints, facets);
  if (limits === undefined) return undefined;
  return limits.unit === undefined ? nearestReal(value, limits) : nearestMultiple(value, limits.unit, limits);
}

function nearestReal(value: number, limits: Limits): number | undefined {
  const { low, high } = limits;
  const candidates = [value, (low + high) / 2, low + 0.5, high - 0.5, low, high];
  return candidates.find((candidate) => Number.isFinite(candidate) && isWithin(candidate, limits));
}

function isWithin(value: number, { low, high, excludesLow, excludesHigh }: Limits): boolean {
  return (excludesLow ? value > low : value >= low) && (excludesHigh ? value < high : value <= high);
}

function nearestMultiple(value: number, unit: number, limits: Limits): number | undefined {
  const multiple = (count: number): number => rounded(count * unit, unit);
  // Division may be off by a rounding error, so the neighbours are tried, too.
  const find = (start: number, step: 1 | -1): number | undefined =>
    [start - step, start, start + step, start + 2 * step].map(multiple).find((number) => isWithin(number, limits));
  const wanted = multiple(Math.round(value / unit));
  if (isWithin(wanted, limits)) return wanted;
  return wanted < limits.high ? find(Math.ceil(limits.low / unit), 1) : find(Math.floor(limits.high / unit), -1);
}

function rounded(value: number, unit: number): number {
  return Number.isInteger(unit) ? value : Number(value.toFixed(Math.min(decimalsOf(unit), 100)));
}

/** Returns the number of decimals as the number is written. */
function decimalsOf(value: number): number {
  const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

function limitsOf(info: PrimitiveInfo, constraints: Constraints, facets: Facets): Limits | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = constraints;
  const ofType = unitOf(info, facets);
  const unit = multipleOf === undefined || ofType === undefined ? (multipleOf ?? ofType) : common(multipleOf, ofType);
  if (multipleOf !== undefined && unit === undefined) return undefined;
  const [lowest, highest] = rangeOf(info, facets);
  const low = minimum === undefined || minimum < lowest ? lowest : minimum;
  const high = maximum === undefined || maximum > highest ? highest : maximum;
  return {
    low,
    high,
    excludesLow: exclusiveMinimum && low === minimum,
    excludesHigh: exclusiveMaximum && high === maximum,
    unit,
  };
}

/** Section 7.2.4: without a Scale a decimal has no fraction. */
function unitOf({ category }: PrimitiveInfo, { scale }: Facets): number | undefined {
  if (category === "integer") return 1;
  if (category !== "decimal" || typeof scale === "string") return undefined;
  return Number(`1e-${scale ?? 0}`);
}

/** Returns the smallest multiple of one number that is a multiple of the other. */
function common(multipleOf: number, unit: number): number | undefined {
  const decimals = Math.max(decimalsOf(multipleOf), decimalsOf(unit));
  const divisor = withoutPoint(unit, decimals);
  if (divisor === 0n) return undefined;
  const count = divisor / greatestDivisor(divisor, withoutPoint(multipleOf, decimals));
  return rounded(Number(count) * multipleOf, multipleOf);
}

/** Returns the number with the given number of decimals, written without the point: 2.5 with two decimals is 250. */
function withoutPoint(value: number, decimals: number): bigint {
  const [, whole = "0", fraction = "", exponent = "0"] =
    /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return BigInt(whole + fraction) * 10n ** BigInt(decimals - fraction.length + Number(exponent));
}

/** Positive as the first is. */
function greatestDivisor(first: bigint, second: bigint): bigint {
  let [divisor, rest] = [first, second];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor < 0n ? -divisor : divisor;
}

/** (2 − 2⁻²³) × 2¹²⁷ */
const largestSingle = 3.4028234663852886e38;

function rangeOf({ name, category }: PrimitiveInfo, { precision, scale }: Facets): readonly [number, number] {
  const range = integerRanges.get(name);
  if (range !== undefined) {
    // Beyond these a JSON number is not exact.
    const exact = Number.MAX_SAFE_INTEGER;
    return [Math.max(Number(range.min), -exact), Math.min(Number(range.max), exact)];
  }
  if (name === "Edm.Single") return [-largestSingle, largestSingle];
  if (category !== "decimal" || precision === undefined || typeof scale === "string") {
    return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  }
  const largest = Number(`1e${precision - (scale ?? 0)}`) - Number(`1e-${scale ?? 0}`);
  return [-largest, largest];
}
