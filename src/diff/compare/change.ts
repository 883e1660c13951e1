import type { RequestRules } from "../../model/payloads/requests.ts";
import type { Deprecation, QualifiedName, StructuredType, Type } from "../../model/types.ts";
import type { OutputOptions } from "../../plan/options.ts";
import type { Place } from "../../text/source.ts";
import type { RuleCase } from "../rules/rule.ts";
import { type CaseOf, type RuleId, rules } from "../rules/rules.ts";
import type { Verdict } from "../rules/verdict.ts";

/** One difference between two models that means something to their users. */
export interface Change {
  readonly rule: RuleId;
  /** The case of the rule that decided on the verdicts. */
  readonly case: string;
  readonly wire: Verdict;
  readonly source: Verdict;
  /** `ns.type` or `ns.type/member`, aliases resolved; of an operation with its binding type, `ns.action(ns.type)`. */
  readonly target: string;
  /** The declaration before the change; undefined if there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly placeBefore: Place | undefined;
  readonly placeAfter: Place | undefined;
  /** A remark on the change, as a clause. */
  readonly note: string | undefined;
  /** The deprecation of the target, if it was removed or if its deprecation changed. */
  readonly deprecation: Deprecation | undefined;
}

/** What is the same for all changes of one comparison. */
export interface Comparison {
  readonly changes: Change[];
  /** Types whose capitalisation changed: former name → name. */
  readonly renamed: ReadonlyMap<QualifiedName, QualifiedName>;
  /** The types to compare; undefined: all. */
  readonly only: ReadonlySet<QualifiedName> | undefined;
  /** How numbers travel: it decides on the TypeScript types of some primitive types. */
  readonly numbers: OutputOptions["numbers"];
  /** What requests may and must carry of the types of either model. */
  readonly rulesOf: (type: StructuredType) => RequestRules;
  /** Whether clients send values of the type, which is of either model. */
  readonly isSent: (type: Type) => boolean;
}

export interface Finding {
  readonly target: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly places: Places;
  readonly note?: string | undefined;
  readonly deprecation?: Deprecation | undefined;
}

/** The place of the target in each document. */
export interface Places {
  readonly before: Place | undefined;
  readonly after: Place | undefined;
}

/** Notes a change by a rule, with the verdicts of one of its cases. */
export function report<Id extends RuleId>(
  comparison: Comparison,
  rule: Id,
  which: CaseOf<Id>,
  { target, before, after, places, note, deprecation }: Finding,
): void {
  const cases: Readonly<Record<string, RuleCase>> = rules[rule].cases;
  const { wire, source } = cases[which]!;
  comparison.changes.push({
    rule,
    case: which,
    wire,
    source,
    target,
    before,
    after,
    placeBefore: places.before,
    placeAfter: places.after,
    note,
    deprecation,
  });
}

export interface Declared {
  readonly at: Place;
}

/** Returns the places of something that both models have. */
export function placesOf(before: Declared, after: Declared): Places {
  return { before: before.at, after: after.at };
}

/** Returns whether the comparison is about a type. Built-in types are part of every model. */
export function isCompared({ only }: Comparison, type: { readonly kind: Type["kind"] | "Primitive" }): boolean {
  return only === undefined || !("qualifiedName" in type) || only.has(String(type.qualifiedName));
}
