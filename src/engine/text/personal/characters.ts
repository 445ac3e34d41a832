/** Characters by code, for scanners that walk over a text once. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLatin = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
/** Letters of all alphabets, roughly: what is beyond ASCII and no punctuation, space or symbol. */
export const isLetter = (code: number): boolean =>
  isLatin(code) ||
  (code >= 0xaa && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && code < 0xd800);
export const isWordChar = (code: number): boolean => isDigit(code) || isLetter(code) || code === 95;
export const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xde) ||
  (code >= 0x391 && code <= 0x3a9) ||
  (code >= 0x410 && code <= 0x42f);
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The digits among the characters, and nothing else. */
export const digitsOf = (text: string): string => text.replace(/[^0-9]/g, "");
