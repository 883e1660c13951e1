import type { QualifiedName } from "../model/types.ts";
import type { OutputFile } from "../render/files.ts";
import { type FileStatus, hashOnDisk, type OutputFolder, sha256, statusOf, withoutManifest } from "./folder.ts";
import { type InputHashes, manifestName, printManifest, type Tool } from "./manifest.ts";

/** Everything that a run generates. */
export interface Output {
  readonly tool: Tool;
  /** For the manifest, so that later runs can detect changes. */
  readonly inputs?: InputHashes;
  /** The manifest's entry of each type. */
  readonly types: ReadonlyMap<QualifiedName, object>;
  /** The manifest's entry of each operation, where operations are generated. */
  readonly operations?: ReadonlyMap<string, object>;
  /** Rendered during iteration, so that no run holds all texts at once. */
  readonly files: Iterable<OutputFile>;
}

export type Comparison =
  | { readonly path: string; readonly status: FileStatus; readonly text: string }
  /** A file of an earlier run that is no longer generated; `edited` if it was changed since. */
  | { readonly path: string; readonly status: "left-over"; readonly edited: boolean };

/** Compares the output with the folder: each file in the order it is rendered, the manifest, then what is left over. */
export function* compareOutput(output: Output, found: OutputFolder): Generator<Comparison> {
  const folder = found.tool?.name === output.tool.name ? found : withoutManifest(found);
  const files = new Map<string, string>();
  const folded = new Set<string>();
  for (const { path, text } of output.files) {
    assertUsable(path, folded);
    const wanted = sha256(text);
    files.set(path, wanted);
    yield { path, text, status: statusOf(folder, path, wanted) };
  }
  const { tool, inputs, types, operations = new Map() } = output;
  const text = printManifest({ tool, inputs, types, operations, files });
  yield { path: manifestName, text, status: statusOf(folder, manifestName, sha256(text)) };
  for (const [path, written] of folder.files) {
    if (files.has(path) || !isBelow(path)) continue;
    const hash = hashOnDisk(folder, path);
    if (hash !== undefined) yield { path, status: "left-over", edited: hash !== written };
  }
}

/** Asserts that paths stay below the folder and are distinct on every file system; the planner guarantees both. */
function assertUsable(path: string, folded: Set<string>): void {
  if (!isBelow(path)) throw new Error(`The path ${JSON.stringify(path)} leaves the output folder.`);
  const key = path.toLowerCase();
  if (folded.has(key) || key === manifestName) throw new Error(`Two files of the output are named ${path}.`);
  folded.add(key);
}

/** A segment that is empty or consists of one or two dots, or a character with a special meaning on some system. */
const leaves = /(?:^|\/)\.{0,2}(?:\/|$)|[\\:\0]/;

/** Also applied to an earlier manifest, since an edited manifest must not cause files elsewhere to be removed. */
function isBelow(path: string): boolean {
  return !leaves.test(path);
}
