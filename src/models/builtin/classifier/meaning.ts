import { HEAD_COUNT } from "./heads.ts";
import { dot, type NetRunner } from "./net.ts";
import { newRowOf, type WordTable, writeVector } from "./word-table.ts";

/**
 * Reads what the words of a text mean, from vectors that were learnt elsewhere: so it has an opinion of words that no text of its training
 * held. Some channels take the greatest value that any word has for them, as many others look at the mean of all words, in which rare words
 * count more; hidden units read both. Words without a vector are passed over, and the order of words tells nothing: that is the net's part.
 */
export type Meaning = {
  readonly table: WordTable;
  readonly channels: number;
  readonly hidden: number;
  /** Of channel c: a row of weights, one a number of a word's vector. */
  readonly greatest: Float32Array;
  readonly greatestBias: Float32Array;
  /** The same for the mean. */
  readonly mean: Float32Array;
  readonly meanBias: Float32Array;
  /** Of what is read (each greatest value, each of the mean, how many words there are): a weight for each hidden unit. */
  readonly deep: Float32Array;
  readonly deepBias: Float32Array;
  /** Of a head: a weight for each hidden unit. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
};

/** How many numbers the hidden units read. */
export const readBy = (channels: number): number => 2 * channels + 1;
/** How many words, to a hidden unit. */
export const sizeOf = (words: number): number => Math.log1p(words) / 3;

/** Buffers are kept from text to text; what is remembered of words changes no score. */
export const newMeaningRunner = (meaning: Meaning): NetRunner => {
  const { table, channels, hidden, greatestBias, meanBias, deep, deepBias, out, outBias } = meaning;
  const rowOf = newRowOf(table);
  const { rows, recall } = newProjections(meaning);
  const best = new Float32Array(channels);
  const mean = new Float32Array(channels);
  const units = new Float32Array(hidden);
  const heads = new Float32Array(HEAD_COUNT);
  /** What is read and not zero: half of it is. Four zeros more, so that it can be read four at a time. */
  const values = new Float32Array(readBy(channels) + PAD);
  const from = new Int32Array(readBy(channels) + PAD);

  let count = 0;

  const put = (value: number, which: number): void => {
    if (value <= 0) return;
    values[count] = value;
    from[count++] = which * hidden;
  };

  const readDeep = (): void => {
    values.fill(0, count, count + PAD);
    from.fill(0, count, count + PAD);
    units.set(deepBias);
    for (let i = 0; i < count; i += 4) {
      const a = from[i]!;
      const b = from[i + 1]!;
      const c = from[i + 2]!;
      const d = from[i + 3]!;
      const va = values[i]!;
      const vb = values[i + 1]!;
      const vc = values[i + 2]!;
      const vd = values[i + 3]!;
      for (let h = 0; h < hidden; h++)
        units[h]! += va * deep[a + h]! + vb * deep[b + h]! + vc * deep[c + h]! + vd * deep[d + h]!;
    }
    for (let h = 0; h < hidden; h++) if (units[h]! < 0) units[h] = 0;
  };

  return (tokens, leftOut = -1) => {
    let words = 0;
    let whole = 0;
    best.fill(Number.NEGATIVE_INFINITY);
    mean.fill(0);
    for (let i = 0; i < tokens.count; i++) {
      const row = i === leftOut ? -1 : rowOf(tokens, i);
      if (row < 0) continue;
      words++;
      whole += table.weights[row]!;
      const at = recall(row);
      for (let c = 0; c < channels; c++) if (rows[at + c]! > best[c]!) best[c] = rows[at + c]!;
      const ofMean = at + channels;
      for (let c = 0; c < channels; c++) mean[c]! += rows[ofMean + c]!;
    }
    const share = whole === 0 ? 0 : 1 / whole;
    count = 0;
    for (let c = 0; c < channels; c++) {
      put(best[c]! + greatestBias[c]!, c);
      put(share * mean[c]! + meanBias[c]!, channels + c);
    }
    put(sizeOf(words), 2 * channels);
    readDeep();
    for (let k = 0; k < HEAD_COUNT; k++) heads[k] = outBias[k]! + dot(out, k * hidden, units, 0, hidden);
    return heads;
  };
};

/** Read four at a time, so that what is summed up is fetched and put back once for four. */
const PAD = 4;

type Projections = {
  /** Of a word: its values for the channels of the greatest, then for those of the mean, times its weight. */
  readonly rows: Float32Array;
  /** Where the numbers of a row of the table begin. */
  readonly recall: (row: number) => number;
};

/**
 * What the channels make of a word depends on the word alone: it is reckoned once and kept. Room for words that nobody says is never
 * touched, and so costs no memory.
 */
const newProjections = ({ table, channels, greatest, mean }: Meaning): Projections => {
  const d = table.dimensions;
  const stride = 2 * channels;
  const rows = new Float32Array(table.hash.length * stride);
  const isKnown = new Uint8Array(table.hash.length);
  const vector = new Float32Array(d);
  return {
    rows,
    recall(row) {
      const from = row * stride;
      if (isKnown[row] === 1) return from;
      isKnown[row] = 1;
      writeVector(table, row, vector);
      for (let c = 0; c < channels; c++) {
        rows[from + c] = dot(greatest, c * d, vector, 0, d);
        rows[from + channels + c] = table.weights[row]! * dot(mean, c * d, vector, 0, d);
      }
      return from;
    },
  };
};
