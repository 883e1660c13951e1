/** Errors in the value of a property: of its type, of null, of collections and of subtypes. */
import { subtypes } from "../../model/hierarchy.ts";
import type { StructuredType } from "../../model/types.ts";
import { controlName } from "../../plan/options.ts";
import type { SampleContext } from "../payloads/context.ts";
import type { Expandable, Member, ValueType } from "../payloads/parts.ts";
import { typeNameSpellings } from "../payloads/type-names.ts";
import { inside, pointerStep, quote } from "../values/json.ts";
import { inTurn, seedOf } from "../values/seed.ts";
import { addMember, below, replaceWith } from "./patch.ts";
import {
  enumerationViolations,
  type Fault,
  type FaultGroups,
  faultOf,
  faultOfItem,
  inFirstItem,
  primitiveViolations,
  type Violation,
  violation,
} from "./violations.ts";

const isNull = violation("null", "null", "null");
const text = violation("text", "type", '"text"');
const noArray = faultOf(violation("no array", "type", '"text"'));

/** The absence of a member. */
export const missing: Fault = { label: "missing", code: "missing", pointer: "", patch: [{ op: "remove", path: "" }] };

/**
 * Returns what can be wrong with a member. `isShown`: the fixture has a structured value there, which can have faults
 * inside. Thousands of properties share a few types.
 */
export function memberFaults(member: Member, isShown: boolean, shared: SampleContext): FaultGroups {
  const { type, collection, nullable, nullableItems } = member;
  const shape = [collection, nullable, nullableItems, isShown].reduce((bits, bit) => 2 * bits + (bit ? 1 : 0), 0);
  const shapes = shared.faults.get(type) ?? [];
  if (shapes.length === 0) shared.faults.set(type, shapes);
  shapes[shape] ??= makeMemberFaults(member, isShown, shared);
  return shapes[shape];
}

function makeMemberFaults(member: Member, isShown: boolean, shared: SampleContext): FaultGroups {
  const { type, collection, nullable, nullableItems } = member;
  const absence = isDemanded(member, shared) ? [missing] : [];
  const values = valueViolations(type, shared);
  const inner = isShown && isStructuredValue(type) ? innerFaults(type, shared) : [];
  if (!collection) return [absence, nullable ? [] : [faultOf(isNull)], values.map(faultOf), ...inner.map(alone)];
  const items = nullableItems ? values : [...values, isNull];
  return [
    absence,
    nullable ? [noArray] : [faultOf(isNull), noArray],
    items.map(faultOfItem),
    ...inner.map(inFirstItem).map(alone),
  ];
}

function alone(fault: Fault): readonly Fault[] {
  return [fault];
}

function isStructuredValue(type: ValueType): type is StructuredType {
  return type.kind === "ComplexType" || type.kind === "EntityType";
}

/** Whether a guard without options demands that the member is there. */
function isDemanded({ nullable }: Member, { options: { presence } }: SampleContext): boolean {
  return presence === "complete" || (presence === "omit-nulls" && !nullable);
}

/** Returns what can be wrong with a navigation property, which the fixture does not have. */
export function expandableFaults({ collection, nullable, nullableItems }: Expandable): FaultGroups {
  if (!collection) return nullable ? expandedNullable : expandedSingle;
  const faults = nullableItems ? expandedNullableItems : expandedCollection;
  return nullable ? [wrongArray.slice(1), ...faults.slice(1)] : faults;
}

const expandedNullable = [[asAdded(faultOf(text))]];
const expandedSingle = [faultOf(isNull), faultOf(text)].map(asAdded).map(alone);
const wrongArray = [faultOf(isNull), faultOf(violation("no array", "type", "{}"))].map(asAdded);
const expandedNullableItems = [wrongArray, [asAdded(faultOfItem(text))]];
const expandedCollection = [wrongArray, [text, isNull].map(faultOfItem).map(asAdded)];

function asAdded(fault: Fault): Fault {
  return { ...fault, patch: fault.patch.map((operation) => ({ ...operation, op: "add" }) as typeof operation) };
}

function valueViolations(type: ValueType, shared: SampleContext): readonly Violation[] {
  let known = shared.violations.get(type);
  if (known === undefined) {
    known = makeValueViolations(type, shared);
    shared.violations.set(type, known);
  }
  return known;
}

function makeValueViolations(type: ValueType, { options }: SampleContext): readonly Violation[] {
  if (type.kind === "Primitive") return primitiveViolations(type.name, type.floating, options.numbers);
  return type.kind === "EnumType" ? enumerationViolations(type, options) : [text];
}

/** Returns errors inside the value by which the fixture shows a declared type. */
function innerFaults(declared: StructuredType, shared: SampleContext): readonly Fault[] {
  const shown = shared.instances.first(declared);
  if (shown === undefined) return [];
  const faults = memberFault(shown, shared);
  return declared.derived.length === 0 ? faults : [...faults, ...polymorphicFaults(declared, shown, shared)];
}

/** Returns errors in the name by which a value tells its type, where the declared type has subtypes. */
function polymorphicFaults(declared: StructuredType, shown: StructuredType, shared: SampleContext): readonly Fault[] {
  const key = controlName("type", shared.options);
  const faults = [typeNameFault(declared, shared)];
  if (
    declared.abstract &&
    shared.options.presence !== "partial" &&
    shared.instances.typeName(shown, declared) !== undefined
  ) {
    faults.push({ ...missing, pointer: `/${key}`, patch: below(`/${key}`, missing.patch) });
  }
  const abstract = declared.abstract ? declared : subtypes(declared).find((other) => other.abstract);
  if (abstract !== undefined) faults.push(wrongTypeName("an abstract type", `#${abstract.qualifiedName}`, key));
  return faults;
}

const noAliases: ReadonlyMap<string, string> = new Map();

/**
 * Returns a name in `@odata.type` that no value of the type may have, wherever it stands: of several, in turn by name,
 * so that each occurs without a case for each.
 */
export function typeNameFault(type: StructuredType, { options }: SampleContext): Fault {
  const key = controlName("type", options);
  const pointer = `/${key}`;
  const number: Fault = { label: "a number", code: "type", pointer, patch: addMember(pointer, "1") };
  const names: string[] = [];
  for (let { base } = type; base !== undefined; { base } = base) {
    names.push(`#${base.qualifiedName}`);
    // Not by alias: another alias of the namespace changes no payload, and so no file.
    if (base.base === undefined) names.push(...typeNameSpellings(base, noAliases));
  }
  const faults = [number, ...names.map((name) => wrongTypeName("a base type", name, key))];
  return inTurn(seedOf(type.qualifiedName), faults)[0] ?? number;
}

function wrongTypeName(label: string, name: string, key: string): Fault {
  return { label, code: "derived", pointer: `/${key}`, patch: addMember(`/${key}`, quote(name)) };
}

/** Returns one fault in a member that the type itself declares, or else inherits: its own cases have the rest. */
function memberFault(type: StructuredType, shared: SampleContext): readonly Fault[] {
  const own = new Set(type.properties.map((property) => property.name));
  let inherited: Fault | undefined;
  for (const part of shared.parts(type)) {
    const fault = part.kind === "member" ? shallowFault(part, shared) : undefined;
    if (fault !== undefined && own.has(part.name)) return [fault];
    inherited ??= fault;
  }
  return inherited === undefined ? [] : [inherited];
}

/** Returns a fault of a member of a structured value, which does not depend on other structured values. */
function shallowFault({ name, type, collection }: Member, shared: SampleContext): Fault | undefined {
  const fault = collection ? violation("no array", "type", '"text"') : valueViolations(type, shared)[0];
  if (fault === undefined) return undefined;
  const pointer = inside(pointerStep(name));
  const { label, code, json } = fault;
  return { label, code, pointer, patch: replaceWith(json, pointer) };
}
