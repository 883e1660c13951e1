/** Names (section 15): what is well-formed. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Place } from "../../text/source.ts";

const PLAIN_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const IDENTIFIER = /^[\p{L}\p{Nl}_][_\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*$/u;
const LONGEST_NAME = 128;
const LONGEST_NAMESPACE = 511;

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
