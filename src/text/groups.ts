/** Returns the group of a key; adds an empty one to the map if there is none. */
export function groupOf<K, V>(groups: Map<K, V[]>, key: K): V[] {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: V[] = [];
  groups.set(key, group);
  return group;
}

/** Returns items by key: keys in the order in which they first occur, and items in theirs. */
export function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) groupOf(groups, keyOf(item)).push(item);
  return groups;
}
