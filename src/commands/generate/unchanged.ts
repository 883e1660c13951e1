import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isUsuallyError, type Severity } from "../../diagnostics/catalogue/catalogue.ts";
import { Diagnostics } from "../../diagnostics/collector.ts";
import { findInputs } from "../../inputs/find.ts";
import { isWebUrl, STANDARD_INPUT } from "../../inputs/location.ts";
import { hashOnDisk, isListed, type OutputFolder, openFolder, statsOf } from "../../output/folder.ts";
import { manifestName } from "../../output/manifest.ts";
import { tool } from "../../tool.ts";
import { inputHashes } from "../generation/input-hashes.ts";
import { recorded } from "../run/recorded-access.ts";
import { referenceOptions } from "../run/reference-options.ts";
import type { Run } from "../run/run.ts";

/**
 * Returns the files of the output if the manifest shows that a run would write nothing: same metadata, options,
 * templates and version, and no file missing or edited. Undefined if only a run can tell.
 */
export async function unchangedFiles(run: Run): Promise<readonly string[] | undefined> {
  if (!isEligible(run)) return undefined;
  const folder = openFolder(run.options.out);
  if (folder.inputs === undefined || folder.tool?.version !== tool.version) return undefined;
  const { report } = run.options;
  if (report !== undefined && (await import("../generation/kept-model.ts")).owesReport(report, folder.inputs))
    return undefined;
  if (!(await readInputs(run))) return undefined;
  const now = await inputHashes(run.options, run.inputs);
  const before = folder.inputs;
  const isSame =
    now.metadata === before.metadata && now.options === before.options && now.templates === before.templates;
  return isSame && isAsWritten(folder) ? [...folder.files.keys(), manifestName] : undefined;
}

/** Options that do more than write need the whole run. */
function isEligible({ options }: Run): boolean {
  const { force, verify, strict, severity, timing } = options;
  return !force && !verify && !options["dry-run"] && !strict && !raises(severity) && !timing;
}

/** Checks whether something is an error that usually is none, so that a run may fail which did not. */
function raises(severities: ReadonlyMap<string, Severity>): boolean {
  return [...severities].some(([code, severity]) => severity === "error" && !isUsuallyError(code));
}

/**
 * Reads everything that a run would read; documents that refer to others have to be parsed for that. Returns false if
 * something cannot be read.
 */
async function readInputs(run: Run): Promise<boolean> {
  const { metadata, overlay } = run.options;
  const access = recorded(run);
  const inputs = [...metadata, ...overlay.filter((path) => !/\.jsonc?$/i.test(path))];
  const locations = await findInputs([...metadata, ...overlay], access, new Diagnostics());
  if (locations.length === 0 || locations.some(({ key }) => key === STANDARD_INPUT || isWebUrl(key))) return false;
  try {
    const contents = await Promise.all(locations.map(({ key }) => access.readFile(key)));
    if (!contents.some(mayRefer)) return true;
  } catch {
    // The run reports what cannot be read.
    return false;
  }
  if (run.options["allow-network"]) return false;
  const { loadDocuments } = await import("../../inputs/load.ts");
  const diagnostics = new Diagnostics();
  await loadDocuments({ inputs, ...referenceOptions(run.options) }, access, diagnostics);
  return !diagnostics.hasErrors;
}

/** Returns whether the bytes may contain a Reference (section 4.1), in any encoding. */
function mayRefer(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ["\0", ":Reference", "<Reference", "$Reference"].some((mark) => buffer.includes(mark));
}

/**
 * Returns whether every file exists and no code was edited. A run sets the manifest's time last: older files are
 * trusted (`check` trusts nothing), newer ones are read. This module itself is newer if the tool was built again under
 * the same version.
 */
function isAsWritten(folder: OutputFolder): boolean {
  const written = statSync(join(folder.path, manifestName)).mtimeMs;
  if (statSync(fileURLToPath(import.meta.url)).mtimeMs > written) return false;
  const settled = new Map<string, boolean>();
  for (const [path, hash] of folder.files) {
    // There are thousands of fixtures, and few are edited: reading each would take longer than everything else.
    if (path.endsWith(".json")) {
      const below = path.slice(0, Math.max(0, path.lastIndexOf("/")));
      if (!settled.has(below)) settled.set(below, isOlder(join(folder.path, below), written));
      if (settled.get(below) !== true && !isListed(folder, path)) return false;
      continue;
    }
    const stats = statsOf(join(folder.path, path));
    if (stats?.isFile() !== true) return false;
    if (stats.mtimeMs >= written && hashOnDisk(folder, path) !== hash) return false;
  }
  return true;
}

/** Returns whether no file was added to or removed from the folder since. */
function isOlder(path: string, time: number): boolean {
  const stats = statsOf(path);
  return stats !== undefined && stats.mtimeMs < time;
}
