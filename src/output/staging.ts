import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hashOnDisk, isMissing, openFolder } from "./folder.ts";
import { makeFolder } from "./make-folder.ts";
import { manifestName, readManifest } from "./manifest.ts";

/** In the names of all that a run puts on disk for itself, before its process id. */
export const mark = ".csdl-typescript-";

/**
 * A run's own folder on the file system of the output. `new` holds what is to be moved in, laid out like the output;
 * `old` is made when the moving starts and takes what it replaces, so that it can be undone.
 */
export interface Staging {
  readonly path: string;
  readonly target: string;
  readonly processId: number;
}

/**
 * Beside an output folder that is not there yet, so that one rename puts it in place; else inside it. Nothing is made
 * on disk before there is a file to stage.
 */
export function openStaging(target: string, processId: number): Staging {
  const path = existsSync(target) ? join(target, `${mark}${processId}`) : stagingBeside(target, processId);
  return { path, target, processId };
}

/** Where a run stages what takes the folder's place as a whole. */
export function stagingBeside(target: string, processId: number): string {
  return join(dirname(target), `.${basename(target)}${mark}${processId}`);
}

export function closeStaging({ path }: Staging): void {
  if (existsSync(path)) rmSync(path, { recursive: true });
}

/** Whether killed runs left something behind, or one is at work. */
export function hasLeftOvers(target: string): boolean {
  return leftOversOf(target).length > 0;
}

function leftOversOf(target: string): readonly string[] {
  return [...stagingsIn(target, mark), ...stagingsIn(dirname(target), `.${basename(target)}${mark}`)];
}

function processOf(path: string): number {
  return Number(path.slice(path.lastIndexOf("-") + 1));
}

/**
 * Ends what killed runs left behind: a move that had begun is completed, anything else is removed. For whoever holds the
 * folder's lock: nobody else stages anything then.
 */
export function clearLeftOvers(target: string): void {
  for (const path of leftOversOf(target)) {
    const staging = { path, target, processId: processOf(path) };
    if (existsSync(join(path, "old")) && existsSync(join(path, "new", manifestName))) resume(staging);
    closeStaging(staging);
  }
}

function stagingsIn(folder: string, prefix: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter(
      (name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)),
    );
    return names.map((name) => join(folder, name));
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

function resume(staging: Staging): void {
  const folder = openFolder(staging.target);
  const before = folder.tool === undefined ? readManifest(join(staging.path, "old"))?.files : folder.files;
  const after = readManifest(join(staging.path, "new"))?.files;
  const unedited = (path: string): boolean => hashOnDisk(folder, path) === before?.get(path);
  for (const path of after?.keys() ?? []) {
    // Whoever edited it since wants that kept.
    if (existsSync(join(staging.target, path)) && !unedited(path))
      rmSync(join(staging.path, "new", path), { force: true });
  }
  const removed = [...(before?.keys() ?? [])].filter((path) => after?.has(path) === false && unedited(path));
  commit(staging, removed);
}

/** Moves the staged files in and the removed ones out; where that fails, everything is moved back. */
export function commit(staging: Staging, removed: readonly string[]): void {
  const moves: [from: string, to: string][] = [];
  for (const name of ["new", "old"]) makeFolder(join(staging.path, name));
  try {
    for (const path of removed) setAside(staging, path, moves);
    moveIn(staging, "", moves);
  } catch (cause) {
    for (const [from, to] of moves.reverse()) renameSync(to, from);
    throw cause;
  }
  for (const path of removed) removeEmptyFolders(staging.target, dirname(path));
}

/** A folder that the output does not have yet moves whole. The manifest comes last: until then nothing is replaced. */
function moveIn(staging: Staging, below: string, moves: [from: string, to: string][]): void {
  const from = join(staging.path, "new", below);
  const to = join(staging.target, below);
  if (!existsSync(to)) {
    move(from, to, moves);
    return;
  }
  const entries = readdirSync(from, { withFileTypes: true });
  entries.sort((left, right) => Number(left.name === manifestName) - Number(right.name === manifestName));
  for (const entry of entries) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) {
      moveIn(staging, path, moves);
    } else {
      setAside(staging, path, moves);
      move(join(from, entry.name), join(to, entry.name), moves);
    }
  }
}

function setAside(staging: Staging, path: string, moves: [from: string, to: string][]): void {
  const from = join(staging.target, path);
  const stats = lstatSync(from, { throwIfNoEntry: false });
  // A folder that someone made there meanwhile is not ours to move: the rename onto it fails.
  if (stats === undefined || stats.isDirectory()) return;
  const to = join(staging.path, "old", path);
  makeFolder(dirname(to));
  move(from, to, moves);
}

function move(from: string, to: string, moves: [from: string, to: string][]): void {
  renameSync(from, to);
  moves.push([from, to]);
}

function removeEmptyFolders(target: string, below: string): void {
  for (let path = below; path !== "."; path = dirname(path)) {
    try {
      rmdirSync(join(target, path));
    } catch {
      // Not empty, or gone with an earlier file of the same folder.
      return;
    }
  }
}
