import type pc from "picocolors";
import { escapeControls } from "../../text/escape.ts";
import { groupBy } from "../../text/groups.ts";
import { byType, type DiffStep, type JudgedChange, memberOf, summarize } from "../judge.ts";
import { type Verdict, verdicts } from "../rules/verdict.ts";
import { countsText, placeText, remainderText, remarks, transition } from "./describe.ts";

type Colors = ReturnType<typeof pc.createColors>;

/** From this number on, safe changes of a type by one rule share a line. */
const MANY = 4;

/** Changes for people: counted, by verdict, then by type. */
export function textReport(steps: readonly DiffStep[], colors: Colors): string {
  return steps.map((step) => stepText(step, colors)).join("\n\n");
}

function stepText(step: DiffStep, colors: Colors): string {
  const { before, after, changes } = step;
  const head = `${colors.bold(`${escapeControls(before)} → ${escapeControls(after)}`)}: ${countsText(summarize(changes))}`;
  const blocks = [head];
  for (const verdict of verdicts) {
    const found = changes.filter((change) => change.verdict === verdict);
    if (found.length > 0) blocks.push(verdictText(verdict, found, colors));
  }
  const remainder = remainderText(step);
  if (remainder !== undefined) blocks.push(remainder);
  return blocks.join("\n\n");
}

function verdictText(verdict: Verdict, changes: readonly JudgedChange[], colors: Colors): string {
  const paint = { breaking: colors.red, risky: colors.yellow, safe: colors.green }[verdict];
  const lines = [paint(colors.bold(`${verdict} (${changes.length})`))];
  for (const [type, group] of byType(changes)) {
    lines.push(`  ${colors.cyan(escapeControls(type))}`);
    for (const line of groupLines(group, paint, colors)) lines.push(`    ${line}`);
  }
  return lines.join("\n");
}

function groupLines(changes: readonly JudgedChange[], paint: (text: string) => string, colors: Colors): string[] {
  const lines: string[] = [];
  for (const group of byRule(changes)) {
    const [first] = group;
    if (first!.verdict === "safe" && group.length >= MANY) {
      const names = group.map(({ target }) => memberOf(target)).join(", ");
      lines.push(`${paint(first!.rule)} ${colors.dim(`×${group.length}`)} ${escapeControls(names)}`);
    } else for (const change of group) lines.push(changeLine(change, paint, colors));
  }
  return lines;
}

function byRule(changes: readonly JudgedChange[]): Iterable<readonly JudgedChange[]> {
  return groupBy(changes, ({ rule }) => rule).values();
}

function changeLine(change: JudgedChange, paint: (text: string) => string, colors: Colors): string {
  const member = memberOf(change.target);
  const parts = [paint(change.rule)];
  if (member !== "") parts.push(escapeControls(member));
  parts.push(escapeControls(transition(change)));
  for (const remark of remarks(change)) parts.push(colors.dim(`(${escapeControls(remark)})`));
  const place = placeText(change);
  if (place !== undefined) parts.push(colors.dim(escapeControls(place)));
  return parts.filter((part) => part !== "").join(" ");
}
