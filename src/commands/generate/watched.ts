/**
 * The files that `--watch` checks. File system events, and libraries that use them, lose a folder that is replaced as a
 * whole, as by a checkout, and do not cover a folder that does not exist yet.
 */

import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Diagnostics } from "../../diagnostics/collector.ts";
import { findInputs } from "../../inputs/find.ts";
import { isInside, isWebUrl, STANDARD_INPUT } from "../../inputs/location.ts";
import { configFileNames, packageFile } from "../../settings/config-file/find.ts";
import { byCodePoint } from "../../text/order.ts";
import type { Batch, Run } from "../run/run.ts";

/** Absolute path → a text that differs once the file is written to or replaced; also for files that do not exist. */
export type WatchedState = ReadonlyMap<string, string>;

/**
 * Returns the state of the files that the runs read or may read. `led` has the paths and URLs that references led
 * other runs to.
 */
export async function lookAt({ runs }: Batch, led: ReadonlySet<string>): Promise<Map<string, string>> {
  const names = new Set(led);
  for (const run of runs) for (const name of await namesOf(run)) names.add(name);
  const paths = [...names].filter((name) => !isWebUrl(name) && name !== STANDARD_INPUT).map((name) => resolve(name));
  const outs = runs.map(({ options }) => resolve(options.out));
  const watched = [...new Set(paths)].filter((path) => !outs.some((out) => isInside(out, path))).sort(byCodePoint);
  return new Map(await Promise.all(watched.map(async (path) => [path, await stampOf(path)] as const)));
}

async function namesOf(run: Run): Promise<readonly string[]> {
  const { metadata, overlay, reference } = run.options;
  const inputs = [...metadata, ...overlay, ...reference.values()];
  const locations = await findInputs(inputs, run.access, new Diagnostics());
  return [...locations.map(({ key }) => key), ...(await templatesOf(run)), ...configsOf(run)];
}

export function isSameState(a: WatchedState, b: WatchedState): boolean {
  return a.size === b.size && [...a].every(([path, stamp]) => b.get(path) === stamp);
}

async function templatesOf({ options: { templates } }: Run): Promise<readonly string[]> {
  if (templates === undefined) return [];
  const { glob } = await import("tinyglobby");
  return (await glob("**/*.hbs", { cwd: templates })).map((path) => join(templates, path));
}

/** Returns all possible config files if none is named: a second one is an error. */
function configsOf({ options: { config }, configFile }: Run): readonly string[] {
  if (config !== undefined) return [config];
  return [...configFileNames, packageFile, ...(configFile === undefined ? [] : [configFile])];
}

async function stampOf(path: string): Promise<string> {
  try {
    const { ino, ctimeNs, mtimeNs, size } = await stat(path, { bigint: true });
    return [ino, ctimeNs, mtimeNs, size].join(" ");
  } catch {
    // The run reports what is wrong with it.
    return "";
  }
}
