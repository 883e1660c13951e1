/** Which types clients send values of. */
import { isStructured } from "../kinds.ts";
import type { Model, Primitive, StructuredType, Term, Type } from "../types.ts";
import { ownParameters } from "./overloads.ts";
import { mayBeInCreate, mayBeInUpdate, type RequestRules } from "./requests.ts";

type AnyType = Type | Primitive;

/**
 * Returns the types of which requests may carry values: those of entity sets and singletons, of parameters, and what they
 * lead to, with their base types and subtypes. A model without entity sets and singletons does not say what is sent, so any
 * structured type may be.
 */
export function sentTypes(model: Model, rulesOf: (type: StructuredType) => RequestRules): ReadonlySet<AnyType> {
  return reachedFrom(rootsOf(model), (type) => leadsTo(type, rulesOf(type)));
}

/** Returns the types of which calls of operations may carry values; terms are those declared for a type. */
export function typesInCalls(
  { schemas }: Model,
  rulesOf: (type: StructuredType) => RequestRules,
  termsOf: (type: StructuredType) => readonly Term[],
): ReadonlySet<AnyType> {
  const parameters = schemas.flatMap(({ operations }) => operations.flatMap(ownParameters));
  return reachedFrom(
    parameters.map(({ type }) => type),
    (type) => [...leadsTo(type, rulesOf(type)), ...[...termsOf(type), ...(type.unlinked ?? [])].map((use) => use.type)],
  );
}

function reachedFrom(
  roots: readonly AnyType[],
  leadsFrom: (type: StructuredType) => readonly AnyType[],
): ReadonlySet<AnyType> {
  const found = new Set(roots);
  // A set yields what is added to it while it is read.
  for (const type of found) if (isStructured(type)) for (const other of leadsFrom(type)) found.add(other);
  return found;
}

function rootsOf({ schemas, types }: Model): readonly AnyType[] {
  const members = schemas.flatMap(({ containers }) => containers.flatMap((container) => container.members));
  const entities = members.flatMap((member) => ("type" in member ? [member.type] : []));
  const parameters = schemas.flatMap(({ operations }) => operations.flatMap((operation) => operation.parameters));
  const sent = entities.length > 0 ? entities : [...types.values()].filter(isStructured);
  return [...sent, ...parameters.map(({ type }) => type)];
}

function leadsTo(type: StructuredType, rules: RequestRules): readonly AnyType[] {
  const sent = type.properties.filter((property) => mayBeInCreate(property, rules) || mayBeInUpdate(property, rules));
  const bases = type.base === undefined ? [] : [type.base];
  return [...bases, ...type.derived, ...[...sent, ...type.navigationProperties].map((property) => property.type)];
}
