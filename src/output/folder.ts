import { hash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { PreviousNames } from "../plan/types.ts";
import { isLink, readPlainFile } from "./links.ts";
import { type InputHashes, manifestName, readManifest, readNames, type Tool } from "./manifest.ts";

/** The output folder before a run. */
export interface OutputFolder {
  readonly path: string;
  /** The tool that wrote it; undefined if no earlier run did. */
  readonly tool: Tool | undefined;
  /** What it was made from; undefined if the manifest does not say. */
  readonly inputs: InputHashes | undefined;
  /** Hashes of the files that an earlier run wrote, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The names that an earlier run gave the types. */
  readonly names: PreviousNames;
  /** The paths of `files` by their lower-case form: on some file systems a change of case is the same file. */
  readonly spellings: ReadonlyMap<string, string>;
  /** A file that an earlier run wrote and that is older is treated as unchanged; 0: every file is read. */
  readonly settledBefore: number;
  /** Names in each folder below, read on first use; undefined if something else or a link is in its place. */
  readonly listings: Map<string, Listing | undefined>;
}

interface Listing {
  readonly names: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

/** The state of an output path on disk, compared with the text that belongs there. */
export type FileStatus =
  /** The file has the right content. */
  | "same"
  /** The file does not exist. */
  | "missing"
  /** The file is unchanged since an earlier run wrote it, but its content is outdated. */
  | "stale"
  /** The file was changed since an earlier run wrote it. */
  | "edited"
  /** The file was not written by an earlier run. */
  | "foreign";

/**
 * Reads the manifest; parts that a run may not need are read on first use. With `trust: "older"`, files that are older
 * than the manifest are treated as what it says: a run sets its time last.
 */
export function openFolder(path: string, { trust = "none" }: { readonly trust?: "older" | "none" } = {}): OutputFolder {
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
    settledBefore: trust === "older" ? (statsOf(join(path, manifestName))?.mtimeMs ?? 0) : 0,
    listings: new Map(),
  };
}

/** Returns the folder as if no earlier run had written to it: what is there belongs to someone else. */
export function withoutManifest({ path, listings }: OutputFolder): OutputFolder {
  const nothing = { tool: undefined, inputs: undefined, files: new Map(), names: new Map(), spellings: new Map() };
  return { path, listings, settledBefore: 0, ...nothing };
}

export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** Returns how the file at a path below the folder compares with the hash of the wanted content. */
export function statusOf(folder: OutputFolder, path: string, wanted: string): FileStatus {
  if (!isThere(folder, path)) return "missing";
  if (folder.files.get(path) === wanted && isSettled(folder, path)) return "same";
  const found = hashOnDisk(folder, path);
  const spelling = folder.spellings.get(path.toLowerCase()) ?? path;
  if (found === wanted && spelling === path) return "same";
  // The manifest cannot list its own hash; if it is a manifest, that is proof enough.
  if (path === manifestName && folder.tool !== undefined) return "stale";
  const written = folder.files.get(spelling);
  if (written === undefined || found === undefined) return "foreign";
  return written === found ? "stale" : "edited";
}

/** Returns whether the times show that nothing changed a file since an earlier run wrote it. */
function isSettled(folder: OutputFolder, path: string): boolean {
  if (folder.settledBefore === 0 || listingOf(folder, placeOf(path)[0]) === undefined) return false;
  const stats = lstatSync(join(folder.path, path), { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.mtimeMs < folder.settledBefore;
}

/** Returns the hash of a file below the folder; undefined if the path holds no file. */
export function hashOnDisk(folder: OutputFolder, path: string): string | undefined {
  if (listingOf(folder, placeOf(path)[0]) === undefined) return undefined;
  try {
    return sha256(readPlainFile(join(folder.path, path)));
  } catch (cause) {
    if (["ENOENT", "EISDIR", "ENOTDIR", "ELOOP"].some((code) => hasCode(cause, code))) return undefined;
    throw cause;
  }
}

/**
 * Returns whether anything exists at the path, or blocks it. Listing each folder is cheaper than checking each file.
 */
export function isThere(folder: OutputFolder, path: string): boolean {
  const [below, name] = placeOf(path);
  const listing = listingOf(folder, below);
  if (listing === undefined || listing.names.has(name)) return true;
  // A file system that ignores case finds the file under another spelling.
  return listing.folded.has(name.toLowerCase()) && existsSync(join(folder.path, path));
}

/** Returns whether the path exists with exactly this spelling. */
export function isListed(folder: OutputFolder, path: string): boolean {
  const [below, name] = placeOf(path);
  return listingOf(folder, below)?.names.has(name) === true;
}

function placeOf(path: string): readonly [below: string, name: string] {
  const slash = path.lastIndexOf("/");
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
}

function listingOf(folder: OutputFolder, below: string): Listing | undefined {
  if (!folder.listings.has(below)) folder.listings.set(below, listingBelow(folder, below));
  return folder.listings.get(below);
}

/** The output folder itself may be a link. */
function listingBelow(folder: OutputFolder, below: string): Listing | undefined {
  const path = join(folder.path, below);
  if (below === "") return readListing(path);
  if (listingOf(folder, placeOf(below)[0]) === undefined || isLink(path)) return undefined;
  return readListing(path);
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

/** Returns undefined if nothing exists at the path, or if a file blocks it. */
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

/** Returns whether the error comes from the system, in contrast to a bug in this code. */
export function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && "syscall" in cause;
}
