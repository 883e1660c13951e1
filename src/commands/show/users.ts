import { isStructured } from "../../model/kinds.ts";
import type { Model, Primitive, Type } from "../../model/types.ts";

export type Users = ReadonlyMap<Type, ReadonlySet<string>>;

/**
 * Returns an index of the uses of each type: `ns.type/property`, operations and container members, schema by schema.
 */
export function indexUsers(model: Model): Users {
  const users = new Map<Type, Set<string>>();
  const add = (type: Type | Primitive, user: string): void => {
    if (type.kind === "Primitive") return;
    const known = users.get(type);
    if (known === undefined) users.set(type, new Set([user]));
    else known.add(user);
  };
  for (const schema of model.schemas) {
    for (const owner of schema.types) {
      if (!isStructured(owner)) continue;
      for (const { name, type } of owner.properties) add(type, `${owner.qualifiedName}/${name}`);
      for (const { name, type } of owner.navigationProperties) add(type, `${owner.qualifiedName}/${name}`);
    }
    for (const { qualifiedName, parameters, returnType } of schema.operations) {
      for (const { name, type } of parameters) add(type, `${qualifiedName}(${name})`);
      if (returnType !== undefined) add(returnType.type, `${qualifiedName} (return type)`);
    }
    for (const { qualifiedName, members } of schema.containers) {
      for (const member of members) if ("type" in member) add(member.type, `${qualifiedName}/${member.name}`);
    }
  }
  return users;
}
