/** A judge's source from definitions: what differs between libraries that build checks of expressions. */
import type { Definition, Definitions, Member, Shape } from "./shape.ts";

export interface Dialect {
  readonly head: string;
  /** `Edm.String`, `Edm.Boolean`, `Edm.Int32`, or one that has a pattern. */
  readonly primitive: (name: string) => string;
  readonly literals: (values: readonly string[]) => string;
  /** An object of which nothing more is asked. */
  readonly object: string;
  readonly array: (item: string) => string;
  readonly nullable: (type: string) => string;
  /** Members with the types that they must have; extra ones are let through. */
  readonly structure: (members: readonly Field[]) => string;
  readonly union: (types: readonly string[]) => string;
  readonly declare: (name: string, type: string) => string;
  /** The statements after all declarations that export `check`, or print the module that does. */
  readonly check: (type: string) => string;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/**
 * Returns the source of a module: declarations, then whatever exports a check of `target`, or of a collection of it.
 */
export function moduleOf(dialect: Dialect, definitions: Definitions, target: string, collection: boolean): string {
  const declarations = [...definitions.values()].map((definition) =>
    dialect.declare(identifierOf(definition.name), typeOf(dialect, definition)),
  );
  const item = identifierOf(target);
  const type = collection ? dialect.structure([{ name: "value", type: dialect.array(item), required: true }]) : item;
  return [dialect.head, ...declarations, dialect.declare("Checked", type), dialect.check("Checked"), ""].join("\n");
}

export function identifierOf(qualifiedName: string): string {
  return `T_${qualifiedName.replace(/\+$/, "_any").replace(/\W/g, "_")}`;
}

/** Returns the name that `@odata.type` has for a definition. */
export function tagOf(name: string): string {
  return `#${name.replace(/\+$/, "")}`;
}

function typeOf(dialect: Dialect, { name, members, abstract, derived }: Definition): string {
  const tag = { name: "@odata.type", type: dialect.literals([tagOf(name)]), required: false };
  const own = dialect.structure([tag, ...members.map((member) => fieldOf(dialect, member))]);
  if (derived.length === 0) return own;
  return dialect.union([...(abstract ? [] : [own]), ...derived.map(identifierOf)]);
}

function fieldOf(dialect: Dialect, { name, required, nullable, collection, shape }: Member): Field {
  const type = expressionOf(dialect, shape);
  const item = nullable ? dialect.nullable(type) : type;
  return { name, type: collection ? dialect.array(item) : item, required };
}

function expressionOf(dialect: Dialect, shape: Shape): string {
  if (shape.kind === "primitive") return dialect.primitive(shape.name);
  if (shape.kind === "enum") return dialect.literals(shape.members);
  return shape.kind === "object" ? dialect.object : identifierOf(shape.name);
}
