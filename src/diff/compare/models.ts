import { requestRulesOfEach } from "../../model/payloads/requests.ts";
import { sentTypes } from "../../model/payloads/sent-types.ts";
import type { Model, Primitive, QualifiedName, Type } from "../../model/types.ts";
import { defaultOutputOptions, type OutputOptions } from "../../plan/options.ts";
import { byCodePoint } from "../../text/order.ts";
import type { Change, Comparison } from "./change.ts";
import { pairByName } from "./pair.ts";
import { compareContainers, compareTerms } from "./service/containers.ts";
import { compareOperations } from "./service/operations.ts";
import { compareTypes } from "./types.ts";

export interface CompareOptions {
  /**
   * Qualified names of the types to compare, in either model; operations and members with other types are left out.
   * Undefined: all.
   */
  readonly only?: ReadonlySet<QualifiedName> | undefined;
  /** How numbers travel, as when the code is generated. */
  readonly numbers?: OutputOptions["numbers"];
  /** What a create must carry, as when the code is generated. */
  readonly createRequired?: OutputOptions["createRequired"];
}

/**
 * Returns what the difference between two models means to their users, by target in code point order. Aliases, order
 * and the files of declarations make no difference; neither does the type in the hierarchy that declares a property,
 * though a move is reported. One change is one entry: an addition or removal does not list its parts.
 */
export function compareModels(before: Model, after: Model, options: CompareOptions = {}): readonly Change[] {
  const types = pairByName<Type>([...before.types.values()], [...after.types.values()], (type) => type.qualifiedName);
  const renamed = new Map(types.renamed.map(([was, is]) => [was.qualifiedName, is.qualifiedName]));
  const { numbers, createRequired } = { ...defaultOutputOptions, ...options };
  const rulesOf = requestRulesOfEach(createRequired);
  const isSent = sentIn([before, after], rulesOf);
  const comparison: Comparison = { changes: [], renamed, only: options.only, numbers, rulesOf, isSent };
  compareTypes(comparison, types, before);
  const [was, is] = [before.schemas, after.schemas];
  compareOperations(
    comparison,
    was.flatMap(({ operations }) => operations),
    is.flatMap(({ operations }) => operations),
  );
  compareContainers(
    comparison,
    was.flatMap(({ containers }) => containers),
    is.flatMap(({ containers }) => containers),
  );
  compareTerms(comparison, before.terms, after.terms);
  return comparison.changes.sort((a, b) => byCodePoint(a.target, b.target) || byCodePoint(a.rule, b.rule));
}

/** Most comparisons never ask, and the answer takes a walk over all types. */
function sentIn(models: readonly Model[], rulesOf: Comparison["rulesOf"]): Comparison["isSent"] {
  let sent: ReadonlySet<Type | Primitive> | undefined;
  return (type) => {
    sent ??= new Set(models.flatMap((model) => [...sentTypes(model, rulesOf)]));
    return sent.has(type);
  };
}
