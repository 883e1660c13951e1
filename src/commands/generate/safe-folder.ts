import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, parse, resolve } from "node:path";
import { isInside } from "../../inputs/location.ts";
import { openFolder } from "../../output/folder.ts";
import type { Run } from "../run/run.ts";

/**
 * Reports an output folder whose other files are worth more than the output: with one wrong letter in `--out`, files
 * would be spread among them. One that an earlier run wrote to is used again.
 */
export function checkOutputFolder({ options, configFile, diagnostics }: Run): void {
  const { out, force } = options;
  if (force || !existsSync(out)) return;
  const folder = realpathSync(out);
  const what = reasonAgainst(folder, configFile === undefined ? undefined : realpathSync(dirname(resolve(configFile))));
  if (what === undefined || openFolder(out).tool !== undefined) return;
  diagnostics.report("unsafe-output", [out, what], { hint: "Choose another with --out, or use --force." });
}

function reasonAgainst(folder: string, configFolder: string | undefined): string | undefined {
  if (folder === parse(folder).root) return "the root of the file system";
  const home = homedir();
  if (existsSync(home) && isInside(folder, realpathSync(home))) return "a home folder, or contains one";
  if (existsSync(join(folder, ".git"))) return "the root of a repository";
  if (configFolder !== undefined && isInside(folder, configFolder))
    return "the folder of the config file, or contains it";
  return undefined;
}
