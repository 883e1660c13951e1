/** Names by section 15: what is well formed, and how a qualified name comes apart. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Place } from "../../text/source.ts";

const ASCII_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LONGEST_NAME = 128;
const LONGEST_NAMESPACE = 511;

/** Plain and not too long: nearly all names. */
const PLAIN_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
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

/** Section 15.2: reports a name that is no simple identifier, or a longer one than allowed. */
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

/** Section 15.1: reports what is not simple identifiers joined by dots, or longer than allowed. */
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

/** A name as a message can bear it. */
function shortened(name: string): string {
  const characters = [...name.slice(0, 200)];
  return characters.length > 60 ? `${characters.slice(0, 57).join("")}…` : name;
}
