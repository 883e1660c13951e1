/** Measures cold processes. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./context.ts";
import type { Group, Subject } from "./result.ts";

/** What is run and measured: Node with each of these arguments, one process after the other. */
export interface Command {
  /**
   * For commands of a few milliseconds: the time is taken without what measures CPU and memory, which are taken in a run
   * of their own.
   */
  readonly isBrief?: true;
  readonly name: string;
  readonly steps: readonly (readonly string[])[];
  readonly folder?: string;
  /** Before each run, outside what is measured. */
  readonly prepare?: () => void;
}

export interface Usage {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds, user and system, of the process and those that it started. */
  readonly cpu: number;
  /** Megabytes, of the largest process. */
  readonly peak: number;
}

const measured = { wall: "ms", cpu: "ms", peak: "MB" } as const;

/** Runs the commands in alternation, after one round that only fills the caches of the system. */
export function measureCommands(bench: Bench, title: string, commands: readonly Command[]): Group {
  return measureRounds(bench, title, commands, { warm: 1, runs: bench.runs });
}

/** The same with numbers of rounds of its own: `warm` ones do not count. */
export function measureRounds(
  bench: Bench,
  title: string,
  commands: readonly Command[],
  { warm, runs }: { readonly warm: number; readonly runs: number },
): Group {
  bench.say(`${title}: ${commands.map(({ name }) => name).join(", ")}`);
  const usages = new Map(commands.map(({ name }) => [name, [] as Usage[]]));
  const failures = new Map<string, string>();
  for (let round = -warm; round < runs; round++) {
    for (const command of commands) {
      if (failures.has(command.name)) continue;
      const usage = runCommand(bench, command);
      if (typeof usage === "string") failures.set(command.name, usage);
      else if (round >= 0) usages.get(command.name)?.push(usage);
    }
  }
  const subjects = commands.map(({ name }) => subjectOf(name, usages.get(name) ?? [], failures.get(name)));
  const [reference] = commands;
  return { title, metrics: measured, subjects, ...(reference && { reference: reference.name }) };
}

function subjectOf(name: string, usages: readonly Usage[], failure: string | undefined): Subject {
  if (failure !== undefined) return { name, samples: {}, note: `failed: ${failure}` };
  const samples = Object.fromEntries(
    (["wall", "cpu", "peak"] as const).map((metric) => [metric, usages.map((usage) => usage[metric])]),
  );
  return { name, samples };
}

/** Returns what one run used, or the error that ended it. */
function runCommand(bench: Bench, command: Command): Usage | string {
  command.prepare?.();
  // What was written before goes to disk before the clock starts; where there is no such program, at its own time.
  spawnSync("sync");
  const file = join(bench.scratch, "usage.jsonl");
  rmSync(file, { force: true });
  const start = performance.now();
  let failure = runSteps(bench, command, command.isBrief ? undefined : file);
  const wall = performance.now() - start;
  if (command.isBrief) failure ??= runSteps(bench, command, file);
  if (failure !== undefined) return failure;
  const processes = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  const usages = processes.map((line) => JSON.parse(line) as Usage);
  return {
    wall,
    cpu: usages.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(...usages.map(({ peak }) => peak)),
  };
}

/** Writes what was used to the file, if one is given. Returns the error that ended the steps, if any. */
function runSteps(bench: Bench, { steps, folder = bench.root }: Command, file: string | undefined): string | undefined {
  const preload = `--require ${JSON.stringify(join(bench.root, "test/bench/usage.cjs"))}`;
  const usage = file === undefined ? {} : { NODE_OPTIONS: preload, BENCH_USAGE: file };
  for (const step of steps) {
    const failure = runStep(step, folder, usage);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function runStep(
  step: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): string | undefined {
  const { status, signal, stderr } = spawnSync(process.execPath, step, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    timeout: 1_800_000,
  });
  if (status === 0) return undefined;
  const fatal = /FATAL ERROR: .*|\w*Error: .*/.exec(stderr)?.[0];
  return fatal ?? `${signal ?? `exit code ${status}`}`;
}

export function firstLineOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
}

/** Returns the standard output and error of one run that is not measured. Throws where it fails. */
export function textsOf(args: readonly string[], folder: string): { readonly output: string; readonly error: string } {
  const result = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (result.status !== 0) throw new Error(`node ${args.join(" ")}: ${result.stderr.slice(-2000)}`);
  return { output: result.stdout, error: result.stderr };
}
