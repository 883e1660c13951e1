/**
 * How long a regular expression may take. An engine that goes back and forth tries one way through the expression after
 * the other, so these are counted, for the worst of texts: one of which each character is all that the expression asks
 * for, except that the last one is not.
 */
import { isLookaround, isLookbehind, type Reader, takeGroup, takeQuantifier, takeSimpleAtom } from "./tokens.ts";

/** What an engine does within some milliseconds. */
const mostSteps = 1_000_000;

/** One step of the count takes as long as some of the engine. */
const costOfCounting = 100;

/** By the number of characters taken so far, in how many ways the engine gets to a place in the expression. */
type Ways = readonly number[];

interface Count extends Reader {
  steps: number;
}

/** Returns whether the expression is done with any text of that length within a short time, on every computer alike. */
export function isQuick(pattern: string, length: number): boolean {
  const count: Count = { pattern, at: 0, steps: 0 };
  group(count, Array(length + 1).fill(1));
  return count.steps <= mostSteps;
}

/** Returns the ways to the end of the group: those of all alternatives. */
function group(count: Count, start: Ways): Ways {
  let done: Ways = start.map(() => 0);
  let ways = start;
  while (count.at < count.pattern.length && count.pattern[count.at] !== ")") {
    if (count.pattern[count.at] === "|") {
      count.at++;
      done = sum(done, ways);
      ways = start;
    } else {
      ways = repeated(count, ways);
    }
  }
  return sum(done, ways);
}

/** Returns the ways to the end of an atom that is repeated as often as its quantifier allows. */
function repeated(count: Count, start: Ways): Ways {
  const before = count.at;
  let ways = atom(count, start);
  const quantifier = takeQuantifier(count);
  if (quantifier === undefined) return ways;
  const after = count.at;
  const { low, high } = quantifier;
  // Beyond the least, a turn that takes no character ends the repetition.
  const most = Math.min(high, low + start.length - 1);
  let done: Ways = low === 0 ? start : start.map(() => 0);
  // The least turns are counted even if no text is as long: the engine writes them out before it tries any.
  for (let turn = 1; turn <= most && count.steps <= mostSteps && (turn <= low || total(ways) > 0); turn++) {
    if (turn > 1) {
      count.at = before;
      ways = atom(count, ways);
    }
    if (turn >= low) done = sum(done, ways);
  }
  count.at = after;
  return done;
}

function atom(count: Count, ways: Ways): Ways {
  const before = count.at;
  const all = total(ways);
  count.steps += all + costOfCounting;
  const kind = takeGroup(count);
  if (kind === undefined) return character(takeSimpleAtom(count), ways);
  const isAround = isLookaround(kind);
  // All of the text may be ahead; once it has been looked at, no other way of doing so is tried.
  const inner = group(count, isAround ? ways.map((_, taken) => (taken === 0 ? all : 0)) : ways);
  // What looks behind is gone through from its end, which matters where it may take more or fewer characters.
  const isUncertain = isLookbehind(kind) && /[*+?{|]/.test(count.pattern.slice(before + kind.length + 1, count.at));
  if (isUncertain) count.steps = Number.POSITIVE_INFINITY;
  count.at++;
  return isAround ? ways : inner;
}

function character(source: string, ways: Ways): Ways {
  if (source === "^") return ways.map((number, taken) => (taken === 0 ? number : 0));
  // These take no character; so may a reference. Each way to the end is one that the engine takes.
  if (/^(?:\$|\\(?:[bB1-9]|k<.*))$/s.test(source)) return ways;
  return [0, ...ways.slice(0, -1)];
}

function total(ways: Ways): number {
  return ways.reduce((sum, number) => sum + number, 0);
}

function sum(some: Ways, others: Ways): Ways {
  return some.map((number, taken) => number + (others[taken] ?? 0));
}
