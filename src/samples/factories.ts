/** What the factories of a structured type need beyond its fixture. */

import { keyNames } from "../model/payloads/requests.ts";
import { primitiveInfo } from "../model/primitives.ts";
import type { StructuredType } from "../model/types.ts";
import type { Subject } from "./cases/places.ts";
import { complete, leftOutOfCreate } from "./payloads/complete.ts";
import type { SampleContext } from "./payloads/context.ts";
import type { Member } from "./payloads/parts.ts";
import { constraintsOf, facetsOf } from "./values/slot.ts";

export interface FactoryPayload {
  /** What a create may carry: what the fixture has without these members, or the JSON text where they differ in more. */
  readonly create: { readonly without: readonly string[] } | { readonly json: string };
  /** Members that tell instances apart, and dates: those that may have any value of their type. */
  readonly ids: readonly string[];
  readonly dates: readonly string[];
  /** How many characters or digits those of `ids` may have, where few. */
  readonly lengths: readonly (readonly [name: string, longest: number])[];
  /**
   * What navigation properties are where they lead to nothing, as code; undefined where that is not allowed. Those of
   * complex values have their path as their name.
   */
  readonly navigation: readonly (readonly [name: string, value: "[]" | "null" | "undefined"])[];
}

/** How many names a path to a relation has before it: further ones are not typed. */
const deepestPath = 1;

export function factoryPayload(type: StructuredType, { payload, shared }: Subject): FactoryPayload {
  const parts = shared.parts(payload.type);
  const keys = keyNames(payload.type);
  const free = parts.filter((part): part is Member => part.kind === "member" && isFree(part));
  const isId = ({ name }: Member): boolean => keys.has(name) || (keys.size === 0 && name === "id");
  const ids = free.filter((member) => isId(member) && canDiffer(member));
  return {
    create: createPayload(type, shared),
    ids: ids.map(({ name }) => name),
    lengths: ids.flatMap(lengthOf),
    dates: free.filter(isDate).map(({ name }) => name),
    navigation: relationsOf(payload.type, shared, []),
  };
}

/** Returns the relations of a type and, by their paths, those of the complex values that its payload shows. */
function relationsOf(
  type: StructuredType,
  shared: SampleContext,
  around: readonly string[],
): FactoryPayload["navigation"] {
  return shared.parts(type).flatMap((part): FactoryPayload["navigation"] => {
    const path = [...around, part.name];
    if (part.kind === "expandable") {
      return [[path.join("/"), part.collection ? "[]" : part.nullable ? "null" : "undefined"]];
    }
    if (part.kind !== "member" || part.type.kind !== "ComplexType" || path.length > deepestPath) return [];
    const shown = shared.instances.first(part.type);
    return shown === undefined ? [] : relationsOf(shown, shared, path);
  });
}

function createPayload(type: StructuredType, shared: SampleContext): FactoryPayload["create"] {
  const without = leftOutOfCreate(type, shared);
  return without === undefined ? { json: complete(type, shared, "create").json } : { without };
}

function isFree({ collection, property }: Member): boolean {
  return !collection && constraintsOf(property) === undefined;
}

function canDiffer({ type }: Member): boolean {
  if (type.kind !== "Primitive") return false;
  return ["string", "guid", "integer"].includes(primitiveInfo(type.name).category);
}

/** How many digits any number of a small type may have. */
const digits: Readonly<Record<string, number>> = { "Edm.Byte": 2, "Edm.SByte": 2, "Edm.Int16": 4 };

function lengthOf({ name, property, type }: Member): readonly (readonly [string, number])[] {
  const { maxLength } = facetsOf(property);
  const length = typeof maxLength === "number" ? maxLength : digits[type.kind === "Primitive" ? type.name : ""];
  return length === undefined ? [] : [[name, length]];
}

function isDate({ type }: Member): boolean {
  return type.kind === "Primitive" && (type.name === "Edm.DateTimeOffset" || type.name === "Edm.Date");
}
