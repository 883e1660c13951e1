import type { Place, Source } from "../../text/source.ts";

/** An error of Handlebars in a template, as the rest of a sentence, and its place. */
export interface TemplateFault {
  readonly sentence: string;
  readonly place: Place;
}

/** Reads an exception of Handlebars. Its parser has the line only in the text, everything else in properties. */
export function readTemplateFault(fault: unknown, source: Source): TemplateFault {
  const text = fault instanceof Error ? fault.message : String(fault);
  const { lineNumber, column } = (typeof fault === "object" ? fault : {}) as { lineNumber?: number; column?: number };
  const lineInText = /^(?:Parse|Lexical) error on line (\d+)/.exec(text)?.[1];
  const line = lineNumber ?? Number(lineInText ?? 1);
  return { sentence: sentenceOf(text), place: { source, offset: offsetOf(source.text, line, column ?? 0) } };
}

function sentenceOf(text: string): string {
  const unexpected = /, got '(\w+)'$/.exec(text)?.[1];
  if (unexpected === "EOF") return "it ends before all blocks and tags are closed.";
  if (unexpected !== undefined) return `${unexpected} is unexpected.`;
  const missing = /^"(.*)" not defined in /.exec(text)?.[1];
  if (missing !== undefined) return `its view has no ${missing}.`;
  return `${text.split("\n")[0]?.replace(/ - \d+:\d+$/, "")}.`;
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  const start = before.reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(start + column, text.length);
}
