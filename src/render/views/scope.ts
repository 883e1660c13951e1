import type { Type } from "../../model/types.ts";
import type { Imports } from "../../plan/imports.ts";
import type { NamespacePlan, Plan, TypePlan } from "../../plan/plan.ts";

/** What a view needs to name things in the module that it is printed in. */
export interface Scope {
  readonly plan: Plan;
  readonly namespace: NamespacePlan;
  readonly imports: Imports;
}

export function planOf(type: Type, scope: Scope): TypePlan {
  return scope.plan.types.get(type)!;
}

/** The local name of something that the `file` (types, checks or guards) of `type`'s namespace exports. */
export function nameIn(file: "types" | "checks", type: Type, name: string, scope: Scope): string {
  return scope.imports.use(`${planOf(type, scope).folder}/${file}`, name);
}
