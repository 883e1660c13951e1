/** Errors in the value of a property: of its type, of null, of collections and of subtypes. */
import { subtypes } from "../../model/hierarchy.ts";
import type { StructuredType } from "../../model/types.ts";
import { controlName } from "../../plan/options.ts";
import type { SampleContext } from "../payloads/context.ts";
import type { Expandable, Member, ValueType } from "../payloads/parts.ts";
import {
  type Payload,
  smallestPayload,
  withFirstMember,
  withOtherTypeName,
  withoutTypeName,
  withValue,
} from "../payloads/payload.ts";
import { typeNameSpellings } from "../payloads/type-names.ts";
import { inside } from "../values/json.ts";
import { seedOf } from "../values/seed.ts";
import { enumerationViolations, primitiveViolations, type Violation, violation, within } from "./violations.ts";

const isNull = violation("null", "null", "null");
const text = violation("text", "type", '"text"');

/** The absence of a member, which has no value. */
export const missing = violation("missing", "missing", "");

/** Returns values of a property that each break one rule. */
export function faultsOf(part: Member | Expandable, shared: SampleContext): readonly Violation[] {
  return part.kind === "member" ? memberFaults(part, shared) : expandableFaults(part);
}

/** Thousands of properties share a few hundred combinations of type, collection and nullability. */
function memberFaults(member: Member, shared: SampleContext): readonly Violation[] {
  const { type, collection, nullable, nullableItems } = member;
  const shape = collection ? (nullableItems ? 0 : 1) : nullable ? 2 : 3;
  const shapes = shared.faults.get(type) ?? [];
  if (shapes.length === 0) shared.faults.set(type, shapes);
  shapes[shape] ??= makeMemberFaults(member, shared);
  return shapes[shape];
}

function makeMemberFaults(member: Member, shared: SampleContext): readonly Violation[] {
  const ofValue = valueFaults(member.type, shared);
  const absence = isDemanded(member, shared) ? [missing] : [];
  if (!member.collection) return member.nullable ? [...absence, ...ofValue] : [...absence, isNull, ...ofValue];
  const ofItems = ofValue.map((fault) => within(0, fault, `[${fault.json}]`));
  if (!member.nullableItems) ofItems.push(within(0, isNull, "[null]"));
  return [...absence, isNull, violation("no array", "type", '"text"'), ...ofItems.map(asItem)];
}

/** Whether a guard without options demands that the member is there. */
function isDemanded({ collection, nullable }: Member, { options: { presence } }: SampleContext): boolean {
  return presence === "complete" || (presence === "omit-nulls" && (collection || !nullable));
}

function expandableFaults({ collection, nullable, nullableItems }: Expandable): readonly Violation[] {
  if (!collection) return nullable ? expandedNullable : expandedSingle;
  return nullableItems ? expandedNullableItems : expandedCollection;
}

const expandedNullable = [text];
const expandedSingle = [isNull, text];
const expandedNullableItems = [isNull, violation("no array", "type", "{}"), asItem(within(0, text, '["text"]'))];
const expandedCollection = [...expandedNullableItems, asItem(within(0, isNull, "[null]"))];

function asItem(fault: Violation): Violation {
  return labelled(fault, `an item: ${fault.label}`);
}

function labelled({ code, pointer, json }: Violation, label: string): Violation {
  return { label, code, pointer, json };
}

function valueFaults(type: ValueType, shared: SampleContext): readonly Violation[] {
  let known = shared.violations.get(type);
  if (known === undefined) {
    known = makeValueFaults(type, shared);
    shared.violations.set(type, known);
  }
  return known;
}

function makeValueFaults(type: ValueType, shared: SampleContext): readonly Violation[] {
  if (type.kind === "Primitive") return primitiveViolations(type.name, type.floating, shared.options.numbers);
  if (type.kind === "EnumType") return enumerationViolations(type, shared.options);
  const chosen = shared.instances.smallest(type);
  if (chosen === undefined) return [text];
  const payload = smallestPayload(chosen, shared.instances.typeName(chosen, type), shared);
  const faults = [text, ...innerFault(payload, type, shared)];
  return type.derived.length === 0 ? faults : [...faults, ...polymorphicFaults(type, payload, shared)];
}

/** Returns errors in values of a declared type with subtypes: in the name of their type, and in a subtype. */
function polymorphicFaults(declared: StructuredType, payload: Payload, shared: SampleContext): readonly Violation[] {
  const key = controlName("type", shared.options);
  const faults = typeNameFaults(declared, payload, shared);
  if (declared.abstract) {
    faults.push(typeNameFault(`no ${key}`, "missing", withoutTypeName(payload), key));
  }
  const others = subtypes(declared);
  const abstract = declared.abstract ? declared : others.find((other) => other.abstract);
  if (abstract !== undefined) {
    const json = withOtherTypeName(payload, `#${abstract.qualifiedName}`, shared.options);
    faults.push(typeNameFault("an abstract type", "derived", json, key));
  }
  const { instances } = shared;
  const subtype = others.find(
    (other) => !other.abstract && instances.hasInstance(other) && other.properties.length > 0,
  );
  if (subtype === undefined) return faults;
  return [...faults, ...innerFault(smallestPayload(subtype, subtype.qualifiedName, shared), subtype, shared)];
}

/** The names in `@odata.type` that no value of the type may have, wherever it stands. */
export function typeNameFaults(
  type: StructuredType,
  payload: Payload,
  { aliases, options }: SampleContext,
): Violation[] {
  const key = controlName("type", options);
  const faults = [typeNameFault(`${key} is a number`, "type", withFirstMember(payload, `"${key}":1`), key)];
  const { base } = type;
  if (base === undefined) return faults;
  let root = base;
  while (root.base !== undefined) root = root.base;
  // The types alternate in how they spell the name, so that each spelling occurs without a case for each.
  const spellings = typeNameSpellings(root, aliases);
  const spelling = spellings[seedOf(type.qualifiedName) % spellings.length] ?? root.qualifiedName;
  for (const name of root === base ? [`#${base.qualifiedName}`] : [`#${base.qualifiedName}`, spelling]) {
    const json = withOtherTypeName(payload, name, options);
    faults.push(typeNameFault(`the base type as ${inside(name)}`, "derived", json, key));
  }
  return faults;
}

function typeNameFault(label: string, code: Violation["code"], json: string, key: string): Violation {
  return { label, code, pointer: `/${key}`, json };
}

/**
 * Returns one fault in a member that the type itself declares, or else inherits: the type's own cases have the rest.
 */
function innerFault(payload: Payload, type: StructuredType, shared: SampleContext): Violation[] {
  const own = new Set(type.properties.map((property) => property.name));
  const faulty = payload.members.filter(({ member }) => shallowFault(member, shared) !== undefined);
  const place = faulty.find(({ member }) => own.has(member.name)) ?? faulty[0];
  const fault = place && shallowFault(place.member, shared);
  if (place === undefined || fault === undefined) return [];
  const { name } = place.member;
  const inner = labelled(fault, `${inside(name)}: ${fault.label}`);
  return [within(name, inner, withValue(payload, place, fault.json))];
}

/** Returns a fault of a member that does not depend on other complex types, which may be recursive. */
function shallowFault({ type, collection }: Member, shared: SampleContext): Violation | undefined {
  if (collection) return violation("no array", "type", '"text"');
  return type.kind === "ComplexType" ? text : valueFaults(type, shared)[0];
}
