/** Copies a part of a model; the model itself is not changed. */
import { isStructured } from "../kinds.ts";
import type { MutableEnumType, MutableStructuredType, MutableTypeDefinition } from "../mutable-types.ts";
import type {
  ContainerMember,
  EntityContainer,
  Model,
  Operation,
  Primitive,
  Schema,
  StructuredType,
  Term,
  Type,
} from "../types.ts";

/** The copies of the types that are kept: links among them lead to copies, never back to the other model. */
type Copies = ReadonlyMap<Type, MutableStructuredType | MutableEnumType | MutableTypeDefinition>;

/**
 * Returns a copy of the model with the types in `kept`, which includes their base types and the types of their
 * structural properties. Operations, terms and container members whose types are not in it are left out, as are schemas
 * without any type; navigation properties become `unlinked`.
 */
export function copyModel(model: Model, kept: ReadonlySet<Type>): Model {
  const types = [...model.types.values()].filter((type) => kept.has(type));
  const copies: Copies = new Map(types.map((type) => [type, copyOf(type)]));
  for (const [type, copy] of copies) if (isStructured(type)) link(type, copy as MutableStructuredType, copies);
  const terms: [string, Term][] = [];
  for (const [name, term] of model.terms) for (const copy of relink([term], copies)) terms.push([name, copy]);
  return {
    version: model.version,
    schemas: copySchemas(model, copies),
    types: new Map(types.map((type) => [type.qualifiedName, copies.get(type)!])),
    terms: new Map(terms),
  };
}

function copyOf(type: Type): MutableStructuredType | MutableEnumType | MutableTypeDefinition {
  return isStructured(type) ? { ...type, base: undefined, derived: [] } : { ...type };
}

function link(type: StructuredType, copy: MutableStructuredType, copies: Copies): void {
  copy.base = type.base && structuredCopy(type.base, copies);
  for (const derived of type.derived) {
    const derivedCopy = structuredCopy(derived, copies);
    if (derivedCopy !== undefined) copy.derived.push(derivedCopy);
  }
  copy.properties = relink(type.properties, copies);
  copy.navigationProperties = relink(type.navigationProperties, copies);
  const unlinked = type.navigationProperties.filter(({ type: target }) => isLeftOut(target, copies));
  if (unlinked.length > 0) copy.unlinked = unlinked;
}

function isLeftOut(type: Type | Primitive, copies: Copies): boolean {
  return type.kind !== "Primitive" && !copies.has(type);
}

function structuredCopy(type: StructuredType, copies: Copies): MutableStructuredType | undefined {
  return copies.get(type) as MutableStructuredType | undefined;
}

/** Returns the uses whose type is kept, with the copy of the type, which has the same kind. */
function relink<U extends { readonly type: Type | Primitive }>(uses: readonly U[], copies: Copies): U[] {
  const found: U[] = [];
  for (const use of uses) {
    if (use.type.kind === "Primitive") found.push(use);
    else {
      const type = copies.get(use.type);
      if (type !== undefined) found.push({ ...use, type });
    }
  }
  return found;
}

function copySchemas(model: Model, copies: Copies): Schema[] {
  const schemas: Schema[] = [];
  const operations = new Set<string>();
  for (const schema of model.schemas) {
    const types = schema.types.map((type) => copies.get(type)).filter((type) => type !== undefined);
    if (types.length === 0) continue;
    const kept = schema.operations.flatMap((operation) => copyOperation(operation, copies));
    for (const { qualifiedName } of kept) operations.add(qualifiedName);
    schemas.push({ ...schema, types, operations: kept });
  }
  // Containers last: an import may name an operation of a later schema.
  return schemas.map((schema) => ({ ...schema, containers: copyContainers(schema, copies, operations) }));
}

/** Returns the copy of an operation, or nothing if one of its types is not kept. */
function copyOperation(operation: Operation, copies: Copies): Operation[] {
  const parameters = relink(operation.parameters, copies);
  const returned = operation.returnType === undefined ? [] : relink([operation.returnType], copies);
  if (parameters.length < operation.parameters.length) return [];
  if (operation.returnType !== undefined && returned.length === 0) return [];
  return [{ ...operation, parameters, returnType: returned[0] }];
}

function copyContainers(schema: Schema, copies: Copies, operations: ReadonlySet<string>): EntityContainer[] {
  const containers: EntityContainer[] = [];
  for (const container of schema.containers) {
    const members = container.members.flatMap((member) => copyMember(member, copies, operations));
    if (members.length > 0) containers.push({ ...container, members });
  }
  return containers;
}

function copyMember(member: ContainerMember, copies: Copies, operations: ReadonlySet<string>): ContainerMember[] {
  if ("operation" in member) return operations.has(member.operation) ? [member] : [];
  return relink([member], copies);
}
