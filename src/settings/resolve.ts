import { dirname, isAbsolute, join, relative } from "node:path";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { didYouMean } from "../text/similar-names.ts";
import { findConfig } from "./config-file/find.ts";
import type { Setting } from "./config-file/load.ts";
import { type OptionValue, readValue } from "./config-file/values.ts";
import {
  type CommandName,
  type Option,
  type OptionName,
  type Options,
  optionFor,
  optionLabel,
  optionNames,
  options,
} from "./options.ts";
import { presets } from "./presets/presets.ts";

/** The options on the command line, unchecked: option name → value. */
export type CommandLine = ReadonlyMap<string, unknown>;

export interface ResolvedOptions {
  readonly options: Options;
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
  const values = new Map<OptionName, OptionValue>();
  for (const name of optionNames) values.set(name, defaultOf(options[name]));
  const named = commandLine.get("config");
  const configFile = findConfig(folder, typeof named === "string" ? named : undefined, diagnostics);
  const label = configFile === undefined ? "" : relative(folder, configFile);
  const settings = configFile === undefined ? [] : await settingsOf(configFile, label, diagnostics);
  readPreset(commandLine.get("preset") ?? settings.find(({ name }) => name === "preset")?.value, values);
  for (const setting of settings) readSetting(setting, label, values, diagnostics);
  for (const argument of commandLine) readArgument(argument, command, values, diagnostics);
  // Each value was read by its own entry of the table, which the compiler cannot verify.
  return { options: Object.fromEntries(values) as unknown as Options, configFile };
}

async function settingsOf(file: string, label: string, diagnostics: Diagnostics): Promise<readonly Setting[]> {
  const { loadConfig } = await import("./config-file/load.ts");
  return loadConfig(file, label, diagnostics);
}

/** A preset that does not exist is reported where the option itself is read. */
function readPreset(name: unknown, values: Map<OptionName, OptionValue>): void {
  if (typeof name !== "string" || !Object.hasOwn(presets, name)) return;
  for (const [option, value] of Object.entries(presets[name] ?? {})) {
    const reading = isOptionName(option) ? readValue(options[option], value) : undefined;
    if (isOptionName(option) && reading !== undefined && "value" in reading) values.set(option, reading.value);
  }
}

function defaultOf(option: Option): OptionValue {
  return option.type === "pairs" ? new Map() : option.default;
}

function readSetting(
  setting: Setting,
  label: string,
  values: Map<OptionName, OptionValue>,
  diagnostics: Diagnostics,
): void {
  const { name, place } = setting;
  // Editors look for this key in any JSON file.
  if (name === "$schema") return;
  const configurable = optionNames.filter((known) => !isCommandLineOnly(known));
  if (!isOptionName(name)) {
    diagnostics.report("unknown-option", [name, label], { place, hint: didYouMean(name, configurable) });
    return;
  }
  if (isCommandLineOnly(name)) {
    const hint = `Use ${optionLabel(name)} on the command line.`;
    diagnostics.report("inapplicable-option", [name, `The config file ${label}`], { place, hint });
    return;
  }
  const reading = readValue(options[name], setting.value);
  if ("expected" in reading) {
    reportSetting(setting, label, reading, diagnostics);
    return;
  }
  values.set(name, "isPath" in options[name] ? withPaths(reading.value, dirname(label)) : reading.value);
}

function reportSetting(
  { name, value, place, placeOf }: Setting,
  label: string,
  { expected, key }: { readonly expected: string; readonly key?: string },
  diagnostics: Diagnostics,
): void {
  const item = key === undefined ? value : new Map<string, unknown>(Object.entries(value ?? {})).get(key);
  const full = key === undefined ? name : `${name}.${key}`;
  diagnostics.report("invalid-option", [`${full} (in ${label})`, expected, shown(item)], {
    place: (key === undefined ? undefined : placeOf?.(key)) ?? place,
  });
}

function readArgument(
  [name, value]: readonly [name: string, value: unknown],
  command: CommandName,
  values: Map<OptionName, OptionValue>,
  diagnostics: Diagnostics,
): void {
  const applicable = optionNames.filter((known) => appliesTo(known, command));
  if (!isOptionName(name)) {
    diagnostics.report("unknown-option", [dashed(name), ""], {
      hint: didYouMean(dashed(name), applicable.map(optionLabel)),
    });
    return;
  }
  if (!appliesTo(name, command)) {
    const users = options[name].commands.join(", ");
    diagnostics.report("inapplicable-option", [optionLabel(name), command], {
      hint: `Commands with this option: ${users}.`,
    });
    return;
  }
  const option = optionFor(name, command);
  const reading = readValue(option, value);
  if ("expected" in reading) {
    const hint = typeof value === "string" && "choices" in option ? didYouMean(value, option.choices ?? []) : undefined;
    diagnostics.report("invalid-option", [optionLabel(name), reading.expected, shown(value)], { hint });
    return;
  }
  values.set(name, reading.value);
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function isCommandLineOnly(name: OptionName): boolean {
  return "commandLineOnly" in options[name];
}

function appliesTo(name: OptionName, command: CommandName): boolean {
  const commands: readonly CommandName[] = options[name].commands;
  return commands.includes(command);
}

/** Returns an option as it is typed on the command line. */
export function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

/** Paths of a config file are relative to it; all that follows is relative to the current folder. */
function withPaths(value: OptionValue, folder: string): OptionValue {
  const move = (path: string): string => (isAbsolute(path) || isUrl(path) || path === "-" ? path : join(folder, path));
  if (typeof value === "string") return move(value);
  if (value instanceof Map) return new Map([...value].map(([key, path]) => [key, move(path)]));
  return Array.isArray(value) ? value.map(move) : value;
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
