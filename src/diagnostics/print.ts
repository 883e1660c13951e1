import pc from "picocolors";
import { lineColumn } from "../csdl/source.ts";
import { codeFrame } from "./code-frame.ts";
import type { Diagnostic } from "./collector.ts";
import { escapeControls } from "./escape.ts";
import { sortDiagnostics } from "./sort.ts";

/** What is printed in full; a broken document has thousands, and the first ones explain the rest. */
const MOST = 100;

type Colors = ReturnType<typeof pc.createColors>;

/** Diagnostics as text for people: each with its place, the line in question and a hint, and a count at the end. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], style: { readonly color: boolean }): string {
  const colors = pc.createColors(style.color);
  const blocks = sortDiagnostics(diagnostics)
    .slice(0, MOST)
    .map((diagnostic) => printOne(diagnostic, colors));
  return [...blocks, summary(diagnostics)].join("\n");
}

function printOne({ code, severity, message, hint, place }: Diagnostic, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  const lines: string[] = [];
  const head = `${paint(severity)} ${colors.dim(code)}: ${escapeControls(message)}`;
  if (place === undefined) lines.push(head);
  else {
    const { line, column } = lineColumn(place);
    lines.push(`${colors.cyan(escapeControls(place.source.name))}:${line}:${column} - ${head}`);
    lines.push(...codeFrame(place, { number: colors.dim, caret: paint }));
  }
  if (hint !== undefined) lines.push(`  ${colors.bold("hint:")} ${escapeControls(hint)}`);
  return lines.join("\n");
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = (["error", "warning", "info"] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((found) => found.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`);
  const more = diagnostics.length > MOST ? ` (the first ${MOST} are shown, and ${diagnostics.length - MOST} more)` : "";
  return `${counts.join(", ")}${more}`;
}

const NOUNS = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
} as const;
