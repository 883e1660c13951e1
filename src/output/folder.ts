import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { PreviousNames } from "../plan/types.ts";
import { type InputHashes, manifestName, readManifest, readNames, type Tool } from "./manifest.ts";

/** The output folder as it stands before a run. */
export interface OutputFolder {
  readonly path: string;
  /** Who wrote it; undefined where no earlier run did. */
  readonly tool: Tool | undefined;
  /** What it was made from; undefined where the manifest does not say. */
  readonly inputs: InputHashes | undefined;
  /** Hashes of the files that an earlier run wrote, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What an earlier run called the types. */
  readonly names: PreviousNames;
  /** The paths of `files` by their lower-case form: on some file systems a change of case is the same file. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Names in each folder below, read when first asked for; undefined where something else is in its place. */
  readonly listings: Map<string, Listing | undefined>;
}

interface Listing {
  readonly names: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

/** What a path of the output is on disk, compared with the text that belongs there. */
export type FileStatus =
  /** As it should be. */
  | "same"
  /** Not there. */
  | "missing"
  /** As an earlier run wrote it, and no longer as it should be. */
  | "stale"
  /** Changed since an earlier run wrote it. */
  | "edited"
  /** Something that no earlier run wrote. */
  | "foreign";

/** Reads what the manifest says; what an early end does not need is read when it is first asked for. */
export function openFolder(path: string): OutputFolder {
  const manifest = readManifest(path);
  const files: ReadonlyMap<string, string> = manifest?.files ?? new Map();
  let spellings: ReadonlyMap<string, string> | undefined;
  return {
    path,
    tool: manifest?.tool,
    inputs: manifest?.inputs,
    files,
    get names() {
      return readNames(path);
    },
    get spellings() {
      spellings ??= new Map([...files.keys()].map((file) => [file.toLowerCase(), file]));
      return spellings;
    },
    listings: new Map(),
  };
}

export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** How the file at a path below the folder compares with the hash of what belongs there. */
export function statusOf(folder: OutputFolder, path: string, wanted: string): FileStatus {
  if (!isThere(folder, path)) return "missing";
  const found = hashOnDisk(folder, path);
  const spelling = folder.spellings.get(path.toLowerCase()) ?? path;
  if (found === wanted && spelling === path) return "same";
  // The manifest cannot list its own hash; being one is proof enough.
  if (path === manifestName && folder.tool !== undefined) return "stale";
  const written = folder.files.get(spelling);
  if (written === undefined || found === undefined) return "foreign";
  return written === found ? "stale" : "edited";
}

/** The hash of a file below the folder; undefined where the path holds no file. */
export function hashOnDisk(folder: Pick<OutputFolder, "path">, path: string): string | undefined {
  try {
    return sha256(readFileSync(join(folder.path, path)));
  } catch (cause) {
    if (isMissing(cause) || hasCode(cause, "EISDIR") || hasCode(cause, "ENOTDIR")) return undefined;
    throw cause;
  }
}

/** Whether anything stands at the path, or in the way to it. A listing a folder is cheaper than a look a file. */
export function isThere(folder: OutputFolder, path: string): boolean {
  const [below, name] = placeOf(path);
  const listing = listingOf(folder, below);
  if (listing === undefined || listing.names.has(name)) return true;
  // A file system that ignores case finds the file under another spelling.
  return listing.folded.has(name.toLowerCase()) && existsSync(join(folder.path, path));
}

/** Whether the path is there, spelt as it is. */
export function isListed(folder: OutputFolder, path: string): boolean {
  const [below, name] = placeOf(path);
  return listingOf(folder, below)?.names.has(name) === true;
}

function placeOf(path: string): readonly [below: string, name: string] {
  const slash = path.lastIndexOf("/");
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
}

function listingOf(folder: OutputFolder, below: string): Listing | undefined {
  if (!folder.listings.has(below)) folder.listings.set(below, readListing(join(folder.path, below)));
  return folder.listings.get(below);
}

function readListing(path: string): Listing | undefined {
  try {
    return listingWith(readdirSync(path));
  } catch (cause) {
    if (isMissing(cause)) return listingWith([]);
    if (hasCode(cause, "ENOTDIR")) return undefined;
    throw cause;
  }
}

function listingWith(names: readonly string[]): Listing {
  let folded: ReadonlySet<string> | undefined;
  return {
    names: new Set(names),
    get folded() {
      folded ??= new Set(names.map((name) => name.toLowerCase()));
      return folded;
    },
  };
}

/** Undefined where nothing is there, or a file stands in the way to it. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    if (hasCode(cause, "ENOTDIR")) return undefined;
    throw cause;
  }
}

export function isMissing(cause: unknown): boolean {
  return hasCode(cause, "ENOENT");
}

export function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === code;
}

/** Whether the system refused something, in contrast to a bug of ours. */
export function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && "syscall" in cause;
}
