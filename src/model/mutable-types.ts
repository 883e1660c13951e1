/** The types of the model while they are put together: the same shapes as in types.ts, not yet read-only. */
import type {
  Documentation,
  EntityContainer,
  EnumType,
  Operation,
  StructuredType,
  Term,
  Type,
  TypeDefinition,
} from "./types.ts";

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Its base has the same kind, so that the loops of later passes need no casts. */
export interface MutableStructuredType extends Mutable<Omit<StructuredType, "base" | "derived">> {
  base: MutableStructuredType | undefined;
  derived: MutableStructuredType[];
}

export type MutableEnumType = Mutable<EnumType>;

export type MutableTypeDefinition = Mutable<TypeDefinition>;

export type MutableOperation = Mutable<Operation>;

export type MutableContainer = Mutable<EntityContainer>;

export type MutableTerm = Mutable<Term>;

export interface MutableSchema {
  readonly namespace: string;
  readonly aliases: Set<string>;
  documentation: Documentation;
  readonly types: Type[];
  readonly operations: Operation[];
  readonly containers: EntityContainer[];
}
