/** The smallest payloads, compact: null and the empty collection wherever they may be. */
import type { StructuredType } from "../../model/types.ts";
import type { OutputOptions } from "../../plan/options.ts";
import { enumerationOf } from "../values/enumerations.ts";
import { itemCount, listOf } from "../values/items.ts";
import { quote } from "../values/json.ts";
import { primitiveOf } from "../values/primitives.ts";
import { type OwnerOfSlots, slotIn, slotOfProperty } from "../values/slot.ts";
import type { SampleContext } from "./context.ts";
import type { Member } from "./parts.ts";

/** The smallest payload of what stands where the type is declared; undefined where it has no end. */
export function smallest(declared: StructuredType, shared: SampleContext): string | undefined {
  const { instances } = shared;
  const type = instances.smallest(declared);
  return type && withTypeName(ownSmallest(type, shared), instances.typeName(type, declared));
}

/** The smallest payload with the type's own and inherited properties and without `@odata.type`. */
export function ownSmallest(type: StructuredType, shared: SampleContext): string {
  let json = shared.smallest.get(type);
  if (json !== undefined) return json;
  const members: string[] = [];
  for (const part of shared.parts(type)) {
    const value = part.kind === "member" ? smallestValue(part, shared) : undefined;
    if (value !== undefined) members.push(part.key + value);
  }
  json = `{${members.join(",")}}`;
  shared.smallest.set(type, json);
  return json;
}

/** The value of a member in the smallest payload; undefined where it has no end. */
export function smallestValue(member: Member, shared: SampleContext): string | undefined {
  if (!member.collection) return member.nullable ? "null" : sample(member, shared);
  if (itemCount(member.property, 0) === 0) return "[]";
  const item = sample(member, shared) ?? (member.nullableItems ? "null" : undefined);
  return item === undefined ? "[]" : listOf(member.property, item);
}

/** The sample value of a member, of a collection that of one item; undefined where it has no end. */
export function sample(member: Member, shared: SampleContext): string | undefined {
  const { type } = member;
  if (type.kind === "ComplexType" || type.kind === "EntityType") return smallest(type, shared);
  let json = shared.samples.get(member);
  if (json !== undefined) return json;
  json = scalar(member, shared.options);
  shared.samples.set(member, json);
  return json;
}

interface Where {
  /** Of an item in its collection. */
  readonly index?: number;
  /** The words of the complex property around the member. */
  readonly context?: readonly string[];
  /** The type that has the member, where its value is to differ from that of the declaring type. */
  readonly owner?: OwnerOfSlots;
}

/** The value of a primitive or enumeration member, or of an item of it. */
export function scalar(member: Member, options: OutputOptions, where: Where = {}): string {
  const { type } = member;
  const { property, words, owner } = member;
  const slot = slotIn(slotOfProperty(property, words, where.owner ?? owner), where.index ?? 0, where.context ?? []);
  if (type.kind === "EnumType") return enumerationOf(type, slot);
  return type.kind === "Primitive" ? primitiveOf(type.name, slot, options.numbers) : "{}";
}

/** The compact object with `@odata.type` as its first member. */
export function withTypeName(json: string, typeName: string | undefined): string {
  return typeName === undefined ? json : withMemberFirst(`"@odata.type":${quote(`#${typeName}`)}`, json);
}

/** The compact object with one more member, given without braces, in front. */
export function withMemberFirst(member: string, json: string): string {
  return json === "{}" ? `{${member}}` : `{${member},${json.slice(1)}`;
}
