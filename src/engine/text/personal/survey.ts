import { isWordChar } from "./characters.ts";
import { AT_SIGN, DIGIT, INVISIBLE, oddness, SAME } from "./odd-characters.ts";

/** What a text holds that personal data could be made of; 0 is nothing. */
export const HAS_DIGIT = 1;
/** Seven digits close together: telephone numbers, cards, accounts, most numbers of identity. */
export const HAS_RUN = 2;
/** Six digits within eight characters: the shortest number of identity. */
export const HAS_SHORT_RUN = 4;
/** Three dots, each between digits. */
export const HAS_QUAD = 8;
/** Two decimals, with ten digits in all. */
export const HAS_PAIR = 16;
export const HAS_COLONS = 32;
export const HAS_AT = 64;
export const HAS_SPELLED_AT = 128;
/** Characters that the plain view reads otherwise. */
export const HAS_ODD = 256;

/** What alone is nothing to look for: characters that only hide among others. */
const ALONE_NOTHING = HAS_ODD;

/** Telephone numbers have seven digits at least. Source: ITU-T E.164 and what is written without the area. */
const RUN = 7;
/** `AB 12 34 56 C` */
const SHORT_RUN = 6;
const SHORT_SPAN = 8;
/** At most so far apart do two digits of one number stand: `) - `. */
const APART = 4;
const PAIR_DIGITS = 10;
/** `2a02:8108:8ac0::1f` has four. */
const COLONS = 4;

/**
 * Digits of all scripts, `@`, and `@` and dots in words: one of them is needed. The engine tests for a set of characters at a nanosecond each,
 * and for these words by their beginnings at little more. Ignoring case would cost three times as much.
 */
const POSSIBLE = /[0-9@\u0660-\u1fff\u2460-\u2468\u24ea\ud835\ufe6b\uff10-\uff20]|\b[dD][oO][tT]\b|[([{] ?[aA][tT]/;

/** What a character of ASCII may be a part of; most are nothing. */
const DOT = 10;
const COLON = 11;
const BRACKET = 12;
const LETTER_D = 13;
const CLASS = new Uint8Array(0xa0);
for (let code = 48; code <= 57; code++) CLASS[code] = DIGIT;
CLASS[64] = AT_SIGN;
CLASS[58] = COLON;
CLASS[46] = DOT;
CLASS[68] = CLASS[100] = LETTER_D;
for (const bracket of "([{") CLASS[bracket.charCodeAt(0)] = BRACKET;

/**
 * Tells in one pass over the text which finders are worth running: the gate that most messages do not pass.
 *
 * Gives: flags, 0 for a text in which nothing can be found. A flag too many costs time; none is missing where its finder would find something,
 * except that `HAS_ODD` asks for another look at the plain view.
 */
export const survey = (text: string): number => {
  const first = text.search(POSSIBLE);
  if (first < 0) return 0;
  let flags = 0;
  let digits = 0;
  let last = Number.NEGATIVE_INFINITY;
  /** Digits that stand close together, and where the sixth last of them is. */
  let run = 0;
  let runStart = 0;
  let dots = 0;
  let colons = 0;
  // A bracket may stand right before the sign that was found.
  for (let i = Math.max(0, first - 2); i < text.length; i++) {
    const code = text.charCodeAt(i);
    let kind: number;
    if (code < 0xa0) kind = CLASS[code]!;
    else {
      kind = oddness(code);
      if (kind !== SAME) flags |= HAS_ODD;
      // What is invisible does not part two digits.
      if (kind === INVISIBLE) last++;
    }
    if (kind === SAME) continue;
    if (kind === DIGIT) {
      if (i - last > APART) {
        run = 0;
        runStart = i;
      }
      last = i;
      run++;
      digits++;
      if (run >= RUN) flags |= HAS_RUN | HAS_SHORT_RUN;
      else if (run === SHORT_RUN && i - runStart < SHORT_SPAN) flags |= HAS_SHORT_RUN;
    } else if (kind === DOT) {
      if (i - last === 1 && i + 1 < text.length && isPlainDigit(text.charCodeAt(i + 1))) dots++;
    } else if (kind === COLON) colons++;
    else if (kind === AT_SIGN) flags |= isAddressed(text, i) ? HAS_AT : 0;
    else if ((kind === BRACKET && isSpelledAt(text, i + 1)) || (kind === LETTER_D && isSpelledDot(text, i)))
      flags |= HAS_SPELLED_AT;
  }
  if (digits > 0) flags |= HAS_DIGIT;
  if (dots >= 3) flags |= HAS_QUAD;
  if (dots >= 2 && digits >= PAIR_DIGITS) flags |= HAS_PAIR;
  if (colons >= COLONS && digits > 0) flags |= HAS_COLONS;
  return (flags & ~ALONE_NOTHING) === 0 ? 0 : flags;
};

/** `dot` as a word. */
const isSpelledDot = (text: string, at: number): boolean =>
  at + 2 < text.length &&
  (text.charCodeAt(at + 1) | 32) === 111 &&
  (text.charCodeAt(at + 2) | 32) === 116 &&
  !isWordChar(text.charCodeAt(at - 1)) &&
  !isWordChar(text.charCodeAt(at + 3));

/** `at` or `@` behind a bracket. */
const isSpelledAt = (text: string, from: number): boolean => {
  const at = text.charCodeAt(from) === 32 ? from + 1 : from;
  const code = text.charCodeAt(at);
  return code === 64 || ((code | 32) === 97 && (text.charCodeAt(at + 1) | 32) === 116);
};

const isPlainDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A sign between two words, not a call (`@ann`) nor a price (`5 @ 3`). What is invisible or odd beside it may hide a word. */
const isAddressed = (text: string, at: number): boolean =>
  mayBeWord(text.charCodeAt(at - 1)) && mayBeWord(text.charCodeAt(at + 1));
const mayBeWord = (code: number): boolean => code > 32 && code !== 64;
