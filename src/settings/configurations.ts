/** Rules on several configurations in one config file. */
import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { didYouMean } from "../text/similar-names.ts";
import type { Place } from "../text/source.ts";
import { type CommandName, type Options, writing } from "./options.ts";

/** The options of one configuration. */
export interface Resolved {
  /** Where the config file sets `out`. */
  readonly place: Place | undefined;
  readonly options: Options;
}

/** Returns the configurations that `--only` names by their output folders, or all. Reports a name that fits none. */
export function selectConfigurations(all: readonly Resolved[], diagnostics: Diagnostics): readonly Resolved[] {
  const only = all[0]?.options.only ?? [];
  if (only.length === 0) return all;
  const outs = all.map(({ options }) => options.out);
  const wanted = new Set(only.map((folder) => resolve(folder)));
  for (const folder of only) {
    if (outs.some((out) => resolve(out) === resolve(folder))) continue;
    const hint = didYouMean(folder, outs) ?? `The folders are: ${outs.join(", ")}.`;
    diagnostics.report("unknown-configuration", [folder], { hint });
  }
  return all.filter(({ options }) => wanted.has(resolve(options.out)));
}

/** The commands that run every configuration. */
const takingSeveral: readonly CommandName[] = ["generate", "check", "validate"];

/** What the configurations come from, beside the defaults. */
interface Sources {
  readonly file: string;
  /** Whether the command line names metadata, which then is that of each configuration. */
  readonly hasMetadata: boolean;
}

/** Reports configurations that cannot be used together. */
export function checkConfigurations(
  command: CommandName,
  configurations: readonly Resolved[],
  { file, hasMetadata }: Sources,
  diagnostics: Diagnostics,
): void {
  if (configurations.length < 2) return;
  const isWriting = writing.some((writer) => writer === command);
  const takesAll = takingSeveral.includes(command);
  // It would replace what the other configurations have written.
  if (!takesAll || (isWriting && hasMetadata)) {
    const what = takesAll ? "Metadata on the command line" : command;
    const outs = configurations.map(({ options }) => options.out).join(", ");
    diagnostics.report("several-configurations", [what, file], { hint: `Select one with --only: ${outs}.` });
  }
  if (new Set(configurations.map(({ options }) => options.format)).size > 1) {
    diagnostics.report("invalid-config", [file, "its configurations have different formats"]);
  }
  if (isWriting) checkFolders(configurations, diagnostics);
}

/** Reports output folders that are the same or lie in each other: runs would remove each other's files. */
function checkFolders(configurations: readonly Resolved[], diagnostics: Diagnostics): void {
  const folders = configurations.map(({ options }) => realPath(resolve(options.out)));
  for (const [index, { options, place }] of configurations.entries()) {
    const other = folders.findIndex((folder, before) => before < index && areNested(folder, folders[index]!));
    if (other < 0) continue;
    const hint = "Give each configuration an output folder of its own.";
    diagnostics.report("overlapping-output", [options.out, configurations[other]!.options.out], { place, hint });
  }
}

function areNested(a: string, b: string): boolean {
  return `${a}${sep}`.startsWith(`${b}${sep}`) || `${b}${sep}`.startsWith(`${a}${sep}`);
}

/** Returns a path without links, of which the last parts need not exist. */
function realPath(path: string): string {
  const parent = dirname(path);
  if (existsSync(path) || parent === path) return realpathSync(path);
  return join(realPath(parent), relative(parent, path));
}
