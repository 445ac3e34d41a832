import { foldTable, NO_LETTER } from "../fold-table.ts";

/** The words of a folded text, in order. Arrays are scratch and longer than `count`. */
export type Tokens = {
  count: number;
  from: Int32Array;
  to: Int32Array;
  /** Of its letters, apostrophes left out. */
  hash: Int32Array;
  /** 1: a phrase may not go on from the word before into this one. */
  apart: Uint8Array;
};

export const newTokens = (size: number): Tokens => ({
  count: 0,
  from: new Int32Array(size),
  to: new Int32Array(size),
  hash: new Int32Array(size),
  apart: new Uint8Array(size),
});

const LOOSE = 0;
const LETTER = 1;
const APOSTROPHE = 2;
const APART = 3;
const AT = 4;
const COLON = 5;
const DOT = 6;
const PAREN = 7;

/** What an ASCII sign does to the words beside it. Signs that break up words (`kill-yourself`, `kill_yourself`) keep a phrase together. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z0-9]/.test(char)) return LETTER;
  if (/[,;!?\n\r)"[\]{}]/.test(char)) return APART;
  return { "'": APOSTROPHE, "@": AT, ":": COLON, ".": DOT, "(": PAREN }[char] ?? LOOSE;
});

export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
export const nextHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

const kindOf = (code: number): number => {
  if (code < 128) return KINDS[code]!;
  if (code === 0x2019) return APOSTROPHE;
  return foldTable().classes[code]! < NO_LETTER ? LETTER : APART;
};

/** A sign that is a word of its own: an emoji, or half of one. */
const isPictogram = (code: number): boolean => (code >= 0xd800 && code <= 0xdfff) || (code >= 0x2600 && code <= 0x27bf);

/**
 * Splits a folded text into words: rows of letters and digits, single emoji, and three brackets in a row. Links, and names behind an
 * at sign, have no words: what somebody is called is not what somebody says.
 */
export const readTokens = (text: string, into: Tokens): void => {
  if (into.from.length < text.length) Object.assign(into, newTokens(text.length));
  const { from, to, hash, apart } = into;
  const size = text.length;
  let count = 0;
  let isApart = 0;
  let k = 0;
  while (k < size) {
    const code = text.charCodeAt(k);
    const kind = kindOf(code);
    if (kind === LETTER) {
      from[count] = k;
      apart[count] = isApart;
      isApart = 0;
      let h = 0;
      let end = k;
      while (k < size) {
        const letter = text.charCodeAt(k);
        const next = kindOf(letter);
        if (next === LETTER) {
          h = nextHash(h, letter);
          end = k + 1;
        } else if (next !== APOSTROPHE) break;
        k++;
      }
      hash[count] = h;
      to[count++] = end;
      continue;
    }
    if (code >= 128 && isPictogram(code)) {
      const low = text.charCodeAt(k + 1);
      const width = code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
      from[count] = k;
      apart[count] = isApart;
      isApart = 0;
      hash[count] = width === 2 ? nextHash(nextHash(0, code), low) : nextHash(0, code);
      k += width;
      to[count++] = k;
      continue;
    }
    if (kind === PAREN) {
      let end = k;
      while (text.charCodeAt(end) === 40) end++;
      isApart = 1;
      if (end - k === 3) {
        from[count] = k;
        apart[count] = 1;
        hash[count] = nextHash(nextHash(nextHash(0, 40), 40), 40);
        to[count++] = end;
      }
      k = end;
      continue;
    }
    if (kind === AT || (kind === COLON && text.charCodeAt(k + 1) === 47 && text.charCodeAt(k + 2) === 47)) {
      // The scheme of a link is no word either.
      if (kind === COLON && count > 0 && to[count - 1] === k) count--;
      while (k < size && !isSpace(text.charCodeAt(k))) k++;
      isApart = 1;
      continue;
    }
    if (kind === APART || (kind === DOT && (k + 1 === size || isSpace(text.charCodeAt(k + 1))))) isApart = 1;
    k++;
  }
  into.count = count;
};

const isSpace = (code: number): boolean => code <= 32;
