import type { Option } from "../options.ts";

export type OptionValue =
  | boolean
  | string
  | undefined
  | readonly string[]
  | ReadonlyMap<string, string>
  | Readonly<Record<string, number>>;

/** `value`, or `expected`: what the option accepts, for a message; for pairs, also the `key` with a wrong value. */
export type Reading = { readonly value: OptionValue } | { readonly expected: string; readonly key?: string };

/**
 * Reads a value from the command line (strings, or booleans for flags) or a config file (any JSON) as the option's type
 * requires. Lists may be given as one string, pairs as `KEY=VALUE` strings or as an object.
 */
export function readValue(option: Option, raw: unknown): Reading {
  switch (option.type) {
    case "flag":
      return typeof raw === "boolean" ? { value: raw } : { expected: "true or false" };
    case "text":
      return isText(raw) ? { value: raw } : { expected: "a string that is not empty" };
    case "choice":
      return isText(raw) && option.choices.includes(raw) ? { value: raw } : { expected: oneOf(option.choices) };
    case "texts":
      return readList(raw, undefined);
    case "choices":
      return readList(splitCommas(raw), option.choices);
    case "pairs":
      return readPairs(raw, option.choices);
    case "numbers":
      return readNumbers(raw, option.default);
  }
}

function readList(raw: unknown, choices: readonly string[] | undefined): Reading {
  const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const texts = items.filter(isText);
  const wrong = texts.length < items.length || texts.some((text) => choices?.includes(text) === false);
  // Choices are a set. Other values may be repeated on purpose: `diff` compares a document with itself.
  if (!wrong && choices === undefined) return { value: texts };
  if (!wrong && texts.length > 0) return { value: [...new Set(texts)] };
  return { expected: choices === undefined ? "a string or a list of strings" : `a list of ${choices.join(", ")}` };
}

function readPairs(raw: unknown, choices: readonly string[] | undefined): Reading {
  const pairs = new Map<string, string>();
  for (const [key, value] of entriesOf(raw)) {
    const isWrong = !isText(value) || choices?.includes(value) === false;
    if (isWrong && isText(key) && isObject(raw)) {
      return { expected: choices === undefined ? "a string" : oneOf(choices), key };
    }
    if (isWrong || !isText(key)) return pairsExpected(choices);
    pairs.set(key, value);
  }
  return isPairs(raw) ? { value: pairs } : pairsExpected(choices);
}

function readNumbers(raw: unknown, defaults: Readonly<Record<string, number>>): Reading {
  const names = Object.keys(defaults);
  const expected = `NAME=NUMBER pairs with a name of ${oneOf(names)} and a whole number`;
  const numbers: [name: string, value: number][] = [];
  for (const [name, value] of entriesOf(raw)) {
    const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
    const isWrong = typeof number !== "number" || !Number.isSafeInteger(number) || number < 0;
    if (isText(name) && names.includes(name) && !isWrong) numbers.push([name, number]);
    else return isObject(raw) && isText(name) && isWrong ? { expected: "a whole number", key: name } : { expected };
  }
  return isPairs(raw) ? { value: { ...defaults, ...Object.fromEntries(numbers) } } : { expected };
}

function pairsExpected(choices: readonly string[] | undefined): Reading {
  return { expected: choices === undefined ? "KEY=VALUE pairs" : `NAME=VALUE pairs with a value of ${oneOf(choices)}` };
}

function isPairs(raw: unknown): boolean {
  return typeof raw === "string" || (typeof raw === "object" && raw !== null);
}

function entriesOf(raw: unknown): readonly (readonly [unknown, unknown])[] {
  if (isObject(raw)) return Object.entries(raw);
  const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return items.map((item) => {
    // URIs may contain =, values do not.
    const at = typeof item === "string" ? item.lastIndexOf("=") : -1;
    return typeof item === "string" && at > 0 ? [item.slice(0, at), item.slice(at + 1)] : [undefined, undefined];
  });
}

function isObject(raw: unknown): raw is object {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function splitCommas(raw: unknown): unknown {
  const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return items.flatMap((item) => (typeof item === "string" ? item.split(",").map((text) => text.trim()) : [item]));
}

function isText(raw: unknown): raw is string {
  return typeof raw === "string" && raw !== "";
}

function oneOf(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join("") : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
}
