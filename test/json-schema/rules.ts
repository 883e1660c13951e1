/**
 * Why the checkers may disagree. Each rule is about what the converter leaves out or words differently, and takes in no
 * more than that: where it can, it asks a third source, the grammar or the metadata, and explains only what that one
 * says too.
 */
import { type Format, formats, matches } from "../abnf/rules.ts";
import type { Disagreement } from "./compare.ts";
import { type Csdl, type Element, typeOf } from "./csdl.ts";
import { isGeoJson } from "./geojson.ts";
import type { Place } from "./places.ts";
import type { Fault } from "./validator.ts";

export interface Question extends Disagreement {
  readonly place: Place;
  readonly csdl: Csdl;
  /** All that our guard finds wrong with the value. */
  readonly ours: readonly Fault[];
  /** Whether the value is one that the generator calls valid: then it has to keep all facets, which guards do not check. */
  readonly exemplary: boolean;
  readonly unspecifiedItems: "nullable" | "non-null";
}

export interface Rule {
  readonly name: string;
  readonly because: string;
  readonly explains: (question: Question) => boolean;
}

const limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

export const rules: readonly Rule[] = [
  {
    name: "presence",
    because: "schemas for reading require no member: a service may be asked for some of them only",
    explains: ({ only, fault, place }) => only === "ours" && fault.kind === "missing" && place.property !== undefined,
  },
  {
    name: "control information",
    because: "the converter knows nothing of @odata.type",
    explains: ({ only, place }) => only === "ours" && ["@odata.type", "@type"].includes(place.name),
  },
  {
    name: "numbers in strings",
    because: "the schema of Int64 and Decimal takes any string",
    explains: ({ only, fault, place, csdl }) =>
      only === "ours" &&
      ["format", "range"].includes(fault.kind) &&
      refusedByGrammar(csdl, place, ["Int64", "Decimal"]),
  },
  {
    name: "grammar",
    because: "the formats of JSON Schema are RFC 3339, ISO 8601 and RFC 4122, not the ABNF, or are not checked at all",
    explains: ({ only, fault, place, csdl }) => {
      const types = ["Date", "DateTimeOffset", "TimeOfDay", "Duration", "Guid", "Binary"];
      if (fault.kind !== "format") return false;
      return only === "ours" ? refusedByGrammar(csdl, place, types) : takenByGrammar(csdl, place, types);
    },
  },
  {
    name: "infinity and NaN",
    because: "the schema of Double and Single takes numbers only",
    explains: ({ only, fault, place, csdl }) =>
      only === "theirs" && fault.kind === "type" && takenByGrammar(csdl, place, ["Double"]),
  },
  {
    name: "numbers beyond doubles",
    because: "JSON text such as 1e999 is read as infinity, which the validator takes for a number",
    explains: ({ only, fault, place }) =>
      only === "ours" && fault.kind === "range" && Math.abs(place.value as number) === Number.POSITIVE_INFINITY,
  },
  {
    name: "numbers of 32 bits",
    because: "the schema of Single takes any number",
    explains: ({ only, fault, place, csdl }) =>
      only === "ours" &&
      fault.kind === "range" &&
      edmType(csdl, place) === "Edm.Single" &&
      Math.abs(place.value as number) > 3.4e38,
  },
  {
    name: "flags",
    because: "schemas list single members, also where several may be set",
    explains: ({ only, fault, place, csdl }) =>
      only === "theirs" && fault.kind === "enum" && isCombination(place.value, csdl.types.get(place.type ?? "")),
  },
  {
    name: "facets",
    because: "guards do not check length, precision, scale, patterns, ranges and allowed values",
    explains: ({ only, fault, place, csdl, exemplary }) => {
      if (only === "ours" || exemplary) return false;
      if (fault.kind === "enum") return csdl.types.get(place.type ?? "")?.$Kind !== "EnumType";
      return ["maxLength", "multipleOf", "pattern", ...limits].includes(fault.kind);
    },
  },
  {
    name: "large multiples",
    because: "the validator asks parseInt what is whole, which reads 1e+28 as 1",
    explains: ({ only, fault, place }) =>
      only === "theirs" && fault.kind === "multipleOf" && Math.abs(place.value as number) >= 1e21,
  },
  {
    name: "geography",
    because: "the converter has a schema for points only",
    explains: ({ only, place, csdl }) => {
      const type = edmType(csdl, place);
      return only === "ours" && /^Edm\.Geo(?:graphy|metry)/.test(type) && !type.endsWith("yPoint");
    },
  },
  {
    name: "any type",
    because:
      "the converter has no schema for Edm.ComplexType and Edm.EntityType, and forgets GeoJSON in Edm.PrimitiveType",
    explains: ({ only, fault, place, csdl }) => {
      const type = edmType(csdl, place);
      if (only === "theirs") return type === "Edm.PrimitiveType" && fault.kind === "type" && isGeoJson(place.value);
      return ["Edm.ComplexType", "Edm.EntityType"].includes(type);
    },
  },
  {
    name: "streams",
    because: "the converter takes the value of a stream for a string",
    explains: ({ only, place, csdl }) => only === "theirs" && edmType(csdl, place) === "Edm.Stream",
  },
  {
    name: "numbers of enumerations",
    because: "the ABNF lets a value without a name travel as a number in a string, and the converter knows names only",
    explains: ({ only, fault, place }) => only === "theirs" && fault.kind === "enum" && isWhole(place.value),
  },
  {
    name: "unspecified items",
    because: "the converter takes items for non-null where the metadata does not say",
    explains: ({ only, fault, place, unspecifiedItems }) =>
      unspecifiedItems === "nullable" &&
      only === "theirs" &&
      (fault.kind === "type" || fault.kind === "enum") &&
      place.value === null &&
      place.isItem &&
      place.property?.$Kind === undefined,
  },
  {
    name: "no good type",
    because: "where a value may be of several types, guards look no further if it names none of them",
    explains: ({ only, fault, ours }) =>
      only === "theirs" &&
      ours.some(
        ({ pointer }) =>
          /\/@(?:odata\.)?type$/.test(pointer) && fault.pointer.startsWith(pointer.replace(/@[^/]*$/, "")),
      ),
  },
  {
    name: "other documents",
    because: "the converter reads one document only",
    explains: ({ only, place }) => only === "ours" && place.foreign,
  },
];

function edmType(csdl: Csdl, { type, property }: Place): string {
  return property === undefined ? typeOf(csdl, { $Type: type ?? "" }) : typeOf(csdl, property);
}

/** Returns what the grammar says of a string of one of the types; undefined of all else. */
function grammarOn(csdl: Csdl, place: Place, types: readonly string[]): boolean | undefined {
  const type = edmType(csdl, place).slice("Edm.".length).replace("Single", "Double");
  if (!types.includes(type) || typeof place.value !== "string") return undefined;
  const scale = scaleOf(csdl, place);
  const format: Format =
    formats[(type === "Decimal" && scale === "floating" ? "FloatingDecimal" : type) as keyof typeof formats];
  return matches(format, place.value);
}

function scaleOf(csdl: Csdl, { property, type }: Place): unknown {
  return property?.$Scale ?? csdl.types.get(type ?? "")?.$Scale;
}

function takenByGrammar(csdl: Csdl, place: Place, types: readonly string[]): boolean {
  return grammarOn(csdl, place, types) === true;
}

function refusedByGrammar(csdl: Csdl, place: Place, types: readonly string[]): boolean {
  return grammarOn(csdl, place, types) === false;
}

function isWhole(value: unknown): boolean {
  return typeof value === "string" && /^[+-]?\d{1,19}$/.test(value);
}

/** JSON Format 4.01, section 7.1: members and numbers, separated by commas. */
function isCombination(value: unknown, type: Element | undefined): boolean {
  if (type?.$IsFlags !== true || typeof value !== "string") return false;
  return value.split(",").every((part) => Object.hasOwn(type, part.trim()) || /^[+-]?\d+$/.test(part.trim()));
}
