import type { Tokens } from "./tokens.ts";

/**
 * A first look at a text: a weight a word, and what they sum up to. It is learnt from the answers of the whole model, so that nearly all
 * ordinary chat ends here.
 */
export type Gate = {
  /** By the low 16 bits of a word's hash: above, 8 bits of its check, below, its weight + 128. 0: no word stands here. */
  readonly words: Uint16Array;
  /** A sum below it tells that nothing is worth asking. */
  readonly least: number;
};

export const GATE_WORDS = 1 << 16;
const MIDDLE = 128;
const CHECK_BITS = 8;

/** What stands for a word in the table. Never 0. `weight`: -127 .. 127. */
export const gateEntry = (check: number, weight: number): number =>
  ((check & 0xff) << CHECK_BITS) | Math.max(1, Math.min(255, Math.round(weight) + MIDDLE));

/** Stands for the sum of a text with a word that nobody has met. */
export const UNKNOWN = Number.POSITIVE_INFINITY;

/** What the words of a text come to. */
export const gateSum = (
  words: Uint16Array,
  { count, hash, check }: Pick<Tokens, "count" | "hash" | "check">,
): number => {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const entry = words[hash[i]! & (GATE_WORDS - 1)]!;
    if (entry === 0 || entry >>> CHECK_BITS !== (check[i]! & 0xff)) return UNKNOWN;
    sum += (entry & 0xff) - MIDDLE;
  }
  return sum;
};

/** May the text say something? One with a word that nobody has met may. */
export const isWorthAsking = ({ words, least }: Gate, tokens: Tokens): boolean => gateSum(words, tokens) >= least;
