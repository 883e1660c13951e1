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

export type ResolvedReference =
  | { readonly kind: "location"; readonly location: Location }
  /** On the web, which may not be accessed; there may be a copy beside the referring document. */
  | { readonly kind: "remote"; readonly beside: Location | undefined }
  | { readonly kind: "refused"; readonly cause: string };

/**
 * Returns where a Reference leads (section 4.1). A mapping by the user comes first and may lead anywhere; a web address
 * is fetched only if that is allowed; a file must be in one of the allowed folders.
 */
export function resolveReference(uri: string, from: Location, policy: ReferencePolicy): ResolvedReference {
  const mapped = policy.mapping.get(uri);
  if (mapped !== undefined) return { kind: "location", location: locationOf(mapped) };
  if (uri.trim() === "") return refused("the URI is empty");
  const absolute = from.url === undefined || hasScheme(uri) ? uri : urlOrEmpty(uri, from.url);
  if (isWebUrl(absolute)) {
    if (policy.allowNetwork) return { kind: "location", location: locationOf(absolute) };
    return { kind: "remote", beside: from.folder === undefined ? undefined : copyBeside(absolute, from) };
  }
  if (hasScheme(absolute) && !isFileUrl(absolute)) return refused("only files and web addresses are read");
  const path = isFileUrl(absolute) ? pathOfFileUrl(absolute) : decoded(absolute.replace(/[?#].*$/s, ""));
  if (path === undefined || path.includes("\0")) return refused("the URI is malformed");
  const location = isFileUrl(absolute) ? locationOf(path) : locationBeside(from, path);
  if (from.url !== undefined || !policy.roots.some((root) => isInside(root, resolve(location.key)))) {
    return refused("it is outside the folders of the inputs");
  }
  return { kind: "location", location };
}

function refused(cause: string): ResolvedReference {
  return { kind: "refused", cause };
}

function urlOrEmpty(uri: string, base: string): string {
  try {
    return new URL(uri, base).href;
  } catch {
    return "";
  }
}

/** Returns a copy beside the referring document: documents from the web are often downloaded into one folder. */
function copyBeside(url: string, from: Location): Location | undefined {
  const name = decoded(posix.basename(url.replace(/[?#].*$/s, "")));
  return name === undefined || name === "" || /[\\/\0]/.test(name) || name === ".." || name === "."
    ? undefined
    : locationBeside(from, name);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
