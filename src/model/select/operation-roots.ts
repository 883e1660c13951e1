/** Finds the operations that the user names. */
import { globExpression } from "../../text/globs.ts";
import { ancestors } from "../hierarchy.ts";
import { isStructured } from "../kinds.ts";
import { bindingParameter } from "../payloads/overloads.ts";
import type { Model, Operation, StructuredType, Type } from "../types.ts";

/** Returns the types of the entity sets and singletons of this name. */
export function typesOfSets({ schemas }: Model, name: string): StructuredType[] {
  const members = schemas.flatMap(({ containers }) => containers.flatMap((container) => container.members));
  return [...new Set(members.flatMap((member) => ("type" in member && member.name === name ? [member.type] : [])))];
}

/**
 * Returns the operations that are called by one of these names, qualified, and those that an import of such a name stands
 * for.
 */
export function operationsNamed({ schemas }: Model, names: readonly string[]): Operation[] {
  const members = schemas.flatMap(({ containers }) => containers.flatMap((container) => container.members));
  const imported = members.flatMap((member) =>
    "operation" in member && names.includes(member.name) ? [member.operation] : [],
  );
  const wanted = new Set([...names, ...imported]);
  return schemas.flatMap(({ operations }) => operations.filter(({ qualifiedName }) => wanted.has(qualifiedName)));
}

/**
 * Returns the operations that are bound to one of the types, to what they derive from, or to collections of either, and whose
 * name, qualified or not, the pattern matches.
 */
export function operationsBoundTo({ schemas }: Model, types: readonly Type[], pattern: string): Operation[] {
  const owners = new Set<unknown>([...types, ...types.filter(isStructured).flatMap(ancestors)]);
  const expression = globExpression(pattern);
  return schemas
    .flatMap(({ operations }) => operations)
    .filter((operation) => {
      const binding = bindingParameter(operation);
      if (binding === undefined || !owners.has(binding.type)) return false;
      return expression.test(operation.name) || expression.test(operation.qualifiedName);
    });
}
