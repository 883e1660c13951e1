import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where a document is read from. */
export interface Location {
  /** Identifies the document: the absolute path, or the URL. */
  readonly key: string;
  /** How messages name it. */
  readonly name: string;
  /** Set if the document is fetched. */
  readonly url: string | undefined;
  /** The folder that relative references start from; undefined if it is fetched. */
  readonly folder: string | undefined;
}

/** The key of standard input, which no path or URL is equal to. */
export const STANDARD_INPUT = "<stdin>";

/** Returns the location of an input as the user gives it: a path, a URL or `-`. */
export function locationOfInput(input: string): Location {
  if (input === "-") return { key: STANDARD_INPUT, name: STANDARD_INPUT, url: undefined, folder: resolve(".") };
  return locationOf(input);
}

/** Returns the location of a path or URL. A path that ends in a slash is a folder. */
export function locationOf(name: string): Location {
  if (isWebUrl(name)) return { key: name, name, url: name, folder: undefined };
  const path = resolve(isFileUrl(name) ? pathOfFileUrl(name) : name);
  return { key: path, name, url: undefined, folder: /[\\/]$/.test(name) ? path : dirname(path) };
}

/** Returns the location of a path relative to the folder of another document, named as that document is named. */
export function locationBeside(from: Location, path: string): Location {
  const key = resolve(from.folder ?? ".", path);
  const folder = from.key === STANDARD_INPUT ? "." : dirname(from.name);
  const name = isFileUrl(from.name) ? key : join(folder, relative(from.folder ?? ".", key));
  return { key, name, url: undefined, folder: dirname(key) };
}

export function isWebUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

export function isFileUrl(text: string): boolean {
  return /^file:/i.test(text);
}

/** Returns the path that a file URL names; the text itself if it is malformed. */
export function pathOfFileUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    return url;
  }
}

/** Returns whether a path lies in the folder, or is it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
