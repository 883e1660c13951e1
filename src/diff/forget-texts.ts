import { type Place, type Source, withoutText } from "../text/source.ts";
import type { Change } from "./compare/change.ts";

/** Returns the changes with places that do not hold the texts of the documents: those of many versions take much memory. */
export function forgetTexts(changes: readonly Change[]): readonly Change[] {
  const sources = new Map<Source, Source>();
  const forget = (place: Place | undefined): Place | undefined => {
    if (place === undefined) return undefined;
    const source = sources.get(place.source) ?? withoutText(place.source);
    sources.set(place.source, source);
    return { ...place, source };
  };
  return changes.map((change) => ({
    ...change,
    placeBefore: forget(change.placeBefore),
    placeAfter: forget(change.placeAfter),
  }));
}
