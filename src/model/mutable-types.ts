/** The types of the model while they are put together: the same shapes as in types.ts, not yet read-only. */
import type { EnumType, StructuredType, TypeDefinition } from "./types.ts";

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Its base has the same kind, so that the loops of later passes need no casts. */
export interface StructuredDraft extends Mutable<Omit<StructuredType, "base" | "derived">> {
  base: StructuredDraft | undefined;
  derived: StructuredDraft[];
}

export type EnumDraft = Mutable<EnumType>;

export type TypeDefinitionDraft = Mutable<TypeDefinition>;
