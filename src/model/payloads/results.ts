/** How the result of an action or function travels (JSON Format 4.01, sections 11, 13 and 14). */
import { isStream, isStructured } from "../kinds.ts";
import type { StructuredType, TypeUse } from "../types.ts";

/**
 * `nothing`: there is no result. `instance`: the body is an entity or a complex value. `collection`: the body has the items in
 * `value`. `value`: the body has a single value in `value`. `anything`: the body may be any JSON or, for a stream, no JSON.
 */
export type Result =
  | { readonly kind: "nothing" | "anything" }
  | { readonly kind: "instance"; readonly type: StructuredType }
  | { readonly kind: "collection" | "value"; readonly use: TypeUse };

/** Returns how a result of a type travels. */
export function resultOf(use: TypeUse | undefined): Result {
  if (use === undefined) return { kind: "nothing" };
  if (use.collection) return { kind: "collection", use };
  if (isStructured(use.type)) return { kind: "instance", type: use.type };
  if (isStream(use.type) || (use.type.kind === "Primitive" && anything.has(use.type.name))) return { kind: "anything" };
  return { kind: "value", use };
}

/** Checks whether an instance may be one of any subtype, each of which is checked by its own rules: entities never are. */
export function isCheckedAsAny({ kind, derived }: StructuredType): boolean {
  return kind === "ComplexType" && derived.length > 0;
}

const anything: ReadonlySet<string> = new Set(["Edm.Untyped", "Edm.EntityType", "Edm.ComplexType"]);
