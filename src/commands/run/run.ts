import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { InputAccess } from "../../inputs/access.ts";
import type { CommandName, Options } from "../../settings/options.ts";

/** What the process lends to a command; `cli.ts` has the real one. */
export interface Io {
  readonly access: InputAccess;
  /** Talk, for people: a line on standard error. */
  readonly say: (line: string) => void;
  /** A line on the terminal, if there is one, that the next talk or result takes the place of. */
  readonly showStatus: (line: string) => void;
  /** Whether standard output shows colours, where the user wants any. */
  readonly hasColor: (wanted: boolean) => boolean;
  /** The folder that the repository is in, where continuous integration says so. */
  readonly repository: string | undefined;
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
  /** Prints what a run came to. The last one of a process is printed without being asked to. */
  readonly conclude: (run: Run, outcome: Outcome) => Promise<void>;
}

/** One call of a command. */
export interface Run {
  readonly command: CommandName;
  readonly options: Options;
  readonly configFile: string | undefined;
  /** The type that `show` is asked for. */
  readonly type: string;
  readonly diagnostics: Diagnostics;
  readonly io: Io;
  /** Every file and URL that was asked for, with what was read; filled while the command runs. */
  readonly inputs: Map<string, Uint8Array | undefined>;
  /** The same call anew, with the config file read again. */
  readonly again: () => Promise<Run>;
}

/** The result. What is wrong with the input or the call stands in the diagnostics. */
export interface Outcome {
  /** For standard output. */
  readonly text: string;
  /** Members of the JSON document, beside `diagnostics`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** A gate, such as `check`, failed. */
  readonly failed?: boolean;
}

export const nothing: Outcome = { text: "", data: {} };

export type Command = (run: Run) => Promise<Outcome>;

/** Exit codes, for the code and the table of README.md. */
export const exitCodes = {
  done: { code: 0, doc: "Done." },
  failed: {
    code: 1,
    doc: "A gate failed: `check` found output that is not what `generate` would write, or `diff` a change that `--fail-on` names.",
  },
  wrong: { code: 2, doc: "The input or the call is wrong; the diagnostics say how. Nothing was written." },
  bug: { code: 70, doc: "A bug in csdl-typescript; standard error has the stack and says what to report." },
} as const;

export function exitCodeOf(diagnostics: Diagnostics, outcome: Outcome): number {
  if (diagnostics.hasErrors) return exitCodes.wrong.code;
  return outcome.failed === true ? exitCodes.failed.code : exitCodes.done.code;
}
