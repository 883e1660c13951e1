import type { OperationPlan } from "../../../plan/types.ts";
import type { Scope } from "../scope.ts";
import type { ShapeView } from "./views.ts";

/** What a call of an operation carries and answers. */
export function shapeOf({ folder, names }: OperationPlan, scope: Scope): ShapeView {
  const local = (name: string): string => scope.imports.use(`${folder}/operations`, name);
  return [
    { name: "parameters", type: names.parameters === undefined ? "undefined" : local(names.parameters.type) },
    { name: "response", type: local(names.response.type) },
  ];
}
