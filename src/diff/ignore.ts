/** Changes to ignore: a file of entries, each with the reason why the change does not count. */

import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { globExpression, isGlob } from "../text/globs.ts";
import { groupOf } from "../text/groups.ts";
import { didYouMean } from "../text/similar-names.ts";
import { type Place, type Source, sourceOf } from "../text/source.ts";
import type { Change } from "./compare/change.ts";
import { isRuleId, ruleIds } from "./rules/rules.ts";

interface IgnoreEntry {
  /** A rule, or `*` for any. */
  readonly rule: string;
  readonly target: string;
  readonly reason: string;
  readonly place: Place;
}

export interface IgnoreList {
  readonly entries: readonly IgnoreEntry[];
  /** The entries by what they match: those without pattern by rule and target, and those with one. */
  readonly literal: ReadonlyMap<string, readonly IgnoreEntry[]>;
  readonly patterns: readonly PatternEntry[];
  /** Entries that have matched a change. */
  readonly used: Set<IgnoreEntry>;
}

interface PatternEntry {
  readonly entry: IgnoreEntry;
  readonly pattern: RegExp;
}

const ENTRY_HINT = "Write a rule, a target and the reason why the change does not count.";

export const nothingIgnored: IgnoreList = listOf([]);

/**
 * Reads an ignore file: JSON, an array of `{"rule", "target", "reason"}`, or one entry per line, `rule target reason`.
 * Lines that are empty or start with # are ignored. A target may contain `?`, `*` (no dot, no slash) and `**`. Reports
 * entries that have no reason, have an unknown rule or cannot be read.
 */
export function readIgnoreList(name: string, text: string, diagnostics: Diagnostics): IgnoreList {
  const source = sourceOf(name, text);
  const written = source.syntax === "json" ? readJson(source, diagnostics) : readLines(source);
  return listOf(written.filter((entry) => checkEntry(entry, diagnostics)));
}

function listOf(entries: readonly IgnoreEntry[]): IgnoreList {
  const literal = new Map<string, IgnoreEntry[]>();
  const patterns: PatternEntry[] = [];
  for (const entry of entries) {
    const pattern = patternOf(entry.target);
    if (pattern !== undefined) {
      patterns.push({ entry, pattern });
      continue;
    }
    groupOf(literal, keyOf(entry)).push(entry);
  }
  return { entries, literal, patterns, used: new Set() };
}

function keyOf({ rule, target }: Pick<IgnoreEntry, "rule" | "target">): string {
  return `${rule} ${target}`;
}

function readLines(source: Source): IgnoreEntry[] {
  const entries: IgnoreEntry[] = [];
  const line = /^[ \t]*([^\s#]\S*)(?:[ \t]+(\S+)(?:[ \t]+(\S.*))?)?[ \t]*$/gm;
  for (let found = line.exec(source.text); found; found = line.exec(source.text)) {
    const [, rule = "", target = "", reason = ""] = found;
    entries.push({ rule, target, reason: reason.trimEnd(), place: { source, offset: found.index } });
  }
  return entries;
}

function readJson(source: Source, diagnostics: Diagnostics): IgnoreEntry[] {
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true });
  for (const { error, offset } of errors) {
    const what = `it is not JSON: ${printParseErrorCode(error)}`;
    diagnostics.report("invalid-ignore", [source.name, what], { place: { source, offset } });
  }
  if (errors.length > 0 || root === undefined) return [];
  if (root.type !== "array") {
    const place = { source, offset: root.offset };
    diagnostics.report("invalid-ignore", [source.name, "it is not an array of entries"], { place });
    return [];
  }
  return (root.children ?? []).flatMap((node) => {
    if (node.type !== "object") {
      const place = { source, offset: node.offset };
      diagnostics.report("invalid-ignore", [source.name, "an entry is not an object"], { place, hint: ENTRY_HINT });
      return [];
    }
    const [rule = "", target = "", reason = ""] = ["rule", "target", "reason"].map((key) => textAt(node, key));
    return { rule, target, reason, place: { source, offset: node.offset } };
  });
}

function textAt(node: Node, key: string): string {
  const member = node.children?.find(({ type, children }) => type === "property" && children?.[0]?.value === key);
  const value: unknown = member?.children?.[1]?.value;
  return typeof value === "string" ? value.trim() : "";
}

function patternOf(target: string): RegExp | undefined {
  return isGlob(target) ? globExpression(target) : undefined;
}

function checkEntry({ rule, target, reason, place }: IgnoreEntry, diagnostics: Diagnostics): boolean {
  const { name } = place.source;
  if (rule === "") {
    diagnostics.report("invalid-ignore", [name, "an entry has no rule"], { place, hint: ENTRY_HINT });
    return false;
  }
  if (rule !== "*" && !isRuleId(rule)) {
    const hint = didYouMean(rule, ruleIds);
    diagnostics.report("invalid-ignore", [name, `there is no rule "${rule}"`], { place, hint });
    return false;
  }
  const missing = target === "" ? "target" : reason === "" ? "reason" : undefined;
  if (missing === undefined) return true;
  diagnostics.report("invalid-ignore", [name, `an entry for ${rule} has no ${missing}`], { place, hint: ENTRY_HINT });
  return false;
}

/** Returns whether an entry matches the change; marks all entries that match as used. */
export function isIgnored(list: IgnoreList, { rule, target }: Pick<Change, "rule" | "target">): boolean {
  const { literal, patterns, used } = list;
  const found = [keyOf({ rule, target }), keyOf({ rule: "*", target })].flatMap((key) => literal.get(key) ?? []);
  for (const { entry, pattern } of patterns) {
    if ((entry.rule === "*" || entry.rule === rule) && pattern.test(target)) found.push(entry);
  }
  for (const entry of found) used.add(entry);
  return found.length > 0;
}

/** Reports the entries that no longer match a change. */
export function reportUnused({ entries, used }: IgnoreList, diagnostics: Diagnostics): void {
  for (const entry of entries) {
    if (used.has(entry)) continue;
    diagnostics.report("unused-ignore", [`${entry.rule} ${entry.target}`], {
      place: entry.place,
      hint: "Remove the entry, so that it does not hide a future change.",
    });
  }
}
