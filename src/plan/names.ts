import type { StructuredType, Type } from "../model/types.ts";
import { pascalCase } from "./identifiers.ts";
import { reservedNames } from "./reserved.ts";

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
 * Names the types of one namespace. A type whose name needs no change keeps it; the others follow by code point, so
 * that neither the order of the document nor other namespaces matter. Linear in the number of types.
 */
export function allocateNames(types: readonly Type[]): ReadonlyMap<Type, TypeNames> {
  const taken = new Set(reservedNames);
  const allocated = new Map<Type, TypeNames>();
  for (const type of inOrderOfClaim(types)) {
    const names = firstFree(type, taken);
    for (const name of exportedNames(names)) taken.add(name);
    allocated.set(type, names);
  }
  return allocated;
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

/** Those among them that guards.ts exports. */
export function guardNames({ is, assert, validate, any }: TypeNames): readonly string[] {
  return any === undefined ? [is, assert, validate] : [is, assert, validate, any.is, any.assert, any.validate];
}

function inOrderOfClaim(types: readonly Type[]): readonly Type[] {
  const byName = [...types].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...byName.filter((type) => pascalCase(type.name) === type.name),
    ...byName.filter((type) => pascalCase(type.name) !== type.name),
  ];
}

function firstFree(type: Type, taken: ReadonlySet<string>): TypeNames {
  const wanted = pascalCase(type.name);
  let candidate = reservedNames.has(wanted) ? `${wanted}_` : wanted;
  for (let count = 2; ; count++) {
    const names = namesFrom(candidate, type);
    if (!exportedNames(names).some((name) => taken.has(name))) return names;
    candidate = `${wanted}_${count}`;
  }
}

function namesFrom(name: string, type: Type): TypeNames {
  const structured = type.kind === "EntityType" || type.kind === "ComplexType";
  return {
    type: name,
    is: `is${name}`,
    assert: `assert${name}`,
    validate: `validate${name}`,
    any: structured && hasSubtypes(type) ? anyNames(name) : undefined,
    flags:
      type.kind === "EnumType" && type.isFlags && type.members.length > 0
        ? { member: `${name}Member`, parse: `parse${name}`, format: `format${name}` }
        : undefined,
    request: structured ? { create: `${name}Create`, update: `${name}Update` } : undefined,
  };
}

function hasSubtypes(type: StructuredType): boolean {
  return type.derived.length > 0;
}

function anyNames(name: string): AnyNames {
  return {
    union: `Any${name}`,
    create: `Any${name}Create`,
    is: `isAny${name}`,
    assert: `assertAny${name}`,
    validate: `validateAny${name}`,
  };
}
