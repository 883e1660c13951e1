/** Overlays: files that correct or annotate metadata from outside. */

import type { Diagnostics } from "../diagnostics/collector.ts";
import type { InputAccess } from "../inputs/access.ts";
import { decodeSource } from "../inputs/decode.ts";
import type { Source } from "../text/source.ts";
import type { Patch } from "./patch-list.ts";

export interface Overlays {
  /** CSDL documents, to be read beside the inputs. */
  readonly documents: readonly string[];
  readonly patches: readonly Patch[];
}

/** Separates CSDL documents from lists of patches, which are JSON arrays, and reads the lists. */
export async function loadOverlays(
  paths: readonly string[],
  access: InputAccess,
  diagnostics: Diagnostics,
): Promise<Overlays> {
  const documents: string[] = [];
  const patches: Patch[] = [];
  for (const path of new Set(paths)) {
    const source = /\.jsonc?$/i.test(path) ? await readSource(path, access, diagnostics) : undefined;
    if (source === undefined || !/^\s*\[/.test(source.text)) documents.push(path);
    else {
      // Its parser is not worth loading for runs without patches.
      const { readPatchList } = await import("./patch-list.ts");
      patches.push(...readPatchList(source, diagnostics));
    }
  }
  return { documents, patches };
}

/** Returns undefined if the file cannot be read; the reader of documents then reports it. */
async function readSource(path: string, access: InputAccess, diagnostics: Diagnostics): Promise<Source | undefined> {
  try {
    return decodeSource(path, await access.readFile(path), diagnostics);
  } catch {
    return undefined;
  }
}
