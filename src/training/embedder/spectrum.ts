import type { Chance } from "../../corpora/chance.ts";
import type { Neighbours } from "./neighbours.ts";

/** Rare words are met beside others by chance more often than their counts say. Source: Levy, Goldberg and Dagan 2015. */
const SMOOTHED = 0.75;
const ROUNDS = 6;

/**
 * Vectors of words from the company that they keep: the widest directions of the table of positive pointwise mutual information.
 * All have unit length but words that never stood near another, which have zeros.
 *
 * Source: Bullinaria and Levy 2012; the directions by subspace iteration (Halko, Martinsson and Tropp 2011), all weighted alike.
 */
export const companyVectors = (neighbours: Neighbours, dimensions: number, chance: Chance): Float32Array => {
  const table = informationOf(neighbours);
  const { words } = neighbours;
  // The first direction is how common a word is, and no meaning: one more is reckoned, and it is left out.
  const columns = dimensions + 1;
  let q = new Float32Array(words * columns);
  for (let i = 0; i < q.length; i++) q[i] = chance.next() - 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    q = times(table, q, words, columns);
    makeOrthogonal(q, words, columns);
  }
  const vectors = new Float32Array(words * dimensions);
  for (let w = 0; w < words; w++) {
    const row = q.subarray(w * columns + 1, (w + 1) * columns);
    const length = Math.hypot(...row);
    if (length > 0) for (let k = 0; k < dimensions; k++) vectors[w * dimensions + k] = row[k]! / length;
  }
  return vectors;
};

/** One half of a symmetric table, with what is on the diagonal. */
type Half = { readonly a: Int32Array; readonly b: Int32Array; readonly value: Float32Array };

const informationOf = (neighbours: Neighbours): Half => {
  const met = new Float64Array(neighbours.words);
  for (const [a, b, count] of neighbours) {
    met[a]! += count;
    met[b]! += count;
  }
  const smoothed = met.map((count) => count ** SMOOTHED);
  const total = met.reduce((sum, count) => sum + count, 0);
  const all = smoothed.reduce((sum, count) => sum + count, 0);
  const a = new Int32Array(neighbours.size);
  const b = new Int32Array(neighbours.size);
  const value = new Float32Array(neighbours.size);
  let used = 0;
  for (const [x, y, count] of neighbours) {
    const times = x === y ? 2 * count : count;
    // Both ways to smooth, for the table is symmetric.
    const chance = Math.max((met[x]! / total) * (smoothed[y]! / all), (met[y]! / total) * (smoothed[x]! / all));
    const information = Math.log(times / total / chance);
    if (information <= 0) continue;
    a[used] = x;
    b[used] = y;
    value[used++] = information;
  }
  return { a: a.subarray(0, used), b: b.subarray(0, used), value: value.subarray(0, used) };
};

const times = ({ a, b, value }: Half, q: Float32Array, rows: number, columns: number): Float32Array<ArrayBuffer> => {
  const out = new Float32Array(rows * columns);
  for (let i = 0; i < value.length; i++) {
    const x = a[i]! * columns;
    const y = b[i]! * columns;
    const v = value[i]!;
    for (let k = 0; k < columns; k++) out[x + k]! += v * q[y + k]!;
    if (x !== y) for (let k = 0; k < columns; k++) out[y + k]! += v * q[x + k]!;
  }
  return out;
};

/** Columns of unit length at right angles, in place. Source: Gram and Schmidt, each column twice. */
const makeOrthogonal = (q: Float32Array, rows: number, columns: number): void => {
  // Columns lie far apart in memory: turned, each is a row.
  const turned = new Float32Array(q.length);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) turned[c * rows + r] = q[r * columns + c]!;
  for (let c = 0; c < columns; c++) {
    const at = c * rows;
    for (let pass = 0; pass < 2; pass++) {
      for (let before = 0; before < c; before++) {
        const from = before * rows;
        let along = 0;
        for (let r = 0; r < rows; r++) along += turned[at + r]! * turned[from + r]!;
        for (let r = 0; r < rows; r++) turned[at + r]! -= along * turned[from + r]!;
      }
    }
    let square = 0;
    for (let r = 0; r < rows; r++) square += turned[at + r]! ** 2;
    const by = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let r = 0; r < rows; r++) turned[at + r]! *= by;
  }
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) q[r * columns + c] = turned[c * rows + r]!;
};
