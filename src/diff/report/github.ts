import { annotatedPath, escapeMessage, escapeProperty } from "../../diagnostics/report/github.ts";
import { lineColumn, type Place } from "../../text/source.ts";
import { type DiffStep, type JudgedChange, summarize } from "../judge.ts";
import { rules } from "../rules/rules.ts";
import { countsText, remainderText, remarks, transition } from "./describe.ts";

const commands = { breaking: "error", risky: "warning" } as const;

/**
 * Changes as workflow commands, which GitHub Actions shows as annotations: errors and warnings at their places in the
 * later document, and a notice with the counts. `repository`: see `annotatedPath`. Safe changes are only counted, as
 * the number of annotations is limited.
 */
export function githubReport(steps: readonly DiffStep[], repository?: string): string {
  return steps.flatMap((step) => stepCommands(step, repository)).join("\n");
}

function stepCommands(step: DiffStep, repository: string | undefined): readonly string[] {
  const { before, after, changes } = step;
  const lines: string[] = [];
  for (const change of changes) {
    if (change.verdict !== "safe") lines.push(annotation(commands[change.verdict], change, repository));
  }
  const remainder = remainderText(step);
  const counts = `${before} → ${after}: ${countsText(summarize(changes))}.${remainder === undefined ? "" : ` ${remainder}`}`;
  return [...lines, `::notice title=csdl-typescript diff::${escapeMessage(counts)}`];
}

function annotation(command: "error" | "warning", change: JudgedChange, repository: string | undefined): string {
  const { target, rule, verdict, placeAfter } = change;
  const properties = [
    ...(placeAfter === undefined ? [] : placeProperties(placeAfter, repository)),
    `title=${escapeProperty(`${verdict}: ${rule}`)}`,
  ];
  const what = transition(change);
  const details = remarks(change).map((remark) => ` (${remark})`);
  const message = `${target}: ${rules[rule].what}${what === "" ? "" : `: ${what}`}${details.join("")}`;
  return `::${command} ${properties.join(",")}::${escapeMessage(message)}`;
}

function placeProperties(place: Place, repository: string | undefined): readonly string[] {
  const path = annotatedPath(place.source.name, repository);
  const { line, column } = lineColumn(place);
  return [`file=${escapeProperty(path)}`, `line=${line}`, `col=${column}`];
}
