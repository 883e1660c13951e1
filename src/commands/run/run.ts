import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { InputAccess } from "../../inputs/access.ts";
import type { CommandName, Options } from "../../settings/options.ts";

/** What a command may use of the process; `cli.ts` has the real one. */
export interface Io {
  readonly access: InputAccess;
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
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
  /** Prints the outcome of a run. That of the last run of a process is printed without a call. */
  readonly conclude: (run: Run, outcome: Outcome) => Promise<void>;
}

/** One run of a command. */
export interface Run {
  readonly command: CommandName;
  readonly options: Options;
  readonly configFile: string | undefined;
  /** The type that `show` shows. */
  readonly type: string;
  readonly diagnostics: Diagnostics;
  readonly io: Io;
  /** Every file and URL that the run tried to read, with its content; filled while the command runs. */
  readonly inputs: Map<string, Uint8Array | undefined>;
  /** Starts the same run again, with the config file read again. */
  readonly again: () => Promise<Run>;
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

export function exitCodeOf(diagnostics: Diagnostics, outcome: Outcome): number {
  if (diagnostics.hasErrors) return exitCodes.wrong.code;
  return outcome.failed === true ? exitCodes.failed.code : exitCodes.done.code;
}
