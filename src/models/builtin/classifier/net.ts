import { HEAD_COUNT } from "./heads.ts";
import { MOST_PIECES, piecesOf } from "./pieces.ts";
import { MOST_TOKENS, type Tokens } from "./tokens.ts";

/**
 * A gated convolution over the words of a text. A word's vector is the sum of its pieces' vectors; each channel reads three words in a
 * row, and counts by as much as the word in the middle opens its gate. The greatest value that it finds anywhere goes to the heads, with the
 * mean of all vectors, weighed by how many they are.
 */
export type Net = {
  /** 2^bits pieces are told apart. */
  readonly bits: number;
  readonly dimensions: number;
  readonly channels: number;
  /** A row of `dimensions` a piece; a value is `embedScale` times the number here. */
  readonly embed: Int8Array;
  readonly embedScale: number;
  /** Of a channel: four rows of `dimensions`, what its value takes of the word before, of the word itself and of the word after, and its gate of the word itself. */
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
  const { dimensions: d, channels, out, outBias } = net;
  const words = newWordMemory(net);
  const { rows, stride } = words;
  const at = new Int32Array(MOST_TOKENS + 2);
  const best = new Float32Array(channels);
  const mean = new Float32Array(d);
  const heads = new Float32Array(HEAD_COUNT);
  /** Within what is remembered of a word: its values as the word before, as itself, as the word after; how far it opens the gates; its vector. */
  const [own, after, gates, vectorAt] = [channels, 2 * channels, WIDTH * channels, (WIDTH + 1) * channels];

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
      const g = at[i]! + gates;
      const c = at[i + 1]! + after;
      for (let o = 0; o < channels; o++) {
        const value = (rows[a + o]! + rows[b + o]! + rows[c + o]!) * rows[g + o]!;
        if (value > best[o]!) best[o] = value;
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

/** Words remembered with what the channels make of them: chat says the same few thousand again and again. Two places each may have. */
const REMEMBERED = 16_384;
const PAIRS = REMEMBERED / 2;

type WordMemory = {
  /** Of a word, `stride` numbers: values as the word before, as itself, as the word after; how far it opens the gates, 0..1; then its vector. */
  readonly rows: Float32Array;
  readonly stride: number;
  /** Where a row of zeros begins. */
  readonly nothing: number;
  /** Another text begins: rows of the last may be overwritten. */
  readonly begin: () => void;
  /** The number of the row of a token, good for this text. */
  readonly recall: (tokens: Tokens, i: number) => number;
};

const newWordMemory = ({ bits, dimensions: d, channels, embed, embedScale, conv, convBias }: Net): WordMemory => {
  const shift = 32 - bits;
  const size = (WIDTH + 1) * channels;
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
    for (let c = 0; c < channels; c++) {
      rows[at + channels + c]! += convBias[2 * c]!;
      const gate = at + WIDTH * channels + c;
      rows[gate] = 1 / (1 + Math.exp(-rows[gate]! - convBias[2 * c + 1]!));
    }
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
      const first = 2 * ((hash >>> 8) & (PAIRS - 1));
      const second = first + 1;
      for (let slot = first; slot <= second; slot++)
        if (hashes[slot] === hash && checks[slot] === check && usedIn[slot] !== 0) {
          usedIn[slot] = text;
          return slot;
        }
      const slot = usedIn[first]! <= usedIn[second]! ? first : second;
      if (usedIn[slot] === text) {
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

/** The weights in the order in which a word is written: by what they are for, then by channel. */
const arranged = (conv: Float32Array, channels: number, d: number): Float32Array => {
  const all = new Float32Array(conv.length);
  const rows = WIDTH + 1;
  for (let c = 0; c < channels; c++)
    for (let r = 0; r < rows; r++)
      all.set(conv.subarray((c * rows + r) * d, (c * rows + r + 1) * d), (r * channels + c) * d);
  return all;
};
