import { isStructured } from "../model/kinds.ts";
import type { Model, Type } from "../model/types.ts";

/** `ns.type/property`, operations and container members, schema by schema. */
export function usersOf(type: Type, model: Model): readonly string[] {
  const users = new Set<string>();
  for (const schema of model.schemas) {
    for (const owner of schema.types) {
      if (!isStructured(owner)) continue;
      for (const property of [...owner.properties, ...owner.navigationProperties]) {
        if (property.type === type) users.add(`${owner.qualifiedName}/${property.name}`);
      }
    }
    for (const { qualifiedName, parameters, returnType } of schema.operations) {
      for (const parameter of parameters) if (parameter.type === type) users.add(`${qualifiedName}(${parameter.name})`);
      if (returnType?.type === type) users.add(`${qualifiedName} (return type)`);
    }
    for (const { qualifiedName, members } of schema.containers) {
      for (const member of members)
        if ("type" in member && member.type === type) users.add(`${qualifiedName}/${member.name}`);
    }
  }
  return [...users];
}
