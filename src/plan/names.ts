import { isStructured } from "../model/kinds.ts";
import type { Type } from "../model/types.ts";
import { isIdentifier, pascalCase } from "./identifiers.ts";
import { reservedNames } from "./reserved.ts";
import type { PreviousNames } from "./root-names.ts";

/** What the generated code calls the things it makes of one type. All are free of collision within a namespace. */
export interface TypeNames {
  readonly type: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  /** Enumerations of flags. */
  readonly flags: FlagsNames | undefined;
  /** Structured types with derived types. */
  readonly any: AnyNames | undefined;
  /** Structured types. */
  readonly request: RequestNames | undefined;
}

export interface AnyNames {
  readonly union: string;
  /** The union of what a client may send in the type's place. */
  readonly create: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
}

export interface FlagsNames {
  readonly member: string;
  readonly parse: string;
  readonly format: string;
}

export interface RequestNames {
  readonly create: string;
  readonly update: string;
}

/**
 * Names the types of one namespace. A type that was given a name before (`previous`, by qualified name) keeps it, and
 * what is named after it; among the others one whose name needs no change keeps that, and the rest follow by code
 * point. What is named after types comes last, so that neither the order of the document nor other namespaces matter.
 */
export function allocateNames(
  types: readonly Type[],
  previous: PreviousNames = new Map(),
): ReadonlyMap<Type, TypeNames> {
  const inOrder = inOrderOfClaim(types);
  const kept = keptNames(inOrder, previous);
  const taken = takenNames([...reservedNames, ...kept.values()]);
  const avoided = kept.size === types.length ? taken : withHelpers(kept, taken.names);
  const typeNames = inOrder.map((type) => [type, kept.get(type) ?? claimTypeName(type, avoided)] as const);
  for (const [, name] of typeNames) taken.names.add(name);
  return new Map(typeNames.map(([type, name]) => [type, namesAfter(name, type, taken)]));
}

interface TakenNames {
  readonly names: Set<string>;
  /** By stem, where to go on counting: to try all again would be quadratic in how many names are alike. */
  readonly counts: Map<string, number>;
}

function takenNames(names: Iterable<string>): TakenNames {
  return { names: new Set(names), counts: new Map() };
}

/** A manifest may have been edited: what is no name, or another type's, is not kept. */
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

/** The names with all that is named after the kept ones, which newcomers must not displace. */
function withHelpers(kept: ReadonlyMap<Type, string>, taken: ReadonlySet<string>): TakenNames {
  const all = takenNames(taken);
  for (const [type, name] of kept) namesAfter(name, type, all);
  return all;
}

/** Every name that a type's declarations export, its own first. */
export function exportedNames(names: TypeNames): readonly string[] {
  const { any, flags, request } = names;
  return [
    names.type,
    ...guardNames(names),
    ...(any === undefined ? [] : [any.union, any.create]),
    ...(flags === undefined ? [] : [flags.member, flags.parse, flags.format]),
    ...(request === undefined ? [] : [request.create, request.update]),
  ];
}

/** Those that are exported when guards are written, or when they are not. */
export function emittedNames(names: TypeNames, hasGuards: boolean): readonly string[] {
  if (hasGuards) return exportedNames(names);
  const guards = new Set(guardNames(names));
  return exportedNames(names).filter((name) => !guards.has(name));
}

/** Those among them that guards.ts exports. */
export function guardNames({ is, assert, validate, any }: TypeNames): readonly string[] {
  return any === undefined ? [is, assert, validate] : [is, assert, validate, any.is, any.assert, any.validate];
}

function inOrderOfClaim(types: readonly Type[]): readonly Type[] {
  const byName = [...types].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...byName.filter(needsNoChange), ...byName.filter((type) => !needsNoChange(type))];
}

function needsNoChange({ name }: Type): boolean {
  return pascalCase(name) === name && !reservedNames.has(name);
}

function claimTypeName(type: Type, taken: TakenNames): string {
  const wanted = pascalCase(type.name);
  return claim(reservedNames.has(wanted) ? `${wanted}_` : wanted, wanted, taken);
}

/** The first free name of `candidate`, `stem_2`, `stem_3`, … */
function claim(candidate: string, stem: string, { names, counts }: TakenNames): string {
  let name = candidate;
  let count = counts.get(stem) ?? 2;
  for (; names.has(name); count++) name = `${stem}_${count}`;
  if (name !== candidate) counts.set(stem, count);
  names.add(name);
  return name;
}

function namesAfter(type: string, declaration: Type, taken: TakenNames): TypeNames {
  const after = (name: string): string => claim(name, name, taken);
  const structured = isStructured(declaration);
  return {
    type,
    is: after(`is${type}`),
    assert: after(`assert${type}`),
    validate: after(`validate${type}`),
    any: structured && declaration.derived.length > 0 ? anyNames(type, after) : undefined,
    flags: isFlagsWithMembers(declaration)
      ? { member: after(`${type}Member`), parse: after(`parse${type}`), format: after(`format${type}`) }
      : undefined,
    request: structured ? { create: after(`${type}Create`), update: after(`${type}Update`) } : undefined,
  };
}

function isFlagsWithMembers(type: Type): boolean {
  return type.kind === "EnumType" && type.isFlags && type.members.length > 0;
}

function anyNames(type: string, after: (name: string) => string): AnyNames {
  return {
    union: after(`Any${type}`),
    create: after(`Any${type}Create`),
    is: after(`isAny${type}`),
    assert: after(`assertAny${type}`),
    validate: after(`validateAny${type}`),
  };
}
