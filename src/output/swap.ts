import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isSystemError } from "./folder.ts";
import { makeFolder, removeIfEmpty } from "./make-folder.ts";
import { type Staging, stagingBeside } from "./staging.ts";

/**
 * Replaces the output folder as a whole by the staged files and links to the kept ones, so that readers see either the
 * old output or the new one. Returns false, with the output unchanged, if that is not possible: the folder has other
 * files, is a link or a mount, or the file system has no links.
 */
export function swapFolder(staging: Staging, kept: readonly string[], replaced: readonly string[]): boolean {
  const { target } = staging;
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  const ours = new Set([...kept, ...replaced]);
  if (strangersIn(target, ours, staging).next().done !== true) return false;
  const beside = stagingBeside(target, staging.processId);
  try {
    linkKept(staging, kept);
    mkdirSync(beside);
    exchange(staging, beside);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    // What could not be undone stays for the next run to continue.
    if (!existsSync(target) || !existsSync(join(staging.path, "new"))) throw cause;
    removeIfEmpty(beside);
    return false;
  }
  bringBack([...strangersIn(join(beside, "old"), ours, staging)], join(beside, "old"), target);
  rmSync(beside, { recursive: true });
  return true;
}

/**
 * Yields the paths below the folder that belong neither to the output nor to the staged files; empty folders count,
 * too.
 */
function* strangersIn(folder: string, ours: ReadonlySet<string>, staging: Staging, below = ""): Generator<string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  if (entries.length === 0) yield below;
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (path === relative(staging.target, staging.path)) continue;
    if (entry.isDirectory()) yield* strangersIn(folder, ours, staging, path);
    else if (!entry.isFile() || !ours.has(path)) yield path;
  }
}

/** Moves files that someone added to the old output during the swap into the new one. */
function bringBack(paths: readonly string[], from: string, to: string): void {
  for (const path of paths) {
    if (existsSync(join(to, path))) continue;
    makeFolder(dirname(join(to, path)));
    renameSync(join(from, path), join(to, path));
  }
}

function linkKept({ path, target }: Staging, kept: readonly string[]): void {
  const folders = new Set<string>();
  for (const file of kept) {
    const to = join(path, "new", file);
    const folder = dirname(to);
    if (!folders.has(folder)) makeFolder(folder);
    folders.add(folder);
    linkSync(join(target, file), to);
  }
}

/** Swaps the folders by three renames, of which the last two matter. Undoes what cannot be finished. */
function exchange({ path, target }: Staging, beside: string): void {
  const moves: (readonly [from: string, to: string])[] = [
    [join(path, "new"), join(beside, "new")],
    [target, join(beside, "old")],
    [join(beside, "new"), target],
  ];
  const done: typeof moves = [];
  try {
    for (const move of moves) {
      renameSync(...move);
      done.unshift(move);
    }
  } catch (cause) {
    for (const [from, to] of done) renameSync(to, from);
    throw cause;
  }
}
