import { readFileSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Diagnostics } from "../../diagnostics/collector.ts";

/** Names of config files. */
export const configFileNames = ["json", "js", "mjs", "ts"].map((extension) => `csdl-typescript.config.${extension}`);

export const packageFile = "package.json";

/** Key of package.json that may hold the configuration. */
export const packageKey = "csdl-typescript";

/**
 * Returns the config file to use: the one named, or the only one there is in the folder. Reports a missing one, and two
 * if neither is named, since no order between them would be a good guess.
 */
export function findConfig(folder: string, named: string | undefined, diagnostics: Diagnostics): string | undefined {
  if (named !== undefined) {
    const file = isAbsolute(named) ? named : join(folder, named);
    if (isFile(file)) return file;
    diagnostics.report("config-not-found", [named]);
    return undefined;
  }
  const found = configFileNames.filter((name) => isFile(join(folder, name)));
  if (hasPackageKey(folder)) found.push(packageFile);
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    diagnostics.report("several-configs", [first, second], {
      hint: "Remove one of them, or select one with --config.",
    });
  }
  return first === undefined ? undefined : join(folder, first);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function hasPackageKey(folder: string): boolean {
  const file = join(folder, packageFile);
  const text = isFile(file) ? readFileSync(file, "utf8") : "";
  if (!text.includes(`"${packageKey}"`)) return false;
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && Object.hasOwn(json, packageKey);
  } catch {
    // npm reports a package.json that cannot be parsed; nothing here requires it.
    return false;
  }
}
