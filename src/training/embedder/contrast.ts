import type { PieceReader } from "../../models/builtin/embedder/pieces.ts";
import { addRows, dotRows } from "./rows.ts";

/** Texts read into pieces, many at once. */
export class PieceBatch {
  count = 0;
  starts: Int32Array;
  rows: Int32Array;
  weights: Float32Array;
  #used = 0;

  constructor(texts: number) {
    this.starts = new Int32Array(texts + 1);
    this.rows = new Int32Array(texts * 40);
    this.weights = new Float32Array(texts * 40);
  }

  clear(): void {
    this.count = 0;
    this.#used = 0;
  }

  add(read: PieceReader): number {
    if (this.#used + read.count > this.rows.length) this.#grow();
    this.rows.set(read.rows.subarray(0, read.count), this.#used);
    this.weights.set(read.weights.subarray(0, read.count), this.#used);
    this.#used += read.count;
    this.starts[++this.count] = this.#used;
    return this.count - 1;
  }

  #grow(): void {
    const rows = new Int32Array(this.rows.length * 2);
    const weights = new Float32Array(this.rows.length * 2);
    rows.set(this.rows);
    weights.set(this.weights);
    this.rows = rows;
    this.weights = weights;
  }
}

/** The table while it is learnt. */
export type Learnt = {
  readonly dimensions: number;
  readonly rows: number;
  readonly values: Float32Array;
  /** Of each row, what its gradients squared came to: rows that were often moved move less. */
  readonly moved: Float32Array;
};

export type StepOptions = { readonly rate: number; readonly temperature: number };

/**
 * One step of contrastive learning: each anchor shall be nearer to its own positive than to those of all others and to every near miss of the batch.
 *
 * Source: InfoNCE (van den Oord et al. 2018) in both directions; AdaGrad with one step size a row (Duchi et al. 2011).
 */
export class Contrast {
  readonly #table: Learnt;
  readonly #most: number;
  readonly #sums: Float32Array;
  readonly #units: Float32Array;
  readonly #norms: Float32Array;
  readonly #pull: Float32Array;
  #shares = new Float32Array(0);
  readonly #slotOf: Int32Array;
  #slots = new Int32Array(4096);
  #gradients: Float32Array;

  constructor(table: Learnt, mostTexts: number) {
    this.#table = table;
    this.#most = mostTexts;
    const size = mostTexts * table.dimensions;
    this.#sums = new Float32Array(size);
    this.#units = new Float32Array(size);
    this.#norms = new Float32Array(mostTexts);
    this.#pull = new Float32Array(size);
    this.#slotOf = new Int32Array(table.rows).fill(-1);
    this.#gradients = new Float32Array(4096 * table.dimensions);
  }

  /** `pairs` anchors come first in the batch, then as many positives, then near misses. `groups`: of anchors and positives of one group none is against another. Gives the loss. */
  step(batch: PieceBatch, pairs: number, groups: Int32Array, { rate, temperature }: StepOptions): number {
    if (batch.count > this.#most) throw new Error("the batch is larger than was said");
    this.#embed(batch);
    const loss = this.#compare(batch.count, pairs, groups, temperature);
    this.#learn(batch, rate);
    return loss;
  }

  #embed(batch: PieceBatch): void {
    const d = this.#table.dimensions;
    const { values } = this.#table;
    const { starts, rows, weights } = batch;
    this.#sums.fill(0, 0, batch.count * d);
    for (let t = 0; t < batch.count; t++) {
      const to = t * d;
      for (let p = starts[t]!; p < starts[t + 1]!; p++) {
        const from = rows[p]! * d;
        const weight = weights[p]!;
        for (let k = 0; k < d; k++) this.#sums[to + k]! += weight * values[from + k]!;
      }
      let square = 1e-12;
      for (let k = 0; k < d; k++) square += this.#sums[to + k]! ** 2;
      const norm = Math.sqrt(square);
      this.#norms[t] = norm;
      for (let k = 0; k < d; k++) this.#units[to + k] = this.#sums[to + k]! / norm;
    }
  }

  /** Fills `pull`: the gradient of the loss by the unit vectors. */
  #compare(texts: number, pairs: number, groups: Int32Array, temperature: number): number {
    const d = this.#table.dimensions;
    const others = texts - pairs;
    if (this.#shares.length < pairs * others) this.#shares = new Float32Array(pairs * others);
    const shares = this.#shares;
    const anchors = this.#units.subarray(0, pairs * d);
    const candidates = this.#units.subarray(pairs * d, texts * d);
    dotRows(anchors, pairs, candidates, others, d, shares);
    // Both directions from one table of likenesses: along the rows with the near misses, along the columns without.
    const scale = 1 / temperature;
    const along = new Float64Array(pairs);
    const across = new Float64Array(pairs);
    const right = new Float64Array(pairs);
    for (let i = 0; i < pairs; i++) {
      const at = i * others;
      right[i] = (shares[at + i]! - 1) * scale;
      for (let j = 0; j < others; j++) {
        const apart = j >= pairs || j === i || groups[i] !== groups[j];
        const e = apart ? Math.exp((shares[at + j]! - 1) * scale) : 0;
        shares[at + j] = e;
        along[i]! += e;
        if (j < pairs) across[j]! += e;
      }
    }
    let loss = 0;
    for (let i = 0; i < pairs; i++) {
      const at = i * others;
      loss += Math.log(along[i]!) + Math.log(across[i]!) - 2 * right[i]!;
      for (let j = 0; j < others; j++) {
        const e = shares[at + j]!;
        const share = e / along[i]! + (j < pairs ? e / across[j]! : 0) - (j === i ? 2 : 0);
        shares[at + j] = (share * scale) / (2 * pairs);
      }
    }
    this.#pull.fill(0, 0, texts * d);
    addRows(shares, pairs, candidates, others, d, this.#pull.subarray(0, pairs * d), false);
    addRows(shares, others, anchors, pairs, d, this.#pull.subarray(pairs * d, texts * d), true);
    return loss / (2 * pairs);
  }

  #learn(batch: PieceBatch, rate: number): void {
    const d = this.#table.dimensions;
    const { values, moved } = this.#table;
    const { starts, rows, weights } = batch;
    let used = 0;
    for (let t = 0; t < batch.count; t++) {
      const at = t * d;
      let along = 0;
      for (let k = 0; k < d; k++) along += this.#pull[at + k]! * this.#units[at + k]!;
      const by = 1 / this.#norms[t]!;
      for (let k = 0; k < d; k++) this.#pull[at + k] = (this.#pull[at + k]! - along * this.#units[at + k]!) * by;
      for (let p = starts[t]!; p < starts[t + 1]!; p++) {
        const row = rows[p]!;
        let slot = this.#slotOf[row]!;
        if (slot < 0) {
          slot = used++;
          this.#slotOf[row] = slot;
          if (slot >= this.#slots.length) this.#grow();
          this.#slots[slot] = row;
          this.#gradients.fill(0, slot * d, slot * d + d);
        }
        const to = slot * d;
        const weight = weights[p]!;
        for (let k = 0; k < d; k++) this.#gradients[to + k]! += weight * this.#pull[at + k]!;
      }
    }
    for (let slot = 0; slot < used; slot++) {
      const row = this.#slots[slot]!;
      this.#slotOf[row] = -1;
      const from = slot * d;
      const to = row * d;
      let square = 0;
      for (let k = 0; k < d; k++) square += this.#gradients[from + k]! ** 2;
      moved[row]! += square / d;
      const by = rate / (Math.sqrt(moved[row]!) + 1e-8);
      for (let k = 0; k < d; k++) values[to + k]! -= by * this.#gradients[from + k]!;
    }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    slots.set(this.#slots);
    const gradients = new Float32Array(this.#gradients.length * 2);
    gradients.set(this.#gradients);
    this.#slots = slots;
    this.#gradients = gradients;
  }
}
