/** Which type an instance has that stands where a type is declared, and which types have an instance at all. */

import { concreteSubtypes } from "../../model/hierarchy.ts";
import { type AcceptType, findFinite, requiredType } from "../../model/payloads/finite.ts";
import type { Model, StructuredType } from "../../model/types.ts";
import { itemCount } from "../values/items.ts";

export interface Instances {
  /** The type by which a sample shows a declared type: itself or, if it is abstract, its first concrete subtype. */
  first(declared: StructuredType): StructuredType | undefined;
  /** The type with the shortest chain of required values: what ends a recursion. */
  smallest(declared: StructuredType): StructuredType | undefined;
  /** Whether the type's own properties have finite values. */
  hasInstance(type: StructuredType): boolean;
  /** The `@odata.type` that an instance of the type needs if the other type is declared; undefined if it needs none. */
  typeName(type: StructuredType, declared: StructuredType): string | undefined;
  /** The name of a type that derives from the declared one in a later version of the service, if at all. */
  unknownSubtype(declared: StructuredType): string;
}

/**
 * A smallest instance beyond this (required values that double at every level, say) is not useful and does not count.
 */
const mostMembers = 20_000;
const mostLevels = 500;

/** Finds out which types of a model have instances; linear in the model. */
export function findInstances(model: Model): Instances {
  const { types, choices } = findFinite(model.types.values(), createLimit());
  const firsts = new Map<StructuredType, StructuredType | undefined>();
  const hasInstance = (type: StructuredType): boolean => types.has(type);
  const unknowns = new Map<string, string>();
  const unknownSubtype = ({ namespace }: StructuredType): string => {
    let name = unknowns.get(namespace) ?? `${namespace}.unknownSubtype`;
    while (model.types.has(name)) name += "_";
    unknowns.set(namespace, name);
    return name;
  };
  return {
    hasInstance,
    unknownSubtype,
    typeName(type, declared) {
      if (type !== declared) return type.qualifiedName;
      // All subtypes are abstract, too: only a type that the metadata does not know can be meant.
      return type.abstract && type.derived.length > 0 ? unknownSubtype(type) : undefined;
    },
    smallest: (declared) => choices.get(declared),
    first(declared) {
      if (!declared.abstract) return hasInstance(declared) ? declared : undefined;
      if (!firsts.has(declared)) {
        firsts.set(declared, concreteSubtypes(declared).find(hasInstance) ?? choices.get(declared));
      }
      return firsts.get(declared);
    },
  };
}

interface Size {
  readonly members: number;
  readonly levels: number;
}

/** Refuses the types whose smallest instance is out of all proportion. */
function createLimit(): AcceptType {
  const sizes = new Map<StructuredType, Size>();
  return (type, choices) => {
    const inherited = type.base && sizes.get(type.base);
    let members = type.properties.length + (inherited?.members ?? 0);
    let levels = inherited?.levels ?? 1;
    for (const property of type.properties) {
      const required = requiredType(property);
      const choice = required && choices.get(required);
      const size = choice && sizes.get(choice);
      members += (size?.members ?? 0) * (property.collection ? itemCount(property, 0) : 1);
      levels = Math.max(levels, 1 + (size?.levels ?? 0));
    }
    if (members > mostMembers || levels > mostLevels) return false;
    sizes.set(type, { members, levels });
    return true;
  };
}
