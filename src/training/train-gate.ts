import type { Chance } from "../corpora/chance.ts";
import { shuffled } from "../corpora/chance.ts";
import {
  eachStranger,
  GATE_LENGTHS,
  GATE_ROW,
  GATE_STRANGERS,
  GATE_WORDS,
  type Gate,
  type GateTokens,
  gateCheck,
  gateSum,
  lengthPlace,
} from "../models/builtin/classifier/gate.ts";
import type { Tokens } from "../models/builtin/classifier/tokens.ts";

/** What the gate learns from: the words of a text, and whether the whole model has something to say of it. */
export type Asked = GateTokens & { readonly worthAsking: boolean };

export const askedOf = ({ hash, check, count, from, chars }: Tokens, worthAsking: boolean): Asked => ({
  count,
  hash: hash.slice(0, count),
  check: check.slice(0, count),
  from: from.slice(0, count + 1),
  chars: chars.slice(0, from[count]),
  worthAsking,
});

const EPOCHS = 4;
const RATE = 0.3;
/** A word is read by many rows of letters: each learns less. */
const STRANGER_RATE = 0.1;
/** Words met less often are not known. */
const FEWEST = 3;
/** Of texts that are worth asking about, so many may be let go: nearly all are such that barely are. */
const MOST_LOST = 0.0075;
const UNIT = 20;
const FIRST_SQUARE = 0.1;
const FIRST_VALUE = 0.2;

/** Numbers that learn. Source: Duchi, Hazan and Singer, AdaGrad, 2011. */
const learner = (size: number, first: (i: number) => number) => {
  const values = Float32Array.from({ length: size }, (_, i) => first(i));
  const squares = new Float32Array(size).fill(FIRST_SQUARE);
  return {
    values,
    learn(i: number, slope: number, rate: number): void {
      squares[i]! += slope * slope;
      values[i]! -= (rate * slope) / Math.sqrt(squares[i]!);
    },
  };
};

/** Learns what words say, and then how low they must sum up for nearly nothing to be lost. `held` are texts that nothing was learnt from. */
export const trainGate = (taught: readonly Asked[], held: readonly Asked[], chance: Chance): Gate => {
  const checks = knownWords(taught);
  // What counts by its greatest alone must begin unlike: equals would learn the same.
  const unlike = (most: number) => (i: number) => (i % GATE_ROW === 0 ? 0 : most * chance.next());
  const words = learner(GATE_WORDS * GATE_ROW, unlike(FIRST_VALUE));
  const strangers = learner(GATE_STRANGERS * GATE_ROW, unlike(FIRST_VALUE / 10));
  const lengths = learner(GATE_LENGTHS, () => 0);
  const row = new Float64Array(GATE_ROW);
  const best = new Float64Array(GATE_ROW);
  const bestAt = new Int32Array(GATE_ROW);

  const placeOf = ({ hash, check }: Asked, i: number): number => {
    const place = hash[i]! & (GATE_WORDS - 1);
    return checks[place] === gateCheck(check[i]!) ? place : -1;
  };
  const readRow = (one: Asked, i: number): void => {
    const place = placeOf(one, i);
    if (place >= 0) for (let c = 0; c < GATE_ROW; c++) row[c] = words.values[place * GATE_ROW + c]!;
    else {
      row.fill(0);
      eachStranger(one, i, (at) => {
        for (let c = 0; c < GATE_ROW; c++) row[c]! += strangers.values[at * GATE_ROW + c]!;
      });
    }
  };
  const sumOf = (one: Asked): number => {
    let sum = lengths.values[lengthPlace(one.count)]!;
    best.fill(0);
    bestAt.fill(-1);
    for (let i = 0; i < one.count; i++) {
      readRow(one, i);
      sum += row[0]!;
      for (let c = 1; c < GATE_ROW; c++) {
        if (row[c]! <= best[c]!) continue;
        best[c] = row[c]!;
        bestAt[c] = i;
      }
    }
    for (let c = 1; c < GATE_ROW; c++) sum += best[c]!;
    return sum;
  };
  const learnWord = (one: Asked, i: number, c: number, slope: number, rate: number): void => {
    const place = placeOf(one, i);
    if (place >= 0) words.learn(place * GATE_ROW + c, slope, rate);
    else eachStranger(one, i, (at) => strangers.learn(at * GATE_ROW + c, slope, rate * STRANGER_RATE));
  };

  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const one of shuffled(taught, chance)) {
      const slope = 1 / (1 + Math.exp(-sumOf(one))) - (one.worthAsking ? 1 : 0);
      lengths.learn(lengthPlace(one.count), slope, rate);
      for (let i = 0; i < one.count; i++) learnWord(one, i, 0, slope, rate);
      for (let c = 1; c < GATE_ROW; c++) if (bestAt[c]! >= 0) learnWord(one, bestAt[c]!, c, slope, rate);
    }
  }
  const gate = {
    checks,
    words: rounded(words.values),
    strangers: rounded(strangers.values),
    lengths: rounded(lengths.values),
  };
  return { ...gate, least: leastOf(held, gate) };
};

const rounded = (values: Float32Array): Int8Array =>
  Int8Array.from(values, (x) => Math.max(-127, Math.min(127, Math.round(x * UNIT))));

/** By place in the table: the check of the word that is met most there. */
const knownWords = (taught: readonly Asked[]): Uint8Array => {
  const counts = new Map<number, number>();
  for (const { hash, check } of taught)
    for (let i = 0; i < hash.length; i++) {
      const key = (hash[i]! & (GATE_WORDS - 1)) * 256 + gateCheck(check[i]!);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const most = new Int32Array(GATE_WORDS);
  const checks = new Uint8Array(GATE_WORDS);
  for (const [key, count] of counts) {
    const place = Math.floor(key / 256);
    if (count < FEWEST || count <= most[place]!) continue;
    most[place] = count;
    checks[place] = key % 256;
  }
  return checks;
};

/** The greatest sum below which few enough of the texts that are worth asking about lie. */
const leastOf = (held: readonly Asked[], gate: Omit<Gate, "least">): number => {
  const worth = held.filter(({ worthAsking }) => worthAsking);
  const sums = worth.map((one) => gateSum({ ...gate, least: 0 }, one)).sort((a, b) => a - b);
  return sums[Math.floor(worth.length * MOST_LOST)] ?? Number.MIN_SAFE_INTEGER;
};
