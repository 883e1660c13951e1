/** The rules of what a call of an operation carries. */
import { asProperty, mayBeLeftOut, ownParameters } from "../../../model/payloads/overloads.ts";
import type { OperationPlan } from "../../../plan/types.ts";
import { stringLiteral } from "../../literals.ts";
import { ruleNames } from "../requests/names.ts";
import { valueView } from "../requests/rules.ts";
import type { RequestRulesView, SentView } from "../requests/views.ts";
import type { Scope } from "../scope.ts";
import type { ParametersGuardsView } from "./views.ts";

/** The rules of the parameters, if there are any: they travel as the properties of an object. */
export function parametersRulesViews(
  { key, operation, names }: OperationPlan,
  scope: Scope,
): readonly RequestRulesView[] {
  if (names.parameters === undefined) return [];
  scope.imports.odata();
  const own = ownParameters(operation);
  const required = own.filter((parameter) => !mayBeLeftOut(operation, parameter));
  return [
    {
      name: ruleNames(names.parameters.type).own,
      label: stringLiteral(`#${key}`),
      base: "",
      hasSubtypes: false,
      // Services take more than they declare: those of Exchange, for one, names in any case.
      open: true,
      required: required.map(({ name }) => stringLiteral(name)),
      requiredInUpdate: [],
      members: own.map((parameter): SentView => {
        const relation = parameter.type.kind === "EntityType" ? "reference" : "";
        const member = stringLiteral(parameter.name);
        return { member, only: "", relation, links: false, ...valueView(asProperty(parameter), scope) };
      }),
      any: undefined,
    },
  ];
}

/** What users call for the parameters, if there are any. */
export function parametersGuardsViews({ folder, names }: OperationPlan, scope: Scope): readonly ParametersGuardsView[] {
  const { parameters } = names;
  if (parameters?.guards === undefined) return [];
  scope.imports.odata("value");
  const rules = scope.imports.use(`${folder}/request-rules`, ruleNames(parameters.type).own);
  return [{ type: parameters.type, ...parameters.guards, rules }];
}
