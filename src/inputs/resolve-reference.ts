import { posix, resolve } from "node:path";
import { hasScheme } from "../text/uri.ts";
import { isFileUrl, isInside, isWebUrl, type Location, locationBeside, locationOf, pathOfFileUrl } from "./location.ts";

export interface ReferencePolicy {
  /** Reference URI → file path or URL to read in its place. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly allowNetwork: boolean;
  /** Folders in which references may lead to files. */
  readonly roots: readonly string[];
}

export interface ResolvedReference {
  /** What the reference names, if it may be read. */
  readonly location: Location | undefined;
  /** Files that may be copies of it, in the order of preference. They are read if `location` cannot be. */
  readonly copies: readonly Location[];
  /** Why `location` is undefined: it is on the web, or what is wrong with the reference. */
  readonly refusal: { readonly kind: "remote" } | { readonly kind: "refused"; readonly cause: string } | undefined;
}

/**
 * Returns where a Reference leads (section 4.1). A mapping by the user comes first and may lead anywhere; a web address
 * is fetched only if that is allowed; a file must be in one of the allowed folders. Documents of a service are often
 * downloaded into one folder, whatever they call each other: a web address, an absolute path or one that leads out of
 * the folders may have a copy there.
 */
export function resolveReference(uri: string, from: Location, policy: ReferencePolicy): ResolvedReference {
  const mapped = policy.mapping.get(uri);
  if (mapped !== undefined) return found(locationOf(mapped));
  if (uri.trim() === "") return refused("the URI is empty");
  const absolute = from.url === undefined || hasScheme(uri) ? uri : urlOrEmpty(uri, from.url);
  const bare = withoutQuery(absolute);
  if (isWebUrl(absolute)) {
    if (policy.allowNetwork) return found(locationOf(absolute));
    const copies = copiesOf(bare.replace(/^[^/]*\/\/[^/]*/, ""), from, policy);
    return { location: undefined, copies, refusal: { kind: "remote" } };
  }
  if (hasScheme(absolute) && !isFileUrl(absolute)) return refused("only files and web addresses are read");
  const path = isFileUrl(absolute) ? pathOfFileUrl(absolute) : decoded(bare);
  if (path === undefined || path.includes("\0")) return refused("the URI is malformed");
  if (from.url !== undefined) return refused("it is outside the folders of the inputs");
  const location = isFileUrl(absolute) ? locationOf(path) : locationBeside(from, path);
  const copies = copiesOf(bare, from, policy);
  if (policy.roots.some((root) => isInside(root, resolve(location.key)))) return { ...found(location), copies };
  return refused("it is outside the folders of the inputs", copies);
}

function found(location: Location): ResolvedReference {
  return { location, copies: [], refusal: undefined };
}

function refused(cause: string, copies: readonly Location[] = []): ResolvedReference {
  return { location: undefined, copies, refusal: { kind: "refused", cause } };
}

function urlOrEmpty(uri: string, base: string): string {
  try {
    return new URL(uri, base).href;
  } catch {
    return "";
  }
}

function withoutQuery(uri: string): string {
  return uri.replace(/[?#].*$/s, "");
}

/**
 * Returns the files that may be copies of a document, except the referring one: below an allowed folder under the same
 * path, or beside the referring document or in an allowed folder under the same name.
 */
function copiesOf(path: string, from: Location, { roots }: ReferencePolicy): readonly Location[] {
  if (from.folder === undefined) return [];
  const full = decoded(path);
  const name = full === undefined ? "" : posix.basename(full);
  if (full === undefined || !isFileName(name)) return [];
  const segments = full.split("/").filter((segment) => segment !== "");
  const folders = [...new Set([from.folder, ...roots])];
  const below = segments.every(isFileName) ? folders.map((folder) => resolve(folder, ...segments)) : [];
  const paths = [...below, ...folders.map((folder) => resolve(folder, name))];
  const others = [...new Set(paths)].filter((copy) => copy !== from.key);
  return others.map((copy) => locationBeside(from, copy));
}

function isFileName(name: string): boolean {
  return name !== "" && name !== "." && name !== ".." && !/[\\/\0]/.test(name);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
