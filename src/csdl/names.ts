/** Names by section 15: what is well formed, and how a qualified name comes apart. */

const ASCII_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const IDENTIFIER = /^[\p{L}\p{Nl}_][_\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*$/u;

/** Section 15.2; the reader looks after lengths. */
export function isSimpleIdentifier(name: string): boolean {
  return ASCII_IDENTIFIER.test(name) || IDENTIFIER.test(name);
}

/** Section 15.1: simple identifiers between dots; the reader looks after lengths. */
export function isNamespace(name: string): boolean {
  return name.split(".").every((segment) => isSimpleIdentifier(segment));
}

/** Section 15.3: a namespace or alias, a dot, a simple identifier. The last dot is the one between them. */
export function isQualifiedName(name: string): boolean {
  const dot = name.lastIndexOf(".");
  return dot > 0 && isSimpleIdentifier(name.slice(dot + 1)) && isNamespace(name.slice(0, dot));
}

/** What follows the last dot; the whole name where there is none. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** What precedes the last dot; empty where there is none. */
export function namePrefix(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(0, dot);
}

/** Whether what is asked for is a pattern of names rather than a name; see `findRoots`. */
export function isPattern(asked: string): boolean {
  return /[*?]/.test(asked);
}
