import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { InputAccess } from "../../inputs/access.ts";
import type { CommandName, Options } from "../../settings/options.ts";

/** What a command may use of the process; `cli.ts` has the real one. */
export interface Io {
  /** Prints a line for people on standard error. */
  readonly say: (line: string) => void;
  /** Shows a line on the terminal, if there is one; the next line or result replaces it. */
  readonly showStatus: (line: string) => void;
  /** Whether standard output shows colours, if the user wants them. */
  readonly hasColor: (wanted: boolean) => boolean;
  /** The folder of the repository, if continuous integration tells it. */
  readonly repository: string | undefined;
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
  /** Whether someone works in a folder or below it. */
  readonly isWorkedIn: (folder: string) => boolean;
  /**
   * Performs work that has to clean up before the process ends: SIGINT and SIGTERM abort the signal and, once the work
   * has ended, `Stopped` is thrown. At all other times they end the process at once, whatever it is doing.
   */
  readonly guarded: <Result>(work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  /** Prints the outcomes of a batch, one for each of its runs. Those of the last one are printed without a call. */
  readonly conclude: (batch: Batch, outcomes: readonly Outcome[]) => Promise<void>;
}

/** The process was asked to stop, and everything is cleaned up. */
export class Stopped extends Error {
  readonly signal: NodeJS.Signals;
  /** Whether that is how users end the command. */
  readonly isUsual: boolean;

  constructor(signal: NodeJS.Signals, isUsual = false) {
    super(`stopped by ${signal}`);
    this.signal = signal;
    this.isUsual = isUsual;
  }
}

/** One run of a command, for one configuration. */
export interface Run {
  readonly command: CommandName;
  readonly options: Options;
  readonly configFile: string | undefined;
  /** Names the run among several: its output folder. Undefined if it is the only one. */
  readonly title: string | undefined;
  /** The type that `show` shows. */
  readonly type: string;
  readonly diagnostics: Diagnostics;
  readonly io: Io;
  readonly access: InputAccess;
  /** Every file and URL that the run tried to read, with its content; filled while the command runs. */
  readonly inputs: Map<string, Uint8Array | undefined>;
}

/** The runs of one call: one for each configuration, at least one. */
export interface Batch {
  readonly runs: readonly Run[];
  readonly io: Io;
  /** Starts the same runs again, with the config file read again. */
  readonly again: () => Promise<Batch>;
}

/** The result. The diagnostics have the errors in the input or the command line. */
export interface Outcome {
  /** For standard output. */
  readonly text: string;
  /** Members of the JSON document, beside `diagnostics`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether a check failed, such as that of `check`. */
  readonly failed?: boolean;
}

export const nothing: Outcome = { text: "", data: {} };

export type Command = (run: Run) => Promise<Outcome>;

/** Performs all runs of a batch and returns their outcomes, in the same order. */
export type BatchCommand = (batch: Batch) => Promise<readonly Outcome[]>;

/** Returns a command that performs one run after the other. */
export function oneByOne(command: Command): BatchCommand {
  return async ({ runs }) => {
    const outcomes: Outcome[] = [];
    for (const run of runs) outcomes.push(await command(run));
    return outcomes;
  };
}

/** Exit codes, for the code and the table of README.md. */
export const exitCodes = {
  done: { code: 0, doc: "Done." },
  failed: {
    code: 1,
    doc: "`check` found output that is out of date, or `diff` found a change that `--fail-on` covers.",
  },
  wrong: { code: 2, doc: "The input or the command line is wrong; the diagnostics say why. Nothing was written." },
  bug: {
    code: 70,
    doc: "There is a bug in csdl-typescript; standard error has the stack trace and says what to report.",
  },
} as const;

export function exitCodeOf({ runs }: Batch, outcomes: readonly Outcome[]): number {
  if (runs.some(({ diagnostics }) => diagnostics.hasErrors)) return exitCodes.wrong.code;
  return outcomes.some(({ failed }) => failed === true) ? exitCodes.failed.code : exitCodes.done.code;
}
