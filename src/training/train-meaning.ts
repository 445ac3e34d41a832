import type { Chance } from "../corpora/chance.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { type Meaning, readBy, sizeOf } from "../models/builtin/classifier/meaning.ts";
import { dot } from "../models/builtin/classifier/net.ts";
import { newRowOf, type WordTable, writeVector } from "../models/builtin/classifier/word-table.ts";
import { adamFor } from "./adam.ts";
import type { Dataset } from "./dataset.ts";
import { normal } from "./net.ts";
import { sigmoid } from "./net-forward.ts";
import type { Progress } from "./progress.ts";
import { shuffle } from "./train-net.ts";

export type MeaningOptions = {
  readonly channels: number;
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the words, and of what the hidden units read, that is left out each time. */
  readonly drop: number;
  readonly dropOut: number;
  readonly smooth: number;
  readonly batch: number;
  /** Words of a text that are read. */
  readonly most: number;
};

const K = HEAD_COUNT;
const TELL_EVERY = 2_000;
const LEAST = 1e-9;

export const newMeaning = (table: WordTable, { channels, hidden }: MeaningOptions, chance: Chance): Meaning => {
  const d = table.dimensions;
  const fill = (size: number, sd: number): Float32Array =>
    Float32Array.from({ length: size }, () => normal(chance) * sd);
  return {
    table,
    channels,
    hidden,
    greatest: fill(channels * d, 0.3),
    greatestBias: new Float32Array(channels),
    mean: fill(channels * d, 1),
    meanBias: new Float32Array(channels),
    deep: fill(hidden * readBy(channels), 1 / Math.sqrt(readBy(channels))),
    deepBias: new Float32Array(hidden),
    out: fill(K * hidden, 0.1),
    outBias: new Float32Array(K).fill(-1),
  };
};

/** By number of a word in the vocabulary: its row in the table, or -1. */
const rowsOf = (table: WordTable, { vocabulary }: Dataset): Int32Array => {
  const rowOf = newRowOf(table);
  return Int32Array.from({ length: vocabulary.count }, (_, id) => rowOf(vocabulary, id));
};

/**
 * Learns what vectors of words say of the labels. The vectors stay as they are, so that words that no text holds keep their place among
 * those that some do.
 */
export function* trainMeaning(
  set: Dataset,
  table: WordTable,
  sampleWeights: Float32Array,
  o: MeaningOptions,
  chance: Chance,
): Generator<Progress, Meaning> {
  const model = newMeaning(table, o, chance);
  const learner = newLearner(model, o, chance);
  const rows = rowsOf(table, set);
  const n = set.examples.length;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const batch: Taught[] = [];
  let seen = 0;
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    shuffle(order, chance);
    for (const i of order) {
      if (++seen % TELL_EVERY === 0)
        yield { stage: "meaning", done: seen, of: o.epochs * n, epoch: epoch + 1, loss: learner.loss() };
      const weight = sampleWeights[i]!;
      // What counts for less than a whole text is read less often.
      if (weight < 1 && chance.next() >= weight) continue;
      const kept: number[] = [];
      for (let t = set.at[i]!; t < set.at[i + 1]! && kept.length < o.most; t++) {
        const row = rows[set.ids[t]!]!;
        if (row >= 0 && chance.next() >= o.drop) kept.push(row);
      }
      const { targets, weights } = set.examples[i]!;
      batch.push({ rows: kept, targets, weights, weight: Math.max(1, weight) });
      if (batch.length < o.batch) continue;
      learner.learn(batch, o.rate * (1 - seen / (o.epochs * n)));
      batch.length = 0;
    }
  }
  return model;
}

type Taught = {
  readonly rows: readonly number[];
  readonly targets: Float32Array;
  readonly weights: Float32Array;
  readonly weight: number;
};

const newLearner = (model: Meaning, o: MeaningOptions, chance: Chance) => {
  const { table, channels: C, hidden: H } = model;
  const d = table.dimensions;
  const R = readBy(C);
  const vectors = new Float32Array(table.hash.length * d);
  for (let row = 0; row < table.hash.length; row++) writeVector(table, row, vectors.subarray(row * d, row * d + d));
  const [greatest, greatestBias] = [adamFor(model.greatest), adamFor(model.greatestBias)];
  const [mean, meanBias] = [adamFor(model.mean), adamFor(model.meanBias)];
  const [deep, deepBias] = [adamFor(model.deep), adamFor(model.deepBias)];
  const [out, outBias] = [adamFor(model.out), adamFor(model.outBias)];
  /** What the channels make of the words of a batch: each word once, however often it stands there. */
  let made = new Float32Array(4_096 * C);
  const slot = new Int32Array(table.hash.length).fill(-1);
  const used: number[] = [];
  const best = new Float32Array(C);
  const bestAt = new Int32Array(C);
  const centre = new Float32Array(d);
  const read = new Float32Array(R);
  const mask = new Float32Array(R);
  const units = new Float32Array(H);
  const gUnits = new Float32Array(H);
  const gRead = new Float32Array(R);
  const gz = new Float32Array(K);
  let steps = 0;
  let loss = 0;
  let total = 0;

  const slotOf = (row: number): number => {
    const known = slot[row]!;
    if (known >= 0) return known;
    const at = used.length * C;
    if (at + C > made.length) {
      const bigger = new Float32Array(2 * made.length);
      bigger.set(made);
      made = bigger;
    }
    for (let c = 0; c < C; c++) made[at + c] = dot(model.greatest, c * d, vectors, row * d, d);
    slot[row] = at;
    used.push(row);
    return at;
  };

  const readWords = (rows: readonly number[]): void => {
    const n = rows.length;
    best.fill(Number.NEGATIVE_INFINITY);
    centre.fill(0);
    let whole = 0;
    for (let w = 0; w < n; w++) {
      const at = slotOf(rows[w]!);
      for (let c = 0; c < C; c++) {
        const value = made[at + c]!;
        if (value <= best[c]!) continue;
        best[c] = value;
        bestAt[c] = w;
      }
      const weight = table.weights[rows[w]!]!;
      whole += weight;
      for (let j = 0; j < d; j++) centre[j]! += weight * vectors[rows[w]! * d + j]!;
    }
    if (n > 0) for (let j = 0; j < d; j++) centre[j]! /= whole;
    for (let c = 0; c < C; c++) {
      read[c] = n === 0 ? 0 : Math.max(0, best[c]! + model.greatestBias[c]!);
      read[C + c] = Math.max(0, dot(model.mean, c * d, centre, 0, d) + model.meanBias[c]!);
    }
    read[2 * C] = sizeOf(n);
  };

  const learnOne = ({ rows, targets, weights, weight }: Taught): void => {
    readWords(rows);
    for (let r = 0; r < R; r++) {
      mask[r] = chance.next() < o.dropOut ? 0 : 1 / (1 - o.dropOut);
      read[r]! *= mask[r]!;
    }
    units.set(model.deepBias);
    for (let r = 0; r < R; r++) {
      const x = read[r]!;
      if (x !== 0) for (let h = 0; h < H; h++) units[h]! += x * model.deep[r * H + h]!;
    }
    for (let h = 0; h < H; h++) if (units[h]! < 0) units[h] = 0;
    gUnits.fill(0);
    for (let k = 0; k < K; k++) {
      if (weights[k] === 0) continue;
      const p = sigmoid(model.outBias[k]! + dot(model.out, k * H, units, 0, H));
      const t = targets[k]! * (1 - 2 * o.smooth) + o.smooth;
      const g = (p - t) * weights[k]! * weight;
      gz[k] = g;
      loss -= weights[k]! * weight * (t * Math.log(p + LEAST) + (1 - t) * Math.log(1 - p + LEAST));
      total += weights[k]! * weight;
      outBias.slope[k]! += g;
      for (let h = 0; h < H; h++) {
        out.slope[k * H + h]! += g * units[h]!;
        gUnits[h]! += g * model.out[k * H + h]!;
      }
    }
    for (let h = 0; h < H; h++) {
      if (units[h] === 0) gUnits[h] = 0;
      deepBias.slope[h]! += gUnits[h]!;
    }
    for (let r = 0; r < R; r++) {
      const x = read[r]!;
      // What says nothing learns nothing.
      if (x === 0) continue;
      gRead[r] = dot(gUnits, 0, model.deep, r * H, H);
      for (let h = 0; h < H; h++) deep.slope[r * H + h]! += x * gUnits[h]!;
    }
    for (let c = 0; c < C; c++) {
      const g = read[c]! > 0 ? gRead[c]! * mask[c]! : 0;
      if (g !== 0) {
        greatestBias.slope[c]! += g;
        const from = rows[bestAt[c]!]! * d;
        for (let j = 0; j < d; j++) greatest.slope[c * d + j]! += g * vectors[from + j]!;
      }
      const m = read[C + c]! > 0 ? gRead[C + c]! * mask[C + c]! : 0;
      if (m === 0) continue;
      meanBias.slope[c]! += m;
      for (let j = 0; j < d; j++) mean.slope[c * d + j]! += m * centre[j]!;
    }
  };

  return {
    learn: (batch: readonly Taught[], rate: number): void => {
      for (const one of batch) learnOne(one);
      const how = { rate, count: ++steps, scale: 1 / batch.length };
      for (const one of [greatest, mean, deep, out]) one.step({ ...how, decay: o.decay });
      for (const one of [greatestBias, meanBias, deepBias, outBias]) one.step({ ...how, decay: 0 });
      for (const row of used) slot[row] = -1;
      used.length = 0;
    },
    /** The mean since it was asked last. */
    loss: (): number => {
      const mean = loss / Math.max(LEAST, total);
      loss = 0;
      total = 0;
      return mean;
    },
  };
};
