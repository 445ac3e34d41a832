/** Numbers that look like chance and come again with the same seed, on every machine. */
export type Chance = {
  /** 0 <= x < 1. */
  readonly next: () => number;
  /** 0 .. below - 1. */
  readonly below: (below: number) => number;
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly holds: (share: number) => boolean;
  /** Another row of numbers: what one part of a corpus draws changes nothing in the others. */
  readonly apart: () => Chance;
};

/** Source: mulberry32, public domain, by Tommy Ettinger. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[below(from.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    pick,
    holds: (share) => next() < share,
    apart: () => chanceFrom(below(4_294_967_296)),
  };
};

/** The same things in another order. Source: Fisher and Yates. */
export const shuffled = <T>(things: readonly T[], chance: Chance): T[] => {
  const row = [...things];
  for (let last = row.length - 1; last > 0; last--) {
    const other = chance.below(last + 1);
    [row[last], row[other]] = [row[other]!, row[last]!];
  }
  return row;
};

/** Each thing once, in an order of chance, and then all of them again, for ever. */
export function* endless<T>(things: readonly T[], chance: Chance): Generator<T, never> {
  if (things.length === 0) throw new Error("nothing to go through");
  for (;;) yield* shuffled(things, chance);
}
