/** What a guard of some types must check, independent of any library, so that each checks the same. */

import type { EnumType, Primitive, Property, StructuredType, Type } from "../../../src/model/types.ts";
import { loadModel } from "../../support/load-model.ts";

export type Shape =
  | { readonly kind: "primitive"; readonly name: string }
  | { readonly kind: "enum"; readonly members: readonly string[] }
  /** An object of which nothing more is asked. */
  | { readonly kind: "object" }
  /** One of the definitions. */
  | { readonly kind: "declared"; readonly name: string };

export interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly collection: boolean;
  readonly shape: Shape;
}

/** A structured type with what it inherits. */
export interface Definition {
  readonly name: string;
  readonly members: readonly Member[];
  /** No value is of this type alone. */
  readonly abstract: boolean;
  /** The definitions that may stand in its place, told apart by `@odata.type`. */
  readonly derived: readonly string[];
}

/** By qualified name; what a definition refers to stands before it. */
export type Definitions = ReadonlyMap<string, Definition>;

/**
 * Returns the definitions that these types need. Throws where they refer to themselves, which no judge here provides
 * for.
 */
export function definitionsOf(path: string, names: readonly string[]): Definitions {
  const { types } = loadModel(path);
  const definitions = new Map<string, Definition>();
  for (const name of names) {
    const type = types.get(name);
    if (type === undefined || !isStructured(type)) throw new Error(`${path} has no structured type ${name}`);
    define(type, definitions, true, []);
  }
  return definitions;
}

function isStructured(type: Type | Primitive): type is StructuredType {
  return type.kind === "EntityType" || type.kind === "ComplexType";
}

/** `exact`: as the guard of the type itself checks it, without what may stand in its place. */
function define(
  type: StructuredType,
  definitions: Map<string, Definition>,
  exact: boolean,
  within: readonly string[],
): string {
  const derived = exact ? [] : descendants(type);
  const name = derived.length === 0 ? type.qualifiedName : `${type.qualifiedName}+`;
  if (definitions.has(name)) return name;
  if (within.includes(name)) throw new Error(`${name} refers to itself`);
  const inner = [...within, name];
  const alternatives = derived.map((other) => define(other, definitions, true, inner));
  const structural = lineOf(type).flatMap(({ properties }) =>
    properties.map((property) => memberOf(property, definitions, inner)),
  );
  const navigation = lineOf(type).flatMap(({ navigationProperties }) =>
    navigationProperties.map(({ name: property, collection }) => linkOf(property, collection)),
  );
  const members = [...structural, ...navigation];
  definitions.set(name, { name, members, abstract: !exact && type.abstract, derived: alternatives });
  return name;
}

/** Returns the type that may stand where `type` is declared, by its name with a `+`. */
export function withDerived(path: string, name: string): Definitions {
  const type = loadModel(path).types.get(name);
  const definitions = new Map<string, Definition>();
  if (type !== undefined && isStructured(type)) define(type, definitions, false, []);
  return definitions;
}

function descendants(type: StructuredType): StructuredType[] {
  return type.derived.flatMap((other) => [...(other.abstract ? [] : [other]), ...descendants(other)]);
}

/** From the root of the hierarchy down. */
function lineOf(type: StructuredType): StructuredType[] {
  return [...(type.base === undefined ? [] : lineOf(type.base)), type];
}

function linkOf(name: string, collection: boolean): Member {
  return { name, required: false, nullable: !collection, collection, shape: { kind: "object" } };
}

function memberOf(property: Property, definitions: Map<string, Definition>, within: readonly string[]): Member {
  const { name, collection, nullable, type } = property;
  const shape = shapeOf(type, definitions, within);
  return { name, required: true, nullable: nullable ?? true, collection, shape };
}

function shapeOf(type: Type | Primitive, definitions: Map<string, Definition>, within: readonly string[]): Shape {
  if (type.kind === "Primitive") return { kind: "primitive", name: type.name };
  if (type.kind === "TypeDefinition") return { kind: "primitive", name: type.underlyingType.name };
  if (type.kind === "EnumType") return enumOf(type);
  return { kind: "declared", name: define(type, definitions, false, within) };
}

function enumOf({ isFlags, members }: EnumType): Shape {
  if (isFlags) throw new Error("a list of flags is not provided for");
  return { kind: "enum", members: members.map(({ name }) => name) };
}
