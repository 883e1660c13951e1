/** The attributes that a patch may set: those of CSDL XML that the elements of a document keep. */
import type * as csdl from "../csdl/document/document.ts";
import {
  isCollection,
  NO_FACETS,
  parseMaxLength,
  parsePrecision,
  parseScale,
  parseSrid,
} from "../csdl/document/facets.ts";
import type { Patchable } from "./members.ts";
import type { Attributes, AttributeValue } from "./patch-list.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an element that an attribute sets; undefined if the value is not valid for the attribute, or why it is not. */
type Setter = (value: AttributeValue, element: Patchable) => Fields | string | undefined;

const flag =
  (field: string): Setter =>
  (value) =>
    typeof value === "boolean" ? { [field]: value } : undefined;

const text =
  (field: string): Setter =>
  (value) =>
    typeof value === "string" && value !== "" ? { [field]: value } : undefined;

const optionalText =
  (field: string): Setter =>
  (value) =>
    typeof value === "string" || value === null ? { [field]: value ?? undefined } : undefined;

const facet =
  (field: keyof csdl.Facets, parse: (text: string) => unknown): Setter =>
  (value, element) => {
    const parsed = value === null ? undefined : parse(String(value));
    const facets = "facets" in element ? element.facets : NO_FACETS;
    return value !== null && parsed === undefined ? undefined : { facets: { ...facets, [field]: parsed } };
  };

const facets: readonly (readonly [string, Setter])[] = [
  ["MaxLength", facet("maxLength", parseMaxLength)],
  ["Precision", facet("precision", parsePrecision)],
  ["Scale", facet("scale", parseScale)],
  ["Unicode", facet("unicode", (value) => (/^(true|false)$/.test(value) ? value === "true" : undefined))],
  ["SRID", facet("srid", parseSrid)],
];

function setType(value: AttributeValue, element: Patchable): ReturnType<Setter> {
  if (typeof value !== "string" || value === "") return undefined;
  const collection = isCollection(value);
  const nullable = "nullable" in element ? element.nullable : undefined;
  // Only collections may leave nullability unspecified (section 7.2.1).
  return {
    type: collection ? value.slice("Collection(".length, -1) : value,
    collection,
    nullable: collection ? nullable : (nullable ?? true),
  };
}

/** Null takes back what is specified: a collection may leave it unspecified, anything else is then nullable. */
function setNullable(value: AttributeValue, element: Patchable): ReturnType<Setter> {
  if (value === null) return { nullable: isOfCollection(element) ? undefined : true };
  return flag("nullable")(value, element);
}

function setNullableCollection(value: AttributeValue, element: Patchable): ReturnType<Setter> {
  if (typeof value !== "boolean") return undefined;
  if (isOfCollection(element)) return { nullableCollection: value };
  return "NullableCollection is for collections; the target is a single value: set Nullable";
}

const typeUse: readonly (readonly [string, Setter])[] = [["Type", setType], ["Nullable", setNullable], ...facets];

const structured: readonly (readonly [string, Setter])[] = [
  ["BaseType", optionalText("baseType")],
  ["Abstract", flag("abstract")],
  ["OpenType", flag("openType")],
];

function setValue(value: AttributeValue): ReturnType<Setter> {
  if (value === null) return { value: undefined, valueSpecified: false };
  if (!/^[-+]?[0-9]{1,40}$/.test(String(value))) return undefined;
  return { value: BigInt(String(value).replace("+", "")), valueSpecified: true };
}

const operation: readonly (readonly [string, Setter])[] = [
  ["IsBound", flag("isBound")],
  ["EntitySetPath", optionalText("entitySetPath")],
];

const serviceDocument = ["IncludeInServiceDocument", flag("includeInServiceDocument")] as const;
const entitySet = ["EntitySet", optionalText("entitySet")] as const;

const setters: Readonly<Record<Patchable["kind"], ReadonlyMap<string, Setter>>> = {
  EntityType: new Map([...structured, ["HasStream", flag("hasStream")]]),
  ComplexType: new Map(structured),
  EnumType: new Map([
    ["UnderlyingType", text("underlyingType")],
    ["IsFlags", flag("isFlags")],
  ]),
  TypeDefinition: new Map([["UnderlyingType", text("underlyingType")], ...facets]),
  Property: new Map([
    ...typeUse,
    ["NullableCollection", setNullableCollection],
    ["DefaultValue", optionalText("defaultValue")],
  ]),
  NavigationProperty: new Map([
    ...typeUse,
    ["Partner", optionalText("partner")],
    ["ContainsTarget", flag("containsTarget")],
  ]),
  Member: new Map([["Value", setValue]]),
  Action: new Map(operation),
  Function: new Map([...operation, ["IsComposable", flag("isComposable")]]),
  Parameter: new Map(typeUse),
  ReturnType: new Map(typeUse),
  EntityContainer: new Map([["Extends", optionalText("extends")]]),
  EntitySet: new Map([["EntityType", text("entityType")], serviceDocument]),
  Singleton: new Map([
    ["Type", text("type")],
    ["Nullable", flag("nullable")],
  ]),
  ActionImport: new Map([["Action", text("action")], entitySet]),
  FunctionImport: new Map([["Function", text("function")], entitySet, serviceDocument]),
};

/** Returns the attributes that a patch may set on elements of a kind. */
export function settable(kind: Patchable["kind"]): readonly string[] {
  return [...setters[kind].keys(), ...(kind === "ReturnType" ? [] : ["Name"])];
}

/** Checks whether an element has an attribute that a patch may set, whatever the value. */
export function hasAttribute(element: Patchable, name: string): boolean {
  if (name === "NullableCollection" && !isOfCollection(element)) return false;
  return settable(element.kind).includes(name);
}

function isOfCollection(element: Patchable): boolean {
  return "collection" in element && element.collection;
}

/**
 * Returns the element with the attributes set; `fault` describes the first attribute that it does not have, or whose
 * value is not valid.
 */
export function withAttributes<Item extends Patchable>(
  element: Item,
  attributes: Attributes,
): { readonly element: Item } | { readonly fault: string; readonly unknown?: string } {
  let changed = element;
  for (const [name, value] of attributes) {
    const setter = setters[element.kind].get(name);
    if (setter === undefined) return { fault: `a patch cannot set ${name} of its target`, unknown: name };
    const fields = setter(value, changed);
    if (fields === undefined) return { fault: `${JSON.stringify(value)} is not a valid value for ${name}` };
    if (typeof fields === "string") return { fault: fields };
    if (!hasFields(changed, fields)) changed = { ...changed, ...fields };
  }
  return { element: changed };
}

/** What a field stands for that documents leave out. */
const unset: ReadonlyMap<string, unknown> = new Map([["nullableCollection", false]]);

function hasFields(element: Patchable, fields: Readonly<Record<string, unknown>>): boolean {
  const known = new Map<string, unknown>(Object.entries(element));
  return Object.entries(fields).every(([name, value]) => isSame(known.get(name) ?? unset.get(name), value));
}

/** Facets are the only fields that are objects. */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  return JSON.stringify(left) === JSON.stringify(right);
}
