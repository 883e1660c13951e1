/**
 * All options. The command line, the validation of the config file, the tables in docs/ and the TypeScript types all
 * come from this table; an option has the same name in all of them.
 */
import { defaultOutputOptions } from "../plan/options.ts";

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
  );

const all = commandNames;
const reading = ["generate", "check", "diff", "validate", "show"] as const;
const writing = ["generate", "check"] as const;

export const options = {
  metadata: {
    type: "texts",
    default: ["metadata/**/*.{xml,json,csdl,edmx}"],
    placeholder: "FILE",
    doc: "CSDL documents to read: files, globs, http(s) URLs, or - for standard input. On the command line, give them as arguments.",
    commands: reading,
    isPath: true,
  },
  config: {
    type: "text",
    default: undefined,
    placeholder: "FILE",
    doc: "Config file to read instead of csdl-typescript.config.{json,js,mjs,ts} or package.json's csdl-typescript key.",
    commands: all,
    commandLineOnly: true,
    isPath: true,
    alias: "c",
  },
  preset: {
    type: "choice",
    default: "none",
    choices: ["none", "graph"],
    doc: "Use the settings for one service: graph is for Microsoft Graph. Other options override them.",
    commands: reading,
  },
  out: {
    type: "text",
    default: "generated",
    placeholder: "DIR",
    doc: "Folder to write to. Types keep the names that they have there.",
    commands: [...writing, "show"],
    isPath: true,
    alias: "o",
  },
  root: {
    type: "texts",
    default: [],
    placeholder: "TYPE",
    doc: "Keep only these types and the types that they need: names, qualified if several types have them, or globs. Repeatable.",
    commands: [...writing, "diff", "show"],
  },
  emit: {
    type: "choices",
    default: [...defaultOutputOptions.emit],
    choices: ["types", "guards", "fixtures"],
    doc: "What to write, comma-separated. Guards and fixtures include the types.",
    commands: [...writing, "show"],
  },
  enums: {
    type: "choice",
    default: defaultOutputOptions.enums,
    choices: ["const", "union", "enum"],
    doc: "Write enumerations as a const object and a union of literals, as a union of literals only, or as a TypeScript enum.",
    commands: writing,
  },
  numbers: {
    type: "choice",
    default: defaultOutputOptions.numbers,
    choices: ["wire", "number", "string"],
    doc: "Type Int64 and Decimal values as every form that a service may send, as JSON numbers only, or as strings (IEEE754Compatible=true).",
    commands: [...writing, "diff"],
  },
  "unspecified-items": {
    type: "choice",
    default: defaultOutputOptions.unspecifiedItems,
    choices: ["nullable", "non-null"],
    doc: "Whether collections may contain null if the metadata does not specify it.",
    commands: writing,
  },
  "enum-values": {
    type: "choice",
    default: defaultOutputOptions.enumValues,
    choices: ["closed", "open"],
    doc: "Type enumerations in responses as closed, or as open to members that the metadata does not declare yet.",
    commands: writing,
  },
  presence: {
    type: "choice",
    default: defaultOutputOptions.presence,
    choices: ["complete", "omit-nulls", "partial"],
    doc: "Which properties guards without options require: all, those that cannot be null, or none.",
    commands: writing,
  },
  "open-types": {
    type: "choice",
    default: defaultOutputOptions.openTypes,
    choices: ["declared", "index"],
    doc: "Write interfaces of open types with the declared properties only, or with an index signature for all others.",
    commands: writing,
  },
  "create-required": {
    type: "choice",
    default: defaultOutputOptions.createRequired,
    choices: ["annotated", "non-nullable"],
    doc: "Which properties a create must have: those that InsertRestrictions require, or also those that cannot be null and have no default.",
    commands: [...writing, "diff"],
  },
  "control-information": {
    type: "choice",
    default: defaultOutputOptions.controlInformation,
    choices: ["prefixed", "plain"],
    doc: "Write control information as @odata.type, or as @type, which OData 4.01 allows.",
    commands: writing,
  },
  untyped: {
    type: "texts",
    default: [],
    placeholder: "TYPE",
    doc: "Use unknown in place of these types, and check nothing: qualified names or globs. Repeatable.",
    commands: reading,
  },
  navigation: {
    type: "choice",
    default: defaultOutputOptions.navigation,
    choices: ["shape", "deep"],
    doc: "Whether guards check only the shape of navigation properties, or their content too.",
    commands: [...writing, "diff"],
  },
  templates: {
    type: "text",
    default: undefined,
    placeholder: "DIR",
    doc: "Folder of templates (*.hbs, partials/*.hbs) that replace the built-in templates of the same name.",
    commands: [...writing, "init"],
    isPath: true,
  },
  reference: {
    type: "pairs",
    placeholder: "URI=FILE",
    doc: "File to read when a document references this URI. Repeatable.",
    commands: reading,
    isPath: true,
  },
  overlay: {
    type: "texts",
    default: [],
    placeholder: "FILE",
    doc: "CSDL document with annotations for the other documents, or list of patches that correct the metadata. Repeatable.",
    commands: reading,
    isPath: true,
  },
  "allow-network": {
    type: "flag",
    default: false,
    doc: "Follow references to http(s) URLs. Inputs given as URLs are always read.",
    commands: reading,
  },
  "allow-root": {
    type: "texts",
    default: [],
    placeholder: "DIR",
    doc: "Folder that references may read from, in addition to the folders of the inputs. Repeatable.",
    commands: reading,
    isPath: true,
  },
  strict: { type: "flag", default: false, doc: "Treat warnings as errors.", commands: reading },
  severity: {
    type: "pairs",
    placeholder: "CODE=LEVEL",
    choices: ["error", "warning", "off"],
    doc: "Set the level of one diagnostic; validate --rules lists them all. Repeatable.",
    commands: reading,
  },
  verify: {
    type: "flag",
    default: false,
    doc: "Type-check the output before it is written.",
    commands: ["generate"],
  },
  "dry-run": {
    type: "flag",
    default: false,
    doc: "Write nothing: list what would be written, removed and kept, and what --root leaves out.",
    commands: ["generate"],
    commandLineOnly: true,
  },
  watch: {
    type: "flag",
    default: false,
    doc: "Generate again whenever metadata, config file or templates change.",
    commands: ["generate"],
    commandLineOnly: true,
    alias: "w",
  },
  report: {
    type: "text",
    default: undefined,
    placeholder: "FILE",
    doc: "Write a report of what changed in the model since the last run, with a suggested version step: .json, .md, .html or text. Keeps model.json in the output folder to compare with.",
    commands: writing,
    isPath: true,
  },
  depfile: {
    type: "text",
    default: undefined,
    placeholder: "FILE",
    doc: "Write a dependency file for Make and Ninja that lists all files read.",
    commands: ["generate"],
    isPath: true,
  },
  force: {
    type: "flag",
    default: false,
    doc: "Overwrite generated files that were edited by hand, and generate even if nothing changed.",
    commands: ["generate"],
    commandLineOnly: true,
  },
  eject: {
    type: "texts",
    default: [],
    placeholder: "TEMPLATE",
    doc: "Copy this built-in template to the templates folder, to edit it there. Repeatable.",
    commands: ["init"],
    commandLineOnly: true,
  },
  "fail-on": {
    type: "choice",
    default: "never",
    choices: ["breaking", "risky", "any", "never"],
    doc: "Exit with 1 if there is a breaking change, a breaking or risky change, or any change.",
    commands: ["diff"],
  },
  verdict: {
    type: "pairs",
    placeholder: "RULE=VERDICT",
    choices: ["breaking", "risky", "safe", "off"],
    doc: "Set the verdict of one rule, or of one case of it (RULE:CASE=VERDICT). Repeatable.",
    commands: ["diff"],
  },
  ignore: {
    type: "text",
    default: undefined,
    placeholder: "FILE",
    doc: "File of changes to ignore: one per line (rule, target, reason), or JSON.",
    commands: ["diff"],
    isPath: true,
  },
  rules: {
    type: "flag",
    default: false,
    doc: "List the rules: those of diff with their verdicts and reasons, those of validate with their levels.",
    commands: ["diff", "validate"],
    commandLineOnly: true,
  },
  format: {
    type: "choice",
    default: "text",
    choices: ["text", "json", "markdown", "github", "html"],
    doc: "Format of the result on standard output.",
    commands: all,
    choicesOf: { markdown: ["diff"], github: ["check", "diff"], html: ["diff"] },
  },
  timing: { type: "flag", default: false, doc: "Print on standard error how long each stage took.", commands: writing },
  quiet: {
    type: "flag",
    default: false,
    doc: "Print only results and errors.",
    commands: all,
    alias: "q",
  },
  color: {
    type: "flag",
    default: true,
    doc: "Use colours in the output; --no-color or NO_COLOR turns them off.",
    commands: all,
  },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof options;
export const optionNames = Object.keys(options) as readonly OptionName[];

type ValueOf<O extends Option> = O extends { type: "flag" }
  ? boolean
  : O extends { type: "pairs"; choices: readonly (infer Choice)[] }
    ? ReadonlyMap<string, Choice>
    : O extends { type: "pairs" }
      ? ReadonlyMap<string, string>
      : O extends { type: "choice"; choices: readonly (infer Choice)[] }
        ? Choice
        : O extends { type: "choices"; choices: readonly (infer Choice)[] }
          ? readonly Choice[]
          : O extends { type: "texts" }
            ? readonly string[]
            : O extends { default: string }
              ? string
              : string | undefined;

/** Every option with its effective value. */
export type Options = { readonly [Name in OptionName]: ValueOf<(typeof options)[Name]> };

type ConfigName = {
  [Name in OptionName]: (typeof options)[Name] extends { commandLineOnly: true } ? never : Name;
}[OptionName];

type ConfigValue<Value> =
  Value extends ReadonlyMap<string, infer Item>
    ? Readonly<Record<string, Item>>
    : Value extends readonly (infer Item)[]
      ? Item | readonly Item[]
      : Exclude<Value, undefined>;

/** The content of a config file; each option as on the command line. */
export type Config = { readonly [Name in ConfigName]?: ConfigValue<Options[Name]> };

/** Returns an option for a command, without the choices of other commands. */
export function optionFor(name: OptionName, command: CommandName): Option {
  const option: Option = options[name];
  const { choicesOf } = option;
  if (option.type !== "choice" || choicesOf === undefined) return option;
  return { ...option, choices: option.choices.filter((choice) => choicesOf[choice]?.includes(command) ?? true) };
}

/** Returns how messages and tables name an option: `--out`; the inputs have no dashes. */
export function optionLabel(name: OptionName): string {
  return name === "metadata" ? name : `--${name}`;
}
