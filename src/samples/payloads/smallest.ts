/** The smallest payloads, compact: null and the empty collection wherever they may be. */
import type { StructuredType } from "../../model/types.ts";
import { controlName, type OutputOptions } from "../../plan/options.ts";
import { enumerationOf } from "../values/enumerations.ts";
import { itemCount, listOf } from "../values/items.ts";
import { quote } from "../values/json.ts";
import type { Owner } from "../values/owner.ts";
import { primitiveOf } from "../values/primitives.ts";
import { slotOfItem, slotOfProperty } from "../values/slot.ts";
import type { SampleContext } from "./context.ts";
import type { Member } from "./parts.ts";

/** Returns the smallest payload for a declared type; undefined if there is no finite one. */
export function smallest(declared: StructuredType, shared: SampleContext): string | undefined {
  const { instances } = shared;
  const type = instances.smallest(declared);
  const typeName = type && instances.typeName(type, declared);
  if (type === undefined || typeName === undefined) return type && ownSmallest(type, shared);
  return withMemberFirst(typeMember(`#${typeName}`, shared.options), ownSmallest(type, shared));
}

/** Returns the smallest payload with the type's own and inherited properties and without `@odata.type`. */
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

/** Returns the value of a member in the smallest payload; undefined if there is no finite one. */
export function smallestValue(member: Member, shared: SampleContext): string | undefined {
  if (!member.collection) return member.nullable ? "null" : sample(member, shared);
  if (itemCount(member.property, 0) === 0) return "[]";
  const item = sample(member, shared) ?? (member.nullableItems ? "null" : undefined);
  return item === undefined ? "[]" : listOf(member.property, item);
}

/** Returns the sample value of a member, for a collection that of one item; undefined if there is no finite one. */
export function sample(member: Member, shared: SampleContext): string | undefined {
  const { type } = member;
  if (type.kind === "ComplexType" || type.kind === "EntityType") return smallest(type, shared);
  let json = shared.samples.get(member);
  if (json !== undefined) return json;
  json = scalar(member, shared.options);
  shared.samples.set(member, json);
  return json;
}

/** Returns the value of a primitive or enumeration member of the object `owner`, or of an item of it. */
export function scalar(member: Member, options: OutputOptions, owner: Owner = member.owner, index = 0): string {
  const { type, property, words } = member;
  const slot = slotOfItem(slotOfProperty(property, words, owner), index);
  if (type.kind === "EnumType") return enumerationOf(type, slot);
  return type.kind === "Primitive" ? primitiveOf(type.name, slot, options.numbers) : "{}";
}

/** The member by which an instance says which type it is of. */
export function typeMember(value: string, options: OutputOptions): string {
  return `"${controlName("type", options)}":${quote(value)}`;
}

/** Returns the compact object with one more member, given without braces, in front. */
export function withMemberFirst(member: string, json: string): string {
  return json === "{}" ? `{${member}}` : `{${member},${json.slice(1)}`;
}
