/**
 * Second pass: base types (sections 6.1 and 9.1). All loops are iterative: a hierarchy may be thousands of types deep.
 */
import { byCodePoint } from "../../text/order.ts";
import { placeOfAttribute } from "../../text/source.ts";
import type { MutableStructuredType } from "../mutable-types.ts";
import type { BuildContext, DeclaredStructured } from "./context.ts";
import { resolveType } from "./names/resolve.ts";

/**
 * Links every structured type to its base and its derived types, and passes inherited flags on. Reports bases that do
 * not exist, that are of another kind or built in, and cycles; each such link is left out.
 */
export function linkBaseTypes(context: BuildContext): void {
  for (const declared of context.structured) {
    declared.draft.base = resolveBase(context, declared);
    if (declared.element.baseType !== undefined && declared.draft.base === undefined) {
      context.incomplete.add(declared.draft);
    }
  }
  breakCycles(context);
  for (const { draft } of context.structured) draft.base?.derived.push(draft);
  for (const { draft } of context.structured) {
    if (draft.derived.length > 1) draft.derived.sort((a, b) => byCodePoint(a.qualifiedName, b.qualifiedName));
  }
  inheritFlags(context);
}

function resolveBase(
  context: BuildContext,
  { element, draft, scope }: DeclaredStructured,
): MutableStructuredType | undefined {
  const written = element.baseType;
  if (written === undefined) return undefined;
  const user = { owner: draft.qualifiedName, member: undefined, at: element.at, attribute: "BaseType" };
  const base = resolveType(context, scope, written, user);
  if (base === undefined) return undefined;
  if (base.kind === draft.kind) return context.types.get(base.qualifiedName) as MutableStructuredType;
  const why = base.kind === "Primitive" ? "it is built in" : `it is not ${kindWords(draft.kind)}`;
  context.diagnostics.report("invalid-base-type", [written, draft.qualifiedName, why], {
    place: placeOfAttribute(element.at, "BaseType"),
  });
  return undefined;
}

function kindWords(kind: MutableStructuredType["kind"]): string {
  return kind === "EntityType" ? "an entity type" : "a complex type";
}

/**
 * Reports and breaks cycles. Each type is visited once: a walk ends at a type that an earlier walk has seen, or at one
 * of its own.
 */
function breakCycles(context: BuildContext): void {
  const walkOf = new Map<MutableStructuredType, number>();
  context.structured.forEach(({ draft }, walk) => {
    let type: MutableStructuredType | undefined = draft;
    while (type !== undefined && !walkOf.has(type)) {
      walkOf.set(type, walk);
      type = type.base;
    }
    if (type === undefined || walkOf.get(type) !== walk) return;
    context.diagnostics.report("inheritance-cycle", [cyclePath(type)], {
      place: placeOfAttribute(type.at, "BaseType"),
    });
    type.base = undefined;
    context.incomplete.add(type);
  });
}

function cyclePath(start: MutableStructuredType): string {
  const names = [start.qualifiedName];
  for (let type = start.base; type !== undefined && type !== start; type = type.base) names.push(type.qualifiedName);
  names.push(start.qualifiedName);
  if (names.length > 12) names.splice(6, names.length - 12, "…");
  return names.join(" → ");
}

/** Passes on openness and streams, which are inherited (sections 6.3 and 6.4), though a document must repeat them. */
function inheritFlags({ structured, incomplete }: BuildContext): void {
  const stack = structured.filter(({ draft }) => draft.base === undefined).map(({ draft }) => draft);
  for (let type = stack.pop(); type !== undefined; type = stack.pop()) {
    for (const derived of type.derived) {
      derived.open ||= type.open;
      derived.hasStream ||= type.hasStream;
      if (incomplete.has(type)) incomplete.add(derived);
      stack.push(derived);
    }
  }
}
