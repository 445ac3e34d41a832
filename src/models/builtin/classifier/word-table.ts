import type { Tokens } from "./tokens.ts";

/** Words with vectors of what they mean. A vector has length 1: a row of whole numbers tells its direction. */
export type WordTable = {
  readonly dimensions: number;
  /** The hash of each word, in any order, each once. */
  readonly hash: Int32Array;
  /** A row of `dimensions` a word. */
  readonly vectors: Int8Array;
  /** How much a word says of what a text is about, from 1 (a word of every text) to 255. */
  readonly weights: Uint8Array;
};

export const MOST_WORDS_KNOWN = 1 << 16;

/** Finds the row of a token, or -1. */
export type RowOf = (tokens: Pick<Tokens, "hash">, token: number) => number;

/** Half of the places stay empty, so that a word that is not there is soon known not to be. */
export const newRowOf = ({ hash }: Pick<WordTable, "hash">): RowOf => {
  let size = 16;
  while (size < 2 * hash.length) size *= 2;
  const rows = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (const [row, h] of hash.entries()) {
    let at = h & mask;
    while (rows[at]! >= 0) at = (at + 1) & mask;
    rows[at] = row;
  }
  return (tokens, token) => {
    const h = tokens.hash[token]!;
    for (let at = h & mask; ; at = (at + 1) & mask) {
      const row = rows[at]!;
      if (row < 0 || hash[row] === h) return row;
    }
  };
};

/** Writes the vector of a row, of length 1. */
export const writeVector = ({ dimensions: d, vectors }: WordTable, row: number, into: Float32Array): void => {
  let square = 0;
  for (let j = 0; j < d; j++) square += vectors[row * d + j]! ** 2;
  const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
  for (let j = 0; j < d; j++) into[j] = vectors[row * d + j]! * scale;
};
