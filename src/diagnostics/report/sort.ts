import { byCodePoint } from "../../text/order.ts";
import type { Source } from "../../text/source.ts";
import type { Diagnostic } from "../collector.ts";

/**
 * Returns diagnostics in the order to read them in: those without place, then document by document in the order in
 * which they were first reported, by offset, then by code.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const ranks = new Map<Source, number>();
  for (const { place } of diagnostics) {
    if (place !== undefined && !ranks.has(place.source)) ranks.set(place.source, ranks.size);
  }
  const rank = ({ place }: Diagnostic): number => (place === undefined ? -1 : ranks.get(place.source)!);
  const offset = ({ place }: Diagnostic): number => place?.offset ?? 0;
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || offset(a) - offset(b) || byCodePoint(a.code, b.code));
}
