/** The factories of what calls of operations carry and of what they return. */
import { isCheckedAsAny, resultOf } from "../../../model/payloads/results.ts";
import type { StructuredType } from "../../../model/types.ts";
import type { BodyNames, OperationPlan } from "../../../plan/types.ts";
import type { Fixture } from "../../../samples/fixtures.ts";
import { jsonLiteral } from "../../literals.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import type { BodyFactoryView } from "../views.ts";

/** What creates the parameters and the result of an operation, as far as there are any. */
export function bodyFactoriesViews(plan: OperationPlan, scope: Scope): readonly BodyFactoryView[] {
  const { operation, names } = plan;
  const { parameters, response } = names;
  const samples = scope.operationFixtures();
  const result = resultOf(operation.returnType);
  return [
    ...(parameters === undefined ? [] : factoryView(parameters, samples.parameters(operation), plan, scope)),
    ...(result.kind === "instance"
      ? sameView(response, result.type, plan, scope)
      : factoryView(response, samples.response(operation), plan, scope)),
  ];
}

function factoryView(
  { type, factory }: BodyNames,
  fixture: Fixture | undefined,
  plan: OperationPlan,
  scope: Scope,
): readonly BodyFactoryView[] {
  if (factory === undefined || fixture === undefined) return [];
  scope.imports.odata("value");
  return [
    { type: localType(type, plan, scope), mock: factory, same: undefined, literal: jsonLiteral(fixture.json, "  ") },
  ];
}

/** An instance is made by the factory of its type. Another name of it, unlike its value, can be given while modules load. */
function sameView(
  { type, factory }: BodyNames,
  instance: StructuredType,
  plan: OperationPlan,
  scope: Scope,
): readonly BodyFactoryView[] {
  if (factory === undefined) return [];
  const { any, factories } = planOf(instance, scope).names;
  const same = isCheckedAsAny(instance) ? any!.factory : factories!.one;
  return [
    {
      type: localType(type, plan, scope),
      mock: factory,
      same: nameIn("factories", instance, same, scope),
      literal: "",
    },
  ];
}

function localType(type: string, { folder }: OperationPlan, { imports }: Scope): string {
  return imports.use(`${folder}/operations`, type);
}
