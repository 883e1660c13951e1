/** The operations that are bound to types. */
import { ancestors } from "../../../model/hierarchy.ts";
import { bindingParameter } from "../../../model/payloads/overloads.ts";
import type { QualifiedName, StructuredType, Type } from "../../../model/types.ts";
import type { OperationPlan, Plan } from "../../../plan/types.ts";
import { groupOf } from "../../../text/groups.ts";
import { byCodePoint } from "../../../text/order.ts";
import { stringLiteral } from "../../literals.ts";
import { docOf } from "../declarations/documentation.ts";
import type { Scope } from "../scope.ts";
import { shapeOf } from "./shapes.ts";
import type { BoundView, ShapeView } from "./views.ts";

/** By what URLs call them. */
type Overloads = ReadonlyMap<QualifiedName, readonly OperationPlan[]>;

/** By the type that they are bound to, as `ns.type` or `Collection(ns.type)`. */
export type Bound = ReadonlyMap<string, Overloads>;

/** Finds the operations that are bound to each type itself. */
export function findBound({ namespaces }: Plan): Bound {
  const bound = new Map<string, Map<QualifiedName, OperationPlan[]>>();
  for (const plan of namespaces.flatMap((namespace) => namespace.operations)) {
    const binding = bindingParameter(plan.operation);
    if (binding === undefined || binding.type.kind === "Primitive") continue;
    const key = keyOf(binding.type, binding.collection);
    const overloads = bound.get(key) ?? new Map<QualifiedName, OperationPlan[]>();
    bound.set(key, overloads);
    groupOf(overloads, plan.operation.qualifiedName).push(plan);
  }
  return bound;
}

/** Returns the type of the operations of a type: of the nearest one from it upwards to which some are bound. */
export function nearestBound(from: StructuredType | undefined, collection: boolean, bound: Bound): string | undefined {
  for (let type = from; type !== undefined; type = type.base) {
    const key = keyOf(type, collection);
    if (bound.has(key)) return `BoundOperations[${stringLiteral(key)}]`;
  }
  return undefined;
}

function keyOf({ qualifiedName }: Type, collection: boolean): string {
  return collection ? `Collection(${qualifiedName})` : qualifiedName;
}

/** The operations of each type to which some are bound, beside those that it inherits. */
export function boundViews(bound: Bound, scope: Scope): readonly BoundView[] {
  const inOrder = [...bound].sort(([a], [b]) => byCodePoint(a, b));
  return inOrder.map(([key, overloads]) => ({
    key: stringLiteral(key),
    heritage: heritageOf(overloads, bound),
    operations: [...overloads].map(([name, plans]) => ({
      doc: docOf(plans[0]!.operation.documentation, "    "),
      key: stringLiteral(name),
      shapes: plans.map((plan): ShapeView => {
        return [{ name: "kind", type: stringLiteral(plan.operation.kind) }, ...shapeOf(plan, scope)];
      }),
    })),
  }));
}

/** What the base type has, without what is bound to the type itself by the same name (CSDL 4.01, sections 12.2 and 12.4). */
function heritageOf(overloads: Overloads, bound: Bound): string {
  const { type, collection } = bindingParameter([...overloads.values()][0]![0]!.operation)!;
  const base = "base" in type ? type.base : undefined;
  const inherited = nearestBound(base, collection, bound);
  if (inherited === undefined) return "";
  const inheritedNames = new Set(
    (base === undefined ? [] : [base, ...ancestors(base)]).flatMap((each) => [
      ...(bound.get(keyOf(each, collection))?.keys() ?? []),
    ]),
  );
  const replaced = [...overloads.keys()].filter((name) => inheritedNames.has(name));
  return replaced.length === 0 ? inherited : `Omit<${inherited}, ${replaced.map(stringLiteral).join(" | ")}>`;
}
