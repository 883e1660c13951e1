/**
 * What the strings of each primitive type look like in JSON: OData ABNF Construction Rules 4.01, section 7 ("Literal
 * Data Values"), the rules for payloads.
 */
import { anyCase, choice, oneOf, optional, type Rule, recognise, repeat, sequence, text } from "./grammar.ts";

export interface Format {
  readonly rule: Rule;
  /** What the ABNF says in a comment only. */
  readonly also?: (value: string) => boolean;
}

export function matches({ rule, also = () => true }: Format, value: string): boolean {
  return recognise(rule, value) && also(value);
}

const digit = oneOf("0123456789");
const hexadecimal = oneOf("0123456789ABCDEFabcdef");
const sign = optional(oneOf("+-"));
const digits = repeat(digit, 1);

const oneToNine = oneOf("123456789");
const zeroToFiftyNine = sequence(oneOf("012345"), digit);
const year = sequence(
  optional(text("-")),
  choice(sequence(text("0"), repeat(digit, 3, 3)), sequence(oneToNine, repeat(digit, 3))),
);
const month = choice(sequence(text("0"), oneToNine), sequence(text("1"), oneOf("012")));
const day = choice(sequence(text("0"), oneToNine), sequence(oneOf("12"), digit), sequence(text("3"), oneOf("01")));
const hour = choice(sequence(oneOf("01"), digit), sequence(text("2"), oneOf("0123")));
const minute = zeroToFiftyNine;
const second = choice(zeroToFiftyNine, text("60"));
const fractionalSeconds = repeat(digit, 1, 12);

const dateValue = sequence(year, text("-"), month, text("-"), day);
const timeOfDayValue = sequence(
  hour,
  text(":"),
  minute,
  optional(text(":"), second, optional(text("."), fractionalSeconds)),
);

/** The letters of the ABNF's strings are in either case (RFC 5234, section 2.3), except those with %s (RFC 7405). */
const dateTimeOffsetValue = sequence(
  dateValue,
  anyCase("T"),
  timeOfDayValue,
  choice(anyCase("Z"), sequence(oneOf("+-"), hour, text(":"), minute)),
);

const durationValue = sequence(
  optional(text("-")),
  anyCase("P"),
  optional(digits, anyCase("D")),
  optional(
    anyCase("T"),
    optional(digits, anyCase("H")),
    optional(digits, anyCase("M")),
    optional(digits, optional(text("."), digits), anyCase("S")),
  ),
);

/** XML Schema 1.1 part 2, section 3.4.27: at least one number, and one after the T; the ABNF calls itself an approximation. */
const hasNumbers = (value: string): boolean => !/[pt]$/i.test(value);

const nanInfinity = choice(text("NaN"), text("-INF"), text("INF"));
const finiteDecimal = sequence(sign, digits, optional(text("."), digits), optional(anyCase("e"), sign, digits));

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const binaryValue = (others: string): Rule => {
  const base64char = oneOf(`${letters}0123456789${others}`);
  const base64b16 = sequence(base64char, base64char, oneOf("AEIMQUYcgkosw048"), optional(text("=")));
  const base64b8 = sequence(base64char, oneOf("AQgw"), optional(text("==")));
  return sequence(repeat(repeat(base64char, 4, 4), 0), repeat(choice(base64b16, base64b8), 0, 1));
};

const hyphen = text("-");
const four = repeat(hexadecimal, 4, 4);
const guidValue = sequence(
  repeat(hexadecimal, 8, 8),
  ...[hyphen, four, hyphen, four, hyphen, four, hyphen],
  repeat(hexadecimal, 12, 12),
);

function inInt64(value: string): boolean {
  const integer = BigInt(value);
  return integer >= -(2n ** 63n) && integer < 2n ** 63n;
}

/** By the name of the check. Base64 is beside base64url because services write it. */
export const formats = {
  Date: { rule: dateValue },
  TimeOfDay: { rule: timeOfDayValue },
  DateTimeOffset: { rule: dateTimeOffsetValue },
  Duration: { rule: durationValue, also: hasNumbers },
  Guid: { rule: guidValue },
  Binary: { rule: binaryValue("-_+/") },
  Int64: { rule: sequence(sign, repeat(digit, 1, 19)), also: inInt64 },
  Decimal: { rule: finiteDecimal },
  FloatingDecimal: { rule: choice(finiteDecimal, nanInfinity) },
  Double: { rule: nanInfinity },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** The same to the letter, where what is checked is narrower or wider on purpose. */
export const toTheLetter = {
  Duration: { rule: durationValue },
  Binary: { rule: binaryValue("-_") },
} as const satisfies Partial<Record<FormatName, Format>>;
