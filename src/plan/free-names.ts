/**
 * Allocates names: each gets the first of `name`, `name_2`, `name_3`, … that `take` accepts. Names for which `fold`
 * returns the same text share a count.
 */
export function nameAllocator(
  take: (name: string) => boolean,
  fold: (name: string) => string = (name) => name,
): (name: string, first?: string) => string {
  // All lower numbers are taken: trying them again would be quadratic in the number of similar names.
  const counts = new Map<string, number>();
  return (name, first = name) => {
    if (take(first)) return first;
    const alike = fold(name);
    let count = counts.get(alike) ?? 2;
    while (!take(`${name}_${count}`)) count++;
    counts.set(alike, count + 1);
    return `${name}_${count}`;
  };
}

/** Returns a function that allocates names that are not in `taken`, and adds each to it. */
export function allocatorBeside(taken: Set<string>): (name: string, first?: string) => string {
  return nameAllocator((name) => {
    const { size } = taken;
    return taken.add(name).size > size;
  });
}
