import { groupBy } from "../text/groups.ts";
import { byCodePoint } from "../text/order.ts";
import type { Change } from "./compare/change.ts";
import { type IgnoreList, isIgnored } from "./ignore.ts";
import { isRuleId, rules } from "./rules/rules.ts";
import { type Verdict, verdicts, worse } from "./rules/verdict.ts";

/** A change with the verdict that counts: the worse one of wire and source. */
export interface JudgedChange extends Change {
  readonly verdict: Verdict;
}

/** The user's decisions on changes. */
export interface Judgement {
  /** By rule or `rule:case`: both verdicts, or `off`. */
  readonly verdicts: ReadonlyMap<string, Verdict | "off">;
  readonly ignore: IgnoreList;
}

/** The differences between two documents, as they are reported. */
export interface DiffStep {
  /** How the user named the documents. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly JudgedChange[];
  /** How many changes the ignore file has left out. */
  readonly ignored: number;
  /** Set if generated code is released. */
  readonly suggested?: VersionStep;
}

/** Returns the changes that count, with their verdicts. Marks the entries of the ignore file that matched. */
export function judge(changes: readonly Change[], { verdicts: overrides, ignore }: Judgement) {
  const judged: JudgedChange[] = [];
  let ignored = 0;
  for (const change of changes) {
    const override = overrides.get(`${change.rule}:${change.case}`) ?? overrides.get(change.rule);
    if (override === "off") continue;
    if (isIgnored(ignore, change)) ignored++;
    else if (override === undefined) judged.push({ ...change, verdict: worse(change.wire, change.source) });
    else judged.push({ ...change, wire: override, source: override, verdict: override });
  }
  return { changes: judged, ignored };
}

export type Summary = Readonly<Record<Verdict, number>>;

/** Returns how many changes have each verdict. */
export function summarize(changes: readonly JudgedChange[]): Summary {
  const counts = { breaking: 0, risky: 0, safe: 0 };
  for (const { verdict } of changes) counts[verdict]++;
  return counts;
}

/** Semantic version step of a package that ships the generated code. */
export type VersionStep = "major" | "minor" | "patch";

/** Returns the version step for the changes: major if one is breaking, minor for any other change. */
export function suggestedStep(changes: readonly JudgedChange[]): VersionStep {
  if (changes.some(({ verdict }) => verdict === "breaking")) return "major";
  return changes.length > 0 ? "minor" : "patch";
}

/** Returns whether changes are worse than the user allows. */
export function isFailed(changes: readonly JudgedChange[], failOn: Verdict | "any" | "never"): boolean {
  if (failOn === "never") return false;
  if (failOn === "any") return changes.length > 0;
  return changes.some(({ verdict }) => verdicts.indexOf(verdict) <= verdicts.indexOf(failOn));
}

/** Returns whether a verdict can be set for the name, which is that of a rule or one of its cases. */
export function isJudgeable(name: string): boolean {
  const [rule = "", which, ...more] = name.split(":");
  if (!isRuleId(rule) || more.length > 0) return false;
  return which === undefined || Object.hasOwn(rules[rule].cases, which);
}

/** Returns all names that a verdict can be set for. */
export function judgeableNames(): readonly string[] {
  return Object.entries(rules).flatMap(([id, { cases }]) => {
    const names = Object.keys(cases);
    return names.length === 1 ? [id] : [id, ...names.map((name) => `${id}:${name}`)];
  });
}

/** Groups changes by type, in code point order; operations and container members are groups of their own. */
export function byType(changes: readonly JudgedChange[]): ReadonlyMap<string, readonly JudgedChange[]> {
  const groups = groupBy(changes, ({ target }) => typeOf(target));
  return new Map([...groups].sort(([a], [b]) => byCodePoint(a, b)));
}

/** Returns the part of a target before the member. */
export function typeOf(target: string): string {
  const slash = target.indexOf("/");
  return slash < 0 ? target : target.slice(0, slash);
}

/** Returns the part of a target that names the member; empty for the type itself. */
export function memberOf(target: string): string {
  const slash = target.indexOf("/");
  return slash < 0 ? "" : target.slice(slash + 1);
}
