/** What a UTF-16 code unit of folded text is to a reader of words. */
export const APART = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Left out inside a word: `don't` is `dont`. */
export const APOSTROPHE = 3;
/** A sign for a letter: part of a word with letters on both sides. */
export const MASK = 4;
export const QUESTION = 5;
/** A picture, or the first half of a pair. */
export const PICTURE = 6;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/i.test(char)) return LETTER;
  if (/[0-9]/.test(char)) return DIGIT;
  if (char === "'" || char === "`") return APOSTROPHE;
  if (char === "*") return MASK;
  return char === "?" ? QUESTION : APART;
});

const RIGHT_QUOTE = 0x2019;
const VARIATION = 0xfe0f;

export const kindOf = (code: number): number => {
  if (code < 128) return ASCII[code]!;
  if (code === RIGHT_QUOTE) return APOSTROPHE;
  if (isHigh(code) || isPictorial(code)) return PICTURE;
  return code < 0xa1 || (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) ? APART : LETTER;
};

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isPictorial = (code: number): boolean => (code >= 0x2190 && code <= 0x2bff) || code === VARIATION;
/** A hand is a hand, whatever its colour. */
const isSkin = (high: number, low: number): boolean => high === 0xd83c && low >= 0xdffb && low <= 0xdfff;

/** How many code units the picture that stands at a place has; 0 for none, less than 0 for one that only changes the picture before it. */
export const pictureAt = (text: string, at: number, code: number): number => {
  if (kindOf(code) !== PICTURE) return 0;
  if (code === VARIATION) return -1;
  if (!isHigh(code)) return 1;
  return isSkin(code, text.charCodeAt(at + 1)) ? -2 : 2;
};
