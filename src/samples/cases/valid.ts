import type { StructuredType } from "../../model/types.ts";
import { controlName } from "../../plan/options.ts";
import type { Labelled, SampleContext } from "../payloads/context.ts";
import type { Expandable, Member } from "../payloads/parts.ts";
import { smallest, typeMember } from "../payloads/smallest.ts";
import { itemCount, listOf } from "../values/items.ts";
import { inside, pointerStep, quote } from "../values/json.ts";
import { inTurn, seedFrom, seedOf } from "../values/seed.ts";
import { constraintsOf, slotOfProperty } from "../values/slot.ts";
import { type SpellingLabel, spellingIn, spellingLabels } from "../values/spellings.ts";
import { type ValidCase, validCase } from "./cases.ts";
import { addMember, type Patch, replaceWith } from "./patch.ts";
import { type Place, placesOf, type Subject } from "./places.ts";
import { polymorphicPatches } from "./polymorphic.ts";

/**
 * Returns the valid cases of a structured type: those of its own properties, for the cases of its base types have those
 * of the properties that it inherits.
 */
export function validCases(type: StructuredType, subject: Subject): readonly ValidCase[] {
  const { shared } = subject;
  return [
    ...inTurn(seedOf(type.qualifiedName), strangerCases(type, subject)),
    ...placesOf(type, subject)
      .filter(({ isOwn }) => isOwn)
      .flatMap((place) => placeCases(place, subject)),
    ...streamCases(type, shared),
  ];
}

/**
 * Clients must accept members and control information that they do not know, and values that do not tell their type
 * (OData JSON Format 4.01, section 4.5).
 */
function strangerCases(type: StructuredType, { payload, shared }: Subject): readonly ValidCase[] {
  const known = shared.parts(type);
  let stranger = "unknownMember";
  while (known.some((part) => part.name === stranger)) stranger += "_";
  const key = controlName("type", shared.options);
  const unknown = quote(`#${shared.instances.unknownSubtype(type)}`);
  const cases = [
    validCase("a type that the metadata does not know", addMember(`/${key}`, unknown)),
    validCase("a member that the metadata does not know", addMember(`/${stranger}`, '{"a":[1]}')),
    validCase("an annotation that the metadata does not know", addMember("/@org.example.term#q", '"text"')),
  ];
  return payload.type.abstract ? cases : [...cases, validCase(`no ${key}`, [{ op: "remove", path: `/${key}` }])];
}

function placeCases(place: Place, { shared }: Subject): readonly ValidCase[] {
  const { part, pointer } = place;
  const named = ([label, patch]: readonly [string, Patch]): ValidCase => validCase(`${part.name}: ${label}`, patch);
  if (part.kind === "expandable") {
    return expandedValues(part, shared).map(([label, json]) => named([label, addMember(pointer, json)]));
  }
  const values = [...memberValues(part)].map(([label, json]) => [label, replaceWith(json, pointer)] as const);
  return [...values, ...polymorphicPatches(part, place, shared)].map(named);
}

/** Null, the empty collection, and values that a guard is likely to reject by mistake. */
export function* memberValues(member: Member): Generator<Labelled> {
  const { name, owner, collection, nullable, nullableItems, property } = member;
  if (nullable) yield ["null", "null"];
  if (collection && itemCount(property, 0) === 0) yield ["empty", "[]"];
  if (collection && nullableItems) yield ["a null item", listOf(property, "null")];
  for (const [label, json] of inTurn(seedFrom(owner.seed, name), spellingsOfMember(member))) {
    yield [label, collection ? listOf(property, json) : json];
  }
}

/** Returns the unusual values of a member; an empty text is none that a guard would reject by mistake. */
function spellingsOfMember(member: Member): readonly Labelled[] {
  const { type } = member;
  if (type.kind !== "Primitive" || type.name === "Edm.String") return [];
  return spellingLabels.flatMap((label): readonly Labelled[] => {
    const json = spellingOfMember(member, label);
    return json === undefined ? [] : [[label, json]];
  });
}

function spellingOfMember({ type, property, words, owner }: Member, label: SpellingLabel): string | undefined {
  if (type.kind !== "Primitive") return undefined;
  const { spellings, name } = type;
  if (spellings[label] === undefined || constraintsOf(property) === undefined) return spellings[label];
  return spellingIn(slotOfProperty(property, words, owner), name, spellings, label);
}

function expandedValues(part: Expandable, shared: SampleContext): readonly Labelled[] {
  const json = expandedValue(part, shared);
  const filled: Labelled[] = json === undefined ? [] : [["expanded", part.collection ? `[${json}]` : json]];
  if (part.collection) filled.push(["empty", "[]"]);
  return part.nullable ? [...filled, ["null", "null"]] : filled;
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

function streamCases(type: StructuredType, { parts }: SampleContext): readonly ValidCase[] {
  const own = new Set(type.properties.map((property) => property.name));
  const streams = parts(type).filter((part) => part.kind === "stream" && own.has(part.name));
  return streams.map(({ name }) => validCase(`${name}: a value`, addMember(inside(pointerStep(name)), '"AQID"')));
}
