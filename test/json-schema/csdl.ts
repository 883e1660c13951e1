/** A document as OASIS's own reader of CSDL XML sees it: nothing here comes from what is tested. */
import { createRequire } from "node:module";

/** An element of CSDL JSON. */
export interface Element {
  readonly $Kind?: string;
  readonly $Type?: string;
  readonly $Collection?: boolean;
  readonly $Nullable?: boolean;
  readonly $BaseType?: string;
  readonly $Abstract?: boolean;
  readonly $UnderlyingType?: string;
  readonly $IsFlags?: boolean;
  readonly $Scale?: number | string;
  readonly [member: string]: unknown;
}

export interface Csdl {
  /** CSDL JSON. */
  readonly document: Readonly<Record<string, unknown>>;
  /** By qualified name, with the namespace. */
  readonly types: ReadonlyMap<string, Element>;
  /** Namespace by alias. */
  readonly aliases: ReadonlyMap<string, string>;
}

const typeKinds = ["EntityType", "ComplexType", "EnumType", "TypeDefinition"];

const converter = createRequire(import.meta.url).resolve("odata-openapi");
// The converter's own dependency, so that both are of one mind.
const { xml2json } = createRequire(converter)("odata-csdl") as {
  readonly xml2json: (xml: string, options: { readonly messages: unknown[] }) => Record<string, unknown>;
};

export function readCsdl(xml: string): Csdl {
  const document = xml2json(xml, { messages: [] });
  const types = new Map<string, Element>();
  const aliases = new Map<string, string>();
  for (const [namespace, schema] of schemasIn(document)) {
    if (typeof schema.$Alias === "string") aliases.set(schema.$Alias, namespace);
    for (const [name, element] of Object.entries(schema)) {
      if (isElement(element) && typeKinds.includes(element.$Kind ?? "")) types.set(`${namespace}.${name}`, element);
    }
  }
  return { document, types, aliases };
}

export function schemasIn(document: Readonly<Record<string, unknown>>): [string, Element][] {
  return Object.entries(document).filter(
    (entry): entry is [string, Element] => !entry[0].startsWith("$") && isElement(entry[1]),
  );
}

export function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns a name that may begin with an alias, with the namespace. */
export function resolve({ aliases }: Csdl, name: string): string {
  const dot = name.lastIndexOf(".");
  return (aliases.get(name.slice(0, dot)) ?? name.slice(0, dot)) + name.slice(dot);
}

/** Returns the properties of a structured type, inherited ones first. */
export function propertiesOf(csdl: Csdl, name: string): ReadonlyMap<string, Element> {
  const type = csdl.types.get(name);
  if (type === undefined) return new Map();
  const base = type.$BaseType === undefined ? [] : propertiesOf(csdl, resolve(csdl, type.$BaseType));
  const own = Object.entries(type).filter(([member]) => !member.startsWith("$") && !member.includes("@"));
  return new Map([...base, ...(own as [string, Element][])]);
}

/** Returns every type that derives from each type, directly or not. */
export function derivedTypes(csdl: Csdl): ReadonlyMap<string, readonly string[]> {
  const derived = new Map<string, string[]>();
  for (const name of csdl.types.keys()) {
    for (let base = baseOf(csdl, name); base !== undefined; base = baseOf(csdl, base)) {
      const found = derived.get(base);
      if (found === undefined) derived.set(base, [name]);
      else found.push(name);
    }
  }
  return derived;
}

function baseOf(csdl: Csdl, name: string): string | undefined {
  const base = csdl.types.get(name)?.$BaseType;
  return base === undefined ? undefined : resolve(csdl, base);
}

export function derivesFrom(csdl: Csdl, name: string, ancestor: string): boolean {
  for (let at: string | undefined = name; at !== undefined; at = baseOf(csdl, at)) if (at === ancestor) return true;
  return false;
}

/** Returns the type of a property's values, or the underlying type of a type definition. */
export function typeOf(csdl: Csdl, element: Element): string {
  const name = resolve(csdl, element.$Type ?? "Edm.String");
  const type = csdl.types.get(name);
  return type?.$Kind === "TypeDefinition" ? (type.$UnderlyingType ?? name) : name;
}
