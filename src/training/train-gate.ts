import type { Chance } from "../corpora/chance.ts";
import { shuffled } from "../corpora/chance.ts";
import {
  GATE_WORDS,
  type Gate,
  type GateTokens,
  gateEntry,
  gateSum,
  KEPT,
  lengthSlot,
  strangerOf,
} from "../models/builtin/classifier/gate.ts";
import type { Tokens } from "../models/builtin/classifier/tokens.ts";

/** What the gate learns from: the words of a text, and whether the whole model has something to say of it. */
export type Asked = GateTokens & { readonly worthAsking: boolean };

export const askedOf = ({ hash, check, count, from }: Tokens, worthAsking: boolean): Asked => ({
  count,
  hash: hash.slice(0, count),
  check: check.slice(0, count),
  from: from.slice(0, count + 1),
  worthAsking,
});

const EPOCHS = 4;
const RATE = 0.3;
/** Words met less often are not known: those of one length share a weight, learnt from all of them. */
const FEWEST = 3;
/** Of texts that are worth asking about, so many may be let go: nearly all are such that barely are. */
const MOST_LOST = 0.01;
const UNIT = 16;

/** Learns a weight a word, and then how low the sum must be for nearly nothing to be lost. `held` are texts that nothing was learnt from. */
export const trainGate = (taught: readonly Asked[], held: readonly Asked[], chance: Chance): Gate => {
  const known = knownWords(taught);
  const weights = new Float64Array(GATE_WORDS);
  const sums = new Float64Array(GATE_WORDS).fill(0.1);
  let bias = 0;
  let biasSum = 0.1;
  const slotOf = ({ hash, check, from }: Asked, i: number): number => {
    const slot = hash[i]! & (GATE_WORDS - 1);
    return known.get(slot) === (check[i]! & 0xff) ? slot : strangerOf(from[i + 1]! - from[i]!);
  };
  const sumOf = (one: Asked): number => {
    let sum = bias + weights[lengthSlot(one.count)]!;
    for (let i = 0; i < one.count; i++) sum += weights[slotOf(one, i)]!;
    return sum;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const one of shuffled(taught, chance)) {
      const p = 1 / (1 + Math.exp(-sumOf(one)));
      const g = p - (one.worthAsking ? 1 : 0);
      biasSum += g * g;
      bias -= (RATE * g) / Math.sqrt(biasSum);
      for (let i = -1; i < one.count; i++) {
        const slot = i < 0 ? lengthSlot(one.count) : slotOf(one, i);
        sums[slot]! += g * g;
        weights[slot]! -= (RATE * g) / Math.sqrt(sums[slot]!);
      }
    }
  const words = new Uint16Array(GATE_WORDS);
  for (const [slot, check] of known) words[slot] = gateEntry(check, weights[slot]! * UNIT);
  for (let slot = 0; slot < KEPT; slot++) words[slot] = gateEntry(0, weights[slot]! * UNIT);
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
    const slot = Math.floor(key / 256);
    if (count < FEWEST || slot < KEPT) continue;
    if ((best.get(slot)?.count ?? 0) < count) best.set(slot, { check: key % 256, count });
  }
  return new Map([...best].map(([slot, { check }]) => [slot, check]));
};

/** The greatest sum below which few enough of the texts that are worth asking about lie. */
const leastOf = (held: readonly Asked[], words: Uint16Array): number => {
  const worth = held.filter(({ worthAsking }) => worthAsking);
  const sums = worth.map((one) => gateSum(words, one)).sort((a, b) => a - b);
  return sums[Math.floor(worth.length * MOST_LOST)] ?? Number.MIN_SAFE_INTEGER;
};
