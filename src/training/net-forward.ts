import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { dot, meanShare } from "../models/builtin/classifier/net.ts";
import type { Dataset } from "./dataset.ts";
import type { Net } from "./net.ts";

/** What a net makes of a text on the way to its sums: the way back needs it. Scratch. */
export type Forward = {
  /** Numbers of words in the vocabulary: what is read. */
  readonly ids: Int32Array;
  words: number;
  /** Vectors of the words, with room on both sides, and what each sum of pieces was divided by. */
  readonly x: Float32Array;
  readonly scale: Float32Array;
  /** By channel: the word with the greatest value, that value and its gate. */
  readonly best: Int32Array;
  readonly value: Float32Array;
  readonly gate: Float32Array;
  /** What goes to the heads: channels, then the mean. */
  readonly pool: Float32Array;
  readonly sums: Float32Array;
};

export const newForward = ({ width, d, channels }: Net, most: number): Forward => ({
  ids: new Int32Array(most),
  words: 0,
  x: new Float32Array((most + width) * d),
  scale: new Float32Array(most),
  best: new Int32Array(channels),
  value: new Float32Array(channels),
  gate: new Float32Array(channels),
  pool: new Float32Array(channels + d),
  sums: new Float32Array(HEAD_COUNT),
});

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** From the words in `f.ids` to the sums of the heads. `mask`: what of the pool is left out, and how much more the rest counts. */
export const forward = (net: Net, set: Dataset, f: Forward, mask?: Float32Array): void => {
  readVectors(net, set, f);
  findBest(net, f);
  const { pool, sums } = f;
  if (mask) for (let j = 0; j < pool.length; j++) pool[j]! *= mask[j]!;
  for (let k = 0; k < HEAD_COUNT; k++) sums[k] = net.outBias[k]! + dot(pool, 0, net.out, k * pool.length, pool.length);
};

const readVectors = ({ bits, d, channels, width, embed }: Net, set: Dataset, f: Forward): void => {
  const { pieces, pieceAt } = set.vocabulary;
  const shift = 32 - bits;
  const before = (width - 1) >> 1;
  f.x.fill(0, 0, (f.words + width) * d);
  f.pool.fill(0);
  for (let t = 0; t < f.words; t++) {
    const from = pieceAt[f.ids[t]!]!;
    const end = pieceAt[f.ids[t]! + 1]!;
    const x = (t + before) * d;
    for (let p = from; p < end; p++) {
      const row = (pieces[p]! >>> shift) * d;
      for (let j = 0; j < d; j++) f.x[x + j]! += embed[row + j]!;
    }
    const scale = 1 / Math.sqrt(end - from);
    f.scale[t] = scale;
    for (let j = 0; j < d; j++) {
      f.x[x + j]! *= scale;
      f.pool[channels + j]! += f.x[x + j]!;
    }
  }
  const share = meanShare(f.words);
  for (let j = 0; j < d; j++) f.pool[channels + j]! *= share;
};

const findBest = ({ d, channels, width, conv, convBias }: Net, f: Forward): void => {
  const span = width * d;
  const before = (width - 1) >> 1;
  for (let c = 0; c < channels; c++) {
    const at = c * (span + d);
    let best = 0;
    let bestAt = -1;
    let bestValue = 0;
    let bestGate = 0;
    for (let t = 0; t < f.words; t++) {
      const value = dot(f.x, t * d, conv, at, span) + convBias[2 * c]!;
      // A gate only takes away.
      if (value <= best) continue;
      const gate = sigmoid(dot(f.x, (t + before) * d, conv, at + span, d) + convBias[2 * c + 1]!);
      if (value * gate <= best) continue;
      best = value * gate;
      bestAt = t;
      bestValue = value;
      bestGate = gate;
    }
    f.best[c] = bestAt;
    f.value[c] = bestValue;
    f.gate[c] = bestGate;
    f.pool[c] = best;
  }
};

/** Words of a text that are scored. */
const MOST_SCORED = 120;

/** Sums of the heads, one row a text. */
export const scoreNet = (net: Net, set: Dataset): Float32Array => {
  const f = newForward(net, MOST_SCORED);
  const out = new Float32Array(set.examples.length * HEAD_COUNT);
  for (let i = 0; i < set.examples.length; i++) {
    const first = set.at[i]!;
    f.words = Math.min(MOST_SCORED, set.at[i + 1]! - first);
    for (let t = 0; t < f.words; t++) f.ids[t] = set.ids[first + t]!;
    forward(net, set, f);
    out.set(f.sums, i * HEAD_COUNT);
  }
  return out;
};
