/** Numbers that look random and are the same on every machine. */
export interface Random {
  /** From 0 up to, but not, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, but not, `below`. */
  readonly below: (below: number) => number;
  /** One of these, which must not be empty, as often as its weight says. */
  readonly weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Mulberry32: small, quick, and good enough to spread types and names. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const weighted = <Item>(items: readonly (readonly [Item, number])[]): Item => {
    let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    const found = items.find(([, weight]) => {
      rest -= weight;
      return rest < 0;
    });
    return (found ?? items.at(-1)!)[0];
  };
  return { next, below, pick, weighted };
}
