import { dropOldest } from "../../../engine/oldest.ts";

const REMEMBERED = 20_000;

/** Knows what was told lately. */
export type Once = {
  /** Is it news? With `withinMs` it is again after that time; without it never, as long as it is remembered. */
  readonly isNews: (what: string, now: number, withinMs?: number) => boolean;
};

/** Remembers the last 20,000 things. */
export const openOnce = (): Once => {
  const told = new Map<string, number>();
  return {
    isNews: (what, now, withinMs = Number.POSITIVE_INFINITY) => {
      const before = told.get(what);
      if (before !== undefined && now - before < withinMs) return false;
      told.delete(what);
      told.set(what, now);
      dropOldest(told, REMEMBERED);
      return true;
    },
  };
};
