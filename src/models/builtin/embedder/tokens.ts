import { APOSTROPHE, DIGIT, kindOf, LETTER, MASK, pictureAt, QUESTION } from "./signs.ts";

/** Who is told of each word, as UTF-16 code units of folded text. The array is scratch. */
export type TokenSink = (codes: Uint16Array, length: number) => void;

/** Longer words are read so far. */
export const LONGEST = 32;
/** Of a long text, so much of its beginning and of its end is read: the rest of it seldom changes what it is about. */
const MOST_HEAD = 1200;
const MOST_TAIL = 300;
/** Numbers of more digits are all one word. */
const MOST_DIGITS = 2;

const LINK = Uint16Array.from("<link>", (c) => c.charCodeAt(0));
const NUMBER = Uint16Array.from("<number>", (c) => c.charCodeAt(0));
const COLON = 0x3a;

/** The word that is being read. One serves all texts. */
const word = { codes: new Uint16Array(LONGEST), length: 0, digits: true };

/**
 * Cuts folded text into words: letters and digits, apostrophes left out; each picture and each row of question marks is one, a link is `<link>`,
 * a long number `<number>`.
 *
 * Limits: linear; of a text of more than 1,500 characters only the first 1,200 and the last 300 are read.
 */
export const eachToken = (folded: string, sink: TokenSink): void => {
  const cut = folded.length > MOST_HEAD + MOST_TAIL;
  readTokens(folded, 0, cut ? MOST_HEAD : folded.length, sink);
  if (cut) readTokens(folded, folded.length - MOST_TAIL, folded.length, sink);
};

const readTokens = (text: string, from: number, to: number, sink: TokenSink): void => {
  for (let k = from; k < to; k++) {
    const code = text.charCodeAt(k);
    const kind = kindOf(code);
    if (kind === LETTER) add(code, false);
    else if (kind === DIGIT) add(code, true);
    else if (kind === APOSTROPHE && word.length > 0) continue;
    else if (kind === MASK && word.length > 0 && k + 1 < to && kindOf(text.charCodeAt(k + 1)) === LETTER)
      add(code, false);
    else if (code === COLON && isHttp() && text.startsWith("//", k + 1)) {
      word.length = 0;
      sink(LINK, LINK.length);
      while (k + 1 < to && text.charCodeAt(k + 1) > 32) k++;
    } else {
      finish(sink);
      if (kind === QUESTION && text.charCodeAt(k - 1) !== code) single(code, 0, sink);
      const size = pictureAt(text, k, code);
      if (size === 0) continue;
      if (size > 0) single(code, size === 2 ? text.charCodeAt(k + 1) : 0, sink);
      k += Math.abs(size) - 1;
    }
  }
  finish(sink);
};

const add = (code: number, digit: boolean): void => {
  if (word.length === LONGEST) return;
  word.codes[word.length++] = code;
  word.digits &&= digit;
};

const finish = (sink: TokenSink): void => {
  if (word.length === 0) return;
  if (word.digits && word.length > MOST_DIGITS) sink(NUMBER, NUMBER.length);
  else sink(word.codes, word.length);
  word.length = 0;
  word.digits = true;
};

/** A word of one sign. */
const single = (code: number, low: number, sink: TokenSink): void => {
  add(code, false);
  if (low > 0) add(low, false);
  finish(sink);
};

const isHttp = (): boolean => {
  const { codes, length } = word;
  const isLong = length === 5 && codes[4] === 0x73;
  return (length === 4 || isLong) && codes[0] === 0x68 && codes[1] === 0x74 && codes[2] === 0x74 && codes[3] === 0x70;
};
