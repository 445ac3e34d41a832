import type { Chance } from "../corpora/chance.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";
import { pairOf } from "../models/builtin/classifier/pieces.ts";
import type { Dataset } from "./dataset.ts";
import type { Progress } from "./progress.ts";

/** Weights of hashed pieces and pairs of words, one a head side by side; head biases last. */
export type Linear = { readonly bits: number; readonly weights: Float32Array; readonly bias: Float32Array };

export type LinearOptions = { bits: number; epochs: number; rate: number; drop: number; smooth: number; decay: number };

const K = HEAD_COUNT;

export const newFeatures = () => ({ count: 0, at: new Int32Array(1 << 15), value: new Float32Array(1 << 15) });
type Features = ReturnType<typeof newFeatures>;

/** What of a text is looked up, and with which weight. `keep`: is word i read, or left out this time? */
export const featuresOf = (
  set: Dataset,
  i: number,
  shift: number,
  into: Features,
  keep?: (t: number) => boolean,
): void => {
  const { ids, at, words, vocabulary } = set;
  const first = at[i]!;
  const end = at[i + 1]!;
  const { pieces, pieceAt, hash } = vocabulary;
  let count = 0;
  for (let t = first; t < end; t++) {
    if (keep && !keep(t)) continue;
    const id = ids[t]!;
    for (let p = pieceAt[id]!; p < pieceAt[id + 1]!; p++) into.at[count++] = (pieces[p]! >>> shift) * K;
  }
  const single = count;
  let before = -1;
  let farther = -1;
  for (let t = first; t < first + words[i]!; t++) {
    if (keep && !keep(t)) continue;
    const id = ids[t]!;
    if (before >= 0) into.at[count++] = (pairOf(hash[before]!, hash[id]!, 0) >>> shift) * K;
    if (farther >= 0) into.at[count++] = (pairOf(hash[farther]!, hash[id]!, 1) >>> shift) * K;
    farther = before;
    before = id;
  }
  const a = 1 / Math.sqrt(Math.max(1, single));
  const b = 1 / Math.sqrt(Math.max(1, count - single));
  into.value.fill(a, 0, single);
  into.value.fill(b, single, count);
  into.count = count;
};

export function* trainLinear(
  set: Dataset,
  sampleWeights: Float32Array,
  o: LinearOptions,
  chance: Chance,
): Generator<Progress, Linear> {
  const size = 1 << o.bits;
  const shift = 32 - o.bits;
  const weights = new Float32Array(size * K);
  const sums = new Float32Array(size * K).fill(1e-3);
  const bias = new Float32Array(K);
  const biasSums = new Float32Array(K).fill(1e-3);
  const n = set.examples.length;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const f = newFeatures();
  const z = new Float64Array(K);
  const g = new Float64Array(K);
  const keep = o.drop > 0 ? () => chance.next() >= o.drop : undefined;
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    for (let i = n - 1; i > 0; i--) {
      const j = chance.below(i + 1);
      const x = order[i]!;
      order[i] = order[j]!;
      order[j] = x;
    }
    const rate = o.rate * (1 - epoch / o.epochs) ** o.decay;
    let loss = 0;
    let total = 0;
    for (let s = 0; s < n; s++) {
      const i = order[s]!;
      const w = sampleWeights[i]!;
      if (w === 0) continue;
      const { targets, weights: hw } = set.examples[i]!;
      featuresOf(set, i, shift, f, keep);
      for (let k = 0; k < K; k++) z[k] = bias[k]!;
      for (let j = 0; j < f.count; j++) {
        const at = f.at[j]!;
        const v = f.value[j]!;
        for (let k = 0; k < K; k++) z[k]! += v * weights[at + k]!;
      }
      let active = 0;
      for (let k = 0; k < K; k++) {
        if (hw[k] === 0) {
          g[k] = 0;
          continue;
        }
        const p = 1 / (1 + Math.exp(-z[k]!));
        const t = targets[k]! * (1 - 2 * o.smooth) + o.smooth;
        g[k] = (p - t) * hw[k]! * w;
        loss -= hw[k]! * w * (t * Math.log(p + 1e-9) + (1 - t) * Math.log(1 - p + 1e-9));
        total += hw[k]! * w;
        active++;
      }
      if (active === 0) continue;
      for (let k = 0; k < K; k++) {
        const gk = g[k]!;
        if (gk === 0) continue;
        biasSums[k]! += gk * gk;
        bias[k]! -= (rate * gk) / Math.sqrt(biasSums[k]!);
      }
      for (let j = 0; j < f.count; j++) {
        const at = f.at[j]!;
        const v = f.value[j]!;
        for (let k = 0; k < K; k++) {
          const gk = g[k]! * v;
          if (gk === 0) continue;
          sums[at + k]! += gk * gk;
          weights[at + k]! -= (rate * gk) / Math.sqrt(sums[at + k]!);
        }
      }
    }
    yield { stage: "net", done: (epoch + 1) * n, of: o.epochs * n, epoch: epoch + 1, loss: loss / total };
  }
  return { bits: o.bits, weights, bias };
}

export const scoreLinear = (model: Linear, set: Dataset): Float32Array => {
  const shift = 32 - model.bits;
  const out = new Float32Array(set.examples.length * K);
  const f = newFeatures();
  for (let i = 0; i < set.examples.length; i++) {
    featuresOf(set, i, shift, f);
    for (let k = 0; k < K; k++) out[i * K + k] = model.bias[k]!;
    for (let j = 0; j < f.count; j++) {
      const at = f.at[j]!;
      const v = f.value[j]!;
      for (let k = 0; k < K; k++) out[i * K + k]! += v * model.weights[at + k]!;
    }
  }
  return out;
};
