/**
 * The valid cases of a structured type. Each shows one thing of all properties at once (its third enumeration member,
 * its largest number), so that the number of cases does not grow with that of the properties.
 */
import type { StructuredType } from "../../model/types.ts";
import type { SampleContext } from "../payloads/context.ts";
import type { Expandable, Member, Part } from "../payloads/parts.ts";
import { isHuge, type Payload, withMembers, withOtherTypeName, withValues } from "../payloads/payload.ts";
import { ownSmallest, smallest, typeMember, withMemberFirst } from "../payloads/smallest.ts";
import { allowedMembers, enumerationValues } from "../values/enumerations.ts";
import { quote } from "../values/json.ts";
import { constraintsOf, slotOfProperty } from "../values/slot.ts";
import { noSpellings, type SpellingLabel, type Spellings, spellingIn, spellingLabels } from "../values/spellings.ts";
import { type ValidCase, validCase } from "./cases.ts";
import { polymorphicCases } from "./polymorphic.ts";

/** Enumerations with more members show them only in cases of their own. */
const mostMembers = 20;

/** Payloads with more characters show only the first few members: each member costs a payload. */
const manyCharacters = 4_000;
const fewest = 3;

/** Returns the valid cases of a type, cut from its smallest payload. */
export function validCases(type: StructuredType, payload: Payload, shared: SampleContext): readonly ValidCase[] {
  const minimal = validCase('"minimal: null and the empty collection wherever they may be"', payload.json);
  if (isHuge(type, payload)) return [minimal];
  const parts = shared.parts(type);
  return [
    minimal,
    ...subtypeCases(type, shared),
    ...nullItemCases(payload),
    ...enumerationCases(payload, shared),
    ...spellingCases(payload),
    ...polymorphicCases(payload, shared),
    ...strangerCases(type, payload, shared),
    ...expandedCases(parts, payload, shared),
  ];
}

/** Returns cases with a payload of a known subtype; the fixture has the type's own name. */
function subtypeCases(type: StructuredType, shared: SampleContext): readonly ValidCase[] {
  const { instances } = shared;
  const shown = type.abstract ? instances.smallest(type) : type;
  const subtype = type.derived.find((other) => !other.abstract && other !== shown && instances.hasInstance(other));
  if (subtype === undefined) return [];
  const json = withMemberFirst(typeMember(`#${subtype.qualifiedName}`, shared.options), ownSmallest(subtype, shared));
  return [validCase(quote(`the subtype ${subtype.qualifiedName}`), json)];
}

function nullItemCases(payload: Payload): readonly ValidCase[] {
  const places = payload.members.filter(({ member }) => member.collection && member.nullableItems);
  const json = withValues(payload, places, () => "null");
  return json === undefined ? [] : [validCase('"null in every collection that may hold it"', json)];
}

function enumerationCases(payload: Payload, shared: SampleContext): readonly ValidCase[] {
  const places = payload.members.filter(({ member }) => valuesOf(member, shared).length > 0);
  const values = Math.max(0, ...places.map(({ member }) => valuesOf(member, shared).length));
  const count = Math.min(values, Math.max(fewest, Math.floor(manyCharacters / payload.json.length)));
  const cases: ValidCase[] = [];
  for (let index = 0; index < count; index++) {
    const json = withValues(payload, places, (member) => {
      const values = valuesOf(member, shared);
      return values[index % values.length];
    });
    if (json !== undefined) cases.push(validCase(quote(`enumeration members, ${index + 1} of ${count}`), json));
  }
  return cases;
}

function valuesOf({ type, property }: Member, { enumerations }: SampleContext): readonly string[] {
  if (type.kind !== "EnumType" || type.members.length > mostMembers) return none;
  if (property.constraints !== undefined) return allowedMembers(enumerationValues(type), property.constraints);
  let values = enumerations.get(type);
  if (values === undefined) {
    values = enumerationValues(type);
    enumerations.set(type, values);
  }
  return values;
}

const none: readonly string[] = [];

function spellingCases(payload: Payload): readonly ValidCase[] {
  const places = payload.members.filter(({ member }) => spellingsOfMember(member) !== noSpellings);
  const cases: ValidCase[] = [];
  for (const label of places.length === 0 ? [] : spellingLabels) {
    const json = withValues(payload, places, (member) => spellingOfMember(member, label));
    if (json !== undefined) cases.push(validCase(quote(label), json));
  }
  return cases;
}

function spellingOfMember(member: Member, label: SpellingLabel): string | undefined {
  const { type, property, words, owner } = member;
  if (type.kind !== "Primitive") return undefined;
  const { spellings, name } = type;
  if (spellings[label] === undefined || constraintsOf(property) === undefined) return spellings[label];
  return spellingIn(slotOfProperty(property, words, owner), name, spellings, label);
}

function spellingsOfMember({ type }: Member): Spellings {
  return type.kind === "Primitive" ? type.spellings : noSpellings;
}

/**
 * Clients must accept members and control information that they do not know (OData JSON Format 4.01, section 4.5), such
 * as those of a subtype that a later version of the service has.
 */
function strangerCases(
  type: StructuredType,
  payload: Payload,
  { parts, instances, options }: SampleContext,
): readonly ValidCase[] {
  const known = parts(type);
  let stranger = "unknownMember";
  while (known.some((part) => part.name === stranger)) stranger += "_";
  const control = '"@odata.unknown":{"a":[1]},"@org.example.term#qualifier":"text","@odata.etag":"W/\\"1\\""';
  const json = withMembers(
    withOtherTypeName(payload, `#${instances.unknownSubtype(type)}`, options),
    `"${stranger}":{"a":[1]},${control}`,
  );
  const cases = [validCase('"a subtype, members and annotations that the metadata does not know"', json)];
  const streams = known.filter((part) => part.kind === "stream");
  if (streams.length === 0) return cases;
  const values = streams.map((part) => `${part.key}"AQID"`).join(",");
  return [...cases, validCase('"stream values"', withMembers(payload.json, values))];
}

function expandedCases(parts: readonly Part[], payload: Payload, shared: SampleContext): readonly ValidCase[] {
  const filled: string[] = [];
  const empty: string[] = [];
  for (const part of parts) {
    if (part.kind !== "expandable") continue;
    const json = expandedValue(part, shared);
    if (json !== undefined) filled.push(part.key + (part.collection ? `[${json}]` : json));
    if (part.collection) empty.push(`${part.key}[]`);
    else if (part.nullable) empty.push(`${part.key}null`);
  }
  return [
    ...(filled.length === 0
      ? []
      : [validCase('"navigation properties expanded"', withMembers(payload.json, filled.join(",")))]),
    ...(empty.length === 0
      ? []
      : [validCase('"navigation properties empty"', withMembers(payload.json, empty.join(",")))]),
  ];
}

/**
 * Returns the value of an expanded navigation property: no more than its type's name if the guard checks only the
 * shape.
 */
function expandedValue({ target }: Expandable, shared: SampleContext): string | undefined {
  if (target === undefined) return "{}";
  if (shared.options.navigation === "deep") return smallest(target, shared);
  const shown = shared.instances.smallest(target);
  return shown === undefined || shown.abstract ? "{}" : `{${typeMember(`#${shown.qualifiedName}`, shared.options)}}`;
}
