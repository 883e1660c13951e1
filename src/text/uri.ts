import { posix } from "node:path";

/**
 * Resolves a URI relative to `base` (XML Base, section 4), which may be relative itself; the caller then resolves the
 * result.
 */
export function resolveUri(uri: string, base: string | undefined): string {
  if (base === undefined || uri === "" || hasScheme(uri)) return uri;
  if (URL.canParse(base)) return URL.canParse(uri, base) ? new URL(uri, base).href : uri;
  const folder = base.slice(0, base.lastIndexOf("/") + 1);
  return uri.startsWith("/") ? uri : posix.join(folder, uri);
}

/** Returns whether a URI has a scheme. One letter before a colon is a drive. */
export function hasScheme(uri: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(uri);
}
