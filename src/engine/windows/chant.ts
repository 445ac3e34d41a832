import { EMOTES } from "./emotes.ts";

/** More different words than these are a sentence. */
const FEW = 3;
/** Custom emoji of a platform: `<:name:1>`, `<a:name:1>`, `:name:`. Linear: no part can be read in two ways. */
const CODE = /^(?:<a?:\w{1,64}:\d{1,20}>|:\w{2,64}:)+$/;
const LETTER = /\p{L}/u;
const MENTION = /^@\w{1,40}[,:!]?$/;
export const CHANNEL_EMOTE = /^[a-z][a-z0-9]{2,9}[A-Z]\w{0,30}$/;
/** More words that look like emotes of a channel than these are a sentence written so. */
const MOST_OWN = 2;
/** What makes a word more than a word: a link, a name that is called, a command's argument. */
const POINTS = /[./@#\\]|\d/;

const starts = new Int32Array(FEW);
const ends = new Int32Array(FEW);
/** Which of the different words are no emotes. */
const said = new Int32Array(FEW);

/** A number for the first letter, the last one and the length of a word. */
const looksOf = (first: number, last: number, length: number): number =>
  (first ^ Math.imul(last, 37) ^ Math.imul(length, 331)) & 4095;
/** How the emotes of the list look: most words look otherwise, and are not looked up. */
const LOOKS = new Uint8Array(4096);
for (const name of EMOTES) LOOKS[looksOf(name.charCodeAt(0), name.charCodeAt(name.length - 1), name.length)] = 1;

const mayBeEmote = (text: string, start: number, end: number): boolean => {
  const first = text.charCodeAt(start);
  const small = first | 0x20;
  return small < 0x61 || small > 0x7a || LOOKS[looksOf(first, text.charCodeAt(end - 1), end - start)] === 1;
};

/**
 * Is it one of the texts that a crowd sends alike without meaning anything by it: emotes, emoji, one word, or one or two words over and over?
 * Whom emotes are sent to makes no difference: `@name nameWave` is what a friend of the house writes to everybody who comes in.
 *
 * Limits: emotes that are plain words are known by a list of names. Looks no further than the third word that is none, or the fourth different one.
 */
export const isChant = (text: string): boolean => {
  let different = 0;
  let words = 0;
  let emotes = 0;
  let own = 0;
  let calls = 0;
  for (let k = 0; k < text.length; ) {
    while (k < text.length && isSpace(text.charCodeAt(k))) k++;
    const start = k;
    while (k < text.length && !isSpace(text.charCodeAt(k))) k++;
    if (k === start) break;
    if (isCall(text, start, k)) {
      calls++;
      continue;
    }
    words++;
    if (isKnown(text, start, k, different)) continue;
    if (different === FEW) return emotes === FEW && own === 0 && onlyEmotes(text);
    if (mayBeEmote(text, start, k) && isEmote(text.slice(start, k))) emotes++;
    else if (own < MOST_OWN && isChannelEmote(text, start, k)) {
      emotes++;
      own++;
    } else said[different - emotes] = different;
    starts[different] = start;
    ends[different] = k;
    if (++different - emotes === FEW) return false;
  }
  const others = different - emotes;
  if (others === 0) return true;
  if (calls > 0) return false;
  for (let i = 0; i < others; i++) if (POINTS.test(text.slice(starts[said[i]!], ends[said[i]!]))) return false;
  return words > different || (others === 1 && onlyPictures(text, different));
};

const PICTURES = /^(?:\p{ExtPict}|\p{EMod}|\ufe0f|\u200d)+$/u;

/** Is there nothing beside the one word, or pictures alone: `hahaha 😂`? */
const onlyPictures = (text: string, different: number): boolean => {
  for (let i = 0; i < different; i++) if (i !== said[0] && !PICTURES.test(text.slice(starts[i], ends[i]))) return false;
  return true;
};

/** `@name`, of a person. */
const isCall = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start) === 0x40 && end > start + 1 && MENTION.test(text.slice(start, end));

/** Is it spelled as the emotes of a channel are, by its short name in small letters and a name of its own: `nameWave`? */
const isChannelEmote = (text: string, start: number, end: number): boolean => {
  const first = text.charCodeAt(start);
  return first >= 0x61 && first <= 0x7a && end - start >= 5 && CHANNEL_EMOTE.test(text.slice(start, end));
};

/** Does the text hold nothing but emotes and emoji? */
const onlyEmotes = (text: string): boolean => {
  for (const word of text.split(/\s+/)) if (word !== "" && !isEmote(word)) return false;
  return true;
};

export const isEmote = (word: string): boolean => {
  const first = word.charCodeAt(0) | 0x20;
  // A plain word, mostly: no code begins so, and it has a letter.
  if (first >= 0x61 && first <= 0x7a) return EMOTES.has(word);
  return CODE.test(word) || !LETTER.test(word) || EMOTES.has(word);
};

const isKnown = (text: string, start: number, end: number, different: number): boolean => {
  for (let i = 0; i < different; i++) {
    const from = starts[i]!;
    if (ends[i]! - from !== end - start) continue;
    let at = start;
    while (at < end && text.charCodeAt(at) === text.charCodeAt(at - start + from)) at++;
    if (at === end) return true;
  }
  return false;
};

const isSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;
