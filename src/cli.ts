#!/usr/bin/env node
/** The command line: arguments → options → a command. The one place that touches yargs, process and console. */
import { existsSync } from "node:fs";
import yargs, { type Argv } from "yargs";
import type { Command, Io, Outcome, Run } from "./commands/run.ts";
import { exitCodeOf, exitCodes, nothing } from "./commands/run.ts";
import { type CommandLine, dashed, resolveOptions } from "./config/resolve.ts";
import { severitiesOf } from "./config/severities.ts";
import { nodeAccess } from "./csdl/input-access.ts";
import { Diagnostics } from "./diagnostics/collector.ts";
import { diagnosticJson } from "./diagnostics/json.ts";
import { printDiagnostics } from "./diagnostics/print.ts";
import { didYouMean } from "./diagnostics/suggest.ts";
import { type CommandName, commandNames, type Option, optionNames, options as table } from "./options.ts";
import { tool } from "./tool.ts";

const commands: Readonly<Record<CommandName, { usage: string; doc: string; load: () => Promise<Command> }>> = {
  generate: {
    usage: "generate [metadata..]",
    doc: "Write interfaces, type guards and fixtures (the default command)",
    load: async () => (await import("./commands/generate.ts")).generate,
  },
  check: {
    usage: "check [metadata..]",
    doc: "Exit with 1 where the output on disk is not what generate would write",
    load: async () => (await import("./commands/check.ts")).check,
  },
  validate: {
    usage: "validate [metadata..]",
    doc: "Say what is wrong with the metadata",
    load: async () => (await import("./commands/validate.ts")).validate,
  },
  show: {
    usage: "show <type> [metadata..]",
    doc: "Show a type: base and derived types, properties, where it is used",
    load: async () => (await import("./commands/show.ts")).show,
  },
  init: {
    usage: "init",
    doc: "Write a commented config file, or built-in templates to start overrides from",
    load: async () => (await import("./commands/init.ts")).init,
  },
};

interface Call {
  readonly command: CommandName;
  readonly commandLine: CommandLine;
  readonly type: string;
}

/** A call, a text that was asked for (help, version), or what is wrong with the arguments. */
type Parsed = Call | { readonly text: string } | { readonly fault: string; readonly hint: string | undefined };

async function parse(args: readonly string[]): Promise<Parsed> {
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
    const parsed = await parser.parseAsync([...args], {}, (_error: unknown, _parsed: unknown, output: string) => {
      text = output;
    });
    return text === "" ? callOf(command, new Map(Object.entries(parsed))) : { text };
  } catch (cause) {
    // What yargs throws is wrong with the arguments; a bug of ours is no YError.
    if (!(cause instanceof Error && cause.name === "YError")) throw cause;
    return { fault: faultOf(cause.message), hint: undefined };
  }
}

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
    .fail(false);
}

function withOptions(builder: Argv, command: CommandName): Argv {
  if (command === "show")
    builder.positional("type", { type: "string", describe: "Qualified name of a type, or glob of names" });
  for (const name of optionNames) {
    const option: Option = table[name];
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
  const words = (parsed.get("_") ?? []) as readonly string[];
  const metadata = (parsed.get("metadata") ?? []) as readonly string[];
  const [first = ""] = metadata;
  const surplus = words.find((word) => word !== command);
  if (surplus !== undefined) return { fault: `${command} does not take the argument ${surplus}`, hint: undefined };
  const hint = /^[a-z]+$/.test(first) && !existsSync(first) ? didYouMean(first, commandNames) : undefined;
  if (command === "generate" && words.length === 0 && hint !== undefined)
    return { fault: `There is no command ${first}`, hint };
  const commandLine = new Map(parsed);
  for (const key of ["_", "$0", "--", "help", "version", "type"]) commandLine.delete(key);
  if (metadata.length === 0) commandLine.delete("metadata");
  for (const [key, value] of commandLine) if (value === undefined) commandLine.delete(key);
  return { command, commandLine, type: String(parsed.get("type") ?? "") };
}

async function main(args: readonly string[], io: Io): Promise<number> {
  const parsed = await parse(args);
  if ("text" in parsed) {
    process.stdout.write(`${parsed.text}\n`);
    return exitCodes.done.code;
  }
  if ("fault" in parsed) {
    const diagnostics = new Diagnostics();
    diagnostics.report("invalid-call", [parsed.fault], { hint: parsed.hint ?? `See ${tool.name} --help.` });
    print(diagnostics, nothing, { isJson: asksForJson(args), hasColor: hasColor(true), showsInfo: false });
    return exitCodes.wrong.code;
  }
  const run = await startRun(parsed, io);
  if (run.diagnostics.hasErrors) {
    conclude(run, nothing);
    return exitCodes.wrong.code;
  }
  const command = await commands[parsed.command].load();
  const outcome = await command(run);
  if (run.options.watch && io.signal.aborted) return exitCodes.done.code;
  conclude(run, outcome);
  return exitCodeOf(run.diagnostics, outcome);
}

async function startRun(call: Call, io: Io): Promise<Run> {
  const faults = new Diagnostics();
  const { options, configFile } = await resolveOptions(call.command, call.commandLine, ".", faults);
  const severities = severitiesOf(options, faults);
  const diagnostics = faults.entries.length > 0 ? faults : new Diagnostics(severities);
  const again = (): Promise<Run> => startRun(call, io);
  return { command: call.command, options, configFile, type: call.type, diagnostics, io, inputs: new Set(), again };
}

function conclude({ command, options, diagnostics }: Run, outcome: Outcome): void {
  // What is merely worth knowing would be noise in every build.
  const showsInfo = command === "validate" && !options.quiet;
  const style = { isJson: options.format === "json", hasColor: hasColor(options.color), showsInfo };
  print(diagnostics, outcome, style);
}

interface Style {
  readonly isJson: boolean;
  readonly hasColor: boolean;
  readonly showsInfo: boolean;
}

function print(diagnostics: Diagnostics, outcome: Outcome, { isJson, hasColor, showsInfo }: Style): void {
  if (isJson) {
    const result = { diagnostics: diagnostics.entries.map(diagnosticJson), ...outcome.data };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const shown = diagnostics.entries.filter(({ severity }) => showsInfo || severity !== "info");
  if (shown.length > 0) process.stderr.write(`${printDiagnostics(shown, { color: hasColor })}\n`);
  if (outcome.text !== "") process.stdout.write(`${outcome.text}\n`);
}

function asksForJson(args: readonly string[]): boolean {
  return args.some((arg, index) => arg === "--format=json" || (arg === "json" && args[index - 1] === "--format"));
}

function hasColor(wanted: boolean): boolean {
  const { NO_COLOR, TERM } = process.env;
  return wanted && process.stderr.isTTY && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
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
  const io: Io = {
    access: nodeAccess(process.stdin),
    say,
    processId: process.pid,
    isRunning,
    signal: stop.signal,
    conclude,
  };
  main(process.argv.slice(2), io).then(
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
