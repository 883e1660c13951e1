/**
 * What `--watch` looks at. The events of the file system, and the libraries that go by them, lose a folder that is
 * replaced as a whole, such as by a checkout, and know nothing of one that is not there yet.
 */

import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Diagnostics } from "../../diagnostics/collector.ts";
import { findInputs } from "../../inputs/find.ts";
import { isInside, isWebUrl, STANDARD_INPUT } from "../../inputs/location.ts";
import { configFileNames, packageFile } from "../../settings/config-file/find.ts";
import { byCodePoint } from "../../text/order.ts";
import type { Run } from "../run/run.ts";

/** Absolute path → what is different once the file was written to or replaced; of a file that is not there too. */
export type WatchedState = ReadonlyMap<string, string>;

/** The files that the run reads or may read by now, as they are. `led`: the paths and URLs that another run was led to. */
export async function lookAt(run: Run, led: ReadonlySet<string>): Promise<Map<string, string>> {
  const { metadata, overlay, reference, out } = run.options;
  const inputs = [...metadata, ...overlay, ...reference.values()];
  const locations = await findInputs(inputs, run.io.access, new Diagnostics());
  const names = [...locations.map(({ key }) => key), ...led].filter(
    (name) => !isWebUrl(name) && name !== STANDARD_INPUT,
  );
  const paths = [...names, ...(await templatesOf(run)), ...configsOf(run)].map((name) => resolve(name));
  const watched = [...new Set(paths)].filter((path) => !isInside(resolve(out), path)).sort(byCodePoint);
  return new Map(await Promise.all(watched.map(async (path) => [path, await stampOf(path)] as const)));
}

export function isSameState(a: WatchedState, b: WatchedState): boolean {
  return a.size === b.size && [...a].every(([path, stamp]) => b.get(path) === stamp);
}

async function templatesOf({ options: { templates } }: Run): Promise<readonly string[]> {
  if (templates === undefined) return [];
  const { glob } = await import("tinyglobby");
  return (await glob("**/*.hbs", { cwd: templates })).map((path) => join(templates, path));
}

/** All that there may be, where none is named: a second one is a fault. */
function configsOf({ options: { config }, configFile }: Run): readonly string[] {
  if (config !== undefined) return [config];
  return [...configFileNames, packageFile, ...(configFile === undefined ? [] : [configFile])];
}

async function stampOf(path: string): Promise<string> {
  try {
    const { ino, ctimeNs, mtimeNs, size } = await stat(path, { bigint: true });
    return [ino, ctimeNs, mtimeNs, size].join(" ");
  } catch {
    // The run says what is wrong with it.
    return "";
  }
}
