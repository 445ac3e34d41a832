/** Bins of the MinHash, and how many of them make one band. */
const BINS = 16;
const BAND = 2;
const EMPTY = 0x7fffffff;

const bins = new Int32Array(BINS);
const bands = new Uint32Array(BINS / BAND);
/** Words of a map of pieces. */
export const MAP = 8;
const map = new Int32Array(MAP);

/** A well mixed 32-bit hash of a three-letter piece (the finisher of MurmurHash3). A table of all of them would push others out of the cache. */
const pieceHash = (piece: number): number => {
  let h = Math.imul(piece + 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** Of FNV-1a. */
export const HASH_BASIS = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** A 32-bit hash of a string of any kind (FNV-1a over UTF-16 units). Another `basis` gives another hash. */
export const hashOf = (text: string, basis = HASH_BASIS): number => {
  let h = basis;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), HASH_PRIME);
  return h >>> 0;
};

/** A 32-bit hash of a skeleton. */
export const textHash = (letters: Uint8Array, length: number): number => {
  let h = HASH_BASIS;
  for (let i = 0; i < length; i++) h = Math.imul(h ^ letters[i]!, HASH_PRIME);
  return h >>> 0;
};

/**
 * One number a band: texts that are alike share at least one with high probability.
 * Gives: 8 numbers in a scratch buffer, valid until the next call, as the map of pieces is. At a Jaccard likeness J of the three-letter pieces,
 * two texts share one with probability 1 - (1 - J^2)^8: 0.99 at J = 0.65.
 */
export const bandsOf = (letters: Uint8Array, length: number): Uint32Array => {
  // A call to fill so few numbers costs more than the loop.
  for (let i = 0; i < BINS; i++) bins[i] = EMPTY;
  for (let i = 0; i < MAP; i++) map[i] = 0;
  let piece = length < 2 ? 0 : (letters[0]! << 5) | letters[1]!;
  for (let i = 2; i < length; i++) {
    piece = ((piece << 5) | letters[i]!) & 0x7fff;
    const h = pieceHash(piece);
    const bin = h & (BINS - 1);
    // The lesser of the two without a branch: which it is, nothing foretells.
    const least = bins[bin]!;
    const d = (h >>> 4) - least;
    bins[bin] = least + (d & (d >> 31));
    map[(h >>> 4) & (MAP - 1)]! |= 1 << (h >>> 6);
  }
  fillGaps();
  for (let b = 0; b < bands.length; b++) {
    bands[b] = Math.imul(bins[b * BAND]! ^ Math.imul(bins[b * BAND + 1]!, 0x9e3779b1), 0x85ebca6b) ^ (b << 24);
  }
  return bands;
};

/**
 * An empty bin takes what the next one holds, with a mark of how far it came. A short text leaves half of its bins empty, and bands of nothing
 * would tell nothing. Source: densification by rotation, Shrivastava and Li 2014.
 */
const fillGaps = (): void => {
  // The gap at the end takes from the beginning.
  let far = 0;
  while (far < BINS && bins[far] === EMPTY) far++;
  let taken = far === BINS ? 0 : bins[far]!;
  for (let at = BINS - 1; at >= 0; at--) {
    const bin = bins[at]!;
    if (bin === EMPTY) bins[at] = Math.imul(taken + ++far, 0x9e3779b1) & 0x7fffffff;
    else {
      taken = bin;
      far = 0;
    }
  }
};

/** Which of 256 sorts of pieces the text has whose bands were made last. A scratch buffer. */
export const lastMap = (): Int32Array => map;

/**
 * May a text with this map, of so many letters, be as alike to the present one as `least`? Each sort of pieces that it lacks is one piece not in common;
 * so most need not be compared letter by letter.
 */
export const mayBeLike = (
  least: number,
  maps: Int32Array,
  at: number,
  aLength: number,
  own: Int32Array,
  bLength: number,
): boolean => {
  const wanted = (least * (aLength + bLength - 4)) / 2;
  if (aLength - 2 < wanted) return false;
  let common = bLength - 2;
  for (let i = 0; i < MAP && common >= wanted; i++) common -= bitsIn(own[i]! & ~maps[at + i]!);
  return common >= wanted;
};

/** How many bits of a 32-bit number are set. Source: Warren, Hacker's Delight, 5-1. */
const bitsIn = (number: number): number => {
  let n = number - ((number >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
