/** What a character is to whoever reads words. */
export const SIGN = {
  space: 0,
  letter: 1,
  digit: 2,
  /** May stand between the letters of one word: `fu.ck`. */
  joint: 3,
  apostrophe: 4,
  /** May stand for a letter: `f*ck`. */
  mask: 5,
  /** `?` and `!` say something of their own. */
  mark: 6,
  /** Before a name: see `MENTION`. */
  at: 7,
  bracket: 8,
  /** Half of an emoji, or one that is a single code unit. */
  half: 9,
  picture: 10,
} as const;

/** Stands before a name, where the text had an `@`: that would be folded to a letter. */
export const MENTION = 0xe000;

const ASCII_SIGNS: readonly (readonly [string, number])[] = [
  ["abcdefghijklmnopqrstuvwxyz", SIGN.letter],
  ["0123456789", SIGN.digit],
  ["-_.~|/\\,:;=^+&", SIGN.joint],
  ["'`", SIGN.apostrophe],
  ["*#%", SIGN.mask],
  ["?!", SIGN.mark],
  ["[", SIGN.bracket],
];

const asciiSigns = (): Uint8Array => {
  const signs = new Uint8Array(128);
  for (const [chars, sign] of ASCII_SIGNS) for (const char of chars) signs[char.charCodeAt(0)] = sign;
  return signs;
};
const ASCII = asciiSigns();

/** Of a code unit of a folded text. */
export const signOf = (code: number): number => (code < 128 ? ASCII[code]! : signBeyond(code));

const signBeyond = (code: number): number => {
  if (code >= 0xd800 && code <= 0xdfff) return SIGN.half;
  if (code === 0x2018 || code === 0x2019 || code === 0xb4) return SIGN.apostrophe;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return SIGN.space;
  if (code >= 0x2190 && code <= 0x2bff) return SIGN.picture;
  if (code >= 0x2000 && code <= 0x206f) return SIGN.space;
  if (code >= 0x3000 && code <= 0x303f) return SIGN.space;
  if (code >= 0xe000 && code <= 0xf8ff) return code === MENTION ? SIGN.at : SIGN.space;
  if (code >= 0xfe00 && code <= 0xfe0f) return SIGN.space;
  return SIGN.letter;
};

export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
