import { EMOTES } from "./emotes.ts";

/** More different words than these are a sentence. */
const FEW = 3;
/** Custom emoji of a platform: `<:name:1>`, `<a:name:1>`, `:name:`. Linear: no part can be read in two ways. */
const CODE = /^(?:<a?:\w{1,64}:\d{1,20}>|:\w{2,64}:)+$/;
const LETTER = /\p{L}/u;
/** What makes a word more than a word: a link, a name that is called, a command's argument. */
const POINTS = /[./@#\\]|\d/;

const starts = new Int32Array(FEW);
const ends = new Int32Array(FEW);

/**
 * Is it one of the texts that a crowd sends alike without meaning anything by it: emotes, emoji, one word, or one or two words over and over?
 *
 * Limits: emotes that are plain words are known by a list of names. Looks no further than the fourth different word.
 */
export const isChant = (text: string): boolean => {
  let different = 0;
  let words = 0;
  for (let k = 0; k < text.length; ) {
    while (k < text.length && isSpace(text.charCodeAt(k))) k++;
    const start = k;
    while (k < text.length && !isSpace(text.charCodeAt(k))) k++;
    if (k === start) break;
    words++;
    if (isKnown(text, start, k, different)) continue;
    if (different === FEW) return isEmote(text.slice(starts[0], ends[0])) && onlyEmotes(text);
    starts[different] = start;
    ends[different] = k;
    different++;
  }
  const said: string[] = [];
  for (let i = 0; i < different; i++) {
    const word = text.slice(starts[i], ends[i]);
    if (!isEmote(word)) said.push(word);
  }
  if (said.length === 0) return true;
  if (said.some((word) => POINTS.test(word))) return false;
  return said.length <= 2 && (words > different || (said.length === 1 && different === 1));
};

/** Does the text hold nothing but emotes and emoji? */
const onlyEmotes = (text: string): boolean => {
  for (const word of text.split(/\s+/)) if (word !== "" && !isEmote(word)) return false;
  return true;
};

export const isEmote = (word: string): boolean => EMOTES.has(word) || CODE.test(word) || !LETTER.test(word);

const isKnown = (text: string, start: number, end: number, different: number): boolean => {
  for (let i = 0; i < different; i++) {
    const length = ends[i]! - starts[i]!;
    if (length === end - start && text.startsWith(text.slice(starts[i], ends[i]), start)) return true;
  }
  return false;
};

const isSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;
