/** Reads single settings: of a config file and of the command line. */
import { isAbsolute, join } from "node:path";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { didYouMean } from "../text/similar-names.ts";
import type { Setting } from "./config-file/load.ts";
import { type OptionValue, readValue } from "./config-file/values.ts";
import {
  type CommandName,
  configNames,
  type OptionName,
  optionFor,
  optionLabel,
  optionNames,
  options,
} from "./options.ts";

/** The values that are given, by option. */
export type Values = Map<OptionName, OptionValue>;

/** Where a setting is: the configuration as messages name it, and the folder that its paths are relative to. */
export interface Origin {
  readonly label: string;
  readonly folder: string;
}

/** Reads a setting of a config file. Reports one that does not exist or has a wrong value. */
export function readSetting(
  setting: Setting,
  { label, folder }: Origin,
  values: Values,
  diagnostics: Diagnostics,
): void {
  const { name, place } = setting;
  // Editors look for this key in any JSON file.
  if (name === "$schema") return;
  if (!isOptionName(name)) {
    diagnostics.report("unknown-option", [name, label], { place, hint: didYouMean(name, configNames) });
    return;
  }
  if (!configNames.includes(name)) {
    const hint = `Use ${optionLabel(name)} on the command line.`;
    diagnostics.report("inapplicable-option", [name, `The config file ${label}`], { place, hint });
    return;
  }
  const reading = readValue(options[name], setting.value);
  if ("expected" in reading) {
    reportSetting({ ...setting, name }, label, reading, diagnostics);
    return;
  }
  values.set(name, "isPath" in options[name] ? withPaths(reading.value, folder) : reading.value);
}

function reportSetting(
  { name, value, place, placeOf }: Setting & { readonly name: OptionName },
  label: string,
  { expected, key }: { readonly expected: string; readonly key?: string },
  diagnostics: Diagnostics,
): void {
  const item = key === undefined ? value : new Map<string, unknown>(Object.entries(value ?? {})).get(key);
  const full = key === undefined ? name : `${name}.${key}`;
  diagnostics.report("invalid-option", [`${full} (in ${label})`, expected, shown(name, item)], {
    place: (key === undefined ? undefined : placeOf?.(key)) ?? place,
  });
}

/** Reads an option of the command line. Reports one that the command does not take, and a wrong value. */
export function readArgument(
  [name, value]: readonly [name: string, value: unknown],
  command: CommandName,
  values: Values,
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
    diagnostics.report("invalid-option", [optionLabel(name), reading.expected, shown(name, value)], { hint });
    return;
  }
  values.set(name, reading.value);
}

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function appliesTo(name: OptionName, command: CommandName): boolean {
  const commands: readonly CommandName[] = options[name].commands;
  return commands.includes(command);
}

/** Returns an option as it is typed on the command line. */
export function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

function shown(name: OptionName, value: unknown): string {
  if ("isSecret" in options[name]) return "what is given";
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
