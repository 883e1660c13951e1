/** The valid cases of properties whose declared type has subtypes. */
import { concreteSubtypes } from "../../model/hierarchy.ts";
import type { StructuredType } from "../../model/types.ts";
import { controlName } from "../../plan/options.ts";
import type { Labelled, SampleContext } from "../payloads/context.ts";
import { memberJson, type Payload, withValue } from "../payloads/payload.ts";
import { ownSmallest, typeMember, withMemberFirst } from "../payloads/smallest.ts";
import { typeNameSpellings } from "../payloads/type-names.ts";
import { quote } from "../values/json.ts";
import { type ValidCase, validCase } from "./cases.ts";

/** Declared types with more subtypes show only the first of them. */
const mostSubtypes = 20;

/** Returns cases for each declared type with subtypes: every concrete type of the hierarchy, and an unknown one. */
export function polymorphicCases(payload: Payload, shared: SampleContext): readonly ValidCase[] {
  const cases: ValidCase[] = [];
  const seen = new Set<StructuredType>();
  for (const place of payload.members) {
    const { member } = place;
    const { type } = member;
    if (type.kind !== "ComplexType" || type.derived.length === 0 || seen.has(type)) continue;
    seen.add(type);
    for (const [label, json] of polymorphicValues(type, shared)) {
      cases.push(validCase(quote(`${member.name}: ${label}`), withValue(payload, place, memberJson(member, json))));
    }
  }
  return cases;
}

function polymorphicValues(declared: StructuredType, shared: SampleContext): readonly Labelled[] {
  const known = shared.polymorphic.get(declared);
  if (known !== undefined) return known;
  const values = makePolymorphicValues(declared, shared);
  shared.polymorphic.set(declared, values);
  return values;
}

function makePolymorphicValues(declared: StructuredType, shared: SampleContext): readonly Labelled[] {
  const { instances, aliases } = shared;
  const values: Labelled[] = [];
  const add = (label: string, type: StructuredType, typeName: string): void => {
    values.push([label, withMemberFirst(typeMember(typeName, shared.options), ownSmallest(type, shared))]);
  };
  const subtypes = concreteSubtypes(declared).filter(instances.hasInstance);
  for (const type of subtypes.slice(0, mostSubtypes)) add(type.qualifiedName, type, `#${type.qualifiedName}`);
  const subtype = subtypes.find((type) => type !== declared);
  if (subtype !== undefined) {
    for (const spelling of typeNameSpellings(subtype, aliases)) add(`${spelling}, spelled so`, subtype, spelling);
    const isPlain = shared.options.controlInformation === "plain";
    const other = controlName("type", { controlInformation: isPlain ? "prefixed" : "plain" });
    const json = withMemberFirst(`"${other}":${quote(`#${subtype.qualifiedName}`)}`, ownSmallest(subtype, shared));
    values.push([`${subtype.qualifiedName} in ${other}`, json]);
  }
  const unknown = instances.unknownSubtype(declared);
  if (instances.hasInstance(declared)) add(unknown, declared, `#${unknown}`);
  return values;
}
