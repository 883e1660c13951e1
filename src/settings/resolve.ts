import { dirname, relative } from "node:path";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { findConfig } from "./config-file/find.ts";
import type { Configuration } from "./config-file/load.ts";
import { readValue } from "./config-file/values.ts";
import { checkConfigurations, type Resolved, selectConfigurations } from "./configurations.ts";
import { type CommandName, type Option, type Options, optionNames, options as table } from "./options.ts";
import { presets } from "./presets/presets.ts";
import { isOptionName, readArgument, readSetting, type Values } from "./read-setting.ts";

/** The options on the command line, unchecked: option name → value. */
export type CommandLine = ReadonlyMap<string, unknown>;

export interface ResolvedOptions {
  /** The options of each configuration in the config file that `--only` selects; one if there is no config file. */
  readonly configurations: readonly Options[];
  /** The config file in use, for --watch. */
  readonly configFile: string | undefined;
}

/**
 * Returns the effective options: those of the command line, else of the config file, else the defaults. Reports all
 * errors.
 */
export async function resolveOptions(
  command: CommandName,
  commandLine: CommandLine,
  folder: string,
  diagnostics: Diagnostics,
): Promise<ResolvedOptions> {
  const given: Values = new Map();
  for (const argument of commandLine) readArgument(argument, command, given, diagnostics);
  const configFile = findFile(command, commandLine, folder, diagnostics);
  const file = configFile === undefined ? "" : relative(folder, configFile);
  const found = configFile === undefined ? [] : await load(configFile, file, diagnostics);
  const all = (found.length > 0 ? found : [noSettings]).map(({ label, settings }): Resolved => {
    const values = new Map([...defaults(), ...presetOf(commandLine.get("preset") ?? presetIn(settings))]);
    for (const setting of settings) readSetting(setting, { label, folder: dirname(file) }, values, diagnostics);
    const place = settings.find(({ name }) => name === "out")?.place;
    return { place: given.has("out") ? undefined : place, options: optionsOf([...values, ...given]) };
  });
  const selected = diagnostics.hasErrors ? all : selectConfigurations(all, diagnostics);
  const sources = { file, hasMetadata: given.has("metadata") };
  if (!diagnostics.hasErrors) checkConfigurations(command, selected, sources, diagnostics);
  const used = diagnostics.hasErrors ? all : selected;
  return { configurations: used.map(({ options }) => options), configFile };
}

const noSettings: Configuration = { label: "", settings: [] };

function findFile(
  command: CommandName,
  commandLine: CommandLine,
  folder: string,
  diagnostics: Diagnostics,
): string | undefined {
  const named = commandLine.get("config");
  // It is the file to write.
  if (command === "init" && named !== undefined && !commandLine.has("eject")) return undefined;
  return findConfig(folder, typeof named === "string" ? named : undefined, diagnostics);
}

async function load(file: string, label: string, diagnostics: Diagnostics): Promise<readonly Configuration[]> {
  const { loadConfig } = await import("./config-file/load.ts");
  return loadConfig(file, label, diagnostics);
}

function presetIn(settings: Configuration["settings"]): unknown {
  return settings.find(({ name }) => name === "preset")?.value;
}

/** A preset that does not exist is reported where the option itself is read. */
function presetOf(name: unknown): Values {
  const values: Values = new Map();
  if (typeof name !== "string" || !Object.hasOwn(presets, name)) return values;
  for (const [option, value] of Object.entries(presets[name] ?? {})) {
    const reading = isOptionName(option) ? readValue(table[option], value) : undefined;
    if (isOptionName(option) && reading !== undefined && "value" in reading) values.set(option, reading.value);
  }
  return values;
}

function defaults(): Values {
  const defaultOf = (option: Option) => (option.type === "pairs" ? new Map() : option.default);
  return new Map(optionNames.map((name) => [name, defaultOf(table[name])]));
}

/** Each value was read by its own entry of the table, which the compiler cannot verify. */
function optionsOf(values: Iterable<readonly [string, unknown]>): Options {
  return Object.fromEntries(values) as unknown as Options;
}
