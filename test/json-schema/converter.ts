/** JSON Schema from CSDL, by OASIS's converter to OpenAPI. */
import { csdl2openapi } from "odata-openapi";
import { type Csdl, derivedTypes, type Element, isElement, schemasIn } from "./csdl.ts";

export type Schema = Readonly<Record<string, unknown>>;

export interface ConverterOptions {
  /** Whether navigation properties lead to the schema of their type, or just to objects. */
  readonly navigation: "shape" | "deep";
}

/**
 * Returns the schemas of these types and of all that they lead to, by qualified name. Where a type has subtypes, the
 * name with `-any` after it has the schema of whichever of them a value names.
 */
export function schemasOf(csdl: Csdl, types: readonly string[], options: ConverterOptions): Map<string, Schema> {
  const { components } = csdl2openapi(documentWith(csdl, types, options), { openapiVersion: "3.1.0", messages: [] });
  const derived = derivedTypes(csdl);
  const schemas = new Map<string, Schema>();
  for (const [name, { anyOf: _, ...schema }] of Object.entries(components.schemas)) {
    const subtypes = derived.get(name)?.filter((subtype) => components.schemas[subtype] !== undefined) ?? [];
    schemas.set(name, usable(schema, components.schemas, derived));
    if (derived.has(name)) schemas.set(`${name}-any`, dispatching(csdl, name, subtypes));
  }
  return schemas;
}

/**
 * Returns a document whose container leads to all types through one complex type, because the converter writes schemas
 * only for types that a container leads to.
 */
function documentWith(csdl: Csdl, types: readonly string[], { navigation }: ConverterOptions): object {
  const document: Record<string, unknown> = { ...csdl.document, $EntityContainer: "checked.Container" };
  for (const [namespace, schema] of schemasIn(document)) document[namespace] = converted(schema, navigation);
  const properties = types.map((type, index) => [`t${index}`, { $Type: type }]);
  document.checked = {
    All: { $Kind: "ComplexType", ...Object.fromEntries(properties) },
    Object: { $Kind: "ComplexType" },
    all: [{ $Kind: "Action", $ReturnType: { $Type: "checked.All" } }],
    Container: { $Kind: "EntityContainer", all: { $Action: "checked.all" } },
  };
  return document;
}

function converted(schema: Element, navigation: ConverterOptions["navigation"]): Element {
  const entries = Object.entries(schema).filter(([name]) => name !== "$Annotations");
  const types = entries.map(([name, element]) => [
    name,
    navigation === "shape" && isElement(element) ? withoutTargets(element) : element,
  ]);
  return Object.fromEntries(types.filter(([, element]) => !isElement(element) || element.$Kind !== "EntityContainer"));
}

function withoutTargets(type: Element): Element {
  const members = Object.entries(type).map(([name, member]) => {
    const isNavigation = isElement(member) && member.$Kind === "NavigationProperty";
    return [name, isNavigation ? { ...member, $Type: "checked.Object" } : member];
  });
  return Object.fromEntries(members);
}

/**
 * Returns a schema that the validator can compile, and whose errors are at the fault: null apart from what else there
 * may be, subtypes by name, and nothing of types that other documents have.
 */
function usable(schema: unknown, all: object, derived: ReadonlyMap<string, unknown>): Schema {
  if (!isElement(schema)) return {};
  const { $ref, anyOf, type, enum: members, properties, items, allOf } = schema;
  if (typeof $ref === "string") return reference($ref, all, derived);
  if (isNullableReference(anyOf)) return { if: { type: "null" }, else: usable(anyOf[0], all, derived) };
  const result: Record<string, unknown> = {};
  for (const keyword of assertions) if (keyword in schema) result[keyword] = schema[keyword];
  if (typeof type === "string" || (Array.isArray(type) && type.every((name) => typeof name === "string"))) {
    result.type = type;
  }
  if (Array.isArray(members) && members.length > 0) result.enum = members;
  if (Array.isArray(allOf)) result.allOf = allOf.map((part) => usable(part, all, derived));
  if (isElement(items)) result.items = usable(items, all, derived);
  if (isElement(properties)) {
    const entries = Object.entries(properties).map(([name, part]) => [name, usable(part, all, derived)]);
    result.properties = Object.fromEntries(entries);
  }
  return result;
}

/** The keywords that say something of a value and hold no schema. */
const assertions = [
  ...["format", "pattern", "maxLength", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["minItems", "required"],
];

function isNullableReference(anyOf: unknown): anyOf is [unknown, unknown] {
  return Array.isArray(anyOf) && anyOf.length === 2 && isElement(anyOf[1]) && anyOf[1].type === "null";
}

const home = "#/components/schemas/";

function reference($ref: string, all: object, derived: ReadonlyMap<string, unknown>): Schema {
  const name = $ref.slice(home.length);
  if (!$ref.startsWith(home) || !Object.hasOwn(all, name)) return {};
  return { $ref: derived.has(name) ? `${$ref}-any` : $ref };
}

/** `@odata.type` in every spelling: JSON Format 4.01, section 4.6.3. */
function dispatching(csdl: Csdl, name: string, subtypes: readonly string[]): Schema {
  const branches = subtypes.map((subtype) => {
    const dot = subtype.lastIndexOf(".");
    const namespace = subtype.slice(0, dot);
    const qualifiers = [namespace, ...[...csdl.aliases].filter(([, of]) => of === namespace).map(([alias]) => alias)];
    const pattern = `^(?:#|[^#].*#)?(?:${qualifiers.map(escaped).join("|")})\\.${escaped(subtype.slice(dot + 1))}$`;
    const named = ["@odata.type", "@type"].map((member) => ({
      properties: { [member]: { type: "string", pattern } },
      required: [member],
    }));
    return { if: { not: { anyOf: named } }, else: { $ref: home + subtype } };
  });
  return { allOf: [{ $ref: home + name }, ...branches] };
}

function escaped(text: string): string {
  return text.replace(/[.$]/g, "\\$&");
}
