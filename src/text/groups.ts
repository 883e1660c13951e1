/** The group of a key, which the map has from then on. */
export function groupOf<K, V>(groups: Map<K, V[]>, key: K): V[] {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: V[] = [];
  groups.set(key, group);
  return group;
}

/** Items by key: keys in the order in which they first occur, and items in theirs. */
export function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) groupOf(groups, keyOf(item)).push(item);
  return groups;
}
