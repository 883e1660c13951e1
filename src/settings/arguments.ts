/** The command line, taken apart by the table of options. Values are checked together with those of the config file. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { didYouMean } from "../text/similar-names.ts";
import { type CommandName, commandNames, type Option, optionNames, options as table } from "./options.ts";
import type { CommandLine } from "./resolve.ts";

export interface Call {
  readonly command: CommandName;
  readonly commandLine: CommandLine;
  /** The type that `show` shows. */
  readonly type: string;
}

/** A call, a request for help or the version, or an error in the arguments. */
export type Arguments =
  | Call
  | { readonly asked: "version" }
  | { readonly asked: "help"; readonly command: CommandName | undefined }
  | { readonly fault: string; readonly hint: string | undefined };

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

const standardInput = "-";

/** Parses the arguments. The default command is `generate`. */
export function readArguments(args: readonly string[]): Arguments {
  const tokens = tokensOf(args);
  const words = tokens.flatMap((token) => (token.kind === "positional" ? token.value : []));
  const named = commandNames.find((name) => name === words[0]);
  const given = tokens.filter((token) => token.kind === "option");
  if (given.some(({ name }) => name === "help") || words[0] === "help") return { asked: "help", command: named };
  if (given.some(({ name }) => name === "version")) return { asked: "version" };
  const fault = given.map(faultOf).find((found) => found !== undefined);
  if (fault !== undefined) return { fault, hint: undefined };
  const other = words.slice(0, (named === undefined ? 0 : 1) + (named === "show" ? 1 : 0));
  const second = tokens.map((token, index) => secondValue(token, tokens[index - 1], other));
  return (
    second.find((found) => found !== undefined) ??
    callOf(named, named === undefined ? words : words.slice(1), commandLineOf(given))
  );
}

function tokensOf(args: readonly string[]) {
  const known = optionNames.map((name) => [name, parserOption(table[name])]);
  const questions = { help: { type: "boolean", short: "h" }, version: { type: "boolean", short: "v" } } as const;
  const options = { ...Object.fromEntries(known), ...questions };
  return parseArgs({ args, options, strict: false, allowNegative: true, tokens: true }).tokens;
}

function parserOption(option: Option) {
  const type = option.type === "flag" ? ("boolean" as const) : ("string" as const);
  return { type, ...(option.alias !== undefined && { short: option.alias }) };
}

function faultOf(token: OptionToken): string | undefined {
  const { rawName, value } = token;
  if (isFlag(token))
    return /^(true|false)?$/.test(value ?? "") ? undefined : `${rawName}=${value} is neither true nor false`;
  // The value is missing if an option follows; a dash alone is standard input.
  const isMissing = value === undefined || (!token.inlineValue && /^-./.test(value));
  return isMissing && isKnown(token) ? `${rawName} needs a value` : undefined;
}

/** Reports a word after the value of a repeatable option that may be meant as a second value, unless there is such a file. */
function secondValue(token: Token, before: Token | undefined, other: readonly string[]): Arguments | undefined {
  if (token.kind !== "positional" || before?.kind !== "option" || !isRepeatable(before)) return undefined;
  if (other.includes(token.value)) return undefined;
  const { rawName, value = "", inlineValue } = before;
  if (inlineValue === true || /[*?{[:]/.test(token.value) || token.value === standardInput) return undefined;
  if (existsSync(token.value)) return undefined;
  const hint = `If it is a second value for ${rawName}, write: ${rawName} ${value} ${rawName} ${token.value}`;
  return { fault: `There is no file ${token.value}`, hint };
}

function isRepeatable({ name }: OptionToken): boolean {
  return optionNames.some((known) => known === name && table[known].type === "texts");
}

function isKnown({ name }: OptionToken): boolean {
  return Object.hasOwn(table, name);
}

function isFlag({ name }: OptionToken): boolean {
  return optionNames.some((known) => known === name && table[known].type === "flag");
}

/** Returns values by option; a list if an option is given more than once. */
function commandLineOf(tokens: readonly OptionToken[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const token of tokens) {
    const { name } = token;
    const value = argumentOf(token);
    const before = values.get(name);
    if (before === undefined || typeof value === "boolean") values.set(name, value);
    else values.set(name, [...(Array.isArray(before) ? before : [before]), value]);
  }
  return values;
}

function argumentOf(token: OptionToken): boolean | string {
  const { rawName, value } = token;
  if (value === undefined) return !rawName.startsWith("--no-");
  if (isFlag(token)) return value === "true";
  return rawName.startsWith("--") ? value : value.replace(/^=/, "");
}

function callOf(
  named: CommandName | undefined,
  words: readonly string[],
  commandLine: Map<string, unknown>,
): Arguments {
  const command = named ?? "generate";
  const [type = "", rest] = command === "show" ? [words[0], words.slice(1)] : ["", words];
  const metadata = [...rest, ...[commandLine.get("metadata") ?? []].flat().map(String)];
  if (command === "show" && type === "") return { fault: "show needs the name of a type", hint: undefined };
  const [first = ""] = metadata;
  if (first !== "" && !table.metadata.commands.some((reader) => reader === command)) {
    return { fault: `${command} does not take the argument ${first}`, hint: undefined };
  }
  const hint = /^[a-z]+$/.test(first) && !existsSync(first) ? didYouMean(first, commandNames) : undefined;
  if (named === undefined && hint !== undefined) return { fault: `There is no command ${first}`, hint };
  if (command === "diff" && metadata.length < 2 && commandLine.get("rules") !== true) {
    return { fault: "diff needs at least two documents to compare", hint: undefined };
  }
  if (metadata.filter((input) => input === standardInput).length > 1) {
    return { fault: "standard input can be read only once", hint: undefined };
  }
  if (metadata.length > 0) commandLine.set("metadata", metadata);
  return { command, commandLine, type };
}
