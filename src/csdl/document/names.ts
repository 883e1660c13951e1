/** Names as in section 15: which are well-formed, and the parts of a qualified name. */
const ASCII_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const IDENTIFIER = /^[\p{L}\p{Nl}_][_\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*$/u;

/** Returns whether a name is a simple identifier (section 15.2). Does not check its length. */
export function isSimpleIdentifier(name: string): boolean {
  return ASCII_IDENTIFIER.test(name) || IDENTIFIER.test(name);
}

/**
 * Returns whether a name is a namespace: simple identifiers separated by dots (section 15.1). Does not check its
 * length.
 */
export function isNamespace(name: string): boolean {
  return name.split(".").every((segment) => isSimpleIdentifier(segment));
}

/**
 * Returns whether a name is qualified: a namespace or alias, a dot and a simple identifier (section 15.3). The last dot
 * separates them.
 */
export function isQualifiedName(name: string): boolean {
  const dot = name.lastIndexOf(".");
  return dot > 0 && isSimpleIdentifier(name.slice(dot + 1)) && isNamespace(name.slice(0, dot));
}

/** Returns what follows the last dot; the whole name if there is none. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Returns what precedes the last dot; empty if there is none. */
export function namePrefix(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(0, dot);
}
