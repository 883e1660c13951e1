/** The valid cases of properties whose declared type has subtypes. */
import { concreteSubtypes } from "../../model/hierarchy.ts";
import type { StructuredType } from "../../model/types.ts";
import { type Draft, inPlace, replaced } from "../payloads/draft.ts";
import { ownSmallest, withMemberFirst } from "../payloads/smallest.ts";
import { typeNameSpellings } from "../payloads/type-names.ts";
import type { Labelled, Workshop } from "../payloads/workshop.ts";
import { quote } from "../values/json.ts";
import { type ValidCase, validCase } from "./cases.ts";

/** Declared types with more subtypes show the first of them alone. */
const mostSubtypes = 20;

/** Once for each declared type with subtypes: every concrete type of the hierarchy, and one that nobody knows. */
export function polymorphicCases(draft: Draft, workshop: Workshop): readonly ValidCase[] {
  const cases: ValidCase[] = [];
  const seen = new Set<StructuredType>();
  for (const place of draft.members) {
    const { member } = place;
    const { type } = member;
    if (type.kind !== "ComplexType" || type.derived.length === 0 || seen.has(type)) continue;
    seen.add(type);
    for (const [label, json] of polymorphicValues(type, workshop)) {
      cases.push(validCase(quote(`${member.name}: ${label}`), replaced(draft, place, inPlace(member, json))));
    }
  }
  return cases;
}

function polymorphicValues(declared: StructuredType, workshop: Workshop): readonly Labelled[] {
  const known = workshop.polymorphic.get(declared);
  if (known !== undefined) return known;
  const values = makePolymorphicValues(declared, workshop);
  workshop.polymorphic.set(declared, values);
  return values;
}

function makePolymorphicValues(declared: StructuredType, workshop: Workshop): readonly Labelled[] {
  const { instances, aliases } = workshop;
  const values: Labelled[] = [];
  const add = (label: string, type: StructuredType, typeName: string): void => {
    values.push([label, withMemberFirst(`"@odata.type":${quote(typeName)}`, ownSmallest(type, workshop))]);
  };
  const subtypes = concreteSubtypes(declared).filter(instances.hasInstance);
  for (const type of subtypes.slice(0, mostSubtypes)) add(type.qualifiedName, type, `#${type.qualifiedName}`);
  const subtype = subtypes.find((type) => type !== declared);
  if (subtype !== undefined) {
    for (const spelling of typeNameSpellings(subtype, aliases)) add(`${spelling}, spelled so`, subtype, spelling);
    const json = withMemberFirst(`"@type":${quote(`#${subtype.qualifiedName}`)}`, ownSmallest(subtype, workshop));
    values.push([`${subtype.qualifiedName} in @type`, json]);
  }
  const unknown = instances.unknownSubtype(declared);
  if (instances.hasInstance(declared)) add(unknown, declared, `#${unknown}`);
  return values;
}
