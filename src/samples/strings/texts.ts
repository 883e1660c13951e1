import { pick } from "../values/seed.ts";
import type { Slot } from "../values/slot.ts";
import type { TextRow } from "../vocabulary/rows.ts";
import { fallback, textRows } from "../vocabulary/texts.ts";
import { filled } from "./fill.ts";
import { byEnding, endings } from "./words.ts";

type Texts = readonly [string, ...string[]];

const byName = endings(textRows.map(([names, ...texts]: TextRow): readonly [string, Texts] => [names, texts]));
const ofUrls = byEnding(byName, ["url"]) ?? [fallback];

/**
 * Returns a text that suits the name and the place of a string property; if the name is not in the table, the text is
 * the name in words. The caller handles facets.
 */
export function textOf(slot: Slot): string {
  const { owner, words, seed } = slot;
  const row = slot.isUrl ? ofUrls : byEnding(byName, [...owner.words, ...owner.holder, ...words]);
  return filled(row === undefined ? fallback : pick(seed, row), slot);
}
