/**
 * How long a regular expression may take. A backtracking engine tries one way through the expression after the other,
 * so the ways are counted, for the worst text: one in which every character matches except the last.
 */
import { isLookaround, isLookbehind, type Reader, takeGroup, takeQuantifier, takeSimpleAtom } from "./tokens.ts";

/** The number of steps that an engine takes within some milliseconds. */
const mostSteps = 1_000_000;

/** How many steps of the engine take as long as one step of the count. */
const costOfCounting = 100;

/**
 * The number of ways in which the engine reaches a place in the expression, by the number of characters taken so far.
 */
type Ways = readonly number[];

interface Count extends Reader {
  steps: number;
}

/** Returns whether matching any text of that length takes a short time. The result is the same on every computer. */
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
  // After the minimum, a repetition that takes no character is the last.
  const most = Math.min(high, low + start.length - 1);
  let done: Ways = low === 0 ? start : start.map(() => 0);
  // The minimum repetitions are counted even if no text is that long: the engine expands them before it tries any.
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
  // All of the text may be ahead; the engine tries only one way through a lookahead.
  const inner = group(count, isAround ? ways.map((_, taken) => (taken === 0 ? all : 0)) : ways);
  // A lookbehind is matched from its end, which matters if it may take more or fewer characters.
  const isUncertain = isLookbehind(kind) && /[*+?{|]/.test(count.pattern.slice(before + kind.length + 1, count.at));
  if (isUncertain) count.steps = Number.POSITIVE_INFINITY;
  count.at++;
  return isAround ? ways : inner;
}

function character(source: string, ways: Ways): Ways {
  if (source === "^") return ways.map((number, taken) => (taken === 0 ? number : 0));
  // These take no character, and a reference may take none. The engine follows each way to the end.
  if (/^(?:\$|\\(?:[bB1-9]|k<.*))$/s.test(source)) return ways;
  return [0, ...ways.slice(0, -1)];
}

function total(ways: Ways): number {
  return ways.reduce((sum, number) => sum + number, 0);
}

function sum(some: Ways, others: Ways): Ways {
  return some.map((number, taken) => number + (others[taken] ?? 0));
}
