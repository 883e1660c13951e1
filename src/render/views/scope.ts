import type { Type } from "../../model/types.ts";
import type { Imports } from "../../plan/imports.ts";
import type { NamespacePlan, Plan, TypePlan } from "../../plan/types.ts";

/** What a view needs to name things in the module that it is printed in. */
export interface Scope {
  readonly plan: Plan;
  readonly namespace: NamespacePlan;
  readonly module: "types" | "checks" | "guards";
  readonly imports: Imports;
}

export function planOf(type: Type, scope: Scope): TypePlan {
  return scope.plan.types.get(type)!;
}

/** The local name of something that a module of `type`'s namespace exports. */
export function nameIn(module: "types" | "checks", type: Type, name: string, scope: Scope): string {
  const { folder } = planOf(type, scope);
  if (module === scope.module && folder === scope.namespace.folder) return name;
  return scope.imports.use(`${folder}/${module}`, name);
}
