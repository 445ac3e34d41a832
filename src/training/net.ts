import type { Chance } from "../corpora/chance.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { dot, meanShare } from "../models/builtin/classifier/net.ts";
import type { Dataset } from "./dataset.ts";
import type { Progress } from "./progress.ts";

const K = HEAD_COUNT;
const TELL_EVERY = 10_000;

/** A gated convolution over vectors of words, each the sum of its pieces' vectors; the greatest value of each channel goes to the heads. */
export type Net = {
  readonly bits: number;
  readonly d: number;
  readonly channels: number;
  readonly width: number;
  readonly embed: Float32Array;
  /** Of channel c: `width * d` weights of its value at 2c, of its gate at 2c + 1. */
  readonly conv: Float32Array;
  readonly convBias: Float32Array;
  /** Of head k: channels, then the mean of the vectors. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
};

export type NetOptions = {
  bits: number;
  d: number;
  channels: number;
  width: number;
  epochs: number;
  rate: number;
  embedRate: number;
  drop: number;
  dropOut: number;
  smooth: number;
  most: number;
  batch: number;
  decay?: number;
  pieceDrop?: number;
  embedDecay?: number;
};

export const normal = (chance: Chance): number => {
  const u = Math.max(1e-12, chance.next());
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * chance.next());
};

export const newNet = (o: NetOptions, chance: Chance): Net => {
  const { bits, d, channels, width } = o;
  const fill = (size: number, sd: number): Float32Array =>
    Float32Array.from({ length: size }, () => normal(chance) * sd);
  return {
    bits,
    d,
    channels,
    width,
    embed: fill((1 << bits) * d, 0.1),
    conv: fill(2 * channels * width * d, 1 / Math.sqrt(width * d)),
    convBias: new Float32Array(2 * channels),
    out: fill(K * (channels + d), 0.3 / Math.sqrt(channels)),
    outBias: new Float32Array(K).fill(-1),
  };
};

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export type Adam = { m: Float32Array; v: Float32Array; g: Float32Array };
export const adamFor = (p: Float32Array): Adam => ({
  m: new Float32Array(p.length),
  v: new Float32Array(p.length),
  g: new Float32Array(p.length),
});
export const adamStep = (p: Float32Array, a: Adam, rate: number, step: number, scale: number, decay: number): void => {
  const c1 = 1 - 0.9 ** step;
  const c2 = 1 - 0.999 ** step;
  const { m, v, g } = a;
  for (let i = 0; i < p.length; i++) {
    const gi = g[i]! * scale;
    m[i] = 0.9 * m[i]! + 0.1 * gi;
    v[i] = 0.999 * v[i]! + 0.001 * gi * gi;
    p[i]! -= rate * (m[i]! / c1 / (Math.sqrt(v[i]! / c2) + 1e-8) + decay * p[i]!);
    g[i] = 0;
  }
};

export const newForward = (net: Net, most: number) => ({
  /** Vectors of the words, with room on both sides. */
  x: new Float32Array((most + net.width) * net.d),
  scale: new Float32Array(most),
  ids: new Int32Array(most),
  words: 0,
  best: new Int32Array(net.channels),
  value: new Float32Array(net.channels),
  gate: new Float32Array(net.channels),
  pool: new Float32Array(net.channels + net.d),
  z: new Float32Array(K),
});
type Forward = ReturnType<typeof newForward>;

/** Reads the words in `f.ids`. */
export const forward = (net: Net, set: Dataset, f: Forward, mask?: Float32Array): void => {
  const { d, channels, width, embed, conv, convBias } = net;
  const { pieces, pieceAt } = set.vocabulary;
  const shift = 32 - net.bits;
  const pad = (width - 1) >> 1;
  const n = f.words;
  f.x.fill(0, 0, (n + width) * d);
  f.pool.fill(0);
  for (let t = 0; t < n; t++) {
    const id = f.ids[t]!;
    const from = pieceAt[id]!;
    const end = pieceAt[id + 1]!;
    const xi = (t + pad) * d;
    for (let p = from; p < end; p++) {
      const e = (pieces[p]! >>> shift) * d;
      for (let j = 0; j < d; j++) f.x[xi + j]! += embed[e + j]!;
    }
    const s = 1 / Math.sqrt(end - from);
    f.scale[t] = s;
    for (let j = 0; j < d; j++) {
      f.x[xi + j]! *= s;
      f.pool[channels + j]! += f.x[xi + j]!;
    }
  }
  const mean = meanShare(n);
  for (let j = 0; j < d; j++) f.pool[channels + j]! *= mean;
  const span = width * d;
  for (let c = 0; c < channels; c++) {
    let best = 0,
      bestAt = -1,
      bestV = 0,
      bestG = 0;
    for (let t = 0; t < n; t++) {
      const v = dot(f.x, t * d, conv, 2 * c * span, span) + convBias[2 * c]!;
      // A gate only takes away.
      if (v <= best) continue;
      const g = sigmoid(dot(f.x, t * d, conv, (2 * c + 1) * span, span) + convBias[2 * c + 1]!);
      if (v * g > best) {
        best = v * g;
        bestAt = t;
        bestV = v;
        bestG = g;
      }
    }
    f.best[c] = bestAt;
    f.value[c] = bestV;
    f.gate[c] = bestG;
    f.pool[c] = best;
  }
  if (mask) for (let j = 0; j < f.pool.length; j++) f.pool[j]! *= mask[j]!;
  for (let k = 0; k < K; k++) f.z[k] = net.outBias[k]! + dot(f.pool, 0, net.out, k * f.pool.length, f.pool.length);
};

export const trainNet = (
  set: Dataset,
  sampleWeights: Float32Array,
  o: NetOptions,
  chance: Chance,
  tell: (progress: Progress) => void,
  start?: Net,
): Net => {
  const net = start ?? newNet(o, chance);
  const { d, channels, width } = net;
  const span = width * d;
  const pad = (width - 1) >> 1;
  const n = set.examples.length;
  const f = newForward(net, o.most);
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const embedSums = new Float32Array(1 << net.bits).fill(1e-3);
  const aConv = adamFor(net.conv),
    aBias = adamFor(net.convBias),
    aOut = adamFor(net.out),
    aOutBias = adamFor(net.outBias);
  const mask = new Float32Array(channels + d);
  const gPool = new Float32Array(channels + d);
  const gx = new Float32Array((o.most + width) * d);
  const gz = new Float32Array(K);
  const { pieces, pieceAt } = set.vocabulary;
  const shift = 32 - net.bits;
  let step = 0,
    inBatch = 0;
  const totalSteps = o.epochs * n;
  let seen = 0;
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    for (let i = n - 1; i > 0; i--) {
      const j = chance.below(i + 1);
      const x = order[i]!;
      order[i] = order[j]!;
      order[j] = x;
    }
    let loss = 0,
      total = 0;
    for (let s = 0; s < n; s++) {
      if (++seen % TELL_EVERY === 0) {
        tell({ stage: "net", done: seen, of: totalSteps, epoch: epoch + 1, loss: loss / Math.max(1e-9, total) });
        loss = 0;
        total = 0;
      }
      const i = order[s]!;
      // What counts for less than a whole text is read less often.
      if (sampleWeights[i]! < 1 && chance.next() >= sampleWeights[i]!) continue;
      const w = Math.max(1, sampleWeights[i]!);
      const { targets, weights: hw } = set.examples[i]!;
      const left = 1 - seen / totalSteps;
      const first = set.at[i]!;
      const size = set.at[i + 1]! - first;
      const from = size > o.most ? chance.below(size - o.most + 1) : 0;
      let words = 0;
      for (let t = from; t < size && words < o.most; t++)
        if (o.drop === 0 || chance.next() >= o.drop) f.ids[words++] = set.ids[first + t]!;
      f.words = words;
      for (let j = 0; j < mask.length; j++) mask[j] = chance.next() < o.dropOut ? 0 : 1 / (1 - o.dropOut);
      forward(net, set, f, mask);
      let active = 0;
      for (let k = 0; k < K; k++) {
        gz[k] = 0;
        if (hw[k] === 0) continue;
        const p = sigmoid(f.z[k]!);
        const t = targets[k]! * (1 - 2 * o.smooth) + o.smooth;
        gz[k] = (p - t) * hw[k]! * w;
        loss -= hw[k]! * w * (t * Math.log(p + 1e-9) + (1 - t) * Math.log(1 - p + 1e-9));
        total += hw[k]! * w;
        active++;
      }
      if (active === 0) continue;
      gPool.fill(0);
      for (let k = 0; k < K; k++) {
        const g = gz[k]!;
        if (g === 0) continue;
        aOutBias.g[k]! += g;
        const at = k * gPool.length;
        for (let j = 0; j < gPool.length; j++) {
          aOut.g[at + j]! += g * f.pool[j]!;
          gPool[j]! += g * net.out[at + j]!;
        }
      }
      gx.fill(0, 0, (words + width) * d);
      const mean = meanShare(words);
      for (let j = 0; j < d; j++) {
        const g = gPool[channels + j]! * mask[channels + j]! * mean;
        if (g !== 0) for (let t = 0; t < words; t++) gx[(t + pad) * d + j]! += g;
      }
      for (let c = 0; c < channels; c++) {
        const t = f.best[c]!;
        const g = gPool[c]! * mask[c]!;
        if (t < 0 || g === 0) continue;
        const gv = g * f.gate[c]!;
        const gg = g * f.value[c]! * f.gate[c]! * (1 - f.gate[c]!);
        const wv = 2 * c * span;
        const wg = wv + span;
        const xi = t * d;
        aBias.g[2 * c]! += gv;
        aBias.g[2 * c + 1]! += gg;
        for (let j = 0; j < span; j++) {
          const x = f.x[xi + j]!;
          aConv.g[wv + j]! += gv * x;
          aConv.g[wg + j]! += gg * x;
          gx[xi + j]! += gv * net.conv[wv + j]! + gg * net.conv[wg + j]!;
        }
      }
      const rate = o.embedRate * left;
      for (let t = 0; t < words; t++) {
        const xi = (t + pad) * d;
        let square = 0;
        for (let j = 0; j < d; j++) square += gx[xi + j]! * gx[xi + j]!;
        if (square === 0) continue;
        const id = f.ids[t]!;
        const s2 = f.scale[t]!;
        square = (square * s2 * s2) / d;
        for (let p = pieceAt[id]!; p < pieceAt[id + 1]!; p++) {
          const b = pieces[p]! >>> shift;
          embedSums[b]! += square;
          const r = (rate * s2) / Math.sqrt(embedSums[b]!);
          const e = b * d;
          for (let j = 0; j < d; j++) net.embed[e + j]! -= r * gx[xi + j]!;
        }
      }
      if (++inBatch === o.batch) {
        step++;
        inBatch = 0;
        const r = o.rate * left;
        const sc = 1 / o.batch;
        const decay = o.decay ?? 0;
        adamStep(net.conv, aConv, r, step, sc, decay);
        adamStep(net.convBias, aBias, r, step, sc, 0);
        adamStep(net.out, aOut, r, step, sc, decay);
        adamStep(net.outBias, aOutBias, r, step, sc, 0);
      }
    }
  }
  return net;
};

export const scoreNet = (net: Net, set: Dataset, most = 120): Float32Array => {
  const f = newForward(net, most);
  const out = new Float32Array(set.examples.length * K);
  for (let i = 0; i < set.examples.length; i++) {
    const first = set.at[i]!;
    f.words = Math.min(most, set.at[i + 1]! - first);
    for (let t = 0; t < f.words; t++) f.ids[t] = set.ids[first + t]!;
    forward(net, set, f);
    out.set(f.z, i * K);
  }
  return out;
};
