import { escapeControls } from "../../text/escape.ts";
import { lineColumn, lineText, offsetOfLine, type Place } from "../../text/source.ts";

interface Paints {
  readonly number: (text: string) => string;
  readonly caret: (text: string) => string;
}

/** How much of a line is shown on either side of the place. */
const BEFORE = 70;
const AFTER = 50;

/**
 * Returns the line before the place, the line of the place, and carets below what it names. Empty if the document is
 * empty.
 */
export function codeFrame(place: Place, paints: Paints): readonly string[] {
  const { source, offset } = place;
  const { line } = lineColumn(place);
  const text = lineText(source, line) ?? "";
  if (text.trim() === "") return [];
  const inLine = offset - offsetOfLine(source, line);
  const width = String(line).length;
  const numbered = (label: string, shown: string): string =>
    `${paints.number(`  ${label.padStart(width)} |`)}${shown === "" ? "" : ` ${shown}`}`;
  const { shown, indent, length } = excerpt(text, inLine);
  const above = lineText(source, line - 1);
  return [
    // Above a cut line, the line before would not be aligned.
    ...(above !== undefined && above.trim() !== "" && above.length <= BEFORE + AFTER && inLine <= BEFORE
      ? [numbered(String(line - 1), printable(above))]
      : []),
    numbered(String(line), shown),
    numbered("", `${" ".repeat(indent)}${paints.caret("^".repeat(length))}`),
  ];
}

function excerpt(line: string, offset: number): { shown: string; indent: number; length: number } {
  const token = tokenAt(line, offset);
  const before = [...line.slice(Math.max(0, offset - 2 * BEFORE), offset)];
  const after = [...line.slice(offset + token.length, offset + token.length + 2 * AFTER)];
  const cutBefore = before.length > BEFORE || offset > 2 * BEFORE;
  const cutAfter = after.length > AFTER || line.length > offset + token.length + 2 * AFTER;
  const left = `${cutBefore ? "…" : ""}${printable(before.slice(-BEFORE).join(""))}`;
  const middle = printable(token);
  const right = `${printable(after.slice(0, AFTER).join(""))}${cutAfter ? "…" : ""}`;
  return {
    shown: `${left}${middle}${right}`.trimEnd(),
    indent: [...left].length,
    length: Math.max(1, [...middle].length),
  };
}

/**
 * Returns the text that carets underline: a quoted value from its start, a name with the `<` of a tag, a quoted name;
 * else a character.
 */
function tokenAt(line: string, offset: number): string {
  const token = /(?<=["'])[^"'\s]+|<?\/?[\p{L}\p{N}\p{M}_$@.:-]+|"[^"<>]*"|./uy;
  token.lastIndex = offset;
  const [found = ""] = token.exec(line) ?? [];
  return found.length > AFTER ? found.slice(0, AFTER) : found;
}

/** Replaces tabs, whose width depends on their place in the line, so that carets below could not be aligned. */
function printable(text: string): string {
  return escapeControls(text.replaceAll("\t", "  "));
}
