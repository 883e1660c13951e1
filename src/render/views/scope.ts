import type { Type } from "../../model/types.ts";
import type { Imports } from "../../plan/imports.ts";
import type { Plan, TypePlan } from "../../plan/types.ts";

/** The modules of a namespace. */
export type ModuleName = "types" | "checks" | "guards" | "request-rules" | "requests" | "operations";

/** What a view needs to name things in the module that it is printed in. */
export interface Scope {
  readonly plan: Plan;
  /** The folder of the module; empty for that of the output. */
  readonly folder: string;
  readonly module: ModuleName | "service";
  readonly imports: Imports;
}

export function planOf(type: Type, scope: Scope): TypePlan {
  return scope.plan.types.get(type)!;
}

/** The local name of something that a module of `type`'s namespace exports. */
export function nameIn(module: ModuleName, type: Type, name: string, scope: Scope): string {
  const { folder } = planOf(type, scope);
  if (module === scope.module && folder === scope.folder) return name;
  return scope.imports.use(`${folder}/${module}`, name);
}
