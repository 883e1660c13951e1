#!/usr/bin/env node
/** The command line: arguments → options → a command. The one place that touches yargs, process and console. */
import { existsSync } from "node:fs";
import yargs, { type Argv } from "yargs";
import { commands } from "./commands/commands.ts";
import type { Io, Outcome, Run } from "./commands/run.ts";
import { exitCodeOf, exitCodes, nothing } from "./commands/run.ts";
import { type CommandLine, dashed, resolveOptions } from "./config/resolve.ts";
import { severitiesOf } from "./config/severities.ts";
import { Diagnostics } from "./diagnostics/collector.ts";
import { diagnosticJson } from "./diagnostics/json.ts";
import { sortDiagnostics } from "./diagnostics/sort.ts";
import { didYouMean } from "./diagnostics/suggest.ts";
import { type CommandName, commandNames, type Option, optionFor, optionNames, options as table } from "./options.ts";
import { tool } from "./tool.ts";

interface Call {
  readonly command: CommandName;
  readonly commandLine: CommandLine;
  readonly type: string;
}

/** A call, a text that was asked for (help, version), or what is wrong with the arguments. */
type Parsed = Call | { readonly text: string } | { readonly fault: string; readonly hint: string | undefined };

/** yargs takes any value of a flag but `true` for false. */
function valueOfFlag(args: readonly string[]): string | undefined {
  return args.find((arg) => {
    const [, name, value] = /^--([^=]+)=(.*)$/.exec(arg) ?? [];
    return (
      optionNames.some((known) => known === name && table[known].type === "flag") && !/^(true|false)$/.test(value!)
    );
  });
}

async function parse(args: readonly string[]): Promise<Parsed> {
  const odd = valueOfFlag(args);
  if (odd !== undefined) return { fault: `${odd} is neither true nor false`, hint: undefined };
  let command: CommandName = "generate";
  const parser = commandNames.reduce((chain, name) => {
    const { usage, doc } = commands[name];
    const usages = name === "generate" ? [usage, "$0"] : usage;
    return chain.command(
      usages,
      doc,
      (builder) => withOptions(builder, name),
      () => {
        command = name;
      },
    );
  }, newParser());
  try {
    let text = "";
    const shielded = args.map((arg) => (arg === standardInput ? shield : arg));
    const parsed = await parser.parseAsync(shielded, {}, (_error: unknown, _parsed: unknown, output: string) => {
      text = output;
    });
    return text === "" ? callOf(command, new Map(Object.entries(parsed))) : { text };
  } catch (cause) {
    if (cause instanceof Fault) return { fault: faultOf(cause.message), hint: undefined };
    throw cause;
  }
}

const standardInput = "-";
/** yargs loses a positional that is a dash alone; no argument can hold this character. */
const shield = "\0";

/** What yargs finds wrong with the arguments, told apart from a bug of ours. */
class Fault extends Error {}

function faultOf(message: string): string {
  const [, option] = /^Not enough arguments following: (\S+)$/.exec(message) ?? [];
  return option === undefined ? message.replace(/\.$/, "") : `${dashed(option)} needs a value`;
}

function newParser(): Argv {
  return yargs()
    .scriptName(tool.name)
    .locale("en")
    .parserConfiguration({
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "strip-aliased": true,
    })
    .usage(`$0: TypeScript interfaces, type guards and JSON fixtures from OData CSDL`)
    .version(tool.version)
    .help()
    .alias({ help: "h", version: "v" })
    .wrap(Math.min(process.stdout.columns ?? 100, 120))
    .fail((message, error) => {
      const isBug = error !== undefined && error !== null && error.name !== "YError";
      throw isBug ? error : new Fault(message);
    });
}

function withOptions(builder: Argv, command: CommandName): Argv {
  if (command === "show")
    builder.positional("type", { type: "string", describe: "Qualified name of a type, or glob of names" });
  for (const name of optionNames) {
    const option = optionFor(name, command);
    if (!option.commands.includes(command)) continue;
    if (name === "metadata") builder.positional(name, { type: "string", array: true, describe: option.doc });
    else builder.option(name, yargsOption(option));
  }
  return builder;
}

/** Values are checked by the same code as the config file's, so yargs is told no choices and no defaults. */
function yargsOption(option: Option) {
  const isFlag = option.type === "flag";
  const defaults = "default" in option && option.default !== undefined ? String(option.default) : undefined;
  return {
    type: isFlag ? ("boolean" as const) : ("string" as const),
    describe: "choices" in option ? `${option.doc} (${option.choices?.join(", ")})` : option.doc,
    requiresArg: !isFlag,
    ...(option.alias !== undefined && { alias: option.alias }),
    ...(defaults !== undefined && defaults !== "" && defaults !== "false" && { defaultDescription: defaults }),
  };
}

function callOf(command: CommandName, parsed: ReadonlyMap<string, unknown>): Parsed {
  const words = textsOf(parsed.get("_"));
  const isNamed = words[0] === command;
  // What stands after -- is left among the words.
  const metadata = [...textsOf(parsed.get("metadata")), ...(isNamed ? words.slice(1) : words)];
  const [first = ""] = metadata;
  if (first !== "" && !table.metadata.commands.some((reader) => reader === command)) {
    return { fault: `${command} does not take the argument ${first}`, hint: undefined };
  }
  const hint = /^[a-z]+$/.test(first) && !existsSync(first) ? didYouMean(first, commandNames) : undefined;
  if (!isNamed && hint !== undefined) return { fault: `There is no command ${first}`, hint };
  if (command === "diff" && metadata.length < 2 && parsed.get("rules") !== true) {
    return { fault: "diff needs two documents to compare, or more", hint: undefined };
  }
  if (metadata.filter((input) => input === standardInput).length > 1) {
    return { fault: "standard input can be read only once", hint: undefined };
  }
  const commandLine = new Map<string, unknown>();
  for (const [name, value] of parsed) {
    if (!["_", "$0", "--", "help", "version", "type", "metadata"].includes(name)) commandLine.set(name, value);
  }
  if (metadata.length > 0) commandLine.set("metadata", metadata);
  return { command, commandLine, type: String(parsed.get("type") ?? "") };
}

function textsOf(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map((value) => (value === shield ? standardInput : String(value))) : [];
}

async function main(args: readonly string[], host: Omit<Io, "access">): Promise<number> {
  const parsed = await parse(args);
  if ("text" in parsed) {
    process.stdout.write(`${parsed.text}\n`);
    return exitCodes.done.code;
  }
  if ("fault" in parsed) {
    const diagnostics = new Diagnostics();
    diagnostics.report("invalid-call", [parsed.fault], { hint: parsed.hint ?? `See ${tool.name} --help.` });
    await print(diagnostics, nothing, { isJson: asksForJson(args), isColored: true, isQuiet: false, isResult: false });
    return exitCodes.wrong.code;
  }
  const { nodeAccess } = await import("./csdl/input-access.ts");
  const io: Io = { ...host, access: nodeAccess(process.stdin) };
  const run = await startRun(parsed, io);
  if (run.diagnostics.hasErrors) {
    await conclude(run, nothing);
    return exitCodes.wrong.code;
  }
  const command = await commands[parsed.command].load();
  const outcome = await command(run);
  if (run.options.watch && io.signal.aborted) return exitCodes.done.code;
  await conclude(run, outcome);
  return exitCodeOf(run.diagnostics, outcome);
}

async function startRun(call: Call, io: Io): Promise<Run> {
  const faults = new Diagnostics();
  const { options, configFile } = await resolveOptions(call.command, call.commandLine, ".", faults);
  const severities = severitiesOf(options, faults);
  const diagnostics = faults.entries.length > 0 ? faults : new Diagnostics(severities);
  const again = (): Promise<Run> => startRun(call, io);
  return { command: call.command, options, configFile, type: call.type, diagnostics, io, inputs: new Map(), again };
}

async function conclude({ command, options, diagnostics }: Run, outcome: Outcome): Promise<void> {
  const isResult = command === "validate";
  await print(diagnostics, outcome, {
    isJson: options.format === "json",
    isColored: options.color,
    isQuiet: options.quiet,
    isResult,
  });
}

interface Style {
  readonly isJson: boolean;
  readonly isColored: boolean;
  readonly isQuiet: boolean;
  /** Whether the diagnostics are what was asked for. */
  readonly isResult: boolean;
}

/** Metadata is often someone else's: its faults are told, and do not drown what else is said. */
const mostWarnings = 5;

async function print(
  diagnostics: Diagnostics,
  outcome: Outcome,
  { isJson, isColored, isQuiet, isResult }: Style,
): Promise<void> {
  if (isJson) {
    const result = { diagnostics: sortDiagnostics(diagnostics.entries).map(diagnosticJson), ...outcome.data };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  // What is merely worth knowing would be noise in every build.
  const isShown = { error: true, warning: isResult || !isQuiet, info: isResult && !isQuiet };
  const shown = diagnostics.entries.filter(({ severity }) => isShown[severity]);
  const stream = isResult ? process.stdout : process.stderr;
  if (shown.length > 0) {
    const { printDiagnostics } = await import("./diagnostics/print.ts");
    const style = { color: hasColor(isColored, stream), ...(!isResult && { mostWarnings }) };
    stream.write(`${printDiagnostics(shown, style)}\n`);
    const warnings = shown.filter(({ severity }) => severity === "warning").length;
    if (!isResult && warnings > mostWarnings) stream.write(`${tool.name} validate shows all, --quiet no warnings.\n`);
  }
  if (outcome.text !== "") process.stdout.write(`${outcome.text}\n`);
}

function asksForJson(args: readonly string[]): boolean {
  return args.some((arg, index) => arg === "--format=json" || (arg === "json" && args[index - 1] === "--format"));
}

function hasColor(wanted: boolean, stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, TERM } = process.env;
  // `isTTY` is missing from what is not a terminal, and undefined would leave the choice to the colours' library.
  return wanted && stream.isTTY === true && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (cause) {
    // Someone else's process is one that runs.
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}

function crash(cause: unknown): void {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(
    `${stack}\n\nThis is a bug of ${tool.name} ${tool.version} (Node ${process.version}, ${process.platform}), not of your input.\n` +
      `Please report it (\`npm bugs ${tool.name}\`) with the text above, the command line and, where you can, the metadata.\n`,
  );
  process.exit(exitCodes.bug.code);
}

function start(): void {
  const stop = new AbortController();
  let received: NodeJS.Signals | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Once: a second one ends the process at once.
    process.once(signal, () => {
      received = signal;
      stop.abort(new Error(`stopped by ${signal}`));
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // Whoever read the output has seen enough.
      if (error.code === "EPIPE") process.exit();
      crash(error);
    });
  }
  process.on("uncaughtException", crash);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const hasOutputColor = (wanted: boolean): boolean => hasColor(wanted, process.stdout);
  const host = { say, hasColor: hasOutputColor, processId: process.pid, isRunning, signal: stop.signal, conclude };
  main(process.argv.slice(2), host).then(
    (code) => {
      process.exitCode = code;
    },
    (cause: unknown) => {
      if (received === undefined) crash(cause);
      else {
        // Ends the process the way the signal would have, now that all is cleaned up.
        process.removeAllListeners(received);
        process.kill(process.pid, received);
      }
    },
  );
}

start();
