import type { Primitive, Type } from "../../model/types.ts";
import type { Imports } from "../../plan/imports.ts";
import type { Plan, TypePlan } from "../../plan/types.ts";
import type { Fixtures } from "../../samples/fixtures.ts";
import type { OperationFixtures } from "../../samples/operations.ts";

/** The modules of a namespace. */
export type ModuleName = "types" | "checks" | "guards" | "request-rules" | "requests" | "factories" | "operations";

/** What modules are made of. */
export interface Content {
  readonly plan: Plan;
  /** Made when they are first needed. */
  readonly fixtures: () => Fixtures;
  readonly operationFixtures: () => OperationFixtures;
}

/** What a view needs to name things in the module that it is printed in. */
export interface Scope extends Content {
  /** The folder of the module; empty for that of the output. */
  readonly folder: string;
  readonly module: ModuleName | "service";
  readonly imports: Imports;
}

/** Checks whether a type is part of the output; a selection of the model may refer to types that are not. */
export function isGenerated(type: Type | Primitive, { plan }: Scope): boolean {
  return type.kind === "Primitive" || plan.types.has(type);
}

export function planOf(type: Type, scope: Scope): TypePlan {
  return scope.plan.types.get(type)!;
}

/**
 * The local name of something that a module of `type`'s namespace exports. Guards name each thing once or twice, so that a
 * list of what they import would be longer than its use.
 */
export function nameIn(module: ModuleName, type: Type, name: string, scope: Scope): string {
  const { folder } = planOf(type, scope);
  if (module === scope.module && folder === scope.folder) return name;
  if (scope.module === "guards") return `${scope.imports.whole(`${folder}/${module}`)}.${name}`;
  return scope.imports.use(`${folder}/${module}`, name);
}
