import { isStructured } from "../model/kinds.ts";
import type { Type } from "../model/types.ts";
import { byCodePoint } from "../text/order.ts";
import { allocatorBeside } from "./free-names.ts";
import { isIdentifier, pascalCase } from "./identifiers.ts";
import type { EmitKind } from "./options.ts";
import { reservedNames } from "./reserved.ts";
import type { AnyNames, FactoryNames, PreviousNames, RequestGuardNames, RequestNames, TypeNames } from "./types.ts";

/**
 * Names the types of one namespace. A type that had a name before (`previous`, by qualified name) keeps it and the
 * names derived from it. Of the others, types whose name needs no change come first, then those whose name is an
 * identifier, and the rest follow, all in code point order. Names derived from type names come last, so that neither the order of the document nor other namespaces
 * matter. New types leave the names in `others` alone.
 */
export function allocateNames(
  types: readonly Type[],
  previous: PreviousNames = new Map(),
  others: readonly string[] = [],
): ReadonlyMap<Type, TypeNames> {
  const inOrder = inOrderOfAllocation(types);
  const kept = keptNames(inOrder, previous);
  const taken = new Set([...reservedNames, ...kept.values()]);
  const allocate = allocatorBeside(
    kept.size === types.length ? taken : new Set([...withHelpers(kept, taken), ...others]),
  );
  const typeNames = inOrder.map((type) => [type, kept.get(type) ?? typeName(type, allocate)] as const);
  for (const [, name] of typeNames) taken.add(name);
  const allocateAfter = allocatorBeside(taken);
  return new Map(typeNames.map(([type, name]) => [type, namesAfter(name, type, allocateAfter)]));
}

type Allocate = (name: string, first?: string) => string;

/**
 * Returns the names to keep. The manifest may have been edited: an invalid name, or one of another type, is not kept.
 */
function keptNames(types: readonly Type[], previous: PreviousNames): ReadonlyMap<Type, string> {
  const kept = new Map<Type, string>();
  const taken = new Set<string>();
  for (const type of types) {
    const name = previous.get(type.qualifiedName)?.name;
    if (name === undefined || taken.has(name) || reservedNames.has(name) || !isIdentifier(name)) continue;
    kept.set(type, name);
    taken.add(name);
  }
  return kept;
}

/** Returns the taken names and the names derived from the kept ones, which new types must not take. */
function withHelpers(kept: ReadonlyMap<Type, string>, taken: ReadonlySet<string>): Set<string> {
  const all = new Set(taken);
  const allocate = allocatorBeside(all);
  for (const [type, name] of kept) namesAfter(name, type, allocate);
  return all;
}

/** Returns every name that a type's declarations export, its own first. */
export function exportedNames(names: TypeNames): readonly string[] {
  const { any, flags, request } = names;
  return [
    names.type,
    ...guardNames(names),
    ...(any === undefined ? [] : [any.union, any.create, ...(any.update === undefined ? [] : [any.update])]),
    ...(flags === undefined ? [] : [flags.member, flags.parse, flags.format]),
    ...(request === undefined ? [] : [request.create, request.update]),
    ...requestGuardNames(names),
    ...factoryNames(names),
  ];
}

/** Returns those among them that are exported where this is written. */
export function emittedNames(names: TypeNames, emit: ReadonlySet<EmitKind>): readonly string[] {
  const left = new Set([
    ...(emit.has("guards") ? [] : guardNames(names)),
    ...(emit.has("request-guards") ? [] : requestGuardNames(names)),
    ...(emit.has("factories") ? [] : factoryNames(names)),
  ]);
  return exportedNames(names).filter((name) => !left.has(name));
}

/** Those among them that guards.ts exports. */
export function guardNames({ is, assert, validate, any }: TypeNames): readonly string[] {
  return any === undefined ? [is, assert, validate] : [is, assert, validate, any.is, any.assert, any.validate];
}

/** Those among them that requests.ts exports. */
export function requestGuardNames({ requestGuards }: TypeNames): readonly string[] {
  return requestGuards.flatMap(({ is, assert, validate }) => [is, assert, validate]);
}

/** Those among them that factories.ts exports. */
export function factoryNames({ factories, any }: TypeNames): readonly string[] {
  if (factories === undefined) return [];
  const { one, several, create } = factories;
  return any === undefined ? [one, several, create] : [one, several, any.factory, create];
}

function inOrderOfAllocation(types: readonly Type[]): readonly Type[] {
  const byName = [...types].sort((a, b) => byCodePoint(a.name, b.name));
  const needs = [...byName.filter(needsNoChange), ...byName.filter((type) => !needsNoChange(type))];
  // Next to those come names of which only the first letter changes.
  return [...needs.filter(({ name }) => isIdentifier(name)), ...needs.filter(({ name }) => !isIdentifier(name))];
}

function needsNoChange({ name }: Type): boolean {
  return pascalCase(name) === name && !reservedNames.has(name);
}

function typeName(type: Type, allocate: Allocate): string {
  const wanted = pascalCase(type.name);
  return allocate(wanted, reservedNames.has(wanted) ? `${wanted}_` : wanted);
}

function namesAfter(type: string, declaration: Type, allocate: Allocate): TypeNames {
  const structured = isStructured(declaration);
  const own = guardsOf(type, allocate);
  const any = structured && declaration.derived.length > 0 ? anyNames(type, declaration, allocate) : undefined;
  const flags = isFlagsWithMembers(declaration)
    ? { member: allocate(`${type}Member`), parse: allocate(`parse${type}`), format: allocate(`format${type}`) }
    : undefined;
  const request = structured ? { create: allocate(`${type}Create`), update: allocate(`${type}Update`) } : undefined;
  const factories = structured ? factoryNamesOf(type, allocate) : undefined;
  return { type, ...own, any, flags, request, requestGuards: requestGuards(request, any, allocate), factories };
}

function guardsOf(type: string, allocate: Allocate): Pick<TypeNames, "is" | "assert" | "validate"> {
  return { is: allocate(`is${type}`), assert: allocate(`assert${type}`), validate: allocate(`validate${type}`) };
}

function requestGuards(
  request: RequestNames | undefined,
  any: AnyNames | undefined,
  allocate: Allocate,
): readonly RequestGuardNames[] {
  const kinds = ["create", "update"] as const;
  return kinds.flatMap((kind) => [
    ...(request === undefined ? [] : [{ kind, any: false, type: request[kind], ...guardsOf(request[kind], allocate) }]),
    ...(any?.[kind] === undefined ? [] : [{ kind, any: true, type: any[kind], ...guardsOf(any[kind], allocate) }]),
  ]);
}

function factoryNamesOf(type: string, allocate: Allocate): FactoryNames {
  return {
    one: allocate(`mock${type}`),
    several: allocate(`mock${pluralOf(type)}`),
    create: allocate(`mock${type}Create`),
  };
}

/** Returns the plural of most English nouns. */
function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

function isFlagsWithMembers(type: Type): boolean {
  return type.kind === "EnumType" && type.isFlags && type.members.length > 0;
}

function anyNames(type: string, { kind }: Type, allocate: Allocate): AnyNames {
  return {
    union: allocate(`Any${type}`),
    create: allocate(`Any${type}Create`),
    update: kind === "ComplexType" ? allocate(`Any${type}Update`) : undefined,
    is: allocate(`isAny${type}`),
    assert: allocate(`assertAny${type}`),
    validate: allocate(`validateAny${type}`),
    factory: allocate(`mockAny${type}`),
  };
}
