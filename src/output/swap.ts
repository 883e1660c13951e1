import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { exchangeFolders } from "./exchange.ts";
import { isSystemError } from "./folder.ts";
import { makeFolder, removeIfEmpty } from "./make-folder.ts";
import { type Staging, stagingBeside } from "./staging.ts";

/** Links take about a second for so many files; then moving the few that change is the lesser evil. */
const mostLinks = 50_000;

/**
 * Replaces the output folder as a whole by the staged files and links to all others, so that readers see either the old
 * output or the new one. Returns false, with the output unchanged, if that is not possible: the folder is a link or a
 * mount, has too many files, or the file system has no links.
 */
export function swapFolder(staging: Staging, replaced: readonly string[]): boolean {
  const { target } = staging;
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  const beside = stagingBeside(target, staging.processId);
  const linked: string[] = [];
  try {
    const others = entriesIn(target, new Set(replaced), staging);
    if (others.length > mostLinks) return false;
    linkAll(others, staging, linked);
    mkdirSync(beside, { mode: 0o700 });
    exchange(staging, beside);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    // What could not be undone stays for the next run to continue.
    if (!existsSync(target) || !existsSync(join(staging.path, "new"))) throw cause;
    for (const path of linked) rmSync(join(staging.path, "new", path), { force: true });
    removeIfEmpty(beside);
    return false;
  }
  bringBack(join(beside, "old"), new Set(replaced), staging);
  rmSync(beside, { recursive: true });
  return true;
}

interface Entry {
  readonly path: string;
  readonly kind: "file" | "folder" | "link";
}

/** Returns everything below the folder except the staged files and those to leave out. Folders come before their content. */
function entriesIn(folder: string, leftOut: ReadonlySet<string>, staging: Staging, below = ""): readonly Entry[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry): readonly Entry[] => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (path === relative(staging.target, staging.path)) return [];
    if (!entry.isDirectory()) {
      return leftOut.has(path) ? [] : [{ path, kind: entry.isSymbolicLink() ? "link" : "file" }];
    }
    const content = entriesIn(folder, leftOut, staging, path);
    // A folder that becomes empty goes with its files.
    const isEmptied = content.length === 0 && readdirSync(join(folder, path)).length > 0;
    return isEmptied ? [] : [{ path, kind: "folder" }, ...content];
  });
}

/** Adds what stays to the staged files: two names of the same file, not a copy. */
function linkAll(entries: readonly Entry[], { path: staged, target }: Staging, linked: string[]): void {
  for (const { path, kind } of entries) {
    const [from, to] = [join(target, path), join(staged, "new", path)];
    if (kind === "folder") makeFolder(to);
    else if (kind === "link") symlinkSync(readlinkSync(from), to);
    else linkSync(from, to);
    if (kind === "folder") chmodSync(to, statSync(from).mode);
    else linked.push(path);
  }
  chmodSync(join(staged, "new"), statSync(target).mode);
}

/** Moves what someone added to the old output during the swap, or replaced there, into the new one. */
function bringBack(old: string, replaced: ReadonlySet<string>, staging: Staging): void {
  for (const { path, kind } of entriesIn(old, replaced, staging)) {
    const [from, to] = [join(old, path), join(staging.target, path)];
    const there = lstatSync(to, { throwIfNoEntry: false });
    if (kind === "folder" ? there !== undefined : kind === "link" && there?.isSymbolicLink() === true) continue;
    if (there?.ino === lstatSync(from).ino || there?.isDirectory() === true) continue;
    if (kind === "folder") makeFolder(to);
    else {
      makeFolder(dirname(to));
      renameSync(from, to);
    }
  }
}

/**
 * Exchanges the folders at once where the system can; else by two renames, between which there is none. Undoes what
 * cannot be finished.
 */
function exchange({ path, target }: Staging, beside: string): void {
  const [staged, next, old] = [join(path, "new"), join(beside, "new"), join(beside, "old")];
  const done: (readonly [from: string, to: string])[] = [];
  const move = (from: string, to: string): void => {
    renameSync(from, to);
    done.unshift([from, to]);
  };
  try {
    move(staged, next);
    if (exchangeFolders(target, next)) {
      renameSync(next, old);
      return;
    }
    move(target, old);
    move(next, target);
  } catch (cause) {
    for (const [from, to] of done) renameSync(to, from);
    throw cause;
  }
}
