/** Names as in section 15: which are well-formed, and the parts of a qualified name. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Place } from "../../text/source.ts";

const ASCII_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LONGEST_NAME = 128;
const LONGEST_NAMESPACE = 511;

/** Plain and not too long: nearly all names. */
const PLAIN_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
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

/** Reports a name that is not a simple identifier or is too long (section 15.2). */
export function checkIdentifier(name: string, diagnostics: Diagnostics, place: () => Place): void {
  if (PLAIN_IDENTIFIER.test(name)) return;
  if (!IDENTIFIER.test(name)) {
    diagnostics.report("invalid-identifier", [shortened(name)], { place: place() });
    return;
  }
  const length = codePointsOf(name);
  if (length > LONGEST_NAME) {
    diagnostics.report("name-too-long", [shortened(name), String(length)], { place: place() });
  }
}

/** Reports a namespace that is not simple identifiers joined by dots, or is too long (section 15.1). */
export function checkNamespace(namespace: string, diagnostics: Diagnostics, place: () => Place): void {
  const parts = namespace.split(".");
  const valid =
    codePointsOf(namespace) <= LONGEST_NAMESPACE &&
    parts.every((part) => IDENTIFIER.test(part) && codePointsOf(part) <= LONGEST_NAME);
  if (!valid) diagnostics.report("invalid-namespace", [shortened(namespace)], { place: place() });
}

function codePointsOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Returns a name shortened for a message. */
function shortened(name: string): string {
  const characters = [...name.slice(0, 200)];
  return characters.length > 60 ? `${characters.slice(0, 57).join("")}…` : name;
}
