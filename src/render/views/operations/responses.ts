/** The guards of what operations return. */
import { isStructured } from "../../../model/kinds.ts";
import { resultOf } from "../../../model/payloads/results.ts";
import type { StructuredType, Type, TypeUse } from "../../../model/types.ts";
import { itemsNullable } from "../../../plan/options.ts";
import type { GuardNames, OperationPlan } from "../../../plan/types.ts";
import { stringLiteral } from "../../literals.ts";
import { primitiveCheck } from "../checks/primitives.ts";
import { instanceType, resultType } from "../declarations/type-text.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import type { ResponseGuardsView } from "./views.ts";

/** What users call for the result, if it can be checked. */
export function responseGuardsViews(
  { operation, key, names }: OperationPlan,
  scope: Scope,
): readonly ResponseGuardsView[] {
  const { type: name, guards } = names.response;
  const result = resultOf(operation.returnType);
  if (guards === undefined || result.kind === "nothing" || result.kind === "anything") return [];
  scope.imports.odata("value");
  const common = { name, ...guards, kind: "" as const, label: stringLiteral(`result of ${key}`) };
  switch (result.kind) {
    case "instance": {
      const same = guardsOf(result.type, ["is", "assert", "validate"], scope);
      const type = instanceType(result.type, scope);
      return [{ ...common, type, same, passes: "", violations: "" }];
    }
    case "collection": {
      const isNullable = result.use.type.kind !== "EntityType" && itemsNullable(result.use, scope.plan.options);
      const { is, validate } = orNull(itemOf(result.use, scope), isNullable);
      return [
        {
          ...common,
          kind: "Collection",
          type: itemType(result.use, scope),
          same: undefined,
          passes: `odata.isPageOf(value, ${is}, query)`,
          violations: `odata.validatePageOf(value, ${validate}, query)`,
        },
      ];
    }
    case "value": {
      const { is, validate } = itemOf(result.use, scope);
      const isNullable = result.use.nullable !== false;
      return [
        {
          ...common,
          type: name,
          same: undefined,
          passes: `odata.isValueResponse(value, ${is}, ${isNullable}, query)`,
          violations: `odata.validateValueResponse(value, ${validate}, ${isNullable}, query)`,
        },
      ];
    }
  }
}

interface Item {
  readonly is: string;
  readonly validate: string;
}

/** Code for the functions that check one value. */
function itemOf({ type, facets }: TypeUse, scope: Scope): Item {
  if (type.kind !== "Primitive") return guardsOf(type, ["is", "validate"], scope);
  const primitive = primitiveCheck(type, facets);
  if (primitive === undefined) return { is: "(() => true)", validate: "(() => [])" };
  return { is: `odata.${primitive.check}`, validate: `odata.validateBy(odata.${primitive.explain})` };
}

function orNull({ is, validate }: Item, isNullable: boolean): Item {
  return isNullable ? { is: `odata.orNull(${is})`, validate: `odata.validateOrNull(${validate})` } : { is, validate };
}

/** The local names of those guards of a type that the code needs; of a complex one with subtypes those of any of them. */
function guardsOf<Form extends keyof GuardNames>(
  type: Type,
  forms: readonly Form[],
  scope: Scope,
): Pick<GuardNames, Form> {
  const { names } = planOf(type, scope);
  const guards: GuardNames = (type.kind === "ComplexType" ? names.any : undefined) ?? names;
  const local = forms.map((form) => [form, nameIn("guards", type, guards[form], scope)] as const);
  return Object.fromEntries(local) as Pick<GuardNames, Form>;
}

/** What the guard of a collection vouches for of each item. */
function itemType(use: TypeUse, scope: Scope): string {
  if (!isStructured(use.type)) return resultType(use, scope);
  const present = instanceType(use.type as StructuredType, scope);
  const isNullable = use.type.kind === "ComplexType" && itemsNullable(use, scope.plan.options);
  return isNullable ? `${present} | null` : present;
}
