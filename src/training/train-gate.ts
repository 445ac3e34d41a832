import type { Chance } from "../corpora/chance.ts";
import { shuffled } from "../corpora/chance.ts";
import { GATE_WORDS, type Gate, gateEntry, gateSum, UNKNOWN } from "../models/builtin/classifier/gate.ts";
import type { Tokens } from "../models/builtin/classifier/tokens.ts";

/** What the gate learns from: the words of a text, and whether the whole model has something to say of it. */
export type Asked = { readonly hash: Int32Array; readonly check: Int32Array; readonly worthAsking: boolean };

export const askedOf = ({ hash, check, count }: Tokens, worthAsking: boolean): Asked => ({
  hash: hash.slice(0, count),
  check: check.slice(0, count),
  worthAsking,
});

const EPOCHS = 4;
const RATE = 0.3;
/** Words met less often are not known: a text with one of them is asked about. */
const FEWEST = 3;
/** Of texts that are worth asking about, so many may be let go. In chat where one text of thirty is, these are three in ten thousand. */
const MOST_LOST = 0.01;
/** Letting a text go that is worth asking about costs more than asking in vain. */
const COST = 4;
const UNIT = 16;

/** Learns a weight a word, and then how low the sum must be for nearly nothing to be lost. `held` are texts that nothing was learnt from. */
export const trainGate = (taught: readonly Asked[], held: readonly Asked[], chance: Chance): Gate => {
  const known = knownWords(taught);
  const weights = new Float64Array(GATE_WORDS);
  const sums = new Float64Array(GATE_WORDS).fill(0.1);
  let bias = 0;
  let biasSum = 0.1;
  const slotOf = (hash: number): number => hash & (GATE_WORDS - 1);
  const isKnown = (hash: number, check: number): boolean => known.get(slotOf(hash)) === (check & 0xff);
  const sumOf = ({ hash, check }: Asked): number => {
    let sum = bias;
    for (let i = 0; i < hash.length; i++) if (isKnown(hash[i]!, check[i]!)) sum += weights[slotOf(hash[i]!)]!;
    return sum;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const one of shuffled(taught, chance)) {
      const p = 1 / (1 + Math.exp(-sumOf(one)));
      const g = (p - (one.worthAsking ? 1 : 0)) * (one.worthAsking ? COST : 1);
      biasSum += g * g;
      bias -= (RATE * g) / Math.sqrt(biasSum);
      for (let i = 0; i < one.hash.length; i++) {
        if (!isKnown(one.hash[i]!, one.check[i]!)) continue;
        const slot = slotOf(one.hash[i]!);
        sums[slot]! += g * g;
        weights[slot]! -= (RATE * g) / Math.sqrt(sums[slot]!);
      }
    }
  const words = new Uint16Array(GATE_WORDS);
  for (const [slot, check] of known) words[slot] = gateEntry(check, weights[slot]! * UNIT);
  return { words, least: leastOf(held, words) };
};

/** By place in the table: the check of the word that is met most there. */
const knownWords = (taught: readonly Asked[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { hash, check } of taught)
    for (let i = 0; i < hash.length; i++) {
      const key = (hash[i]! & (GATE_WORDS - 1)) * 256 + (check[i]! & 0xff);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const best = new Map<number, { readonly check: number; readonly count: number }>();
  for (const [key, count] of counts) {
    if (count < FEWEST) continue;
    const slot = Math.floor(key / 256);
    if ((best.get(slot)?.count ?? 0) < count) best.set(slot, { check: key % 256, count });
  }
  return new Map([...best].map(([slot, { check }]) => [slot, check]));
};

/** The greatest sum below which few enough of the texts that are worth asking about lie. */
const leastOf = (held: readonly Asked[], words: Uint16Array): number => {
  const worth = held.filter(({ worthAsking }) => worthAsking);
  const sums = worth
    .map((one) => gateSum(words, { ...one, count: one.hash.length }))
    .filter((sum) => sum !== UNKNOWN)
    .sort((a, b) => a - b);
  return sums[Math.floor(worth.length * MOST_LOST)] ?? Number.MIN_SAFE_INTEGER;
};
