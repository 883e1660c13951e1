/**
 * All options. The command line, the validation of the config file, the tables in docs/ and the TypeScript types all
 * come from this table; an option has the same name in all of them.
 */
import { defaultLimits, type Limits } from "../inputs/limits.ts";
import { type CommandName, commandNames, type Option, reading, writing } from "./option.ts";
import { outputTable } from "./output-table.ts";

export { type CommandName, commandNames, type Option, type OptionInfo, writing } from "./option.ts";

const all = commandNames;

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
    doc: "Config file to read instead of csdl-typescript.config.{json,js,mjs,ts} or package.json's csdl-typescript key. With init, the file to write; .json is short and names its schema.",
    commands: all,
    commandLineOnly: true,
    isPath: true,
    alias: "c",
  },
  only: {
    type: "texts",
    default: [],
    placeholder: "DIR",
    doc: "Use only the configurations with these output folders, of a config file that has several. Repeatable.",
    commands: all,
    commandLineOnly: true,
    isPath: true,
  },
  preset: {
    type: "choice",
    default: "none",
    choices: ["none", "graph"],
    doc: "Use the settings for one service: graph is for Microsoft Graph. Other options override them. With init, write a config file that does.",
    commands: [...reading, "init"],
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
    doc: "Keep only these types, entity sets and operations (ns.type/*), and what they need: names, qualified if several types have them, or globs. Repeatable.",
    commands: [...writing, "diff", "show"],
  },
  ...outputTable,
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
  "allow-private": {
    type: "flag",
    default: false,
    doc: "Follow redirects and references from public addresses to private ones, such as localhost.",
    commands: reading,
  },
  header: {
    type: "texts",
    default: [],
    placeholder: "HEADER",
    doc: `Header for the servers of inputs that are URLs, such as 'Authorization: Bearer \${TOKEN}', with TOKEN from the environment. Repeatable.`,
    commands: reading,
    isSecret: true,
  },
  limit: {
    type: "numbers",
    default: defaultLimits,
    placeholder: "NAME=NUMBER",
    doc: `Limit what a run reads: ${Object.keys(defaultLimits).join(", ")}. Repeatable.`,
    commands: reading,
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

/** The options that a config file may hold. */
export const configNames: readonly OptionName[] = optionNames.filter((name) => !("commandLineOnly" in options[name]));

type ValueOf<O extends Option> = O extends { type: "flag" }
  ? boolean
  : O extends { type: "pairs"; choices: readonly (infer Choice)[] }
    ? ReadonlyMap<string, Choice>
    : O extends { type: "pairs" }
      ? ReadonlyMap<string, string>
      : O extends { type: "numbers" }
        ? Limits
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
    : Value extends Limits
      ? Partial<Limits>
      : Value extends readonly (infer Item)[]
        ? Item | readonly Item[]
        : Exclude<Value, undefined>;

/** A configuration; each option as on the command line. A config file has one, or an array of them. */
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
