import { DROPPED, foldTable, NO_LETTER, SYMBOL, UNUSUAL, unusualBases } from "../fold-table.ts";

/** As many invisible characters are looked past. */
const FAR = 4;
/** Signs that are written for letters wherever they stand: `@`, `$`, `!`. */
const SIGNS: ReadonlySet<number> = new Set([0x40, 0x24, 0x21]);

/** Is what stands at `at` invisible, or a mark on the letter before it? */
export const isDroppedAt = (text: string, at: number): boolean => {
  const { base, classes } = foldTable();
  const code = text.charCodeAt(at);
  return classes[code] === NO_LETTER && base[code] === DROPPED;
};

/** Does a letter, a digit or a sign for a letter stand at `at`? */
export const isWordyAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  const cls = foldTable().classes[code];
  if (cls === undefined) return false;
  if (cls < NO_LETTER) return true;
  if (cls === SYMBOL) return SIGNS.has(code) || isPlainAt(text, at + 1);
  if (cls !== UNUSUAL) return false;
  const bases = unusualBases(text, at);
  return bases !== undefined && bases !== "";
};

/** Does an ASCII letter or digit stand at `at`? */
export const isPlainAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 0x80 && (foldTable().classes[code] ?? NO_LETTER) < NO_LETTER;
};

export const isWordyBefore = (text: string, at: number): boolean => {
  const last = visibleBefore(text, at) - 1;
  if (last < 0) return false;
  const code = text.charCodeAt(last);
  return isWordyAt(text, code >= 0xdc00 && code <= 0xdfff && last > 0 ? last - 1 : last);
};

/** Where the next visible character begins, from `at` on. */
export const visibleFrom = (text: string, at: number): number => {
  let k = at;
  while (k - at < FAR && k < text.length && isDroppedAt(text, k)) k++;
  return k;
};

/** Where the last visible character before `at` ends. */
export const visibleBefore = (text: string, at: number): number => {
  let k = at;
  while (at - k < FAR && k > 0 && isDroppedAt(text, k - 1)) k--;
  return k;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Is a currency sign at [start, end) that of a number: `50₽`, `₱155`, `A₱.50`, `NZ₿ 5`? One that stands behind a space is not told by what is before it. */
export const isInPrice = (text: string, start: number, end: number): boolean => {
  let after = end;
  for (let i = 0; i < 2 && isPriceGap(text.charCodeAt(after)); i++) after++;
  return isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(after));
};
const isPriceGap = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2c || code === 0x2d || code === 0x2e;
