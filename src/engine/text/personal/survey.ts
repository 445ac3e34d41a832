import { oddness } from "./plain-view.ts";

/** What a text holds that personal data could be made of; 0 is nothing. */
export const HAS_DIGIT = 1;
export const HAS_MANY_DIGITS = 2;
export const HAS_AT = 4;
export const HAS_COLONS = 8;
export const HAS_ODD = 16;
export const HAS_SPELLED_AT = 32;

/** What alone is nothing to look for: colons, and characters that only hide among others. */
const ALONE_NOTHING = HAS_COLONS | HAS_ODD;

/** So many digits has the shortest number that is looked for. */
const MANY = 6;

/** What an ASCII character may be a part of; most are nothing. */
const DIGIT = 1;
const AT = 2;
const COLON = 3;
const BRACKET = 4;
const CLASS = new Uint8Array(0xa0);
for (let code = 48; code <= 57; code++) CLASS[code] = DIGIT;
CLASS[64] = AT;
CLASS[58] = COLON;
for (const bracket of "([{") CLASS[bracket.charCodeAt(0)] = BRACKET;

/** Digits of all scripts, `@`, opening brackets: one of them is needed. The engine tests for a set of characters at a nanosecond each. */
const POSSIBLE = /[0-9@([{\u0660-\u1fff\u2460-\u2468\u24ea\ud835\ufe6b\uff10-\uff20]/;

/**
 * Tells in one pass over the text which finders are worth running: the gate that most messages do not pass.
 *
 * Gives: flags, 0 for a text in which nothing can be found.
 */
export const survey = (text: string): number => {
  const spelled = text.includes(" dot ");
  if (!spelled && !POSSIBLE.test(text)) return 0;
  let digits = 0;
  let flags = spelled ? HAS_SPELLED_AT : 0;
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xa0) {
      flags |= ofOdd(code);
      continue;
    }
    const kind = CLASS[code]!;
    if (kind === 0) continue;
    if (kind === DIGIT) digits++;
    else if (kind === AT) flags |= HAS_AT;
    else if (kind === COLON) colons++;
    // `(at)`, `[at]`, `{ at }`
    else if ((text.charCodeAt(i + 1) | 32) === 97 || text.charCodeAt(i + 1) === 32) flags |= HAS_SPELLED_AT;
  }
  if (digits > 0) flags |= HAS_DIGIT;
  // Digits of other scripts are counted in the plain view.
  if (digits >= MANY) flags |= HAS_MANY_DIGITS;
  if (colons >= 2) flags |= HAS_COLONS;
  return (flags & ~ALONE_NOTHING) === 0 ? 0 : flags;
};

const ofOdd = (code: number): number => {
  switch (oddness(code)) {
    case "digit":
      return HAS_ODD | HAS_DIGIT;
    case "at":
      return HAS_ODD | HAS_AT;
    case "other":
      return HAS_ODD;
    default:
      return 0;
  }
};
