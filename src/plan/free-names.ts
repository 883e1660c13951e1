/**
 * Allocates names: each gets the first of `name`, `name_2`, `name_3`, … that `take` accepts. `fold` gives names that
 * count as one when they are counted.
 */
export function nameAllocator(
  take: (name: string) => boolean,
  fold: (name: string) => string = (name) => name,
): (name: string, first?: string) => string {
  // All that are counted lower are taken: to try them again would be quadratic in how many names are alike.
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

/** Allocates names that are not among those taken, to which it adds each. */
export function allocatorBeside(taken: Set<string>): (name: string, first?: string) => string {
  return nameAllocator((name) => {
    const { size } = taken;
    return taken.add(name).size > size;
  });
}
