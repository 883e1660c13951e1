/** Checks constant expressions (section 14.3) against the ABNF for literals of their types. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Place } from "../../text/source.ts";
import type { ConstantType } from "./document.ts";

const DATE = String.raw`-?(?:0\d{3}|[1-9]\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,12})?)?`;
const ZONE = String.raw`(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const NUMBER = String.raw`(?:[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|-?INF|NaN)`;

/** Members of an enumeration, each after its type's name in CSDL XML; in between white space, in practice also commas. */
const MEMBERS = /^(?:[^\s,/]+\/[^\s,/]+|[+-]?\d+)(?:[\s,]+(?:[^\s,/]+\/[^\s,/]+|[+-]?\d+))*$/;

/** Types without an entry take any text. */
const literals: ReadonlyMap<ConstantType, RegExp> = new Map([
  ["Binary", /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048]=?|[A-Za-z0-9_-][AQgw](?:==)?)?$/],
  ["Bool", /^(?:true|false|0|1)$/i],
  ["Date", new RegExp(`^${DATE}$`)],
  ["DateTimeOffset", new RegExp(`^${DATE}[Tt]${TIME}${ZONE}$`)],
  ["Decimal", new RegExp(`^${NUMBER}$`)],
  ["Duration", /^[+-]?P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/i],
  ["EnumMember", MEMBERS],
  ["Float", new RegExp(`^${NUMBER}$`)],
  ["Guid", /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/],
  ["Int", /^[+-]?\d{1,19}$/],
  ["TimeOfDay", new RegExp(`^${TIME}$`)],
]);

/** Returns whether a text, without space around it, is a literal of the type. */
export function isLiteral(type: ConstantType, value: string): boolean {
  return literals.get(type)?.test(value) ?? true;
}

/** Reports a constant that is not a literal of its type. Nothing generated depends on it, so it is a warning. */
export function checkConstant(type: ConstantType, value: string, diagnostics: Diagnostics, placeOf: () => Place): void {
  if (isLiteral(type, value.trim())) return;
  diagnostics.report("invalid-constant", [value.slice(0, 60), type], { place: placeOf() });
}
