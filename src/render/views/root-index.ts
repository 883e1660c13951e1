import { isStructured } from "../../model/kinds.ts";
import { exportedNames, guardNames } from "../../plan/names.ts";
import type { NamespacePlan, Plan, TypePlan } from "../../plan/plan.ts";
import type { RootIndexView } from "./types.ts";

/**
 * The root exports every namespace under its own name, and every name that only one namespace has. A name that several
 * have means that of the shortest namespace, the first by code point among equals.
 */
export function rootIndexView(plan: Plan): RootIndexView {
  const inOrder = [...plan.namespaces].sort(byLength);
  const owners = new Map<string, NamespacePlan>();
  const resolved = new Map<NamespacePlan, Set<string>>();
  for (const namespace of inOrder) {
    for (const name of namesOf(namespace, plan)) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, namespace);
      else resolved.set(owner, (resolved.get(owner) ?? new Set()).add(name));
    }
  }
  const values = new Map(plan.namespaces.map((namespace) => [namespace, valueNames(namespace, plan)]));
  return {
    namespaces: plan.namespaces.map(({ identifier, folder }) => ({ identifier, folder })),
    resolved: [...resolved].map(([namespace, names]) => ({
      folder: namespace.folder,
      names: [...names].sort().map((name) => (values.get(namespace)!.has(name) ? name : `type ${name}`)),
    })),
  };
}

function byLength(a: NamespacePlan, b: NamespacePlan): number {
  const [left, right] = [a.schema.namespace, b.schema.namespace];
  return left.length - right.length || (left < right ? -1 : 1);
}

function namesOf(namespace: NamespacePlan, plan: Plan): readonly string[] {
  const guarded = plan.options.emit.has("guards");
  return namespace.types.flatMap(({ names }) => {
    const guards = new Set(guardNames(names));
    return exportedNames(names).filter((name) => guarded || !guards.has(name));
  });
}

/** The names that exist at run time. */
function valueNames(namespace: NamespacePlan, plan: Plan): ReadonlySet<string> {
  return new Set(namespace.types.flatMap((type) => [...guardNames(type.names), ...enumerationNames(type, plan)]));
}

function enumerationNames({ type, names }: TypePlan, { options }: Plan): readonly string[] {
  // Without members an enumeration is a type alone.
  if (isStructured(type) || type.kind === "TypeDefinition" || type.members.length === 0) return [];
  const flags = names.flags === undefined ? [] : [names.flags.parse, names.flags.format];
  if (options.enums === "union") return flags;
  return [options.enums === "enum" ? (names.flags?.member ?? names.type) : names.type, ...flags];
}
