import type { Chance } from "../corpora/chance.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { meanShare } from "../models/builtin/classifier/net.ts";
import { type Adam, adamFor } from "./adam.ts";
import type { Dataset } from "./dataset.ts";
import { type Net, type NetShape, newNet } from "./net.ts";
import { type Forward, forward, newForward, sigmoid } from "./net-forward.ts";
import type { Progress } from "./progress.ts";

export type NetOptions = NetShape & {
  readonly epochs: number;
  /** How fast the channels and heads learn, and how fast the pieces. Both fall to 0 over the training. */
  readonly rate: number;
  readonly embedRate: number;
  /** Share of the words of a text that are left out each time, and share of what goes to the heads. */
  readonly drop: number;
  readonly dropOut: number;
  /** Nobody is to be sure beyond this: targets are this far from 0 and 1. */
  readonly smooth: number;
  /** Words read of a text: of a longer one, some row of so many. */
  readonly most: number;
  /** Texts between two steps. */
  readonly batch: number;
  readonly decay: number;
};

/** Texts between two looks at the world: a training can be watched, and stopped. */
const TELL_EVERY = 2_000;
const LEAST = 1e-9;
/** What a piece is held to have changed before it ever did. */
const FIRST_SQUARE = 1e-3;

/** Trains by single texts; their pieces learn at once, all else every `batch` texts. */
export function* trainNet(
  set: Dataset,
  sampleWeights: Float32Array,
  o: NetOptions,
  chance: Chance,
): Generator<Progress, Net> {
  const net = newNet(o, chance);
  const size = set.examples.length;
  const f = newForward(net, o.most);
  const order = Int32Array.from({ length: size }, (_, i) => i);
  const back = newBackward(net, o);
  const mask = new Float32Array(f.pool.length);
  const total = o.epochs * size;
  let seen = 0;
  let inBatch = 0;
  let steps = 0;
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    shuffle(order, chance);
    let loss = 0;
    let weight = 0;
    for (const i of order) {
      if (++seen % TELL_EVERY === 0) {
        yield { stage: "net", done: seen, of: total, epoch: epoch + 1, loss: loss / Math.max(LEAST, weight) };
        loss = 0;
        weight = 0;
      }
      // What counts for less than a whole text is read less often.
      if (sampleWeights[i]! < 1 && chance.next() >= sampleWeights[i]!) continue;
      const left = 1 - seen / total;
      readWords(set, i, o, chance, f);
      for (let j = 0; j < mask.length; j++) mask[j] = chance.next() < o.dropOut ? 0 : 1 / (1 - o.dropOut);
      forward(net, set, f, mask);
      const { targets, weights } = set.examples[i]!;
      const taught = back.slopesOf(f, targets, weights, Math.max(1, sampleWeights[i]!));
      if (taught.weight === 0) continue;
      loss += taught.loss;
      weight += taught.weight;
      back.learn(set, f, mask, o.embedRate * left);
      if (++inBatch < o.batch) continue;
      inBatch = 0;
      back.step(o.rate * left, ++steps);
    }
  }
  return net;
}

/** Source: Fisher and Yates. */
export const shuffle = (order: Int32Array, chance: Chance): void => {
  for (let last = order.length - 1; last > 0; last--) {
    const other = chance.below(last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
};

/** Some of the words of a text, in their order. */
const readWords = (set: Dataset, i: number, { most, drop }: NetOptions, chance: Chance, f: Forward): void => {
  const first = set.at[i]!;
  const size = set.at[i + 1]! - first;
  const from = size > most ? chance.below(size - most + 1) : 0;
  f.words = 0;
  for (let t = from; t < size && f.words < most; t++)
    if (drop === 0 || chance.next() >= drop) f.ids[f.words++] = set.ids[first + t]!;
};

/** The way back from the heads to the pieces. */
const newBackward = (net: Net, o: NetOptions) => {
  const { d, channels, width, bits } = net;
  const span = width * d;
  const before = (width - 1) >> 1;
  const shift = 32 - bits;
  const conv = adamFor(net.conv);
  const convBias = adamFor(net.convBias);
  const out = adamFor(net.out);
  const outBias = adamFor(net.outBias);
  const sums = new Float32Array(HEAD_COUNT);
  const pool = new Float32Array(channels + d);
  const x = new Float32Array((o.most + width) * d);
  /** Of each piece, how much it has changed. Source: Duchi, Hazan and Singer, AdaGrad, 2011; one number a row. */
  const squares = new Float32Array(1 << bits).fill(FIRST_SQUARE);

  const toPool = (f: Forward): void => {
    pool.fill(0);
    for (let k = 0; k < HEAD_COUNT; k++) {
      const g = sums[k]!;
      if (g === 0) continue;
      outBias.slope[k]! += g;
      const at = k * pool.length;
      for (let j = 0; j < pool.length; j++) {
        out.slope[at + j]! += g * f.pool[j]!;
        pool[j]! += g * net.out[at + j]!;
      }
    }
  };

  const toWords = (f: Forward, mask: Float32Array): void => {
    x.fill(0, 0, (f.words + width) * d);
    const share = meanShare(f.words);
    for (let j = 0; j < d; j++) {
      const g = pool[channels + j]! * mask[channels + j]! * share;
      if (g !== 0) for (let t = 0; t < f.words; t++) x[(t + before) * d + j]! += g;
    }
    for (let c = 0; c < channels; c++) {
      const t = f.best[c]!;
      const g = pool[c]! * mask[c]!;
      if (t < 0 || g === 0) continue;
      channelBack(f, c, t * d, g * f.gate[c]!, g * f.value[c]! * f.gate[c]! * (1 - f.gate[c]!));
    }
  };

  const channelBack = (f: Forward, c: number, from: number, ofValue: number, ofGate: number): void => {
    const value = c * (span + d);
    const gate = value + span;
    const itself = from + before * d;
    convBias.slope[2 * c]! += ofValue;
    convBias.slope[2 * c + 1]! += ofGate;
    for (let j = 0; j < span; j++) {
      const read = f.x[from + j]!;
      conv.slope[value + j]! += ofValue * read;
      x[from + j]! += ofValue * net.conv[value + j]!;
    }
    for (let j = 0; j < d; j++) {
      conv.slope[gate + j]! += ofGate * f.x[itself + j]!;
      x[itself + j]! += ofGate * net.conv[gate + j]!;
    }
  };

  const toPieces = ({ vocabulary: { pieces, pieceAt } }: Dataset, f: Forward, rate: number): void => {
    for (let t = 0; t < f.words; t++) {
      const from = (t + before) * d;
      let square = 0;
      for (let j = 0; j < d; j++) square += x[from + j]! * x[from + j]!;
      if (square === 0) continue;
      const scale = f.scale[t]!;
      square = (square * scale * scale) / d;
      const id = f.ids[t]!;
      for (let p = pieceAt[id]!; p < pieceAt[id + 1]!; p++) {
        const piece = pieces[p]! >>> shift;
        squares[piece]! += square;
        const r = (rate * scale) / Math.sqrt(squares[piece]!);
        const row = piece * d;
        for (let j = 0; j < d; j++) net.embed[row + j]! -= r * x[from + j]!;
      }
    }
  };

  return {
    /** How far the heads are off, and what that costs. A head that nothing is known of is right. */
    slopesOf(f: Forward, targets: Float32Array, weights: Float32Array, times: number) {
      let loss = 0;
      let weight = 0;
      for (let k = 0; k < HEAD_COUNT; k++) {
        sums[k] = 0;
        if (weights[k] === 0) continue;
        const p = sigmoid(f.sums[k]!);
        const target = targets[k]! * (1 - 2 * o.smooth) + o.smooth;
        const w = weights[k]! * times;
        sums[k] = (p - target) * weights[k]! * times;
        loss -= w * (target * Math.log(p + LEAST) + (1 - target) * Math.log(1 - p + LEAST));
        weight += w;
      }
      return { loss, weight };
    },
    learn(set: Dataset, f: Forward, mask: Float32Array, rate: number): void {
      toPool(f);
      toWords(f, mask);
      toPieces(set, f, rate);
    },
    step(rate: number, count: number): void {
      const step = (of: Adam, decay: number): void => of.step({ rate, count, scale: 1 / o.batch, decay });
      step(conv, o.decay);
      step(convBias, 0);
      step(out, o.decay);
      step(outBias, 0);
    },
  };
};
