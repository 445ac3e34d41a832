import type { Edit } from "./draft.ts";
import { entityAt } from "./entities.ts";

/**
 * The escapes of a text, undone once: `%66`, `%u0066`, `&#102;`, `&#x66;`, `&eacute;`, `\u0066`, `\x66`, `\u{66}`, `\U00000066`.
 * What is malformed, or names no character, stays as it is.
 *
 * Limits: linear; looks at most 12 code units ahead of each `%`, `&` and `\`.
 */
export const escapesIn = (text: string): readonly Edit[] => {
  const edits: Edit[] = [];
  for (let k = 0; k < text.length; k++) {
    const edit = READERS.get(text.charCodeAt(k))?.(text, k);
    if (!edit) continue;
    edits.push(edit);
    k = edit.end - 1;
  }
  return edits;
};

type Reader = (text: string, at: number) => Edit | undefined;

/** The value of hex digits [start, end), or -1 where one is none. */
const hexValue = (text: string, start: number, end: number): number => {
  if (end > text.length || end === start) return -1;
  let value = 0;
  for (let k = start; k < end; k++) {
    const digit = hexDigit(text.charCodeAt(k));
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
};
const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const low = code | 32;
  return low >= 97 && low <= 102 ? low - 87 : -1;
};

const MOST_BYTES = 4;

/** Escaped bytes, of which one to four make a character in UTF-8. */
const percent: Reader = (text, at) => {
  if ((text.charCodeAt(at + 1) | 32) === LOW_U) return unit(text, at, at + 2, at + 6);
  const first = hexValue(text, at + 1, at + 3);
  if (first < 0) return undefined;
  if (first < 0x80) return { start: at, end: at + 3, text: String.fromCharCode(first) };
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return undefined;
  let point = first & (0xff >> (size + 1));
  for (let i = 1; i < size && i < MOST_BYTES; i++) {
    const byte = text.charCodeAt(at + 3 * i) === PERCENT ? hexValue(text, at + 3 * i + 1, at + 3 * i + 3) : -1;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  return point < SHORTEST[size]! ? undefined : character(at, at + 3 * size, point);
};

/** Fewer bytes would do for a smaller number: then these are not UTF-8. */
const SHORTEST: readonly number[] = [0, 0, 0x80, 0x800, 0x10000];

/** One code unit in hex, which may be half of a pair. */
const unit = (text: string, at: number, start: number, end: number): Edit | undefined => {
  const value = hexValue(text, start, end);
  return value < 0 ? undefined : { start: at, end, text: String.fromCharCode(value) };
};

const character = (start: number, end: number, point: number): Edit | undefined =>
  point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
    ? undefined
    : { start, end, text: String.fromCodePoint(point) };

const MOST_DIGITS = 8;

/** `&#102;` and `&#x66;`, with or without the semicolon, else a name. */
const entity: Reader = (text, at) => {
  if (text.charCodeAt(at + 1) !== HASH) return entityAt(text, at);
  const isHex = (text.charCodeAt(at + 2) | 32) === LOW_X;
  const start = at + (isHex ? 3 : 2);
  let end = start;
  let value = 0;
  for (; end < text.length && end - start < MOST_DIGITS; end++) {
    const digit = hexDigit(text.charCodeAt(end));
    if (digit < 0 || (!isHex && digit > 9)) break;
    value = value * (isHex ? 16 : 10) + digit;
  }
  if (end === start) return undefined;
  return character(at, text.charCodeAt(end) === SEMICOLON ? end + 1 : end, value);
};

const MOST_POINT_DIGITS = 6;

const backslash: Reader = (text, at) => {
  const kind = text.charCodeAt(at + 1);
  if (kind === LOW_X) return unit(text, at, at + 2, at + 4);
  if (kind === HIGH_U) {
    const value = hexValue(text, at + 2, at + 10);
    return value < 0 ? undefined : character(at, at + 10, value);
  }
  if (kind !== LOW_U) return undefined;
  if (text.charCodeAt(at + 2) !== BRACE) return unit(text, at, at + 2, at + 6);
  let close = at + 3;
  while (close - at - 3 < MOST_POINT_DIGITS && hexDigit(text.charCodeAt(close)) >= 0) close++;
  if (text.charCodeAt(close) !== CLOSING_BRACE) return undefined;
  const value = hexValue(text, at + 3, close);
  return value < 0 ? undefined : character(at, close + 1, value);
};

const PERCENT = 0x25;
const HASH = 0x23;
const SEMICOLON = 0x3b;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const HIGH_U = 0x55;
const LOW_U = 0x75;
const LOW_X = 0x78;

const READERS: ReadonlyMap<number, Reader> = new Map([
  [PERCENT, percent],
  [0x26, entity],
  [0x5c, backslash],
]);
