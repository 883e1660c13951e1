import { lineColumn, type Place } from "../../text/source.ts";
import { deprecationText } from "../compare/deprecation.ts";
import type { DiffStep, JudgedChange, Summary } from "../judge.ts";
import { verdicts } from "../rules/verdict.ts";

/** Returns the declaration before and after: `Edm.String → Edm.Int32`, `+ Edm.String`, `- Edm.String`. */
export function transition({ before, after }: Pick<JudgedChange, "before" | "after">): string {
  if (before === undefined) return after === undefined ? "" : `+ ${after}`;
  return after === undefined ? `- ${before}` : `${before} → ${after}`;
}

/** Returns remarks on a change: the two verdicts if they differ, the note, the deprecation. */
export function remarks({ wire, source, note, deprecation, rule }: JudgedChange): readonly string[] {
  const found: string[] = [];
  if (wire !== source) found.push(`wire ${wire}, source ${source}`);
  if (note !== undefined) found.push(note);
  // The rules on deprecation have it before and after.
  if (deprecation !== undefined && !/deprecat/.test(rule)) found.push(`was ${deprecationText(deprecation)}`);
  return found;
}

/** Returns the place of a change: in the later document, or in the former for a removal. */
export function placeText({ placeBefore, placeAfter }: JudgedChange): string | undefined {
  const place = placeAfter ?? placeBefore;
  return place && positionText(place);
}

function positionText(place: Place): string {
  const { line, column } = lineColumn(place);
  return `${place.source.name}:${line}:${column}`;
}

/** `3 breaking, 1 risky, 20 safe`. */
export function countsText(summary: Summary): string {
  return verdicts.map((verdict) => `${summary[verdict]} ${verdict}`).join(", ");
}

/**
 * Returns the sentences at the end of a step: no changes, changes that the ignore file has left out, the version step.
 */
export function remainderText({ changes, ignored, suggested }: DiffStep): string | undefined {
  const sentences: string[] = [];
  const left = `${ignored} ${ignored === 1 ? "change is" : "changes are"} ignored.`;
  if (changes.length === 0) sentences.push(ignored === 0 ? "No changes." : `No other changes; ${left}`);
  else if (ignored > 0) sentences.push(left);
  if (suggested !== undefined) sentences.push(`Suggested version step: ${suggested}.`);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}
