import type { Tokens } from "./tokens.ts";

/**
 * A first look at a text: a weight a word, and what they sum up to. It is learnt from the answers of the whole model, so that nearly all
 * ordinary chat ends here. Words that nobody has met share a weight by their length.
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

/** Places kept for words that nobody has met, by how long they are. */
export const STRANGERS = 8;

/** Places kept for texts by how many words they have: short ones say little, whatever their words are. */
const LENGTHS = [1, 2, 3, 5, 8, 14, 30];
/** Places that are no word's. */
export const KEPT = STRANGERS + LENGTHS.length + 1;

/** The place of a text of so many words. */
export const lengthSlot = (count: number): number => {
  let i = 0;
  while (i < LENGTHS.length && count > LENGTHS[i]!) i++;
  return STRANGERS + i;
};

/** The place of a word that nobody has met. `letters`: how many it has, at least 1. */
export const strangerOf = (letters: number): number => Math.min(letters, STRANGERS) - 1;

/** Where the weight of token i stands: its own place, or that of strangers of its length. */
export const gateSlot = (words: Uint16Array, { hash, check, from }: GateTokens, i: number): number => {
  const slot = hash[i]! & (GATE_WORDS - 1);
  const entry = words[slot]!;
  const isKnown = slot >= KEPT && entry !== 0 && entry >>> CHECK_BITS === (check[i]! & 0xff);
  return isKnown ? slot : strangerOf(from[i + 1]! - from[i]!);
};

/** What is looked at of tokens. */
export type GateTokens = Pick<Tokens, "count" | "hash" | "check" | "from">;

/** What the words of a text come to. */
export const gateSum = (words: Uint16Array, tokens: GateTokens): number => {
  let sum = (words[lengthSlot(tokens.count)]! & 0xff) - MIDDLE;
  for (let i = 0; i < tokens.count; i++) sum += (words[gateSlot(words, tokens, i)]! & 0xff) - MIDDLE;
  return sum;
};

/** May the text say something? */
export const isWorthAsking = ({ words, least }: Gate, tokens: Tokens): boolean => gateSum(words, tokens) >= least;
