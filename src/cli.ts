#!/usr/bin/env node
import { existsSync, realpathSync } from "node:fs";
import { commands } from "./commands/commands.ts";
import { resultJson } from "./commands/run/result.ts";
import type { Batch, Io, Outcome, Run } from "./commands/run/run.ts";
import { exitCodeOf, exitCodes, nothing, Stopped } from "./commands/run/run.ts";
import { Diagnostics } from "./diagnostics/collector.ts";
import { nodeAccess } from "./inputs/access.ts";
import { isInside } from "./inputs/location.ts";
/** The command line: arguments → options → a command. The one place that touches process and console. */
import { type Call, readArguments } from "./settings/arguments.ts";
import { headersOf } from "./settings/headers.ts";
import type { CommandName } from "./settings/options.ts";
import { resolveOptions } from "./settings/resolve.ts";
import { severitiesOf } from "./settings/severities.ts";
import { tool } from "./tool.ts";

async function main(args: readonly string[], io: Io): Promise<number> {
  const parsed = readArguments(args);
  if ("asked" in parsed) {
    process.stdout.write(`${parsed.asked === "version" ? tool.version : await help(parsed.command)}\n`);
    return exitCodes.done.code;
  }
  if ("fault" in parsed) {
    const diagnostics = new Diagnostics();
    diagnostics.report("invalid-call", [parsed.fault], { hint: parsed.hint ?? `See ${tool.name} --help.` });
    if (asksForJson(args)) process.stdout.write(`${resultJson([{ diagnostics, title: undefined }], [nothing])}\n`);
    else await print(diagnostics, "", { isColored: true, isQuiet: false, isResult: false });
    return exitCodes.wrong.code;
  }
  const batch = await startBatch(parsed, io);
  if (batch.runs.some(({ diagnostics }) => diagnostics.hasErrors)) {
    await conclude(batch, []);
    return exitCodes.wrong.code;
  }
  const command = await commands[parsed.command].load();
  const outcomes = await command(batch);
  await conclude(batch, outcomes);
  return exitCodeOf(batch, outcomes);
}

async function help(command: CommandName | undefined): Promise<string> {
  const { helpText } = await import("./help.ts");
  return helpText(command, process.stdout.columns);
}

async function startBatch(call: Call, io: Io): Promise<Batch> {
  const { command, type } = call;
  const faults = new Diagnostics();
  const { configurations, configFile } = await resolveOptions(command, call.commandLine, ".", faults);
  const severities = configurations.map((options) => severitiesOf(options, faults));
  const headers = configurations.map((options) => headersOf(options, process.env, faults));
  const isFaulty = faults.entries.length > 0;
  // The errors in the call belong to no configuration.
  const runs = (isFaulty ? configurations.slice(0, 1) : configurations).map((options, index): Run => {
    const diagnostics = isFaulty ? faults : new Diagnostics(severities[index]);
    const title = configurations.length > 1 ? options.out : undefined;
    const { limit: limits, "allow-private": allowPrivate } = options;
    const access = nodeAccess(process.stdin, { limits, allowPrivate, ...headers[index] });
    return { command, options, configFile, title, type, diagnostics, io, access, inputs: new Map() };
  });
  return { runs, io, again: () => startBatch(call, io) };
}

async function conclude(batch: Batch, outcomes: readonly Outcome[]): Promise<void> {
  clearStatus();
  const { runs } = batch;
  if (runs.some(({ options }) => options.format === "json")) {
    process.stdout.write(`${resultJson(runs, outcomes)}\n`);
    return;
  }
  for (const [index, { command, diagnostics, options, title }] of runs.entries()) {
    const { text } = outcomes[index] ?? nothing;
    const hasTitle = title !== undefined && text !== "" && options.format === "text";
    await print(diagnostics, hasTitle ? `${title}:\n${text}` : text, {
      isColored: options.color,
      isQuiet: options.quiet,
      isResult: command === "validate",
    });
  }
}

interface Style {
  readonly isColored: boolean;
  readonly isQuiet: boolean;
  /** Whether the diagnostics are the result of the command. */
  readonly isResult: boolean;
}

/** Users often cannot change the metadata, so its warnings must not drown the rest of the output. */
const mostWarnings = 5;

async function print(diagnostics: Diagnostics, text: string, { isColored, isQuiet, isResult }: Style): Promise<void> {
  // Infos would be noise in every build.
  const isShown = { error: true, warning: isResult || !isQuiet, info: isResult && !isQuiet };
  const shown = diagnostics.entries.filter(({ severity }) => isShown[severity]);
  const stream = isResult ? process.stdout : process.stderr;
  if (shown.length > 0) {
    const { printDiagnostics } = await import("./diagnostics/report/text.ts");
    const style = {
      color: hasColor(isColored, stream),
      ...(isResult ? { most: Number.POSITIVE_INFINITY } : { mostWarnings }),
    };
    stream.write(`${printDiagnostics(shown, style)}\n`);
    const warnings = shown.filter(({ severity }) => severity === "warning").length;
    if (!isResult && warnings > mostWarnings)
      stream.write(`Run ${tool.name} validate to see all of them, or use --quiet to hide warnings.\n`);
  }
  if (text !== "") process.stdout.write(`${text}\n`);
}

const eraseLine = "\r\x1b[2K";

function hasStatus(): boolean {
  const { CI, TERM } = process.env;
  return process.stderr.isTTY === true && (CI === undefined || CI === "") && TERM !== "dumb";
}

function showStatus(line: string): void {
  if (hasStatus()) process.stderr.write(eraseLine + line);
}

function clearStatus(): void {
  if (hasStatus()) process.stderr.write(eraseLine);
}

function asksForJson(args: readonly string[]): boolean {
  return args.some((arg, index) => arg === "--format=json" || (arg === "json" && args[index - 1] === "--format"));
}

function hasColor(wanted: boolean, stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, TERM } = process.env;
  // `isTTY` is undefined if the stream is not a terminal, and undefined would leave the choice to the colour library.
  return wanted && stream.isTTY === true && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (cause) {
    // A process of another user is running, too.
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}

/** Returns whether this process, or the shell that called npm, has its working directory in a folder. */
function isWorkedIn(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { INIT_CWD: caller = "" } = process.env;
  const places = [process.cwd(), caller].filter((place) => existsSync(place));
  return places.some((place) => isInside(realpathSync(folder), realpathSync(place)));
}

function crash(cause: unknown): void {
  clearStatus();
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(
    `${stack}\n\nThis is a bug in ${tool.name} ${tool.version} (Node ${process.version}, ${process.platform}), not in your input.\n` +
      "Send its maintainers the text above, the command line and, if you can, the metadata.\n",
  );
  process.exit(exitCodes.bug.code);
}

/** SIGINT and SIGTERM only abort the work. A second one ends the process at once. */
async function guarded<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const abort = (signal: NodeJS.Signals): void => stop.abort(new Stopped(signal));
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, abort);
  try {
    const result = await work(stop.signal);
    stop.signal.throwIfAborted();
    return result;
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}

/** Ends the process once everything is printed. What is still open is of no use, such as a pipe that nobody writes to. */
function end(code: number): void {
  process.exitCode = code;
  process.stdout.write("", () => process.stderr.write("", () => process.exit()));
}

/** Ends the process as the signal would have. */
function endStopped({ signal, isUsual }: Stopped): void {
  clearStatus();
  if (isUsual) end(exitCodes.done.code);
  else process.kill(process.pid, signal);
}

function start(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader has closed the pipe.
      if (error.code === "EPIPE") process.exit();
      crash(error);
    });
  }
  process.on("uncaughtException", crash);
  const say = (line: string): void => {
    clearStatus();
    process.stderr.write(`${line}\n`);
  };
  const hasOutputColor = (wanted: boolean): boolean => hasColor(wanted, process.stdout);
  const io: Io = {
    say,
    showStatus,
    hasColor: hasOutputColor,
    repository: process.env.GITHUB_WORKSPACE,
    processId: process.pid,
    isRunning,
    isWorkedIn,
    guarded,
    conclude,
  };
  main(process.argv.slice(2), io).then(end, (cause: unknown) => {
    if (cause instanceof Stopped) endStopped(cause);
    else crash(cause);
  });
}

start();
