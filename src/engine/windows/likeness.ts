/** Bins of the MinHash, and how many of them make one band. */
const BINS = 16;
const BAND = 2;

const bins = new Uint32Array(BINS);
const bands = new Uint32Array(BINS / BAND);
const counts = new Uint8Array(1024);

/** A well mixed 32-bit hash of each of the 32,768 three-letter pieces (the finisher of MurmurHash3). */
const PIECES = Uint32Array.from({ length: 1 << 15 }, (_, piece) => {
  let h = Math.imul(piece + 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
});

/** A 32-bit hash of a string of any kind (FNV-1a over UTF-16 units). */
export const hashOf = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** A 32-bit hash of a skeleton. */
export const textHash = (letters: Uint8Array, length: number): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < length; i++) h = Math.imul(h ^ letters[i]!, 0x01000193);
  return h >>> 0;
};

/**
 * One number a band: texts that are alike share at least one with high probability.
 * Gives: 8 numbers in a scratch buffer, valid until the next call. At a Jaccard likeness J of the three-letter pieces,
 * two texts share one with probability 1 - (1 - J^2)^8: 0.99 at J = 0.65.
 */
export const bandsOf = (letters: Uint8Array, length: number): Uint32Array => {
  bins.fill(0xffffffff);
  let piece = length < 2 ? 0 : (letters[0]! << 5) | letters[1]!;
  for (let i = 2; i < length; i++) {
    piece = ((piece << 5) | letters[i]!) & 0x7fff;
    const h = PIECES[piece]!;
    const bin = h >>> 28;
    if (h < bins[bin]!) bins[bin] = h;
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
  let far = 0;
  let taken = 0;
  // Twice around, so that the gap at the end takes from the beginning.
  for (let k = 2 * BINS - 1; k >= 0; k--) {
    const at = k % BINS;
    if (!isEmpty(at)) {
      taken = bins[at]!;
      far = 0;
    } else if (k < BINS) bins[at] = Math.imul(taken + ++far, 0x9e3779b1) & 0x7fffffff;
    else far++;
  }
};

const isEmpty = (bin: number): boolean => bins[bin] === 0xffffffff;

/**
 * How alike two skeletons are: the Dice coefficient of their three-letter pieces, 0..1.
 * Pieces are counted in 1,024 buckets, so unrelated texts may come out a little too alike, never alike ones too little.
 */
export const diceOf = (a: Uint8Array, aLength: number, b: Uint8Array, bLength: number): number => {
  if (aLength < 3 || bLength < 3) return 0;
  counts.fill(0);
  for (let i = 2; i < aLength; i++) {
    const at = bucket(a, i);
    if (counts[at]! < 255) counts[at] = counts[at]! + 1;
  }
  let common = 0;
  for (let i = 2; i < bLength; i++) {
    const at = bucket(b, i);
    if (counts[at]! > 0) {
      counts[at] = counts[at]! - 1;
      common++;
    }
  }
  return (2 * common) / (aLength - 2 + bLength - 2);
};

const bucket = (letters: Uint8Array, i: number): number =>
  (Math.imul((letters[i - 2]! << 10) | (letters[i - 1]! << 5) | letters[i]!, 0x9e3779b1) >>> 22) & 1023;
