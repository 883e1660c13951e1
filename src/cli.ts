#!/usr/bin/env node
import { commands } from "./commands/commands.ts";
import type { Io, Outcome, Run } from "./commands/run/run.ts";
import { exitCodeOf, exitCodes, nothing } from "./commands/run/run.ts";
import { Diagnostics } from "./diagnostics/collector.ts";
import { diagnosticJson } from "./diagnostics/report/json.ts";
import { sortDiagnostics } from "./diagnostics/report/sort.ts";
/** The command line: arguments → options → a command. The one place that touches process and console. */
import { type Call, readArguments } from "./settings/arguments.ts";
import type { CommandName } from "./settings/options.ts";
import { resolveOptions } from "./settings/resolve.ts";
import { severitiesOf } from "./settings/severities.ts";
import { tool } from "./tool.ts";

async function main(args: readonly string[], host: Omit<Io, "access">): Promise<number> {
  const parsed = readArguments(args);
  if ("asked" in parsed) {
    process.stdout.write(`${parsed.asked === "version" ? tool.version : await help(parsed.command)}\n`);
    return exitCodes.done.code;
  }
  if ("fault" in parsed) {
    const diagnostics = new Diagnostics();
    diagnostics.report("invalid-call", [parsed.fault], { hint: parsed.hint ?? `See ${tool.name} --help.` });
    await print(diagnostics, nothing, { isJson: asksForJson(args), isColored: true, isQuiet: false, isResult: false });
    return exitCodes.wrong.code;
  }
  const { nodeAccess } = await import("./inputs/access.ts");
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

async function help(command: CommandName | undefined): Promise<string> {
  const { helpText } = await import("./help.ts");
  return helpText(command, process.stdout.columns);
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
  clearStatus();
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
  /** Whether the diagnostics are the result of the command. */
  readonly isResult: boolean;
}

/** Users often cannot change the metadata, so its warnings must not drown the rest of the output. */
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
  if (outcome.text !== "") process.stdout.write(`${outcome.text}\n`);
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

function crash(cause: unknown): void {
  clearStatus();
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(
    `${stack}\n\nThis is a bug in ${tool.name} ${tool.version} (Node ${process.version}, ${process.platform}), not in your input.\n` +
      "Send its maintainers the text above, the command line and, if you can, the metadata.\n",
  );
  process.exit(exitCodes.bug.code);
}

function start(): void {
  const stop = new AbortController();
  let received: NodeJS.Signals | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Only once: a second signal ends the process immediately.
    process.once(signal, () => {
      received = signal;
      stop.abort(new Error(`stopped by ${signal}`));
    });
  }
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
  const host = {
    say,
    showStatus,
    hasColor: hasOutputColor,
    repository: process.env.GITHUB_WORKSPACE,
    processId: process.pid,
    isRunning,
    signal: stop.signal,
    conclude,
  };
  main(process.argv.slice(2), host).then(
    (code) => {
      process.exitCode = code;
    },
    (cause: unknown) => {
      if (received === undefined) crash(cause);
      else {
        clearStatus();
        // Everything is cleaned up: ends the process as the signal would have.
        process.removeAllListeners(received);
        process.kill(process.pid, received);
      }
    },
  );
}

start();
