/** What an option is, and which commands there are. */

export const commandNames = ["generate", "check", "diff", "validate", "show", "init"] as const;
export type CommandName = (typeof commandNames)[number];

/** What every option has, whatever its type. */
export interface OptionInfo {
  readonly doc: string;
  readonly commands: readonly CommandName[];
  /** Only for the command line: a config file cannot set it. */
  readonly commandLineOnly?: true;
  /** A path (or list of paths), relative to the config file or, on the command line, to the current folder. */
  readonly isPath?: true;
  readonly alias?: string;
  /** Messages must not show the value. */
  readonly isSecret?: true;
  /** Choices that only some of the commands know. */
  readonly choicesOf?: Readonly<Record<string, readonly CommandName[]>>;
}

export type Option = OptionInfo &
  (
    | { readonly type: "flag"; readonly default: boolean }
    | { readonly type: "text"; readonly default: string | undefined; readonly placeholder: string }
    | { readonly type: "texts"; readonly default: readonly string[]; readonly placeholder: string }
    | { readonly type: "choice"; readonly default: string; readonly choices: readonly string[] }
    | { readonly type: "choices"; readonly default: readonly string[]; readonly choices: readonly string[] }
    | { readonly type: "pairs"; readonly placeholder: string; readonly choices?: readonly string[] }
    /** Whole numbers by name; those that are not given have their defaults. */
    | { readonly type: "numbers"; readonly default: Readonly<Record<string, number>>; readonly placeholder: string }
  );

/** The commands that read metadata. */
export const reading = ["generate", "check", "diff", "validate", "show"] as const;

/** The commands that make the output. */
export const writing = ["generate", "check"] as const;
