/** The rules of what a call of an operation carries. */
import { asProperty, mayBeLeftOut, ownParameters } from "../../../model/payloads/overloads.ts";
import type { OperationPlan } from "../../../plan/types.ts";
import { stringLiteral } from "../../literals.ts";
import { groupsOf, readsOptions } from "../checks/checks.ts";
import { parameterCheck } from "../checks/member.ts";
import { checkNames } from "../checks/names.ts";
import type { Scope } from "../scope.ts";
import type { ParametersChecksView, ParametersGuardsView } from "./views.ts";

/** The rules of the parameters, if there are any. */
export function parametersChecksViews(
  { operation, names }: OperationPlan,
  scope: Scope,
): readonly ParametersChecksView[] {
  if (names.parameters === undefined) return [];
  scope.imports.odata("value");
  const { check, explain } = checkNames(names.parameters.type);
  const own = ownParameters(operation);
  const first = own.length > 1 ? "let v: unknown" : "const v: unknown";
  const members = own.map((parameter, i) => {
    return parameterCheck(asProperty(parameter), mayBeLeftOut(operation, parameter), i > 0 ? "v" : first, scope);
  });
  return [{ check, explain, usesOptions: members.some(readsOptions), members, explained: groupsOf(members) }];
}

/** What users call for the parameters, if there are any. */
export function parametersGuardsViews(
  { key, folder, names }: OperationPlan,
  scope: Scope,
): readonly ParametersGuardsView[] {
  const { parameters } = names;
  if (parameters?.guards === undefined) return [];
  scope.imports.odata("value");
  const { check, explain } = checkNames(parameters.type);
  const local = (name: string): string => scope.imports.use(`${folder}/checks`, name);
  const label = stringLiteral(`call of ${key}`);
  return [{ type: parameters.type, ...parameters.guards, check: local(check), explain: local(explain), label }];
}
