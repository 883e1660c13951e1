/** Validity of enumeration types (section 10). */
import type * as csdl from "../../csdl/document/document.ts";
import type { BuildContext, Declared } from "../build/context.ts";
import type { MutableEnumType } from "../mutable-types.ts";
import { integerRanges } from "../primitives.ts";

type DeclaredEnum = Declared<csdl.EnumType, MutableEnumType>;
type EnumRule = (context: BuildContext, declared: DeclaredEnum) => void;

export const enumRules: readonly EnumRule[] = [hasMembers, allOrNoValues, valuesInRange, flagValues];

/** Section 10: at least one member. */
function hasMembers({ diagnostics }: BuildContext, { draft, element }: DeclaredEnum): void {
  if (element.members.length > 0) return;
  const details = { place: draft.at, hint: "Any string is treated as a value of this type." };
  diagnostics.report("empty-enum", [draft.qualifiedName], details);
}

/** Section 10.3: either all members have values or none has. */
function allOrNoValues({ diagnostics }: BuildContext, { draft, element }: DeclaredEnum): void {
  const without = element.members.find((member) => !member.valueSpecified);
  if (without === undefined || element.members.every((member) => !member.valueSpecified)) return;
  diagnostics.report("enum-values-mixed", [draft.qualifiedName, without.name], { place: without.at });
}

/** Section 10.3: a value fits the underlying type. */
function valuesInRange({ diagnostics }: BuildContext, { draft }: DeclaredEnum): void {
  const range = integerRanges.get(draft.underlyingType)!;
  for (const { name, value, at } of draft.members) {
    if (value >= range.min && value <= range.max) continue;
    const names = [`${draft.qualifiedName}/${name}`, String(value), draft.underlyingType] as const;
    diagnostics.report("enum-value-out-of-range", names, { place: at });
  }
}

/** Section 10.3: members of a flags enumeration have values, none of them negative. */
function flagValues({ diagnostics }: BuildContext, { draft, element }: DeclaredEnum): void {
  if (!draft.isFlags) return;
  for (const { name, value, valueSpecified, at } of element.members) {
    // A value that is not an integer has been reported.
    if (value === undefined ? valueSpecified : value >= 0n) continue;
    diagnostics.report("invalid-flag-value", [`${draft.qualifiedName}/${name}`], { place: at });
  }
}
