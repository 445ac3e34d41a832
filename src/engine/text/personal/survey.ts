import { isOdd } from "./plain-view.ts";

/** What a text holds that personal data could be made of; 0 is nothing. */
export const HAS_DIGIT = 1;
export const HAS_MANY_DIGITS = 2;
export const HAS_AT = 4;
export const HAS_COLONS = 8;
export const HAS_ODD = 16;
export const HAS_SPELLED_AT = 32;

/** So many digits has the shortest number that is looked for. */
const MANY = 7;

/**
 * Tells in one pass over the text which finders are worth running: the gate that most messages do not pass.
 *
 * Gives: flags, 0 for a text in which nothing can be found.
 */
export const survey = (text: string): number => {
  let digits = 0;
  let flags = 0;
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) continue;
    if (code === 32) continue;
    if (code >= 48 && code <= 57) digits++;
    else if (code === 64) flags |= HAS_AT;
    else if (code === 58) colons++;
    else if (code >= 0xa0 && (flags & HAS_ODD) === 0 && isOdd(code)) flags |= HAS_ODD;
    // `(at)`, `[at]`, `{at}`
    else if ((code === 40 || code === 91 || code === 123) && (text.charCodeAt(i + 1) | 32) === 97)
      flags |= HAS_SPELLED_AT;
  }
  // What is odd may be digits, and hide between them: the plain view is surveyed again.
  if (digits > 0 || (flags & HAS_ODD) !== 0) flags |= HAS_DIGIT;
  if (digits >= MANY) flags |= HAS_MANY_DIGITS;
  if (colons >= 2) flags |= HAS_COLONS;
  if ((flags & HAS_SPELLED_AT) === 0 && (text.includes(" dot ") || text.includes(" DOT "))) flags |= HAS_SPELLED_AT;
  return flags;
};
