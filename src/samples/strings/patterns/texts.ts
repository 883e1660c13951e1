/**
 * Creates texts for regular expressions (Validation.Pattern). Follows an expression as far as that is easy, then tests
 * each text, so that parts that are not followed (assertions above all) may cost a text but never give a wrong one.
 */
import { compilePattern } from "../../../model/pattern.ts";
import { derive } from "../../values/seed.ts";
import { isQuick } from "./backtracking.ts";
import { isLookaround, type Reader, takeGroup, takeQuantifier, takeSimpleAtom } from "./tokens.ts";

/** How many repetitions beyond the minimum the attempted texts have, one after the other. */
const spares = [3, 0, 1, 2, 8, 3, 12, 0, 1, 2, 3, 8, 12, 20];

/** Longer texts are not good samples. */
const longest = 120;

/** Longer expressions, or those with more steps, are probably malicious. */
const longestPattern = 2_000;
const mostDraws = 5_000;

/** Returns whether a text matches, as far as that can be determined quickly; an invalid expression matches any text. */
export function matches(pattern: string, text: string): boolean {
  const expression = compilePattern(pattern);
  return expression === undefined || isMatch(expression, text);
}

/** Also returns false if the attempt might take long: the output must not depend on a clock. */
function isMatch(expression: RegExp, text: string): boolean {
  const { source } = expression;
  if (source.length > longestPattern || text.length > longest) return false;
  return isQuick(source, text.length) && expression.test(text);
}

/**
 * Returns a text that the expression matches and `fits` accepts, the same for the same seed, and the first such of
 * `wanted` if any; undefined if none is found or the expression is invalid.
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

/** Returns a text for the rest of the group, with one of the alternatives. */
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

/** Returns a text for an atom, repeated as its quantifier says. */
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

/** Returns a character that this part of the expression matches, from the first alphabets that have one. */
function character(way: Way, source: string): string {
  const reference = /^\\([1-9])$/.exec(source)?.[1];
  if (reference !== undefined) {
    // Counts as a draw, because an empty one might be repeated forever.
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

/** Returns the characters that the source itself names. */
function decoded(source: string): string {
  return source.replace(/\\(?:u\{?|x)([0-9A-Fa-f]+)\}?/g, (_, digits: string) =>
    Number.parseInt(digits, 16) > 0x10ffff ? "" : String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
