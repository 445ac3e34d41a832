import { joinParts, mergeLetters } from "./broken-words.ts";
import type { ReadText } from "./read-text.ts";
import { isSpace, SIGN, signOf } from "./signs.ts";
import { hashToken } from "./token-hash.ts";

/**
 * What a model reads of a text: its words in order, then words that signs had taken apart (`fu.ck`).
 * Arrays are scratch and longer than the counts.
 */
export type Tokens = {
  /** All of them, and how many of these stand in the text as they are. */
  count: number;
  words: number;
  /** The letters of token i are `chars[from[i]]` up to `chars[from[i + 1]]`. */
  readonly chars: Uint16Array;
  readonly from: Int32Array;
  /** Where it stands in the text that was read. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Two hashes a token: together they tell words apart. */
  readonly hash: Int32Array;
  readonly check: Int32Array;
};

/** Words read of a text, the last of them of its end; a model that has read so many has seen what the text is about. */
const MOST_WORDS = 240;
const MOST_LAST_WORDS = 100;
/** Words more that signs had taken apart. */
export const MOST_JOINED = 32;
export const MOST_TOKENS = MOST_WORDS + MOST_JOINED;
export const LONGEST_TOKEN = 24;

/** Tokens that stand for things whose letters do not matter. Private use characters: folding makes separators of these. */
export const USER = 0xe000;
export const URL = 0xe001;
/** A number of 0xe011 - NUMBER digits; of 8 and more, alike. */
export const NUMBER = 0xe010;
const MOST_DIGITS = 8;

export const newTokens = (): Tokens => ({
  count: 0,
  words: 0,
  chars: new Uint16Array((MOST_TOKENS + 1) * LONGEST_TOKEN),
  from: new Int32Array(MOST_TOKENS + 2),
  start: new Int32Array(MOST_TOKENS + 1),
  end: new Int32Array(MOST_TOKENS + 1),
  hash: new Int32Array(MOST_TOKENS + 1),
  check: new Int32Array(MOST_TOKENS + 1),
});

/** Reads a folded text. `rest`: where its end begins, if its middle was left out. Limits: linear, and 240 words at most. */
export const readTokens = ({ text, rest }: Pick<ReadText, "text" | "rest">, t: Tokens): void => {
  t.count = 0;
  t.from[0] = 0;
  const isWhole = rest >= text.length;
  let read = readWords(text, 0, rest, isWhole ? MOST_WORDS : MOST_WORDS - MOST_LAST_WORDS, t);
  if (!isWhole) read = readWords(text, rest, text.length, MOST_WORDS, t);
  mergeLetters(t);
  t.words = t.count;
  for (let i = 0; i < t.count; i++) hashToken(t, i);
  joinParts(text, read, t);
};

/** Gives how far it has read. */
const readWords = (text: string, from: number, to: number, most: number, t: Tokens): number => {
  let at = from;
  while (at < to && t.count < most) {
    const code = text.charCodeAt(at);
    const sign = signOf(code);
    if (sign === SIGN.space) at++;
    else if (sign === SIGN.letter || sign === SIGN.digit)
      at = isLink(text, at, code) ? readLink(text, at, t) : readWord(text, at, t);
    else if (sign === SIGN.mark) at = readMarks(text, at, t);
    else if (sign === SIGN.at) at = readMention(text, at, t);
    else if (sign === SIGN.half) at = readPicture(text, at, t);
    else if (sign === SIGN.picture) {
      put(t, code, at, at + 1);
      at++;
    } else if (sign === SIGN.bracket) at = readPlaceholder(text, at, t);
    else at++;
  }
  return at;
};

const put = (t: Tokens, code: number, start: number, end: number): void => {
  const first = t.from[t.count]!;
  t.chars[first] = code;
  t.start[t.count] = start;
  t.end[t.count] = end;
  t.from[++t.count] = first + 1;
};

const isLink = (text: string, at: number, code: number): boolean =>
  (code === 104 && (text.startsWith("http://", at) || text.startsWith("https://", at))) ||
  // Folding leaves two of three equal letters.
  (code === 119 && (text.startsWith("ww.", at) || text.startsWith("www.", at)));

const readLink = (text: string, start: number, t: Tokens): number => {
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  put(t, URL, start, at);
  return at;
};

/** A row of them is one: the first. */
const readMarks = (text: string, start: number, t: Tokens): number => {
  let at = start + 1;
  while (at < text.length && signOf(text.charCodeAt(at)) === SIGN.mark) at++;
  put(t, text.charCodeAt(start), start, at);
  return at;
};

const isNamePart = (code: number): boolean => {
  const sign = signOf(code);
  return sign === SIGN.letter || sign === SIGN.digit || code === 95;
};

const readMention = (text: string, start: number, t: Tokens): number => {
  let at = start + 1;
  while (at < text.length && isNamePart(text.charCodeAt(at))) at++;
  if (at > start + 1) put(t, USER, start, at);
  return at;
};

const readPicture = (text: string, at: number, t: Tokens): number => {
  const code = text.charCodeAt(at);
  const isPair = code < 0xdc00 && at + 1 < text.length;
  const first = t.from[t.count]!;
  put(t, code, at, isPair ? at + 2 : at + 1);
  if (!isPair) return at + 1;
  t.chars[first + 1] = text.charCodeAt(at + 1);
  t.from[t.count] = first + 2;
  return at + 2;
};

/** What sets of texts write in the place of a name or a link. */
const readPlaceholder = (text: string, at: number, t: Tokens): number => {
  const what = text.startsWith("[user]", at) ? USER : text.startsWith("[url]", at) ? URL : undefined;
  if (what === undefined) return at + 1;
  const end = text.indexOf("]", at) + 1;
  put(t, what, at, end);
  return end;
};

/** Letters and digits in a row; apostrophes are left out (`dont`), masks between letters stay (`f*ck`). */
const readWord = (text: string, start: number, t: Tokens): number => {
  const first = t.from[t.count]!;
  let size = 0;
  let digits = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sign = signOf(code);
    if (sign === SIGN.digit) digits++;
    else if (sign === SIGN.apostrophe) {
      if (isLetterAt(text, at + 1)) continue;
      break;
    } else if (sign !== SIGN.letter && !(sign === SIGN.mask && isLetterAfterMasks(text, at))) break;
    if (size < LONGEST_TOKEN) t.chars[first + size++] = code;
  }
  if (digits === at - start) {
    put(t, NUMBER + Math.min(size, MOST_DIGITS), start, at);
    return at;
  }
  t.start[t.count] = start;
  t.end[t.count] = at;
  t.from[++t.count] = first + size;
  return at;
};

const isLetterAt = (text: string, at: number): boolean =>
  at < text.length && signOf(text.charCodeAt(at)) === SIGN.letter;

/** How many masks in a row are looked past. A limit, or a long row would be read again for each. */
const MOST_MASKS = 8;
const isLetterAfterMasks = (text: string, at: number): boolean => {
  let next = at + 1;
  while (next < text.length && next - at < MOST_MASKS && signOf(text.charCodeAt(next)) === SIGN.mask) next++;
  return isLetterAt(text, next);
};
