/** The complete payload of a type, pretty-printed: its fixture. */

import { concreteSubtypes } from "../../model/hierarchy.ts";
import { requiredType } from "../../model/payloads/finite.ts";
import { mayBeInCreate } from "../../model/payloads/requests.ts";
import type { StructuredType } from "../../model/types.ts";
import { controlName } from "../../plan/options.ts";
import { itemCount } from "../values/items.ts";
import { quote } from "../values/json.ts";
import { type Owner, ownerIn } from "../values/owner.ts";
import { notYet, settings } from "../vocabulary/moments.ts";
import type { SampleContext } from "./context.ts";
import type { Member, ValueType } from "./parts.ts";
import { scalar, smallestValue } from "./smallest.ts";

/** How deep complex values that hold others are nested, and after how many lines the rest is shortened. */
const deepest = 3;
const mostLines = 2_000;

/** A place in one complete payload. */
interface Place {
  readonly indent: string;
  /** The types of the values around the place, outermost first. */
  readonly around: readonly StructuredType[];
  /** The object that is written: values depend on it. */
  readonly owner: Owner;
  readonly shared: SampleContext;
  /** The payload, in pieces. */
  readonly out: string[];
  /** What the whole payload has left. */
  readonly budget: { lines: number };
  /** The members of the payload itself that hold a structured value in full. */
  readonly filled: Set<Member>;
  /** A create carries neither what the service sets nor what no create may carry. */
  readonly purpose: "response" | "create";
}

export interface CompletePayload {
  /** The JSON text, without final line break. */
  readonly json: string;
  /** The type that the payload is of. */
  readonly type: StructuredType;
  /** The members that hold a structured value in full, or a collection of such. */
  readonly filled: ReadonlySet<Member>;
}

/**
 * Returns the complete payload. An abstract type shows its first concrete subtype. A
 * recursion ends in null or the empty collection; a required value that has no end at all is left out: such a payload
 * is a stub.
 */
export function complete(
  type: StructuredType,
  shared: SampleContext,
  purpose: "response" | "create" = "response",
): CompletePayload {
  const shown = shownFor(type, shared);
  const typeName = shown.abstract ? undefined : shown.qualifiedName;
  const out: string[] = [];
  const filled = new Set<Member>();
  writeObject(shown, typeName, {
    indent: "",
    around: [shown],
    owner: shared.owner(shown),
    shared,
    out,
    budget: { lines: mostLines },
    filled,
    purpose,
  });
  return { json: out.join(""), type: shown, filled };
}

function shownFor(type: StructuredType, { instances }: SampleContext): StructuredType {
  return instances.first(type) ?? (type.abstract ? concreteSubtypes(type)[0] : undefined) ?? type;
}

/**
 * Returns the names of what the complete payload of a response has and that of a create does not. Undefined if they
 * differ in more: in values inside, or in what only creates have.
 */
export function leftOutOfCreate(type: StructuredType, shared: SampleContext): readonly string[] | undefined {
  const shown = shownFor(type, shared);
  const leftOut = ownLeftOut(shown, shared);
  const inside = new Set<StructuredType>();
  addShownIn(shown, new Set(leftOut), inside, shared);
  return [...inside].every((value) => ownLeftOut(value, shared)?.length === 0) ? leftOut : undefined;
}

/** Undefined if creates have members that responses do not have. */
function ownLeftOut(type: StructuredType, shared: SampleContext): readonly string[] | undefined {
  const received = membersFor(type, { shared, purpose: "response" }).map(({ name }) => name);
  const sent = new Set(membersFor(type, { shared, purpose: "create" }).map(({ name }) => name));
  const leftOut = received.filter((name) => !sent.has(name));
  return received.length - leftOut.length === sent.size ? leftOut : undefined;
}

/** Adds the types of the values that payloads of a type show, at any depth. */
function addShownIn(
  type: StructuredType,
  except: ReadonlySet<string>,
  found: Set<StructuredType>,
  shared: SampleContext,
): void {
  for (const part of shared.parts(type)) {
    if (part.kind !== "member" || part.type.kind !== "ComplexType" || except.has(part.name)) continue;
    const shown = shared.instances.first(part.type);
    if (shown === undefined || found.has(shown)) continue;
    found.add(shown);
    addShownIn(shown, new Set(), found, shared);
  }
}

function writeObject(type: StructuredType, typeName: string | undefined, place: Place): void {
  const { shared, budget, out, indent } = place;
  const inside: Place = { ...place, indent: `${indent}  ` };
  const separator = `,\n${inside.indent}`;
  const first = `{\n${inside.indent}`;
  let empty = true;
  if (typeName !== undefined) {
    out.push(first, `"${controlName("type", shared.options)}": ${quote(`#${typeName}`)}`);
    empty = false;
  }
  for (const part of membersFor(type, place)) {
    if (isEndless(part, shared)) continue;
    budget.lines--;
    out.push(empty ? first : separator, part.key, " ");
    empty = false;
    if (part.type.kind === "ComplexType") writeComplex(part, part.type, inside);
    else writeScalar(part, inside);
  }
  out.push(empty ? "{}" : `\n${indent}}`);
}

function membersFor(type: StructuredType, { shared, purpose }: Pick<Place, "shared" | "purpose">): readonly Member[] {
  const parts = shared.parts(type);
  if (purpose === "response") return parts.filter((part) => part.kind === "member");
  const rules = shared.rules(type);
  return parts.flatMap((part): readonly Member[] => {
    if (part.kind !== "member" && part.kind !== "hidden") return [];
    if (part.type.kind === "EntityType" || !mayBeInCreate(part.property, rules)) return [];
    return [part.kind === "member" ? part : { ...part, kind: "member" }];
  });
}

function isEndless({ property }: Member, { instances }: SampleContext): boolean {
  const required = requiredType(property);
  return required !== undefined && instances.first(required) === undefined;
}

function writeScalar(member: Member, { owner, shared, out, indent }: Place): void {
  if (!member.collection) {
    out.push(isNotYet(member, owner) ? "null" : pretty(scalar(member, shared.options, owner), indent));
    return;
  }
  const lineBreak = `\n${indent}  `;
  const value = scalar(member, shared.options, owner);
  const second = isText(member) ? scalar(member, shared.options, owner, 1) : value;
  const count = itemCount(member.property, second === value ? 1 : 2);
  for (let index = 0; index < count; index++) {
    out.push(index === 0 ? "[" : ",", lineBreak, pretty(index % 2 === 0 ? value : second, `${indent}  `));
  }
  out.push(count === 0 ? "[]" : `\n${indent}]`);
}

/** Returns whether a member tells what has not happened to a thing that is there, and may be null. */
function isNotYet({ nullable, type, words }: Member, owner: Owner): boolean {
  if (!nullable || type.kind === "EnumType" || isBoolean(type)) return false;
  if (words.some((word) => settings.has(word))) return false;
  return words.some((word) => notYet.has(word)) && !owner.words.some((word) => notYet.has(word));
}

function isBoolean(type: ValueType): boolean {
  return type.kind === "Primitive" && type.name === "Edm.Boolean";
}

function isText({ type }: Member): boolean {
  return type.kind === "Primitive" && type.name === "Edm.String";
}

function writeComplex(member: Member, declared: StructuredType, place: Place): void {
  const { indent, around, shared, budget, out } = place;
  const type = shared.instances.first(declared);
  if (!member.collection && isNotYet(member, place.owner)) {
    out.push("null");
    return;
  }
  const isTooDeep = around.length > deepest && type !== undefined && holdsComplex(type, shared);
  if (type === undefined || isTooDeep || around.includes(type) || budget.lines < 0) {
    out.push(pretty(smallestValue(member, shared) ?? "null", indent));
    return;
  }
  const count = member.collection ? itemCount(member.property, 1) : 1;
  if (around.length === 1 && count > 0) place.filled.add(member);
  const typeName = shared.instances.typeName(type, declared);
  const inside = (index: number): Place => ({
    ...place,
    around: [...around, type],
    owner: ownerIn(place.owner, shared.owner(type), member, index),
  });
  if (!member.collection) {
    writeObject(type, typeName, inside(0));
    return;
  }
  const deeper = `${indent}  `;
  for (let index = 0; index < count; index++) {
    out.push(`${index === 0 ? "[" : ","}\n${deeper}`);
    writeObject(type, typeName, { ...inside(index), indent: deeper });
  }
  out.push(count === 0 ? "[]" : `\n${indent}]`);
}

function holdsComplex(type: StructuredType, shared: SampleContext): boolean {
  return shared.parts(type).some((part) => part.kind === "member" && part.type.kind === "ComplexType");
}

/** Formats a compact JSON text over several lines; only objects and arrays that are not empty take more than one. */
function pretty(json: string, indent: string): string {
  const first = json[0];
  if ((first !== "{" && first !== "[") || json.length === 2) return json;
  return JSON.stringify(JSON.parse(json), null, 2).replaceAll("\n", `\n${indent}`);
}
