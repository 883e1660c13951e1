import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { causeOf } from "../../inputs/access.ts";
import { byCodePoint } from "../../text/order.ts";

const extension = ".hbs";

/**
 * Returns the templates of a folder, by name: their path below it without `.hbs`. Reports a folder that does not exist
 * or contains no templates, and files that cannot be read or are not UTF-8.
 */
export async function readTemplates(folder: string, diagnostics: Diagnostics): Promise<ReadonlyMap<string, string>> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) {
    const cause = found === undefined ? "the folder does not exist" : "it is not a folder";
    diagnostics.report("cannot-read", [folder, cause]);
    return new Map();
  }
  const { glob } = await import("tinyglobby");
  const { decodeUtf8 } = await import("../../inputs/decode.ts");
  const templates = new Map<string, string>();
  const paths = (await glob(`**/*${extension}`, { cwd: folder })).sort(byCodePoint);
  if (paths.length === 0) diagnostics.report("no-templates", [folder]);
  for (const path of paths) {
    const file = join(folder, path);
    try {
      const text = decodeUtf8(file, readFileSync(file), diagnostics);
      templates.set(path.slice(0, -extension.length), text);
    } catch (error) {
      diagnostics.report("cannot-read", [file, causeOf(error)]);
    }
  }
  return templates;
}
