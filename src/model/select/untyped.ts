import type { Diagnostics } from "../../diagnostics/collector.ts";
import { isStructured } from "../kinds.ts";
import type { MutableStructuredType } from "../mutable-types.ts";
import { primitives } from "../primitives.ts";
import type { Model, Operation, Type, TypeUse } from "../types.ts";
import { copyModel } from "./copy.ts";
import { matchesOf } from "./roots.ts";

/**
 * Returns the model with Edm.Untyped, which allows any value, in place of the types that names or globs match. Reports
 * `unknown-untyped` for each without a match.
 */
export function withUntyped(model: Model, patterns: readonly string[], diagnostics: Diagnostics): Model {
  const replaced = new Set<Type>();
  for (const pattern of patterns) {
    const matches = matchesOf(model, pattern);
    if (matches.length === 0) diagnostics.report("unknown-untyped", [pattern]);
    for (const type of matches) replaced.add(type);
  }
  if (replaced.size === 0) return model;
  const names = new Set([...replaced].map(({ qualifiedName }) => qualifiedName));
  const copy = copyModel(model, new Set(model.types.values()));
  for (const type of copy.types.values()) {
    if (!isStructured(type)) continue;
    (type as MutableStructuredType).properties = type.properties.map((use) => retyped(use, names));
  }
  const schemas = copy.schemas.map((schema) => ({
    ...schema,
    operations: schema.operations.map((operation) => retypedOperation(operation, names)),
  }));
  return { ...copy, schemas };
}

function retypedOperation(operation: Operation, names: ReadonlySet<string>): Operation {
  const { parameters, returnType } = operation;
  return {
    ...operation,
    parameters: parameters.map((use) => retyped(use, names)),
    returnType: returnType && retyped(returnType, names),
  };
}

/** Null is one of the values, but a collection is an array all the same. */
function retyped<Use extends TypeUse>(use: Use, names: ReadonlySet<string>): Use {
  if (use.type.kind === "Primitive" || !names.has(use.type.qualifiedName)) return use;
  return { ...use, type: primitives.get("Edm.Untyped")!, nullable: true };
}
