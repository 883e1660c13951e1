import type { Deprecation } from "../../model/types.ts";
import { lineColumn, type Place } from "../../text/source.ts";
import { type DiffStep, type JudgedChange, type Summary, summarize, type VersionStep } from "../judge.ts";

/** A change as `diff --format json` has it; `report-schema.ts` has the schema. */
export interface ChangeJson {
  readonly rule: string;
  readonly case: string;
  readonly verdict: string;
  readonly wire: string;
  readonly source: string;
  readonly target: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly places: { readonly before?: PlaceJson; readonly after?: PlaceJson };
  readonly note?: string;
  readonly deprecation?: Partial<Record<keyof Deprecation, string>>;
}

export interface PlaceJson {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface StepJson {
  readonly before: string;
  readonly after: string;
  readonly summary: Summary;
  readonly suggestedStep?: VersionStep;
  readonly changes: readonly ChangeJson[];
}

/** One comparison as it is, or several as steps with their sum. */
export type DiffJson = StepJson | { readonly summary: Summary; readonly steps: readonly StepJson[] };

export function diffJson(steps: readonly DiffStep[]): DiffJson {
  const [first, ...more] = steps.map(stepJson);
  if (first !== undefined && more.length === 0) return first;
  return { summary: summarize(steps.flatMap(({ changes }) => changes)), steps: steps.map(stepJson) };
}

function stepJson({ before, after, changes, suggested }: DiffStep): StepJson {
  const suggestion = suggested !== undefined && { suggestedStep: suggested };
  return { before, after, summary: summarize(changes), ...suggestion, changes: changes.map(changeJson) };
}

function changeJson(change: JudgedChange): ChangeJson {
  const { rule, verdict, wire, source, target, before, after, note, deprecation } = change;
  return {
    rule,
    case: change.case,
    verdict,
    wire,
    source,
    target,
    before: before ?? null,
    after: after ?? null,
    places: {
      ...(change.placeBefore !== undefined && { before: placeJson(change.placeBefore) }),
      ...(change.placeAfter !== undefined && { after: placeJson(change.placeAfter) }),
    },
    ...(note !== undefined && { note }),
    ...(deprecation !== undefined && { deprecation: definedMembers(deprecation) }),
  };
}

function placeJson(place: Place): PlaceJson {
  return { file: place.source.name, ...lineColumn(place) };
}

function definedMembers({ text, date, removalDate, version }: Deprecation) {
  return {
    ...(text !== undefined && { text }),
    ...(date !== undefined && { date }),
    ...(removalDate !== undefined && { removalDate }),
    ...(version !== undefined && { version }),
  };
}
