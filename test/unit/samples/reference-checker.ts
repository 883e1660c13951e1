/**
 * An oracle for fixtures and cases: what a guard must report, written from the rules alone and for legibility, without
 * regard to speed. It interprets the model and shares no code with the guards or the fixtures.
 */
import { allNavigationProperties, allProperties, ancestors, subtypes } from "../../../src/model/hierarchy.ts";
import type {
  EnumType,
  Model,
  NavigationProperty,
  Primitive,
  Property,
  StructuredType,
  Type,
  TypeUse,
} from "../../../src/model/types.ts";
import type { OutputOptions } from "../../../src/plan/options.ts";
import { primitiveFault } from "./reference-primitives.ts";

export interface Finding {
  readonly pointer: string;
  readonly code: string;
}

interface Context {
  readonly model: Model;
  readonly options: OutputOptions;
}

type Findings = readonly Finding[];
type Members = Readonly<Record<string, unknown>>;

const none: Findings = [];
const noFacets = { maxLength: undefined, precision: undefined, scale: undefined, unicode: undefined, srid: undefined };

/** Returns what the guard of a type reports of a value: nothing if it is valid. */
export function check(type: Type, value: unknown, model: Model, options: OutputOptions): Findings {
  const context = { model, options };
  if (type.kind === "EntityType" || type.kind === "ComplexType") return checkStructured(type, value, "", context);
  if (value === null) return found("", "null");
  return checkValue({ type, collection: false, nullable: false, facets: noFacets }, value, "", context);
}

function found(pointer: string, code: string): Findings {
  return [{ pointer, code }];
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function step(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Returns the object's own type name, resolved to a type where the model has it. */
function typeNamed(value: Members, model: Model): { readonly text: unknown; readonly type: Type | undefined } {
  const text = Object.hasOwn(value, "@odata.type") ? value["@odata.type"] : value["@type"];
  if (typeof text !== "string") return { text, type: undefined };
  const name = text.slice(text.lastIndexOf("#") + 1);
  const dot = name.lastIndexOf(".");
  const schema = model.schemas.find(({ aliases }) => aliases.includes(name.slice(0, dot)));
  return { text, type: model.types.get(schema === undefined ? name : schema.namespace + name.slice(dot)) };
}

function checkStructured(type: StructuredType, value: unknown, pointer: string, context: Context): Findings {
  if (value === null) return found(pointer, "null");
  if (!isObject(value)) return found(pointer, "type");
  const name = typeNamed(value, context.model);
  const place = step(pointer, "@odata.type");
  return [
    ...(name.text === undefined || typeof name.text === "string" ? none : found(place, "type")),
    ...(ancestors(type).some((base) => base === name.type) ? found(place, "derived") : none),
    ...allProperties(type).flatMap((property) => checkMember(property, value, step(pointer, property.name), context)),
    ...allNavigationProperties(type).flatMap((property) =>
      Object.hasOwn(value, property.name)
        ? checkExpanded(property, value[property.name], step(pointer, property.name), context)
        : none,
    ),
  ];
}

function checkMember(property: Property, value: Members, pointer: string, context: Context): Findings {
  if (isStream(property)) return none;
  const present = Object.hasOwn(value, property.name) && value[property.name] !== undefined;
  if (present) return checkProperty(property, value[property.name], pointer, context);
  return property.type.kind === "EntityType" || property.writeOnly ? none : found(pointer, "missing");
}

function underlying({ type }: TypeUse): Primitive | StructuredType | EnumType {
  return type.kind === "TypeDefinition" ? type.underlyingType : type;
}

function isStream(property: Property): boolean {
  const type = underlying(property);
  return type.kind === "Primitive" && type.name === "Edm.Stream";
}

function isUntyped(use: TypeUse): boolean {
  const type = underlying(use);
  return type.kind === "Primitive" && type.name === "Edm.Untyped";
}

function checkProperty(property: Property, value: unknown, pointer: string, context: Context): Findings {
  if (property.type.kind === "EntityType") return checkExpanded(property, value, pointer, context);
  if (!property.collection) {
    if (value !== null) return checkValue(property, value, pointer, context);
    return property.nullable === false ? found(pointer, "null") : none;
  }
  const nullItems = isUntyped(property)
    ? property.nullable !== false
    : (property.nullable ?? context.options.unspecifiedItems === "nullable");
  return checkItems(value, pointer, (item, place) => {
    if (item !== null) return checkValue(property, item, place, context);
    return nullItems ? none : found(place, "null");
  });
}

function checkItems(
  value: unknown,
  pointer: string,
  checkItem: (item: unknown, pointer: string) => Findings,
): Findings {
  if (value === null) return found(pointer, "null");
  if (!Array.isArray(value)) return found(pointer, "type");
  return value.flatMap((item: unknown, index) => checkItem(item, step(pointer, index)));
}

function checkExpanded(
  property: Property | NavigationProperty,
  value: unknown,
  pointer: string,
  context: Context,
): Findings {
  const { type } = property;
  const deep = context.options.navigation === "deep" && property.kind === "NavigationProperty";
  const checkOne = (item: unknown, place: string): Findings => {
    if (item === null) return found(place, "null");
    if (!isObject(item)) return found(place, "type");
    const structured = type.kind === "EntityType" || type.kind === "ComplexType";
    return deep && structured ? checkPolymorphic(type, item, place, context) : none;
  };
  if (property.collection) return checkItems(value, pointer, checkOne);
  return value === null && property.nullable !== false ? none : checkOne(value, pointer);
}

function checkValue(use: TypeUse, value: unknown, pointer: string, context: Context): Findings {
  const type = underlying(use);
  if (type.kind === "EnumType") return checkEnumeration(type, value, pointer);
  if (type.kind !== "Primitive") return checkPolymorphic(type, value, pointer, context);
  const definition = use.type.kind === "TypeDefinition" ? use.type.facets.scale : undefined;
  const floating = (use.facets.scale ?? definition) === "floating";
  const code = primitiveFault(type.name, floating, value, context.options.numbers);
  return code === undefined ? none : found(pointer, code);
}

function checkEnumeration(type: EnumType, value: unknown, pointer: string): Findings {
  if (typeof value !== "string") return found(pointer, "type");
  if (type.members.length === 0) return none;
  const isMember = (name: string): boolean => type.members.some((member) => member.name === name);
  const parts = value.split(",").map((part) => part.trim());
  const valid = type.isFlags ? parts.every((part) => isMember(part) || /^[+-]?\d+$/.test(part)) : isMember(value);
  return valid ? none : found(pointer, "enum");
}

/** Checks a value of a declared type: a known subtype is recognised by its name. */
function checkPolymorphic(declared: StructuredType, value: unknown, pointer: string, context: Context): Findings {
  const below = subtypes(declared);
  if (below.length === 0 || !isObject(value)) return checkStructured(declared, value, pointer, context);
  const { text, type } = typeNamed(value, context.model);
  const place = step(pointer, "@odata.type");
  if (text === undefined && declared.abstract) return found(place, "missing");
  const actual = [declared, ...below].find((other) => other === type);
  if (actual?.abstract) return found(place, "derived");
  return checkStructured(actual ?? declared, value, pointer, context);
}
