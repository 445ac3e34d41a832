import { HEAD_COUNT } from "./heads.ts";
import { MOST_PIECES, piecesOf } from "./pieces.ts";
import { MOST_TOKENS, type Tokens } from "./tokens.ts";

/**
 * A gated convolution over the words of a text. A word's vector is the sum of its pieces' vectors; each channel reads three words in a
 * row, and the greatest value that it finds anywhere goes to the heads, with the mean of all vectors, weighed by how many they are.
 */
export type Net = {
  /** 2^bits pieces are told apart. */
  readonly bits: number;
  readonly dimensions: number;
  readonly channels: number;
  /** A row of `dimensions` a piece; a value is `embedScale` times the number here. */
  readonly embed: Int8Array;
  readonly embedScale: number;
  /** Of channel c: three rows of `dimensions` (the word before, itself, the word after) for its value at 2c, for its gate at 2c + 1. */
  readonly conv: Float32Array;
  readonly convBias: Float32Array;
  /** Of a head: a weight a channel, then a weight a dimension of the mean. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
};

export const WIDTH = 3;

/** The mean of few words is less of a mean; of more words than the net has seen at once in its training, it is one. */
const WORDS_AT_ONCE = 48;
export const meanShare = (words: number): number =>
  words > WORDS_AT_ONCE ? Math.sqrt(WORDS_AT_ONCE) / words : 1 / Math.sqrt(Math.max(1, words));

/** The sum of products of two rows of numbers. Four sums at once, or each addition would wait for the last. */
export const dot = (a: Float32Array, ai: number, b: Float32Array, bi: number, n: number): number => {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let j = 0;
  for (; j + 3 < n; j += 4) {
    s0 += a[ai + j]! * b[bi + j]!;
    s1 += a[ai + j + 1]! * b[bi + j + 1]!;
    s2 += a[ai + j + 2]! * b[bi + j + 2]!;
    s3 += a[ai + j + 3]! * b[bi + j + 3]!;
  }
  for (; j < n; j++) s0 += a[ai + j]! * b[bi + j]!;
  return s0 + s1 + s2 + s3;
};

/** Scores a text, without one of its words where `leftOut` names it. Gives the sums of the heads: scratch. */
export type NetRunner = (tokens: Tokens, leftOut?: number) => Float32Array;

/** Buffers are kept from text to text; what is remembered of words changes no score. */
export const newNetRunner = (net: Net): NetRunner => {
  const { dimensions: d, channels, convBias, out, outBias } = net;
  const words = newWordMemory(net);
  const { rows, stride } = words;
  const at = new Int32Array(MOST_TOKENS + 2);
  const best = new Float32Array(channels);
  const mean = new Float32Array(d);
  const heads = new Float32Array(HEAD_COUNT);
  const valueBias = convBias.filter((_, i) => i % 2 === 0);
  const gateBias = convBias.filter((_, i) => i % 2 === 1);
  /** Within what is remembered of a word: its values and its gates, as the word before, as itself, as the word after. */
  const [own, after] = [2 * channels, 4 * channels];
  const vectorAt = WIDTH * 2 * channels;

  return (tokens, leftOut = -1) => {
    const { count } = tokens;
    words.begin();
    // Nothing stands before the first word, and nothing after the last.
    at[0] = words.nothing;
    at[count + 1] = words.nothing;
    for (let i = 0; i < count; i++) at[i + 1] = i === leftOut ? words.nothing : words.recall(tokens, i) * stride;
    best.fill(0);
    mean.fill(0);
    for (let i = 1; i <= count; i++) {
      const a = at[i - 1]!;
      const b = at[i]! + own;
      const c = at[i + 1]! + after;
      for (let o = 0; o < channels; o++) {
        const value = rows[a + o]! + rows[b + o]! + rows[c + o]! + valueBias[o]!;
        // A gate only takes away.
        if (value <= best[o]!) continue;
        const gate = rows[a + channels + o]! + rows[b + channels + o]! + rows[c + channels + o]! + gateBias[o]!;
        const gated = value / (1 + Math.exp(-gate));
        if (gated > best[o]!) best[o] = gated;
      }
      const v = at[i]! + vectorAt;
      for (let j = 0; j < d; j++) mean[j]! += rows[v + j]!;
    }
    const share = meanShare(leftOut < 0 ? count : count - 1);
    const width = channels + d;
    for (let k = 0; k < HEAD_COUNT; k++) {
      const from = k * width;
      heads[k] = outBias[k]! + dot(out, from, best, 0, channels) + share * dot(out, from + channels, mean, 0, d);
    }
    return heads;
  };
};

/** Words remembered with what the channels make of them: chat says the same few thousand again and again. */
const REMEMBERED = 8_192;

type WordMemory = {
  /** Of a word, `stride` numbers: values and gates as the word before, as itself, as the word after; then its vector. */
  readonly rows: Float32Array;
  readonly stride: number;
  /** Where a row of zeros begins. */
  readonly nothing: number;
  /** Another text begins: rows of the last may be overwritten. */
  readonly begin: () => void;
  /** The number of the row of a token, good for this text. */
  readonly recall: (tokens: Tokens, i: number) => number;
};

const newWordMemory = ({ bits, dimensions: d, channels, embed, embedScale, conv }: Net): WordMemory => {
  const shift = 32 - bits;
  const size = WIDTH * 2 * channels;
  const stride = size + d;
  /** Words of one text that fall on one place go to a row of their own, after all others; the last row is of zeros. */
  const rows = new Float32Array((REMEMBERED + MOST_TOKENS + 1) * stride);
  const hashes = new Int32Array(REMEMBERED);
  const checks = new Int32Array(REMEMBERED);
  const usedIn = new Float64Array(REMEMBERED);
  const pieces = new Int32Array(MOST_PIECES);
  const vector = new Float32Array(d);
  const weights = arranged(conv, channels, d);
  let text = 0;
  let spilt = 0;

  const write = (tokens: Tokens, i: number, row: number): void => {
    const count = piecesOf(tokens, i, pieces);
    vector.fill(0);
    for (let p = 0; p < count; p++) {
      const from = (pieces[p]! >>> shift) * d;
      for (let j = 0; j < d; j++) vector[j]! += embed[from + j]!;
    }
    const scale = embedScale / Math.sqrt(count);
    for (let j = 0; j < d; j++) vector[j]! *= scale;
    const at = row * stride;
    for (let o = 0; o < size; o++) rows[at + o] = dot(weights, o * d, vector, 0, d);
    rows.set(vector, at + size);
  };

  return {
    rows,
    stride,
    nothing: (REMEMBERED + MOST_TOKENS) * stride,
    begin() {
      text++;
      spilt = 0;
    },
    recall(tokens, i) {
      const hash = tokens.hash[i]!;
      const check = tokens.check[i]!;
      const slot = (hash >>> 8) & (REMEMBERED - 1);
      const isTaken = usedIn[slot] === text;
      if (usedIn[slot] !== 0 && hashes[slot] === hash && checks[slot] === check) {
        usedIn[slot] = text;
        return slot;
      }
      if (isTaken) {
        const row = REMEMBERED + spilt++;
        write(tokens, i, row);
        return row;
      }
      usedIn[slot] = text;
      hashes[slot] = hash;
      checks[slot] = check;
      write(tokens, i, slot);
      return slot;
    },
  };
};

/** The weights in the order in which a word is written: by its place in the window, values and then gates. */
const arranged = (conv: Float32Array, channels: number, d: number): Float32Array => {
  const part = new Float32Array(WIDTH * 2 * channels * d);
  for (let w = 0; w < WIDTH; w++)
    for (let o = 0; o < 2 * channels; o++) {
      const from = (o < channels ? 2 * o : 2 * (o - channels) + 1) * WIDTH * d + w * d;
      part.set(conv.subarray(from, from + d), (w * 2 * channels + o) * d);
    }
  return part;
};
