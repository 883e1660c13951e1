import { resolve } from "node:path";
import { isUsuallyError } from "../../diagnostics/catalogue/catalogue.ts";
import { Diagnostics } from "../../diagnostics/collector.ts";
import { sha256 } from "../../output/folder.ts";
import type { InputHashes } from "../../output/manifest.ts";
import type { Options } from "../../settings/options.ts";
import { outputOptions } from "../../settings/output-options.ts";
import { byCodePoint } from "../../text/order.ts";
import { builtInTemplate } from "../../tool.ts";
import { readTemplates } from "./templates-folder.ts";

/** What was read, by path or URL; undefined if it could not be read. */
export type Contents = ReadonlyMap<string, Uint8Array | undefined>;

/**
 * Returns the hashes by which a later run detects changes. Paths and line ends do not count, so the hashes are the same
 * on every machine.
 */
export async function inputHashes(options: Options, contents: Contents): Promise<InputHashes> {
  const folder = options.templates;
  const templates = folder === undefined ? undefined : await readTemplates(folder, new Diagnostics());
  return {
    metadata: metadataHash(options.overlay, contents),
    options: optionsHash(options),
    ...(templates !== undefined && templatesHash(templates)),
  };
}

/** If templates are requested and there are none, nothing can have been written yet. */
function templatesHash(templates: ReadonlyMap<string, string>): Pick<InputHashes, "templates"> {
  if (templates.size === 0) return { templates: "none" };
  const overrides = [...templates].filter(isOverride);
  return overrides.length === 0 ? {} : { templates: sha256(JSON.stringify(overrides)) };
}

/** Returns whether a template differs from the built-in one: one that was ejected and not edited changes nothing. */
function isOverride([name, text]: readonly [string, string]): boolean {
  try {
    return builtInTemplate(name) !== text;
  } catch {
    // No built-in template has this name; the run reports that.
    return true;
  }
}

function metadataHash(overlays: readonly string[], contents: Contents): string {
  const hashes = new Map<string, string>();
  for (const [name, bytes] of contents) if (bytes !== undefined) hashes.set(resolve(name), hashOf(bytes));
  const sorted = [...hashes].sort(([a], [b]) => byCodePoint(a, b)).map(([, hash]) => hash);
  // Lists of patches are applied in their order.
  const patches = overlays.map((overlay) => hashes.get(resolve(overlay)) ?? "");
  return sha256([...sorted, "", ...patches].join("\n"));
}

function hashOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return sha256(buffer.includes("\r\n") ? buffer.toString("latin1").replaceAll("\r\n", "\n") : bytes);
}

/** Covers only options that the output depends on: how a run reports is not a reason to write anything again. */
function optionsHash(options: Options): string {
  const { root, untyped, report } = options;
  const tolerated = [...options.severity].filter(([code, level]) => level !== "error" && isUsuallyError(code));
  const { emit, ...choices } = outputOptions(options);
  return sha256(
    JSON.stringify([
      { emit: [...emit].sort(byCodePoint), ...choices },
      [...root].sort(byCodePoint),
      [...untyped].sort(byCodePoint),
      // It adds a file to the output.
      ...(report === undefined ? [] : ["report"]),
      // What would be left unwritten for an error is written.
      ...(tolerated.length === 0 ? [] : [tolerated.map(([code]) => code).sort(byCodePoint)]),
    ]),
  );
}
