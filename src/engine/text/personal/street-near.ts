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
const SIZE = 4096;
const SEED = 7;
const step = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0;
const slot = (hash: number): number => (hash ^ (hash >>> 12)) & (SIZE - 1);

const wholeHashOf = (word: string): number => {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
};
const tableOf = (words: Iterable<string>): Uint8Array => {
  const table = new Uint8Array(SIZE);
  for (const word of words) table[slot(wholeHashOf(word))] = 1;
  return table;
};
const backwards = (word: string): string => [...word].reverse().join("");

/** Words that make an address of a number before them. */
const AFTER = tableOf([...STREETS, ...STREETS_AFTER_NUMBER, ...FLATS]);
/** The same where they have a capital, or another number follows, as a postcode does. */
const MAYBE_AFTER = tableOf(MAYBE_STREETS);
/** Words with which no name of a street goes on. Told exactly: a wrong one here would hide an address. */
const STOP_WORDS = [...NOT_IN_NAMES].filter((word) => !MAY_NAME.has(word));
const STOPS = tableOf(STOP_WORDS);
const STOP_HASHES = new Set(STOP_WORDS.map(wholeHashOf));
/** Read from their ends, as words before a number are: those that begin a street, and the small ones within its name. */
const BEFORE = tableOf([...STREETS_BEFORE_NUMBER].map(backwards));
const SMALL = tableOf([...PARTICLES].map(backwards));
const HOME = tableOf([...HOME_WORDS].map(backwards));
/** Words that are streets by themselves are told by their last letters; those of which everyday words end alike need a capital. */
const ENDING = 4;
const ends = (words: Iterable<string>): Uint8Array =>
  tableOf([...words].map((word) => backwards(word).slice(0, ENDING)));
const ENDS = ends(STREET_ENDS);
const ENDS_IF_CAPITAL = ends([...MAYBE_STREET_ENDS, ...STREETS_ALONE]);

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
    if (AFTER[slot(hash)] === 1) return true;
    if (MAYBE_AFTER[slot(hash)] === 1 && (isCapital(text.charCodeAt(begin)) || isNumberNear(text, at))) return true;
    if (STOPS[slot(hash)] === 1 && STOP_HASHES.has(hash)) return false;
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
    if (words === 0 && isStreetByItself(slot(ending), slot(shortEnding), isCapital(text.charCodeAt(at)))) return true;
    if (BEFORE[slot(hash)] === 1 || (words < NEAR_HOME && HOME[slot(hash)] === 1)) return true;
    if (words >= NEAR_HOME && !isCapital(text.charCodeAt(at)) && SMALL[slot(hash)] !== 1) return false;
  }
  return false;
};

const isStreetByItself = (ending: number, shortEnding: number, capital: boolean): boolean =>
  ENDS[ending] === 1 ||
  ENDS[shortEnding] === 1 ||
  (capital && (ENDS_IF_CAPITAL[ending] === 1 || ENDS_IF_CAPITAL[shortEnding] === 1));

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
