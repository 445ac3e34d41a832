/** Rows whose sums run side by side: each number of the query is loaded once for all of them. */
const LANES = 8;
/** After so much of the dimensions it is asked whether a block can still matter. */
const CHECKED_AT = 0.75;

export type Nearest = { readonly index: number; readonly similarity: number };

/**
 * Vectors of unit length, looked through one by one: exact, and for the few thousand phrases of a rulebook quicker than any graph.
 *
 * Reads: eight rows at a time, interleaved. A block is left when what is still to come (Cauchy and Schwarz) cannot reach what is asked for.
 * Gives: cosines, -1..1; of two alike the first row goes first.
 * Limits: linear in rows x dimensions; 2,000 rows of 128 take some 100 us. The rows are fixed.
 */
export class FlatIndex {
  readonly size: number;
  readonly #dimensions: number;
  readonly #head: number;
  readonly #lanes: Float32Array;
  /** By block: the greatest length of what stands behind the head of a row. */
  readonly #tails: Float32Array;
  /** A scratch list. */
  readonly #sums = new Float64Array(LANES);

  constructor(vectors: readonly Float32Array[], dimensions: number) {
    this.size = vectors.length;
    this.#dimensions = dimensions;
    this.#head = Math.floor(dimensions * CHECKED_AT);
    const blocks = Math.ceil(vectors.length / LANES);
    this.#lanes = new Float32Array(blocks * dimensions * LANES);
    this.#tails = new Float32Array(blocks);
    for (const [row, vector] of vectors.entries()) this.#put(row, vector);
  }

  #put(row: number, vector: Float32Array): void {
    if (vector.length !== this.#dimensions)
      throw new Error(`a vector of ${vector.length} dimensions among vectors of ${this.#dimensions}`);
    const block = Math.floor(row / LANES);
    const start = block * this.#dimensions * LANES + (row % LANES);
    for (let d = 0; d < this.#dimensions; d++) this.#lanes[start + d * LANES] = vector[d]!;
    this.#tails[block] = Math.max(this.#tails[block]!, tailLength(vector, this.#head));
  }

  /** The rows that are most like the query, at most `count` of them and the likest first; none that is not at least so like it. */
  nearest(query: Float32Array, count: number, atLeast: number): readonly Nearest[] {
    const tail = tailLength(query, this.#head);
    const found: Nearest[] = [];
    let needed = atLeast;
    const sums = this.#sums;
    for (let block = 0; block < this.#tails.length; block++) {
      if (!this.#sum(block, query, needed - tail * this.#tails[block]! - SLACK, sums)) continue;
      const rows = Math.min(LANES, this.size - block * LANES);
      for (let lane = 0; lane < rows; lane++) {
        const similarity = sums[lane]!;
        if (similarity < needed || (found.length === count && similarity === needed)) continue;
        enter(found, { index: block * LANES + lane, similarity }, count);
        if (found.length === count) needed = found[count - 1]!.similarity;
      }
    }
    return found;
  }

  /** The sums of one block; false where none of its rows has come to `needed` by the head. */
  #sum(block: number, query: Float32Array, needed: number, sums: Float64Array): boolean {
    const start = block * this.#dimensions * LANES;
    addLanes(this.#lanes, query, start, 0, this.#head, sums, false);
    for (let lane = 0; lane < LANES; lane++) {
      if (sums[lane]! < needed) continue;
      addLanes(this.#lanes, query, start, this.#head, this.#dimensions, sums, true);
      return true;
    }
    return false;
  }
}

/** Adds what the dimensions `from` to `to` give to the sums of eight rows. Written out: a loop over lanes would keep the sums in memory. */
const addLanes = (
  lanes: Float32Array,
  query: Float32Array,
  start: number,
  from: number,
  to: number,
  sums: Float64Array,
  goesOn: boolean,
): void => {
  let a = goesOn ? sums[0]! : 0;
  let b = goesOn ? sums[1]! : 0;
  let c = goesOn ? sums[2]! : 0;
  let d = goesOn ? sums[3]! : 0;
  let e = goesOn ? sums[4]! : 0;
  let f = goesOn ? sums[5]! : 0;
  let g = goesOn ? sums[6]! : 0;
  let h = goesOn ? sums[7]! : 0;
  for (let i = from, at = start + from * LANES; i < to; i++, at += LANES) {
    const x = query[i]!;
    a += lanes[at]! * x;
    b += lanes[at + 1]! * x;
    c += lanes[at + 2]! * x;
    d += lanes[at + 3]! * x;
    e += lanes[at + 4]! * x;
    f += lanes[at + 5]! * x;
    g += lanes[at + 6]! * x;
    h += lanes[at + 7]! * x;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
  sums[6] = g;
  sums[7] = h;
};

/** Puts one in its place, of two alike behind the earlier one. */
const enter = (found: Nearest[], one: Nearest, count: number): void => {
  let at = found.length;
  while (at > 0 && found[at - 1]!.similarity < one.similarity) at--;
  found.splice(at, 0, one);
  if (found.length > count) found.pop();
};

/** Sums of rounded numbers differ in the last places: a row must not be lost for that. */
const SLACK = 1e-5;

const tailLength = (vector: Float32Array, from: number): number => {
  let sum = 0;
  for (let i = from; i < vector.length; i++) sum += vector[i]! * vector[i]!;
  return Math.sqrt(sum);
};
