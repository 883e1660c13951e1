/**
 * Prints and parses a model as text, so that a later run can tell what changed. A type is written once, in its schema,
 * and by name wherever it is used. Documentation and places are left out, because they are not compared.
 */
import { primitives } from "./primitives.ts";
import type { Model, NavigationProperty, Property, QualifiedName } from "./types.ts";

/** The file of the output that holds it. */
export const snapshotName = "model.json";

/** Increased with every change of the text format, which includes changes of the model. */
const format = 4;

/** Prints the model with one declaration per line, so that a change of one is a change of one line. Deterministic. */
export function printSnapshot({ version, schemas, types, terms }: Model): string {
  const declared = new Set<unknown>(types.values());
  const line = (item: object): string => JSON.stringify(members(item, declared));
  const printed = schemas.map(({ types: own, operations, containers, ...rest }) => {
    const lists = Object.entries({ types: own, operations, containers }).map(([name, items]) =>
      list(name, items.map(line)),
    );
    return `{"schema":${line(rest)},\n${lists.join(",\n")}}`;
  });
  const parts = [list("schemas", printed), list("terms", [...terms.values()].map(line))];
  return `{"format":${format},"version":"${version}",\n${parts.join(",\n")}}\n`;
}

function list(name: string, lines: readonly string[]): string {
  return `"${name}":[${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n`}]`;
}

/** The members that each declaration has a value of its own for. */
type OwnMember = "kind" | "at" | "name" | "type" | "nullable";

/** What most properties have is not said of each. The compiler refuses this where a member comes or goes. */
const usualOfProperty: Readonly<Record<Exclude<keyof Property, OwnMember>, unknown>> = {
  collection: false,
  nullableCollection: false,
  facets: {},
  documentation: {},
  defaultValue: undefined,
  computed: false,
  computedDefault: false,
  immutable: false,
  readOnly: false,
  writeOnly: false,
  constraints: undefined,
  isUrl: false,
};

const usualOfNavigationProperty: Readonly<
  Record<Exclude<keyof NavigationProperty, OwnMember | "collection">, unknown>
> = {
  facets: {},
  documentation: {},
  containsTarget: false,
  referentialConstraints: [],
  readOnly: false,
};

const usual: ReadonlyMap<unknown, Json> = new Map<unknown, Json>([
  ["Property", usualOfProperty],
  ["NavigationProperty", usualOfNavigationProperty],
]);

const leftOut: ReadonlySet<string> = new Set(["at", "description", "longDescription", "unlinked"]);

function members(item: object, declared: ReadonlySet<unknown>): object {
  const known = "kind" in item ? usual.get(item.kind) : undefined;
  const kept = Object.entries(item).filter(([name, value]) => value !== undefined && !leftOut.has(name));
  const printed = kept.map(([name, value]) => [name, plain(value, declared)] as const);
  return Object.fromEntries(printed.filter(([name, value]) => !isSame(value, known?.[name])));
}

function isSame(value: unknown, usually: unknown): boolean {
  if (typeof usually !== "object") return value === usually;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function plain(value: unknown, declared: ReadonlySet<unknown>): unknown {
  if (typeof value === "bigint") return { integer: String(value) };
  if (Array.isArray(value)) return value.map((item) => plain(item, declared));
  if (typeof value !== "object" || value === null) return value;
  if (declared.has(value) && "qualifiedName" in value) return { type: value.qualifiedName };
  if ("kind" in value && value.kind === "Primitive" && "name" in value) return { type: value.name };
  return members(value, declared);
}

/**
 * Parses such a text and returns the model. Throws if the text has another form. Trusts the content otherwise, so the
 * caller must know that nobody edited it.
 */
export function parseSnapshot(text: string): Model {
  const json: unknown = JSON.parse(text);
  if (!isObject(json) || json.format !== format) throw new Error(`it is not of format ${format}`);
  const schemas = objectsOf(json.schemas);
  const types = new Map<QualifiedName, Record<string, unknown>>();
  for (const type of schemas.flatMap((schema) => objectsOf(schema.types))) types.set(String(type.qualifiedName), {});
  const revive = (item: Json): Json => membersOf(item, types);
  const terms = objectsOf(json.terms).map((term) => [String(term.qualifiedName), revive(term)] as const);
  const model = {
    version: json.version,
    schemas: schemas.map(({ schema, types: own, operations, containers }) => ({
      ...(isObject(schema) && revive(schema)),
      types: objectsOf(own).map((type) => Object.assign(types.get(String(type.qualifiedName)) ?? {}, revive(type))),
      operations: objectsOf(operations).map(revive),
      containers: objectsOf(containers).map(revive),
    })),
    types,
    terms: new Map(terms),
  };
  // This restores what `printSnapshot` takes apart, which the compiler cannot verify.
  return model as unknown as Model;
}

type Json = Readonly<Record<string, unknown>>;

function revived(value: unknown, types: ReadonlyMap<QualifiedName, object>): unknown {
  if (Array.isArray(value)) return value.map((item) => revived(item, types));
  if (!isObject(value)) return value;
  const names = Object.keys(value);
  if (names.length === 1 && typeof value.integer === "string") return BigInt(value.integer);
  if (names.length === 1 && typeof value.type === "string") return typeNamed(value.type, types);
  return membersOf(value, types);
}

function membersOf(item: Json, types: ReadonlyMap<QualifiedName, object>): Json {
  const given = Object.entries(item).map(([name, value]) => [name, revived(value, types)] as const);
  return { ...usual.get(item.kind), ...Object.fromEntries(given) };
}

function typeNamed(name: string, types: ReadonlyMap<QualifiedName, object>): object {
  const type = types.get(name) ?? primitives.get(name);
  if (type === undefined) throw new Error(`it has no type ${name}`);
  return type;
}

function objectsOf(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) throw new Error("a list is missing");
  return value.filter(isObject);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
