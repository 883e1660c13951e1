/**
 * The valid cases of a structured type. Each shows one thing of all properties at once (its third enumeration member,
 * its largest number), so that the number of cases does not grow with that of the properties.
 */
import type { StructuredType } from "../../model/types.ts";
import { type Draft, extended, isHuge, named, varied } from "../payloads/draft.ts";
import type { Expandable, Member, Part } from "../payloads/parts.ts";
import { ownSmallest, smallest, withTypeName } from "../payloads/smallest.ts";
import type { Workshop } from "../payloads/workshop.ts";
import { allowedMembers, enumerationValues } from "../values/enumerations.ts";
import { quote } from "../values/json.ts";
import { constraintsOf, slotOfProperty } from "../values/slot.ts";
import { noSpellings, type SpellingLabel, type Spellings, spellingIn, spellingLabels } from "../values/spellings.ts";
import { type ValidCase, validCase } from "./cases.ts";
import { polymorphicCases } from "./polymorphic.ts";

/** Enumerations with more members show them in cases of their own alone. */
const mostMembers = 20;

/** Payloads of many characters show the first few of the members alone: each member costs a payload. */
const manyCharacters = 4_000;
const fewest = 3;

/** The valid cases of a type, cut from the draft of its smallest payload. */
export function validCases(type: StructuredType, draft: Draft, workshop: Workshop): readonly ValidCase[] {
  const minimal = validCase('"minimal: null and the empty collection wherever they may be"', draft.json);
  if (isHuge(type, draft)) return [minimal];
  const parts = workshop.parts(type);
  return [
    minimal,
    ...subtypeCases(type, workshop),
    ...nullItemCases(draft),
    ...enumerationCases(draft, workshop),
    ...spellingCases(draft),
    ...polymorphicCases(draft, workshop),
    ...strangerCases(type, draft, workshop),
    ...expandedCases(parts, draft, workshop),
  ];
}

/** A payload of a known subtype; the fixture has the type's own name. */
function subtypeCases(type: StructuredType, workshop: Workshop): readonly ValidCase[] {
  const { instances } = workshop;
  const shown = type.abstract ? instances.smallest(type) : type;
  const subtype = type.derived.find((other) => !other.abstract && other !== shown && instances.hasInstance(other));
  if (subtype === undefined) return [];
  const json = withTypeName(ownSmallest(subtype, workshop), subtype.qualifiedName);
  return [validCase(quote(`the subtype ${subtype.qualifiedName}`), json)];
}

function nullItemCases(draft: Draft): readonly ValidCase[] {
  const places = draft.members.filter(({ member }) => member.collection && member.nullableItems);
  const json = varied(draft, places, () => "null");
  return json === undefined ? [] : [validCase('"null in every collection that may hold it"', json)];
}

function enumerationCases(draft: Draft, workshop: Workshop): readonly ValidCase[] {
  const places = draft.members.filter(({ member }) => valuesOf(member, workshop).length > 0);
  const values = Math.max(0, ...places.map(({ member }) => valuesOf(member, workshop).length));
  const count = Math.min(values, Math.max(fewest, Math.floor(manyCharacters / draft.json.length)));
  const cases: ValidCase[] = [];
  for (let index = 0; index < count; index++) {
    const json = varied(draft, places, (member) => {
      const values = valuesOf(member, workshop);
      return values[index % values.length];
    });
    if (json !== undefined) cases.push(validCase(quote(`enumeration members, ${index + 1} of ${count}`), json));
  }
  return cases;
}

function valuesOf({ type, property }: Member, { enumerations }: Workshop): readonly string[] {
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

function spellingCases(draft: Draft): readonly ValidCase[] {
  const places = draft.members.filter(({ member }) => spellingsOfMember(member) !== noSpellings);
  const cases: ValidCase[] = [];
  for (const label of places.length === 0 ? [] : spellingLabels) {
    const json = varied(draft, places, (member) => spellingOfMember(member, label));
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
function strangerCases(type: StructuredType, draft: Draft, { parts, instances }: Workshop): readonly ValidCase[] {
  const known = parts(type);
  let stranger = "unknownMember";
  while (known.some((part) => part.name === stranger)) stranger += "_";
  const control = '"@odata.unknown":{"a":[1]},"@org.example.term#qualifier":"text","@odata.etag":"W/\\"1\\""';
  const json = extended(named(draft, `#${instances.unknownSubtype(type)}`), `"${stranger}":{"a":[1]},${control}`);
  const cases = [validCase('"a subtype, members and annotations that the metadata does not know"', json)];
  const streams = known.filter((part) => part.kind === "stream");
  if (streams.length === 0) return cases;
  const values = streams.map((part) => `${part.key}"AQID"`).join(",");
  return [...cases, validCase('"stream values"', extended(draft.json, values))];
}

function expandedCases(parts: readonly Part[], draft: Draft, workshop: Workshop): readonly ValidCase[] {
  const filled: string[] = [];
  const empty: string[] = [];
  for (const part of parts) {
    if (part.kind !== "expandable") continue;
    const json = expandedValue(part, workshop);
    if (json !== undefined) filled.push(part.key + (part.collection ? `[${json}]` : json));
    if (part.collection) empty.push(`${part.key}[]`);
    else if (part.nullable) empty.push(`${part.key}null`);
  }
  return [
    ...(filled.length === 0
      ? []
      : [validCase('"navigation properties expanded"', extended(draft.json, filled.join(",")))]),
    ...(empty.length === 0 ? [] : [validCase('"navigation properties empty"', extended(draft.json, empty.join(",")))]),
  ];
}

/** What an expanded navigation property holds: where the guard looks at its shape alone, no more than its type's name. */
function expandedValue({ target }: Expandable, workshop: Workshop): string | undefined {
  if (target === undefined) return "{}";
  if (workshop.options.navigation === "deep") return smallest(target, workshop);
  const shown = workshop.instances.smallest(target);
  return shown === undefined || shown.abstract ? "{}" : `{"@odata.type":${quote(`#${shown.qualifiedName}`)}}`;
}
