import { isStructured } from "../../model/kinds.ts";
import { factoryNames, guardNames, requestGuardNames } from "../../plan/names.ts";
import { factoriesOfOperation, guardsOfOperation } from "../../plan/operations/names.ts";
import { moduleSpecifier } from "../../plan/options.ts";
import type { NamespacePlan, Plan, TypePlan } from "../../plan/types.ts";
import { groupOf } from "../../text/groups.ts";
import { byCodePoint } from "../../text/order.ts";
import type { RootIndexView } from "./views.ts";

/** The root exports every namespace under its own name, and every name; of those that several have, the plan's choice. */
export function rootIndexView(plan: Plan): RootIndexView {
  const chosen = new Map<string, string[]>();
  for (const [name, folder] of plan.contested) groupOf(chosen, folder).push(name);
  const moduleOf = ({ folder }: NamespacePlan): string => moduleSpecifier(`./${folder}/index`, plan.options);
  const resolved = plan.namespaces.flatMap((namespace) => {
    const names = chosen.get(namespace.folder)?.sort(byCodePoint);
    const values = names && valueNames(namespace, plan);
    return names === undefined
      ? []
      : { module: moduleOf(namespace), names: names.map((name) => (values!.has(name) ? name : `type ${name}`)) };
  });
  return {
    odataModule: moduleSpecifier("./odata", plan.options),
    namespaces: plan.namespaces.map((namespace) => ({ identifier: namespace.identifier, module: moduleOf(namespace) })),
    resolved,
  };
}

/** The names that exist at run time. */
function valueNames(namespace: NamespacePlan, plan: Plan): ReadonlySet<string> {
  const ofOperations = namespace.operations.flatMap(({ names }) => {
    return [
      ...guardsOfOperation(names),
      ...factoriesOfOperation(names),
      ...(names.url === undefined ? [] : [names.url]),
    ];
  });
  const ofTypes = namespace.types.flatMap((type) => [
    ...guardNames(type.names),
    ...requestGuardNames(type.names),
    ...factoryNames(type.names),
    ...enumerationNames(type, plan),
  ]);
  return new Set([...ofTypes, ...ofOperations]);
}

function enumerationNames({ type, names }: TypePlan, { options }: Plan): readonly string[] {
  // Without members an enumeration is a type alone.
  if (isStructured(type) || type.kind === "TypeDefinition" || type.members.length === 0) return [];
  const flags = names.flags === undefined ? [] : [names.flags.parse, names.flags.format];
  if (options.enums === "union") return flags;
  return [options.enums === "enum" ? (names.flags?.member ?? names.type) : names.type, ...flags];
}
