/** First code units of blocks and the script that begins there: 0 Latin and whatever all scripts share, else a number of its own. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0x370, 1], // Greek
  [0x400, 2], // Cyrillic
  [0x530, 3], // Armenian
  [0x590, 4], // Hebrew
  [0x600, 5], // Arabic and its kin
  [0x900, 6], // Indic, Thai, Tibetan, ...
  [0x10a0, 7], // Georgian
  [0x1100, 8], // Hangul
  [0x1200, 9], // Ethiopic
  [0x13a0, 10], // Cherokee
  [0x1400, 11], // Canadian syllabics
  [0x1680, 12], // Ogham, runes, Philippine, Khmer, Mongolian, ...
  [0x1c80, 2], // Cyrillic extended
  [0x1c90, 7],
  [0x1cc0, 6],
  [0x1d00, 0], // phonetic letters, Latin with accents
  [0x1f00, 1],
  [0x2000, 0], // punctuation, letterlike, enclosed
  [0x2c00, 13], // Glagolitic
  [0x2c60, 0],
  [0x2c80, 14], // Coptic
  [0x2d00, 7],
  [0x2d30, 15],
  [0x2de0, 2],
  [0x2e00, 0],
  [0x2e80, 16], // Han, kana, bopomofo
  [0x3250, 0], // units and numbers in a square or circle, between such Han and kana
  [0x3260, 16],
  [0x32b1, 0],
  [0x32c0, 16],
  [0x32cc, 0],
  [0x32d0, 16],
  [0x3371, 0],
  [0x337b, 16],
  [0x3380, 0],
  [0x33e0, 16],
  [0x33ff, 0],
  [0x3400, 16],
  [0xa000, 17], // Yi
  [0xa4d0, 18], // Lisu
  [0xa500, 19],
  [0xa640, 2],
  [0xa6a0, 19],
  [0xa700, 0], // Latin extended D
  [0xa800, 6],
  [0xab30, 0], // Latin extended E
  [0xab70, 10],
  [0xabc0, 6],
  [0xac00, 8],
  [0xd800, 0],
  [0xf900, 16],
  [0xfb00, 0],
  [0xfb13, 3],
  [0xfb1d, 4],
  [0xfb50, 5],
  [0xfe00, 0],
  [0xfe70, 5],
  [0xff00, 0], // full-width forms
  [0xff66, 16],
  [0xffa0, 8],
  [0xffe0, 0],
];

/** The script of a code unit, coarsely: enough to see that a word mixes two. 0 is Latin or shared by all. */
export const scriptOf = (code: number): number => {
  if (code < 0x370) return 0;
  let low = 0;
  let high = BLOCKS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (BLOCKS[middle]![0] <= code) low = middle;
    else high = middle - 1;
  }
  return BLOCKS[low]![1];
};
