import { byType, type DiffStep, type JudgedChange, memberOf, summarize } from "../judge.ts";
import { rules } from "../rules/rules.ts";
import { type Verdict, verdicts } from "../rules/verdict.ts";
import { countsText, remainderText, remarks, transition } from "./describe.ts";

const titles: Readonly<Record<Verdict, string>> = { breaking: "Breaking", risky: "Risky", safe: "Safe" };

/**
 * Changes for a pull request or a changelog: a section for each step with a list for each verdict; safe changes are
 * folded.
 */
export function markdownReport(steps: readonly DiffStep[]): string {
  return steps.map(stepMarkdown).join("\n\n");
}

function stepMarkdown(step: DiffStep): string {
  const { before, after, changes } = step;
  const blocks = [`## ${code(before)} → ${code(after)}`, `${countsText(summarize(changes))}.`];
  for (const verdict of verdicts) {
    const found = changes.filter((change) => change.verdict === verdict);
    if (found.length === 0) continue;
    const list = [...byType(found)].map(([type, group]) => groupMarkdown(type, group)).join("\n");
    blocks.push(
      verdict === "safe" ? folded(found.length, list) : `### ${titles[verdict]} (${found.length})\n\n${list}`,
    );
  }
  const remainder = remainderText(step);
  if (remainder !== undefined) blocks.push(remainder);
  return blocks.join("\n\n");
}

function folded(count: number, list: string): string {
  return `<details>\n<summary>${titles.safe} (${count})</summary>\n\n${list}\n\n</details>`;
}

function groupMarkdown(type: string, changes: readonly JudgedChange[]): string {
  return [`- ${code(type)}`, ...changes.map((change) => `  - ${changeMarkdown(change)}`)].join("\n");
}

function changeMarkdown(change: JudgedChange): string {
  const member = memberOf(change.target);
  const subject = member === "" ? "" : `${code(member)}: `;
  const what = transition(change);
  const details = remarks(change).map((remark) => ` (${escaped(remark)})`);
  return `${subject}${escaped(rules[change.rule].what)}${what === "" ? "" : `, ${code(what)}`}${details.join("")}`;
}

/** Returns text in a code span, with more backticks around it than in it. */
function code(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([found]) => found.length));
  if (longest === 0) return `\`${line}\``;
  const fence = "`".repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** Returns text escaped, on one line. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>&|#@]/g, (found) => `&#${found.codePointAt(0)};`);
}
