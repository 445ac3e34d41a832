/** Numbers that look like chance and come again with the same seed. Source: mulberry32, public domain. */
export type Chance = {
  /** 0 <= x < 1. */ readonly next: () => number;
  /** 0 .. below - 1. */ readonly below: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly holds: (share: number) => boolean;
};

export const seeded = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below, pick: (from) => from[below(from.length)]!, holds: (share) => next() < share };
};
