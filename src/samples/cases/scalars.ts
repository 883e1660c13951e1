/** The fixtures and cases of enumeration types and type definitions, whose payload is one value. */
import type { EnumType, TypeDefinition } from "../../model/types.ts";
import type { OutputOptions } from "../../plan/options.ts";
import { flagPair, strangerTo } from "../values/enumerations.ts";
import { quote } from "../values/json.ts";
import { primitiveOf } from "../values/primitives.ts";
import { inTurn, seedOf } from "../values/seed.ts";
import { slotOfDefinition } from "../values/slot.ts";
import { spellingIn, spellingLabels, spellingsOf } from "../values/spellings.ts";
import { type Cases, type InvalidCase, invalidCase, nullCase, type ValidCase, wholeCase } from "./cases.ts";
import { enumerationViolations, faultOf, primitiveViolations, type Violation, violation } from "./violations.ts";

function atRoot(violations: readonly Violation[]): readonly InvalidCase[] {
  return [nullCase, ...violations.map((fault) => invalidCase(faultOf(fault)))];
}

/** Returns the cases of every member, and for flags of their combinations, and of values that are not members. */
export function enumerationCases(type: EnumType, options: OutputOptions): Cases {
  const valid = type.members.map((member) => wholeCase(member.name, quote(member.name)));
  const invalid = [...atRoot(enumerationViolations(type, options))];
  const names = new Set(type.members.map((member) => member.name));
  const first = type.members[0]?.name;
  if (first === undefined) return { valid: [wholeCase("any text", quote(strangerTo(type)))], invalid };
  if (type.isFlags) {
    const empty = "the empty string";
    if (options.enumValues === "open") valid.push(wholeCase(empty, '""'));
    else invalid.push(invalidCase(faultOf(violation(empty, "enum", '""'))));
    valid.push(...flagCases(type));
    return { valid, invalid };
  }
  if (options.enumValues === "open") return { valid, invalid };
  const likely: InvalidCase[] = [];
  const value = String(type.members[0]?.value ?? 0n);
  if (!names.has(value)) likely.push(invalidCase(faultOf(violation("a member's value", "enum", quote(value)))));
  const upper = first.toUpperCase();
  if (!names.has(upper)) likely.push(invalidCase(faultOf(violation("a member in capitals", "enum", quote(upper)))));
  return { valid, invalid: [...invalid, ...inTurn(seedOf(type.qualifiedName), likely)] };
}

function flagCases(type: EnumType): readonly ValidCase[] {
  const pair = flagPair(type);
  const value = String(type.members.find((member) => member.value > 0n)?.value ?? 0n);
  const cases = [wholeCase("a number in a string", quote(value))];
  if (pair === undefined) return cases;
  const [first, second] = pair;
  return [
    wholeCase("two members", quote(`${first},${second}`)),
    wholeCase("two members with a blank", quote(`${first}, ${second}`)),
    wholeCase("a member and a number", quote(`${first},${value}`)),
    ...cases,
  ];
}

/** Returns a value of the type definition, as JSON. */
export function definitionSample(type: TypeDefinition, options: OutputOptions): string {
  return primitiveOf(type.underlyingType.name, slotOfDefinition(type), options.numbers);
}

/**
 * Returns the cases of the underlying type. A stream's value is not checked, and for Edm.Untyped null is an ordinary
 * value.
 */
export function definitionCases(type: TypeDefinition, options: OutputOptions): Cases {
  const { name } = type.underlyingType;
  const floating = type.facets.scale === "floating";
  const slot = slotOfDefinition(type);
  const spellings = spellingsOf(name, type.facets, options.numbers);
  const valid = [wholeCase("sample", definitionSample(type, options))];
  for (const label of spellingLabels) {
    const json = spellingIn(slot, name, spellings, label);
    if (json !== undefined) valid.push(wholeCase(label, json));
  }
  const anything = name === "Edm.Stream" || name === "Edm.Untyped";
  const invalid = anything ? [] : [...atRoot(primitiveViolations(name, floating, options.numbers))];
  return { valid, invalid };
}
