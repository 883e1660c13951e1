/** What the factories of a structured type need beyond its fixture. */

import { keyNames } from "../model/payloads/requests.ts";
import { primitiveInfo } from "../model/primitives.ts";
import type { StructuredType } from "../model/types.ts";
import type { Subject } from "./cases/places.ts";
import { complete } from "./payloads/complete.ts";
import type { Member } from "./payloads/parts.ts";
import { constraintsOf } from "./values/slot.ts";

export interface FactoryPayload {
  /** The JSON text of what a create may carry, complete. */
  readonly create: string;
  /** Members that tell instances apart, and dates: those that may have any value of their type. */
  readonly ids: readonly string[];
  readonly dates: readonly string[];
  /** What navigation properties are where they lead to nothing, as code; undefined where that is not allowed. */
  readonly navigation: readonly (readonly [name: string, value: "[]" | "null" | "undefined"])[];
}

export function factoryPayload(type: StructuredType, { payload, shared }: Subject): FactoryPayload {
  const parts = shared.parts(payload.type);
  const keys = keyNames(payload.type);
  const free = parts.filter((part): part is Member => part.kind === "member" && isFree(part));
  const isId = ({ name }: Member): boolean => keys.has(name) || (keys.size === 0 && name === "id");
  return {
    create: complete(type, shared, "create").json,
    ids: free.filter((member) => isId(member) && canDiffer(member)).map(({ name }) => name),
    dates: free.filter(isDate).map(({ name }) => name),
    navigation: parts.flatMap((part) => {
      if (part.kind !== "expandable") return [];
      return [[part.name, part.collection ? "[]" : part.nullable ? "null" : "undefined"]] as const;
    }),
  };
}

function isFree({ collection, property }: Member): boolean {
  return !collection && constraintsOf(property) === undefined;
}

function canDiffer({ type }: Member): boolean {
  if (type.kind !== "Primitive") return false;
  return ["string", "guid", "integer"].includes(primitiveInfo(type.name).category);
}

function isDate({ type }: Member): boolean {
  return type.kind === "Primitive" && (type.name === "Edm.DateTimeOffset" || type.name === "Edm.Date");
}
