/**
 * Texts for regular expressions (Validation.Pattern). What an expression says is followed as far as that is easy; each
 * text is then tried, so that what is not followed (what must or must not come next, above all) costs a text and never
 * gives a wrong one.
 */
import { compilePattern } from "../../../model/pattern.ts";
import { derive } from "../../values/seed.ts";
import { isQuick } from "./backtracking.ts";
import { isLookaround, type Reader, takeGroup, takeQuantifier, takeSimpleAtom } from "./tokens.ts";

/** How many repetitions beyond the least the texts have that are tried, one after the other. */
const spares = [3, 0, 1, 2, 8, 3, 12, 0, 1, 2, 3, 8, 12, 20];

/** Longer texts are no samples. */
const longest = 120;

/** What is longer, or takes more turns to follow, is made to be. */
const longestPattern = 2_000;
const mostDraws = 5_000;

/** Whether a text matches, as far as that can be told in a short time; what is no expression forbids nothing. */
export function matches(pattern: string, text: string): boolean {
  const expression = compilePattern(pattern);
  return expression === undefined || isMatch(expression, text);
}

/** False, too, where to try it might take long: what is written depends on no clock. */
function isMatch(expression: RegExp, text: string): boolean {
  const { source } = expression;
  if (source.length > longestPattern || text.length > longest) return false;
  return isQuick(source, text.length) && expression.test(text);
}

/**
 * A text that the expression matches and `fits` takes, the same for the same seed, of `wanted` the first if any;
 * undefined where none is found or it is no expression.
 */
export function textFor(
  pattern: string,
  seed: number,
  wanted: readonly string[],
  fits: (text: string) => boolean,
): string | undefined {
  const expression = compilePattern(pattern);
  if (expression === undefined || pattern.length > longestPattern) return undefined;
  const isFound = (text: string): boolean => fits(text) && isMatch(expression, text);
  const found = wanted.find(isFound);
  if (found !== undefined) return found;
  for (const [turn, spare] of spares.entries()) {
    const text = follow({ pattern, at: 0, groups: [], spare, seed: derive(seed, turn), draws: 0 });
    if (isFound(text)) return text;
  }
  return undefined;
}

/** A way through an expression. */
interface Way extends Reader {
  readonly groups: string[];
  readonly spare: number;
  readonly seed: number;
  draws: number;
}

function draw(way: Way, choices: number): number {
  way.draws++;
  return derive(way.seed, way.draws) % choices;
}

/** What stands between here and the end of the group, with one of the alternatives. */
function follow(way: Way): string {
  const alternatives = [""];
  while (way.at < way.pattern.length && way.pattern[way.at] !== ")") {
    if (way.pattern[way.at] === "|") {
      way.at++;
      alternatives.push("");
    } else {
      alternatives.push(alternatives.pop() + repeated(way));
    }
  }
  return alternatives[draw(way, alternatives.length)] ?? "";
}

/** An atom as often as its quantifier says. */
function repeated(way: Way): string {
  const start = way.at;
  let text = atom(way);
  const end = way.at;
  const quantifier = takeQuantifier(way);
  if (quantifier === undefined) return text;
  const after = way.at;
  const { low, high } = quantifier;
  const count = low + draw(way, Math.min(high - low, way.spare) + 1);
  if (count === 0) return "";
  for (let index = 1; index < count && text.length <= longest && way.draws < mostDraws; index++) {
    way.at = start;
    text += atom(way);
  }
  way.at = Math.max(end, after);
  return text;
}

function atom(way: Way): string {
  const group = takeGroup(way);
  if (group === undefined) return character(way, takeSimpleAtom(way));
  const isRemembered = group === "" || /^\?<[^=!]/.test(group);
  const index = isRemembered ? way.groups.push("") - 1 : -1;
  const text = follow(way);
  way.at++;
  if (isRemembered) way.groups[index] = text;
  return isLookaround(group) ? "" : text;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const alphabets = [
  letters,
  letters.toUpperCase(),
  "0123456789",
  " -_.@/:!#$%&'()*+,;<=>?[\\]^`{|}~\"",
  "\t\n",
  "éÉßñΩжا中の",
];

/** One character of those that this part of the expression stands for, from the first alphabets that have any. */
function character(way: Way, source: string): string {
  const reference = /^\\([1-9])$/.exec(source)?.[1];
  if (reference !== undefined) {
    // Nothing is drawn, but one that is empty might be repeated without end.
    way.draws++;
    return way.groups[Number(reference) - 1] ?? "";
  }
  if (source === "." || source === "^" || source === "$") return source === "." ? (letters[draw(way, 26)] ?? "") : "";
  const expression = compilePattern(`^(?:${source})$`);
  if (expression === undefined) return "";
  const [first = [], ...others] = [alphabets.slice(0, 3), ...alphabets.slice(3), [...decoded(source)]].map(
    (characters) => [...characters].flatMap((text) => [...text]).filter((text) => expression.test(text)),
  );
  const choices = [first, ...others].find((found) => found.length > 0) ?? [];
  return choices[draw(way, Math.max(choices.length, 1))] ?? "";
}

/** The characters that the source itself names. */
function decoded(source: string): string {
  return source.replace(/\\(?:u\{?|x)([0-9A-Fa-f]+)\}?/g, (_, digits: string) =>
    Number.parseInt(digits, 16) > 0x10ffff ? "" : String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
