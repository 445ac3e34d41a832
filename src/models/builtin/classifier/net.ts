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

/** Words remembered with what the channels make of them: chat says the same few thousand again and again. */
const REMEMBERED = 2_048;

/** Scores texts. Buffers are kept from text to text; what is remembered of words changes no score. */
export const newNetRunner = (net: Net): ((tokens: Tokens, leftOut?: number) => Float32Array) => {
  const { bits, dimensions: d, channels, embed, embedScale, conv, convBias, out, outBias } = net;
  const shift = 32 - bits;
  const rows = 2 * channels;
  /** Of a word: what it gives as the word before, as itself and as the word after, values first and gates then; its vector last. */
  const stride = WIDTH * rows + d;
  const known = new Float32Array(REMEMBERED * stride);
  const knownHash = new Int32Array(REMEMBERED);
  const knownCheck = new Int32Array(REMEMBERED);
  const isKnown = new Uint8Array(REMEMBERED);
  const pieces = new Int32Array(MOST_PIECES);
  const vector = new Float32Array(d);
  const sums = new Float32Array((MOST_TOKENS + 2) * rows);
  const best = new Float32Array(channels);
  const mean = new Float32Array(d);
  const heads = new Float32Array(HEAD_COUNT);
  /** The weights in the order in which they are read here. */
  const part = arranged(conv, channels, d);
  const bias = Float32Array.from({ length: rows }, (_, o) => convBias[o < channels ? 2 * o : 2 * (o - channels) + 1]!);

  const recall = (tokens: Tokens, i: number): number => {
    const slot = (tokens.hash[i]! >>> 8) & (REMEMBERED - 1);
    const at = slot * stride;
    if (isKnown[slot] === 1 && knownHash[slot] === tokens.hash[i] && knownCheck[slot] === tokens.check[i]) return at;
    isKnown[slot] = 1;
    knownHash[slot] = tokens.hash[i]!;
    knownCheck[slot] = tokens.check[i]!;
    const count = piecesOf(tokens, i, pieces);
    vector.fill(0);
    for (let p = 0; p < count; p++) {
      const row = (pieces[p]! >>> shift) * d;
      for (let j = 0; j < d; j++) vector[j]! += embed[row + j]!;
    }
    const scale = embedScale / Math.sqrt(count);
    for (let j = 0; j < d; j++) vector[j]! *= scale;
    for (let o = 0; o < WIDTH * rows; o++) {
      let sum = 0;
      for (let j = 0; j < d; j++) sum += part[o * d + j]! * vector[j]!;
      known[at + o] = sum;
    }
    known.set(vector, at + WIDTH * rows);
    return at;
  };

  return (tokens, leftOut = -1) => {
    const { count } = tokens;
    sums.fill(0, 0, (count + 2) * rows);
    mean.fill(0);
    for (let i = 0; i < count; i++) {
      if (i === leftOut) continue;
      const at = recall(tokens, i);
      // Window i + 1 has this word before it, window i in its middle, window i - 1 after it; windows count from 1.
      const after = (i + 2) * rows;
      const own = after - rows;
      const before = own - rows;
      for (let o = 0; o < rows; o++) {
        sums[after + o]! += known[at + o]!;
        sums[own + o]! += known[at + rows + o]!;
        sums[before + o]! += known[at + 2 * rows + o]!;
      }
      const vectorAt = at + WIDTH * rows;
      for (let j = 0; j < d; j++) mean[j]! += known[vectorAt + j]!;
    }
    best.fill(0);
    for (let i = 1; i <= count; i++) {
      const at = i * rows;
      for (let c = 0; c < channels; c++) {
        const value = sums[at + c]! + bias[c]!;
        // A gate only takes away.
        if (value <= best[c]!) continue;
        const gated = value / (1 + Math.exp(-sums[at + channels + c]! - bias[channels + c]!));
        if (gated > best[c]!) best[c] = gated;
      }
    }
    const share = meanShare(leftOut < 0 ? count : count - 1);
    const width = channels + d;
    for (let k = 0; k < HEAD_COUNT; k++) {
      let sum = outBias[k]!;
      const at = k * width;
      for (let c = 0; c < channels; c++) sum += out[at + c]! * best[c]!;
      for (let j = 0; j < d; j++) sum += out[at + channels + j]! * mean[j]! * share;
      heads[k] = sum;
    }
    return heads;
  };
};

const arranged = (conv: Float32Array, channels: number, d: number): Float32Array => {
  const rows = 2 * channels;
  const part = new Float32Array(WIDTH * rows * d);
  for (let w = 0; w < WIDTH; w++)
    for (let o = 0; o < rows; o++) {
      const from = (o < channels ? 2 * o : 2 * (o - channels) + 1) * WIDTH * d + w * d;
      part.set(conv.subarray(from, from + d), (w * rows + o) * d);
    }
  return part;
};
