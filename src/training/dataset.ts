import { MOST_PIECES, piecesOf } from "../models/builtin/classifier/pieces.ts";
import { readRaw } from "../models/builtin/classifier/read-text.ts";
import { newTokens, readTokens } from "../models/builtin/classifier/tokens.ts";
import type { Example } from "./example.ts";

/** Texts as numbers: each word once with its pieces, each text as a row of words. */
export type Dataset = {
  readonly examples: readonly Example[];
  /** Words of example i: `ids[at[i]]` up to `ids[at[i + 1]]`, of which the first `words[i]` stand side by side. */
  readonly ids: Int32Array;
  readonly at: Int32Array;
  readonly words: Int32Array;
  readonly vocabulary: Vocabulary;
};

export type Vocabulary = {
  count: number;
  hash: Int32Array;
  pieces: Int32Array;
  pieceAt: Int32Array;
  known: Map<string, number>;
};

export const newVocabulary = (): Vocabulary => ({
  count: 0,
  hash: new Int32Array(1 << 16),
  pieces: new Int32Array(1 << 20),
  pieceAt: new Int32Array((1 << 16) + 1),
  known: new Map(),
});

const grown = (array: Int32Array, size: number): Int32Array => {
  if (array.length >= size) return array;
  const bigger = new Int32Array(Math.max(size, array.length * 2));
  bigger.set(array);
  return bigger;
};

export const datasetOf = (examples: readonly Example[], vocabulary: Vocabulary, mostWords = 120): Dataset => {
  const tokens = newTokens();
  const scratch = new Int32Array(MOST_PIECES);
  let ids = new Int32Array(examples.length * 16);
  const at = new Int32Array(examples.length + 1);
  const words = new Int32Array(examples.length);
  let count = 0;
  for (const [i, { text }] of examples.entries()) {
    readTokens(readRaw(text), tokens);
    at[i] = count;
    ids = grown(ids, count + tokens.count) as typeof ids;
    const most = Math.min(tokens.words, mostWords);
    for (let t = 0; t < tokens.count; t++) {
      if (t >= most && t < tokens.words) continue;
      const key = `${tokens.hash[t]} ${tokens.check[t]}`;
      let id = vocabulary.known.get(key);
      if (id === undefined) {
        id = vocabulary.count++;
        vocabulary.known.set(key, id);
        const pieces = piecesOf(tokens, t, scratch);
        vocabulary.hash = grown(vocabulary.hash, vocabulary.count);
        vocabulary.pieceAt = grown(vocabulary.pieceAt, vocabulary.count + 1);
        const first = vocabulary.pieceAt[id]!;
        vocabulary.pieces = grown(vocabulary.pieces, first + pieces);
        vocabulary.pieces.set(scratch.subarray(0, pieces), first);
        vocabulary.pieceAt[id + 1] = first + pieces;
        vocabulary.hash[id] = tokens.hash[t]!;
      }
      ids[count++] = id;
    }
    words[i] = most;
  }
  at[examples.length] = count;
  return { examples, ids: ids.slice(0, count), at, words, vocabulary };
};
