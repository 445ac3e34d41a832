import { isCapital, isDigit, isLatin, isLetter } from "./characters.ts";
import {
  FLATS,
  HOME_WORDS,
  LEADS_HOME,
  MAY_NAME,
  MAYBE_STREET_ENDS,
  MAYBE_STREETS,
  NOT_IN_NAMES,
  PARTICLES,
  STREET_ENDS,
  STREETS,
  STREETS_AFTER_NUMBER,
  STREETS_ALONE,
  STREETS_BEFORE_NUMBER,
} from "./street-words.ts";

/** Words that are looked at after a number, and before it. */
const AHEAD = 6;
const BACK = 6;
/** `lives at 12`, `address is: 12` */
const NEAR_HOME = 2;
const LONGEST = 30;
/** What stands between two words: `, `, or a line and its indent. */
const WIDEST = 8;

/*
 * Words are told by a hash of their letters, so that no text is cut out and no word made small: most numbers stand in talk, and this is
 * asked of each. Two words of one hash cost a closer look in vain, and never hide an address.
 */
const SIZE = 0x10000;
const SEED = 7;
const step = (hash: number, code: number): number => (Math.imul(hash, 37) + (code | 32)) | 0;
const slot = (hash: number): number => (hash ^ (hash >>> 16)) & (SIZE - 1);
const hashOf = (word: string): number => {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
};
const backwards = (word: string): string => [...word].reverse().join("");

/** What a word after a number makes of it: an address, one if it has a capital, or the end of any name. Bits. */
const STREET = 1;
const MAYBE_STREET = 2;
const STOP = 4;
const AHEAD_OF = new Uint8Array(SIZE);
const ahead = (bit: number, words: Iterable<string>): void => {
  for (const word of words) AHEAD_OF[slot(hashOf(word))]! |= bit;
};
ahead(STREET, [...STREETS, ...STREETS_AFTER_NUMBER, ...FLATS]);
ahead(MAYBE_STREET, MAYBE_STREETS);
const STOP_WORDS = [...NOT_IN_NAMES].filter((word) => !MAY_NAME.has(word));
ahead(STOP, STOP_WORDS);
/** Told exactly: a wrong one here would hide an address. */
const STOP_HASHES = new Set(STOP_WORDS.map(hashOf));

/** The same of words before it, read from their ends: what begins a street, goes on with its name, or leads home. */
const SMALL = 2;
const HOME = 4;
/** Words that are streets by themselves are told by their last letters; those of which everyday words end alike need a capital. */
const ENDING = 4;
const END = 8;
const END_IF_CAPITAL = 16;
/** Words between home and the number. */
const LEAD = 32;
const BEHIND = new Uint8Array(SIZE);
const behind = (bit: number, words: Iterable<string>, letters?: number): void => {
  for (const word of words) BEHIND[slot(hashOf(backwards(word).slice(0, letters)))]! |= bit;
};
behind(STREET, STREETS_BEFORE_NUMBER);
behind(SMALL, PARTICLES);
behind(HOME, HOME_WORDS);
behind(LEAD, LEADS_HOME);
behind(END, STREET_ENDS, ENDING);
behind(END_IF_CAPITAL, [...MAYBE_STREET_ENDS, ...STREETS_ALONE], ENDING);

/**
 * May an address stand around the number from `start` to `end`? A street, a flat or a postcode after it, a street or a state before it, or words that
 * lead home.
 *
 * Limits: a few words in each direction. A *yes* is only worth a closer look.
 */
export const mayBeAddress = (text: string, start: number, end: number): boolean =>
  isStreetAhead(text, end) || isStreetBehind(text, start) || (end - start === 5 && isStateBehind(text, start));

/** Letters, and what stands within names; a table for most of them, and for the rest a closer look. */
const NAME = new Uint8Array(0x250);
for (let code = 0; code < NAME.length; code++) NAME[code] = isLetter(code) || code === 39 || code === 45 ? 1 : 0;
const isNameCode = (code: number): boolean =>
  code < NAME.length ? NAME[code] === 1 : isLetter(code) || code === 0x2019;

/** The unit at a place, 0 beyond the ends: asking a string beyond its end makes every loop around it slow. */
const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

const isStreetAhead = (text: string, from: number): boolean => {
  // `12b`
  let at = isLatin(codeAt(text, from)) ? from + 1 : from;
  let code = codeAt(text, at);
  for (let words = 0; words < AHEAD; words++) {
    const gap = at;
    while (isGap(code, words) && at - gap < WIDEST) code = codeAt(text, ++at);
    // What goes on right after the number is a measure: `12fps`.
    if (at === gap) return false;
    const begin = at;
    const capital = isCapital(code);
    while (isDigit(code)) code = codeAt(text, ++at);
    // `12, 10115 Berlin`
    if (at - begin >= 4) return words === 0;
    // `5th` is no word of talk, whatever its end is.
    let hash = at === begin ? SEED : 0;
    while (isNameCode(code) && at - begin <= LONGEST) {
      hash = step(hash, code);
      code = codeAt(text, ++at);
    }
    if (at === begin) return false;
    const bits = AHEAD_OF[slot(hash)]!;
    if (bits === 0) continue;
    if ((bits & STREET) !== 0) return true;
    if ((bits & MAYBE_STREET) !== 0 && (capital || isNumberNear(text, at))) return true;
    if ((bits & STOP) !== 0 && STOP_HASHES.has(hash)) return false;
  }
  return false;
};

/** Between words of a name stands a space; after the number, and before a flat, more may. */
const isGap = (code: number, words: number): boolean =>
  code === 32 || code === 44 || code === 10 || (code === 46 && words === 0);

const isStreetBehind = (text: string, from: number): boolean => {
  let at = from;
  let code = codeAt(text, at - 1);
  for (let words = 0; words < BACK; words++) {
    const gap = at;
    while (isBackGap(code) && gap - at < WIDEST) code = codeAt(text, --at - 1);
    if (at === gap) return false;
    const end = at;
    let first = 0;
    let hash = SEED;
    let ending = SEED;
    let shortEnding = SEED;
    while (isNameCode(code) && end - at <= LONGEST) {
      hash = step(hash, code);
      first = code;
      at--;
      if (end - at === ENDING - 1) shortEnding = hash;
      if (end - at <= ENDING) ending = hash;
      code = codeAt(text, at - 1);
    }
    if (at === end) return false;
    const capital = isCapital(first);
    if (words === 0 && isStreetByItself(BEHIND[slot(ending)]! | BEHIND[slot(shortEnding)]!, capital)) return true;
    const bits = BEHIND[slot(hash)]!;
    if ((bits & STREET) !== 0 || (words < NEAR_HOME && (bits & HOME) !== 0)) return true;
    // The words of a name have capitals, and before a house number stands what leads to it: `lives at 42 Elm`.
    if (!capital && (bits & SMALL) === 0 && (words > 0 || (bits & LEAD) === 0)) return false;
  }
  return false;
};

const isStreetByItself = (bits: number, capital: boolean): boolean =>
  (bits & END) !== 0 || (capital && (bits & END_IF_CAPITAL) !== 0);

/** How far after the street a postcode or a flat begins. */
const TOWN_REACH = 60;
const isNumberNear = (text: string, from: number): boolean => {
  const end = Math.min(text.length, from + TOWN_REACH);
  for (let i = from; i < end; i++) if (isDigit(text.charCodeAt(i))) return true;
  return false;
};

/** `IL 62704` */
const isStateBehind = (text: string, start: number): boolean =>
  isCapital(text.charCodeAt(start - 2)) && isCapital(text.charCodeAt(start - 3));

const isBackGap = (code: number): boolean =>
  code === 32 || code === 44 || code === 46 || code === 10 || code === 58 || code === 61;
