/**
 * The smallest payload of a type as text with the places of its members, from which cases are cut: a case differs from
 * it in one place, and slicing is far cheaper than writing the whole again.
 */
import type { StructuredType } from "../../model/types.ts";
import type { OutputOptions } from "../../plan/options.ts";
import { listOf } from "../values/items.ts";
import type { SampleContext } from "./context.ts";
import type { Member } from "./parts.ts";
import { smallestValue, typeMember } from "./smallest.ts";

export interface Payload {
  readonly json: string;
  readonly members: readonly PayloadMember[];
  /** Where the members begin: after the brace, or after `@odata.type`. */
  readonly start: number;
}

/** The place of a member and of its value in the text. */
export interface PayloadMember {
  readonly member: Member;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** Returns the smallest payload with a type's own and inherited properties; `typeName` goes into `@odata.type`. */
export function smallestPayload(type: StructuredType, typeName: string | undefined, shared: SampleContext): Payload {
  const members: PayloadMember[] = [];
  const texts: string[] = [];
  const head = typeName === undefined ? "{" : `{${typeMember(`#${typeName}`, shared.options)},`;
  let start = head.length;
  for (const member of shared.parts(type)) {
    const value = member.kind === "member" ? smallestValue(member, shared) : undefined;
    if (member.kind !== "member" || value === undefined) continue;
    const valueStart = start + member.key.length;
    const end = valueStart + value.length;
    members.push({ member, start, valueStart, end });
    texts.push(member.key + value);
    start = end + 1;
  }
  if (members.length === 0)
    return { json: typeName === undefined ? "{}" : `${head.slice(0, -1)}}`, members, start: head.length };
  return { json: `${head}${texts.join(",")}}`, members, start: head.length };
}

/**
 * Returns whether a type has so many properties that it has only few cases, about its own properties. No type of
 * Microsoft Graph does, but thousands of types of a deep hierarchy do.
 */
export function isHuge(type: StructuredType, { json, members }: Payload): boolean {
  return json.length > 32_768 || members.length - type.properties.length > 300;
}

/** Returns the payload with another value of one member. */
export function withValue({ json }: Payload, { valueStart, end }: PayloadMember, value: string): string {
  return json.slice(0, valueStart) + value + json.slice(end);
}

/** Returns the payload without one member. */
export function withoutMember({ json }: Payload, { start, end }: PayloadMember): string {
  if (json[end] === ",") return json.slice(0, start) + json.slice(end + 1);
  return json.slice(0, json[start - 1] === "," ? start - 1 : start) + json.slice(end);
}

/** Returns the payload with more members at the end, as JSON without braces. */
export function withMembers(json: string, members: string): string {
  return json === "{}" ? `{${members}}` : `${json.slice(0, -1)},${members}}`;
}

/** Returns the payload with the given first member in place of `@odata.type`. */
export function withFirstMember({ json, members, start }: Payload, member: string): string {
  return members.length === 0 ? `{${member}}` : `{${member},${json.slice(start)}`;
}

/** With `@odata.type` of this value in place of the payload's own. */
export function withOtherTypeName(payload: Payload, value: string, options: OutputOptions): string {
  return withFirstMember(payload, typeMember(value, options));
}

/** Without `@odata.type`. */
export function withoutTypeName({ json, members, start }: Payload): string {
  return members.length === 0 ? "{}" : `{${json.slice(start)}`;
}

/** Returns the payload with new values for the members for which `newValue` gives one; undefined if it gives none. */
export function withValues(
  { json }: Payload,
  places: readonly PayloadMember[],
  newValue: (member: Member) => string | undefined,
): string | undefined {
  let text = "";
  let from = 0;
  for (const { member, valueStart, end } of places) {
    const value = newValue(member);
    if (value === undefined) continue;
    text += json.slice(from, valueStart) + memberJson(member, value);
    from = end;
  }
  return from === 0 ? undefined : text + json.slice(from);
}

/** Returns the value as the member holds it: in a collection, or as it is. */
export function memberJson(member: Member, json: string): string {
  return member.collection ? listOf(member.property, json) : json;
}
