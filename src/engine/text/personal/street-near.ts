import { isCapital, isDigit, isLatin, isLetter } from "./characters.ts";
import {
  FLATS,
  HOME_WORDS,
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
const AHEAD = 7;
const BACK = 6;
/** `lives at 12`, `address is: 12` */
const NEAR_HOME = 3;
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
const BEHIND = new Uint8Array(SIZE);
const behind = (bit: number, words: Iterable<string>, letters?: number): void => {
  for (const word of words) BEHIND[slot(hashOf(backwards(word).slice(0, letters)))]! |= bit;
};
behind(STREET, STREETS_BEFORE_NUMBER);
behind(SMALL, PARTICLES);
behind(HOME, HOME_WORDS);
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

const isNameCode = (code: number): boolean => isLetter(code) || code === 39 || code === 0x2019 || code === 45;

const isStreetAhead = (text: string, from: number): boolean => {
  // `12b`
  let at = isLatin(text.charCodeAt(from)) ? from + 1 : from;
  for (let words = 0; words < AHEAD; words++) {
    const gap = at;
    while (isGap(text.charCodeAt(at)) && at - gap < WIDEST) at++;
    // What goes on right after the number is a measure: `12fps`.
    if (at === gap) return false;
    const begin = at;
    while (isDigit(text.charCodeAt(at))) at++;
    // `12, 10115 Berlin`
    if (at - begin >= 4) return words === 0;
    // `5th` is no word of talk, whatever its end is.
    let hash = at === begin ? SEED : 0;
    for (let code = text.charCodeAt(at); isNameCode(code) && at - begin <= LONGEST; code = text.charCodeAt(++at))
      hash = step(hash, code);
    if (at === begin) return false;
    const bits = AHEAD_OF[slot(hash)]!;
    if (bits === 0) continue;
    if ((bits & STREET) !== 0) return true;
    if ((bits & MAYBE_STREET) !== 0 && (isCapital(text.charCodeAt(begin)) || isNumberNear(text, at))) return true;
    if ((bits & STOP) !== 0 && STOP_HASHES.has(hash)) return false;
  }
  return false;
};

const isStreetBehind = (text: string, from: number): boolean => {
  let at = from;
  for (let words = 0; words < BACK; words++) {
    const gap = at;
    while (at > 0 && gap - at < WIDEST && isBackGap(text.charCodeAt(at - 1))) at--;
    if (at === gap) return false;
    const end = at;
    let hash = SEED;
    let ending = SEED;
    let shortEnding = SEED;
    while (end - at <= LONGEST && isNameCode(text.charCodeAt(at - 1))) {
      hash = step(hash, text.charCodeAt(--at));
      if (end - at === ENDING - 1) shortEnding = hash;
      if (end - at <= ENDING) ending = hash;
    }
    if (at === end) return false;
    const capital = isCapital(text.charCodeAt(at));
    if (words === 0 && isStreetByItself(BEHIND[slot(ending)]! | BEHIND[slot(shortEnding)]!, capital)) return true;
    const bits = BEHIND[slot(hash)]!;
    if ((bits & STREET) !== 0 || (words < NEAR_HOME && (bits & HOME) !== 0)) return true;
    if (words >= NEAR_HOME - 1 && !capital && (bits & SMALL) === 0) return false;
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

const isGap = (code: number): boolean => code === 32 || code === 44 || code === 46 || code === 10;
const isBackGap = (code: number): boolean => isGap(code) || code === 58 || code === 61;
