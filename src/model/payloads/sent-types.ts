/** Which types clients send values of. */
import { isStructured } from "../kinds.ts";
import type { Model, Primitive, StructuredType, Type } from "../types.ts";
import { mayBeInCreate, mayBeInUpdate, type RequestRules } from "./requests.ts";

/**
 * Returns the types of which requests may carry values: those of entity sets and singletons, of parameters, and what they
 * lead to, with their base types and subtypes. A model without entity sets and singletons does not say what is sent, so any
 * structured type may be.
 */
export function sentTypes(
  model: Model,
  rulesOf: (type: StructuredType) => RequestRules,
): ReadonlySet<Type | Primitive> {
  const found = new Set<Type | Primitive>(rootsOf(model));
  // A set yields what is added to it while it is read.
  for (const type of found) if (isStructured(type)) for (const other of leadsTo(type, rulesOf(type))) found.add(other);
  return found;
}

function rootsOf({ schemas, types }: Model): readonly (Type | Primitive)[] {
  const members = schemas.flatMap(({ containers }) => containers.flatMap((container) => container.members));
  const entities = members.flatMap((member) => ("type" in member ? [member.type] : []));
  const parameters = schemas.flatMap(({ operations }) => operations.flatMap((operation) => operation.parameters));
  const sent = entities.length > 0 ? entities : [...types.values()].filter(isStructured);
  return [...sent, ...parameters.map(({ type }) => type)];
}

function leadsTo(type: StructuredType, rules: RequestRules): readonly (Type | Primitive)[] {
  const sent = type.properties.filter((property) => mayBeInCreate(property, rules) || mayBeInUpdate(property, rules));
  const bases = type.base === undefined ? [] : [type.base];
  return [...bases, ...type.derived, ...[...sent, ...type.navigationProperties].map((property) => property.type)];
}
