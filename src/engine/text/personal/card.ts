import { CARD_LENGTHS, networkOf, TEST_CARDS } from "./card-networks.ts";
import { isDigit } from "./characters.ts";
import { passesLuhn } from "./check-sums.ts";
import type { PlainFind } from "./find.ts";
import { beginsFree, endsFree, saidBefore } from "./words-near.ts";

const FEWEST = 12;
const MOST = 19;

/** What a long number is that is no card. */
const OTHER_NUMBERS = new Set(
  "order tracking invoice id ids ref reference ticket parcel serial isbn ean imei uuid case seed".split(" "),
);
const CARD_WORDS = new Set(
  "card cards visa mastercard amex maestro discover cc debit credit creditcard kreditkarte karte tarjeta carte carta cartao kaart karta".split(
    " ",
  ),
);

/**
 * Finds numbers of payment cards: first digits and length of a network, Luhn's check digit, digits together or in groups as cards have them.
 *
 * Reads: letters that stand for digits (O, l) among many real ones, when the check digit still fits.
 * Limits: numbers published for tests are specimens. One that only a short or rare form makes a card is doubtful unless a word says card.
 */
export const findCards = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i)) || !beginsCard(text, i)) continue;
    const card = cardAt(text, i);
    if (card === undefined) continue;
    found.push(card);
    i = card.end - 1;
  }
  return found;
};

const beginsCard = (text: string, at: number): boolean =>
  mayBegin(text.charCodeAt(at), text.charCodeAt(at + 1)) &&
  isLong(text, at) &&
  text.charCodeAt(at - 1) !== 43 &&
  beginsFree(text, at) &&
  !isWithinRow(text, at);

/** Do as many digits follow as a card has, with one character between two at most? Dates and times have fewer. */
const isLong = (text: string, from: number): boolean => {
  let count = 0;
  for (let at = from; count < FEWEST; at++) {
    if (digitAt(text, at) !== undefined) count++;
    else if (!isJoint(text, at) || digitAt(text, at + 1) === undefined) return false;
  }
  return true;
};

/** Cards begin with 2 to 6, with 18 and 81. */
const mayBegin = (first: number, second: number): boolean =>
  (first >= 50 && first <= 54) || (first === 49 && second === 56) || (first === 56 && second === 49);

/** Digits one by one are one number: only the first begins it. */
const isWithinRow = (text: string, at: number): boolean =>
  isJoint(text, at - 1) &&
  isDigit(text.charCodeAt(at - 2)) &&
  !isDigit(text.charCodeAt(at - 3)) &&
  !isDigit(text.charCodeAt(at + 1));

/** Tries every length that ends with a group, the longest first. */
const cardAt = (text: string, start: number): PlainFind | undefined => {
  let digits = "";
  let replaced = 0;
  let best: PlainFind | undefined;
  let group = 0;
  const groups: number[] = [];
  for (let at = start; digits.length <= MOST; ) {
    const digit = digitAt(text, at);
    if (digit !== undefined) {
      digits += digit;
      group++;
      if (!isDigit(text.charCodeAt(at))) replaced++;
      at++;
      continue;
    }
    groups.push(group);
    group = 0;
    if (digits.length >= FEWEST) best = judged(text, start, at, digits, groups, replaced) ?? best;
    if (!isJoint(text, at) || digitAt(text, at + 1) === undefined) break;
    at++;
  }
  return best;
};

const judged = (
  text: string,
  start: number,
  end: number,
  digits: string,
  groups: readonly number[],
  replaced: number,
): PlainFind | undefined => {
  if (!CARD_LENGTHS.has(digits.length) || replaced > 3 || !passesLuhn(digits) || !endsFree(text, end)) return undefined;
  const form = networkOf(digits);
  const specimen = TEST_CARDS.has(digits);
  if (form === undefined || !isGroupedAsCard(groups) || (!specimen && new Set(digits).size < 3)) return undefined;
  if (saidBefore(text, start, OTHER_NUMBERS, 3)) return undefined;
  const usual = digits.length === 16 || (digits.length === 15 && form === "American Express");
  const certain = usual || saidBefore(text, start, CARD_WORDS, 6);
  // Twelve or thirteen digits are as like as not an article or a moment in time.
  if (!certain && digits.length < 14) return undefined;
  return { start, end, value: digits, form, certain, ...(specimen ? { specimen } : {}) };
};

/** In one piece, in fours, as American Express and Diners Club write them, or digit by digit. */
const isGroupedAsCard = (groups: readonly number[]): boolean =>
  groups.length === 1 ||
  groups.every((size) => size === 1) ||
  groups.every((size, index) => size === 4 || (index === groups.length - 1 && size < 4)) ||
  /^(?:4,6,[45]|8,8|6,13)$/.test(groups.join());

/** The digit that a character is or stands for; letters only among digits. */
const digitAt = (text: string, at: number): string | undefined => {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return text.charAt(at);
  const digit = code === 79 || code === 111 ? "0" : code === 108 || code === 73 ? "1" : undefined;
  return digit !== undefined && at > 0 && isDigitLike(text.charCodeAt(at - 1)) ? digit : undefined;
};

const isDigitLike = (code: number): boolean =>
  isDigit(code) || code === 79 || code === 111 || code === 108 || code === 73;

const isJoint = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 32 || code === 45 || code === 46;
};
