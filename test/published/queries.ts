/** The query whose answer a payload would be: what it holds, selected and expanded. */
import { findProperty } from "../../src/model/hierarchy.ts";
import { isStructured } from "../../src/model/kinds.ts";
import type { Model, StructuredType } from "../../src/model/types.ts";

export interface PayloadQuery {
  readonly select: string[];
  readonly expand: Record<string, PayloadQuery>;
}

type Instance = Readonly<Record<string, unknown>>;

/** Selects what any of `instances`, of the declared type or derived ones, holds of what the metadata knows. */
export function queryOf(instances: readonly Instance[], declared: StructuredType, model: Model): PayloadQuery {
  const select = new Set<string>();
  const expand = new Map<string, { items: Instance[]; type: StructuredType }>();
  for (const instance of instances) {
    const type = typeOf(instance, declared, model);
    for (const [name, value] of Object.entries(instance)) {
      const property = findProperty(type, name);
      if (property === undefined) continue;
      const isOwn = findProperty(declared, name) !== undefined;
      const path = isOwn ? name : `${type.qualifiedName}/${name}`;
      const items = (Array.isArray(value) ? value : [value]).filter(isObject);
      if (property.kind === "NavigationProperty") {
        if (isOwn)
          expand.set(name, {
            items: [...(expand.get(name)?.items ?? []), ...items],
            type: property.type as StructuredType,
          });
      } else if (isStructured(property.type) && items.length > 0) {
        const inner = queryOf(items, property.type, model).select;
        for (const part of inner) select.add(`${path}/${part}`);
        if (inner.length === 0) select.add(path);
      } else if (!(property.type.kind === "Primitive" && property.type.name === "Edm.Stream")) select.add(path);
    }
  }
  const parts = [...expand].map(([name, { items, type }]) => [name, queryOf(items, type, model)] as const);
  return { select: [...select], expand: Object.fromEntries(parts) };
}

function isObject(value: unknown): value is Instance {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The type that an instance says it has, where the metadata knows it. */
function typeOf(instance: Instance, declared: StructuredType, model: Model): StructuredType {
  const name = instance["@odata.type"];
  const type = typeof name === "string" ? model.types.get(name.replace(/^#/, "")) : undefined;
  return type !== undefined && isStructured(type) ? type : declared;
}
