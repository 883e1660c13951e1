import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hashOnDisk, isMissing, openFolder } from "./folder.ts";
import { isLink, linkOn } from "./links.ts";
import { makeFolder } from "./make-folder.ts";
import { manifestName, readManifest } from "./manifest.ts";

/** Part of the names of all temporary files and folders of a run, before its process ID. */
export const mark = ".csdl-typescript-";

/**
 * A run's own folder on the file system of the output. `new` holds the files to move in, laid out like the output.
 * `old` is created when the move starts and takes the replaced files, so that the move can be undone.
 */
export interface Staging {
  readonly path: string;
  readonly target: string;
  readonly processId: number;
}

/**
 * Returns the staging folder: beside an output folder that does not exist yet, so that one rename puts it in place;
 * else inside it. Creates nothing on disk before there is a file to stage.
 */
export function openStaging(target: string, processId: number): Staging {
  const path = existsSync(target) ? join(target, `${mark}${processId}`) : stagingBeside(target, processId);
  return { path, target, processId };
}

/** Returns the staging folder for a replacement of the whole output folder. */
export function stagingBeside(target: string, processId: number): string {
  return join(dirname(target), `.${basename(target)}${mark}${processId}`);
}

/** Creates the staging folder, which only this user may enter. Throws if anything is in its place. */
export function createStaging({ path }: Staging): void {
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Removes the staging folder; a link in its place is removed and not followed. */
export function closeStaging({ path }: Staging): void {
  rmSync(path, { recursive: true, force: true });
}

/** Returns whether killed runs left files behind, or a run is in progress. */
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
 * Cleans up after killed runs: completes a move that had begun, removes anything else. Call it only while holding the
 * folder's lock: no other run stages files then.
 */
export function clearLeftOvers(target: string): void {
  for (const path of leftOversOf(target)) {
    const staging = { path, target, processId: processOf(path) };
    const isMoving = !isLink(path) && existsSync(join(path, "old")) && existsSync(join(path, "new", manifestName));
    if (isMoving) resume(staging);
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
    // An edit made since is kept.
    if (existsSync(join(staging.target, path)) && !unedited(path))
      rmSync(join(staging.path, "new", path), { force: true });
  }
  const removed = [...(before?.keys() ?? [])].filter((path) => after?.has(path) === false && unedited(path));
  commit(staging, removed);
}

/** Moves the staged files in and the removed ones out; if that fails, moves everything back. */
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

/**
 * Moves a folder that the output does not have yet as a whole. The manifest comes last: until then nothing is replaced.
 */
function moveIn(staging: Staging, below: string, moves: [from: string, to: string][]): void {
  const from = join(staging.path, "new", below);
  if (!existsSync(join(staging.target, below))) {
    move({ from, to: join(staging.target, below), contained: below }, staging, moves);
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
      move({ from: join(from, entry.name), to: join(staging.target, path), contained: path }, staging, moves);
    }
  }
}

function setAside(staging: Staging, path: string, moves: [from: string, to: string][]): void {
  const from = join(staging.target, path);
  const stats = lstatSync(from, { throwIfNoEntry: false });
  // A folder that someone created there in the meantime is not moved: the rename onto it fails.
  if (stats === undefined || stats.isDirectory()) return;
  const to = join(staging.path, "old", path);
  makeFolder(dirname(to));
  move({ from, to, contained: path }, staging, moves);
}

interface Move {
  readonly from: string;
  readonly to: string;
  /** The one of both that is in the output, as a path below it. */
  readonly contained: string;
}

/** A link that someone put in place of a folder in the meantime would lead out of the output: such a move is undone. */
function move({ from, to, contained }: Move, { target }: Staging, moves: [from: string, to: string][]): void {
  assertContained(target, contained);
  renameSync(from, to);
  moves.push([from, to]);
  assertContained(target, contained);
}

function assertContained(target: string, path: string): void {
  const link = dirname(path) === "." ? undefined : linkOn(target, dirname(path));
  if (link === undefined) return;
  const message = `${link} has become a link, which is not followed`;
  throw Object.assign(new Error(message), { code: "ELOOP", syscall: "rename" });
}

function removeEmptyFolders(target: string, below: string): void {
  for (let path = below; path !== "."; path = dirname(path)) {
    try {
      assertContained(target, path);
      rmdirSync(join(target, path));
    } catch {
      // It is not empty, or was removed with an earlier file of the same folder.
      return;
    }
  }
}
