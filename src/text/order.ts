/** Compares two texts by code point. Everything is sorted in this order, never in that of a locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
