import { type Automaton, nextState } from "./automaton.ts";
import { classOf, foldTable, NO_LETTER, OTHER, SEPARATOR, SYMBOL, unusualBases } from "./fold-table.ts";
import { isLetterHere, mostLetters, sizeAt } from "./letters.ts";

/** A text as the classes of its letters, equal neighbours squeezed, and where the automaton ended a pattern. Scratch. */
export type Skeleton = {
  length: number;
  symbols: Uint8Array;
  /** Where in the raw text the first letter of each symbol stands. */
  at: Int32Array;
  hits: number;
  /** Index of the symbol with which a pattern ended, and the state it ended in. */
  hitAt: Int32Array;
  hitStates: Int32Array;
  /** How many words, and the symbols [from, to) of each. A word may share its first symbol with the last of the word before. */
  words: number;
  wordFrom: Int32Array;
  wordTo: Int32Array;
  /** Where in the raw text each word begins. */
  wordAt: Int32Array;
  /** Is it all ASCII? */
  ascii: boolean;
  /** Is there a sign that codes of a platform have (`<:name:1>`, `:name:`, `@name`)? */
  coded: boolean;
  /** Is there a sign between two letters that may stand for a letter (`f*ck`)? */
  masked: boolean;
};

export const newSkeleton = (size: number): Skeleton => ({
  length: 0,
  symbols: new Uint8Array(size),
  at: new Int32Array(size),
  hits: 0,
  hitAt: new Int32Array(size),
  hitStates: new Int32Array(size),
  words: 0,
  wordFrom: new Int32Array(size),
  wordTo: new Int32Array(size),
  wordAt: new Int32Array(size),
  ascii: true,
  coded: false,
  masked: false,
});

/** Signs that people put in the place of a letter, by ASCII code. No apostrophe: `he'll` is no hell. */
export const MASK = Uint8Array.from({ length: 128 }, (_, code) =>
  "*#%&_-.~^=?".includes(String.fromCharCode(code)) ? 1 : 0,
);
const ASTERISK = 42;
const CODED = Uint8Array.from({ length: 128 }, (_, code) => ("<:@".includes(String.fromCharCode(code)) ? 1 : 0));

const grow = (s: Skeleton, room: number): void => {
  if (s.symbols.length < room) Object.assign(s, newSkeleton(room));
};

/**
 * One pass over a text: look up, squeeze, step the automaton. Letters only; separators are as good as not there, and so are leet
 * symbols unless `withSymbols`. Gives whether there was a symbol that can be read both ways.
 *
 * Limits: linear in the text, and reads one table byte and one state for an ordinary letter.
 */
export const traceSkeleton = (
  text: string,
  automaton: Automaton<unknown>,
  withSymbols: boolean,
  into: Skeleton,
): boolean => {
  if (into.symbols.length < text.length * 4) grow(into, mostLetters(text));
  const { base, classes } = foldTable();
  const { rows, dense, firstFinal } = automaton;
  const { symbols, at, hitAt, hitStates, wordFrom, wordTo, wordAt } = into;
  const size = text.length;
  let words = 0;
  let inWord = false;
  let masked = false;
  let codes = 0;
  let coded = 0;
  let length = 0;
  let hits = 0;
  let state = 0;
  let last = -1;
  let lastBase = -1;
  let ambiguous = false;
  for (let k = 0; k < size; k++) {
    const code = text.charCodeAt(k);
    codes |= code;
    let cls = classes[code]!;
    if (cls >= OTHER) {
      if (code < 128) coded |= CODED[code]!;
      if (cls === NO_LETTER) {
        if (inWord && base[code] === SEPARATOR) {
          wordTo[words - 1] = length;
          inWord = false;
          if (code < 128 && MASK[code] === 1) {
            const after = text.charCodeAt(k + 1);
            masked ||= after === ASTERISK || classes[after]! < NO_LETTER;
          }
        }
        continue;
      }
      if (cls < NO_LETTER) {
        // Other letters share classes by chance: only the same letter is squeezed.
        const isSame = base[code] === lastBase;
        if (!inWord) {
          wordAt[words] = k;
          wordFrom[words++] = isSame ? length - 1 : length;
          inWord = true;
        }
        if (isSame) continue;
        lastBase = base[code]!;
        last = -1;
      } else if (cls === SYMBOL) {
        const isLetter = isLetterHere(text, k);
        ambiguous ||= isLetter;
        if (!isLetter || !withSymbols) {
          if (inWord) wordTo[words - 1] = length;
          inWord = false;
          continue;
        }
        masked ||= inWord;
        cls = classOf(base[code]!);
      } else {
        const bases = unusualBases(text, k);
        const width = sizeAt(text, k);
        if (bases === undefined && inWord) {
          wordTo[words - 1] = length;
          inWord = false;
        }
        for (let i = 0; bases !== undefined && i < bases.length; i++) {
          const b = bases.charCodeAt(i);
          cls = classOf(b);
          const isSame = cls >= OTHER ? b === lastBase : cls === last;
          if (!inWord) {
            wordAt[words] = k;
            wordFrom[words++] = isSame ? length - 1 : length;
            inWord = true;
          }
          if (isSame) continue;
          last = cls >= OTHER ? -1 : cls;
          lastBase = cls >= OTHER ? b : -1;
          symbols[length] = cls;
          at[length++] = k;
          state = state < dense ? rows[(state << 5) | cls]! : nextState(automaton, state, cls);
          if (state >= firstFinal) {
            hitAt[hits] = length - 1;
            hitStates[hits++] = state;
          }
        }
        k += width - 1;
        continue;
      }
    }
    if (!inWord) {
      wordAt[words] = k;
      wordFrom[words++] = cls === last ? length - 1 : length;
      inWord = true;
    }
    if (cls === last) continue;
    if (cls < OTHER) lastBase = -1;
    last = cls < OTHER ? cls : -1;
    symbols[length] = cls;
    at[length++] = k;
    state = state < dense ? rows[(state << 5) | cls]! : nextState(automaton, state, cls);
    if (state >= firstFinal) {
      hitAt[hits] = length - 1;
      hitStates[hits++] = state;
    }
  }
  if (inWord) wordTo[words - 1] = length;
  into.length = length;
  into.hits = hits;
  into.words = words;
  into.masked = masked;
  into.ascii = codes < 128;
  into.coded = coded === 1;
  return ambiguous;
};
