/** Links below the output folder: they are never followed, as they may lead out of it. */
import { closeSync, constants, lstatSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Of a file, but no link, and without waiting for the writer of a pipe. Windows has neither. */
const plainFile = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a file. Throws `ELOOP` if it is a link. */
export function readPlainFile(path: string): Buffer {
  const file = openSync(path, plainFile);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Returns the first link on the way from the folder to a path below it, or at its end; undefined if there is none. */
export function linkOn(folder: string, path: string): string | undefined {
  const parent = dirname(path);
  const above = parent === "." ? undefined : linkOn(folder, parent);
  if (above !== undefined) return above;
  try {
    return isLink(join(folder, path)) ? path : undefined;
  } catch {
    // A file is in the place of a folder.
    return undefined;
  }
}
