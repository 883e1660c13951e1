import pc from "picocolors";
import { escapeControls } from "../../text/escape.ts";
import { byCodePoint } from "../../text/order.ts";
import { lineColumn } from "../../text/source.ts";
import type { Diagnostic } from "../collector.ts";
import { codeFrame } from "./code-frame.ts";
import { sortDiagnostics } from "./sort.ts";

/** A broken document has thousands of errors, and the first ones explain the rest. */
const MOST = 100;

export interface PrintStyle {
  readonly color: boolean;
  /** How many diagnostics are printed in full: 100, unless given. */
  readonly most?: number;
  /** How many of the warnings are printed in full where they are not what was asked for. */
  readonly mostWarnings?: number;
}

type Colors = ReturnType<typeof pc.createColors>;

/**
 * Returns diagnostics as text for people: each with its place, the line in question and a hint, and at the end a count,
 * with the number of omitted diagnostics by code.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], style: PrintStyle): string {
  const colors = pc.createColors(style.color);
  const shown = selectShown(sortDiagnostics(diagnostics), style);
  const blocks = shown.map((diagnostic) => printOne(diagnostic, colors));
  return [...blocks, summary(diagnostics, shown)].join("\n");
}

function selectShown(diagnostics: readonly Diagnostic[], style: PrintStyle): readonly Diagnostic[] {
  const { most = MOST, mostWarnings = most } = style;
  let warnings = 0;
  return diagnostics.filter(({ severity }) => severity !== "warning" || ++warnings <= mostWarnings).slice(0, most);
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

function summary(diagnostics: readonly Diagnostic[], shown: readonly Diagnostic[]): string {
  const counts = (["error", "warning", "info"] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((found) => found.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`);
  return `${counts.join(", ")}${leftOut(diagnostics, new Set(shown))}`;
}

/** Returns the codes of omitted diagnostics, the most frequent first. */
function leftOut(diagnostics: readonly Diagnostic[], shown: ReadonlySet<Diagnostic>): string {
  const tally = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    if (!shown.has(diagnostic)) tally.set(diagnostic.code, (tally.get(diagnostic.code) ?? 0) + 1);
  }
  if (tally.size === 0) return "";
  const codes = [...tally]
    .sort(([a, m], [b, n]) => n - m || byCodePoint(a, b))
    .map(([code, count]) => `${count} ${code}`);
  return ` (${shown.size} shown; not shown: ${codes.join(", ")})`;
}

const NOUNS = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
} as const;
