/** For each kind of value, values that each break one rule of the guard. */
import { integerRanges, primitiveInfo } from "../../model/primitives.ts";
import type { EnumType, PrimitiveName } from "../../model/types.ts";
import type { OutputOptions } from "../../plan/options.ts";
import { flagPair, strangerTo } from "../values/enumerations.ts";
import { brokenGeographyOf } from "../values/geography.ts";
import { quote } from "../values/json.ts";
import { below, type Patch, replaceWith } from "./patch.ts";

/** The codes that a guard reports. */
export type ViolationCode = "type" | "null" | "missing" | "format" | "range" | "enum" | "derived";

/** One broken value. The label is the content of a JSON string: it is printed many thousand times. */
export interface Violation {
  /** What is wrong, for the case's name. */
  readonly label: string;
  readonly code: ViolationCode;
  /** The value. */
  readonly json: string;
}

/** What makes a value break one rule. */
export interface Fault {
  readonly label: string;
  readonly code: ViolationCode;
  /** From the value to the place that the guard must name: the content of a JSON string. */
  readonly pointer: string;
  readonly patch: Patch;
}

/** What can be wrong with a value, in groups: of each group, one fault is shown, in turn by name. */
export type FaultGroups = readonly (readonly Fault[])[];

export function violation(label: string, code: ViolationCode, json: string): Violation {
  return { label, code, json };
}

/** Returns the fault of a value that is replaced by a broken one. */
export function faultOf({ label, code, json }: Violation): Fault {
  return { label, code, pointer: "", patch: replaceWith(json) };
}

/** Returns the fault of a collection that has a broken item alone. */
export function faultOfItem({ label, code, json }: Violation): Fault {
  return { label, code, pointer: "/0", patch: replaceWith(`[${json}]`) };
}

/** Returns the fault of the value that has the faulty one as its first item. */
export function inFirstItem({ label, code, pointer, patch }: Fault): Fault {
  return { label, code, pointer: `/0${pointer}`, patch: below("/0", patch) };
}

const text = violation("text", "type", '"text"');
const number = violation("a number", "type", "42");
const beyondSingles = violation("a number beyond those of 32 bits", "range", "1e39");
const beyondDoubles = violation("a number beyond all doubles", "range", "1e400");

/** Returns violations of a primitive type; none for Edm.Untyped and Edm.Stream. Null depends on the place. */
export function primitiveViolations(
  name: PrimitiveName,
  floating: boolean,
  numbers: OutputOptions["numbers"],
): readonly Violation[] {
  const info = primitiveInfo(name);
  switch (info.category) {
    case "boolean":
      return [violation("a boolean in a string", "type", '"true"')];
    case "integer":
      return name === "Edm.Int64" ? int64Violations(numbers) : smallIntegerViolations(name);
    case "decimal":
      return decimalViolations(floating, numbers);
    case "float":
      return floatViolations(name === "Edm.Single" ? beyondSingles : beyondDoubles, numbers);
    case "guid":
      return [number, violation("not a GUID", "format", '"not-a-guid"')];
    case "binary":
      return [number, violation("not base64", "format", '"not base64!"')];
    case "temporal":
      return [number, temporalViolations[name] ?? number];
    case "geography":
    case "geometry":
      return [text, violation("GeoJSON without coordinates", "format", brokenGeographyOf(name))];
    case "abstract":
      return name === "Edm.Untyped"
        ? []
        : name === "Edm.PrimitiveType"
          ? [violation("an array", "type", "[]"), violation("an object that is not GeoJSON", "format", "{}")]
          : [text];
    case "stream":
      return [];
    default:
      return [number];
  }
}

const temporalViolations: Readonly<Record<string, Violation>> = {
  "Edm.Date": violation("a month 13", "format", '"2025-13-01"'),
  "Edm.DateTimeOffset": violation("a date without time", "format", '"2025-01-01"'),
  "Edm.TimeOfDay": violation("an hour 25", "format", '"25:00:00"'),
  "Edm.Duration": violation("a duration in years", "format", '"P1Y"'),
};

function smallIntegerViolations(name: PrimitiveName): readonly Violation[] {
  const max = integerRanges.get(name)?.max ?? 0n;
  return [
    violation("a number in a string", "type", '"1"'),
    violation("a fraction", "range", "1.5"),
    violation("a number too large", "range", String(max + 1n)),
  ];
}

function int64Violations(numbers: OutputOptions["numbers"]): readonly Violation[] {
  const asNumber = [
    violation("a fraction", "range", "1.5"),
    violation("a number too large", "range", "10000000000000000000"),
  ];
  const asString = [
    violation("a fraction in a string", "format", '"1.5"'),
    violation("a number too large in a string", "range", '"9223372036854775808"'),
  ];
  if (numbers === "number") return [violation("a number in a string", "type", '"1"'), ...asNumber];
  if (numbers === "string") return [violation("a number", "type", "1"), ...asString];
  return [violation("a boolean", "type", "true"), ...asNumber, ...asString];
}

function decimalViolations(floating: boolean, numbers: OutputOptions["numbers"]): readonly Violation[] {
  if (numbers === "number") return [violation("a number in a string", "type", '"1"'), beyondDoubles];
  const asString = [violation("a word", "format", '"twelve"')];
  // Section 7.2.4: the special values are only allowed with Scale="floating".
  if (!floating) asString.push(violation("INF", "format", '"INF"'));
  if (numbers === "string") return [violation("a number", "type", "1"), ...asString];
  return [violation("a boolean", "type", "true"), beyondDoubles, ...asString];
}

function floatViolations(beyond: Violation, numbers: OutputOptions["numbers"]): readonly Violation[] {
  if (numbers === "number") return [violation("a number in a string", "type", '"1.5"'), beyond];
  return [violation("a boolean", "type", "true"), beyond, violation("a number in a string", "format", '"1.5"')];
}

/** Returns violations of an enumeration type. Null depends on the place. */
export function enumerationViolations(
  type: EnumType,
  { enumValues }: Pick<OutputOptions, "enumValues">,
): readonly Violation[] {
  const violations = [number];
  if (type.members.length === 0 || enumValues === "open") return violations;
  const stranger = strangerTo(type);
  violations.push(violation("not a member", "enum", quote(stranger)));
  if (!type.isFlags) return violations;
  const member = flagPair(type)?.[0] ?? type.members[0]?.name ?? "";
  violations.push(violation("not a member among members", "enum", quote(`${member},${stranger}`)));
  return violations;
}
