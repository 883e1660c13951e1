/** The items that two lists have in common, by name. */
export interface Pairing<Item> {
  readonly same: readonly (readonly [before: Item, after: Item])[];
  /** Names that differ only in case, if each has one counterpart. */
  readonly renamed: readonly (readonly [before: Item, after: Item])[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** Pairs the items of two lists by name, whatever their order. Names are unique in each list. */
export function pairByName<Item>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
): Pairing<Item> {
  const same: [Item, Item][] = [];
  const removed: Item[] = [];
  // Most lists are the same on both sides, or so from their start.
  const shorter = Math.min(before.length, after.length);
  while (same.length < shorter && nameOf(before[same.length]!) === nameOf(after[same.length]!)) {
    same.push([before[same.length]!, after[same.length]!]);
  }
  const start = same.length;
  if (start === before.length) return { same, renamed: [], removed, added: after.slice(start) };
  const left = new Map(after.slice(start).map((item) => [nameOf(item), item]));
  for (const item of before.slice(start)) {
    const name = nameOf(item);
    const counterpart = left.get(name);
    if (counterpart === undefined) removed.push(item);
    else {
      same.push([item, counterpart]);
      left.delete(name);
    }
  }
  const added = [...left.values()];
  if (removed.length === 0 || added.length === 0) return { same, renamed: [], removed, added };
  const renamed = renamedByCase(removed, added, nameOf);
  if (renamed.length === 0) return { same, renamed, removed, added };
  const gone = new Set(renamed.flat());
  return { same, renamed, removed: removed.filter((i) => !gone.has(i)), added: added.filter((i) => !gone.has(i)) };
}

function renamedByCase<Item>(
  removed: readonly Item[],
  added: readonly Item[],
  nameOf: (item: Item) => string,
): readonly (readonly [Item, Item])[] {
  return pairSingles(removed, added, (item) => nameOf(item).toLowerCase());
}

/** Pairs the items that have a key of their own on both sides. */
export function pairSingles<Item>(
  before: Iterable<Item>,
  after: Iterable<Item>,
  keyOf: (item: Item) => string,
): readonly (readonly [Item, Item])[] {
  const candidates = singlesBy(after, keyOf);
  const found: [Item, Item][] = [];
  for (const [key, item] of singlesBy(before, keyOf)) {
    const counterpart = candidates.get(key);
    if (item !== undefined && counterpart !== undefined) found.push([item, counterpart]);
  }
  return found;
}

/** By key; undefined if several share it. */
function singlesBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item | undefined> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    found.set(key, found.has(key) ? undefined : item);
  }
  return found;
}
