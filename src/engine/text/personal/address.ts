import { addressTail, startsWithFlat } from "./address-tail.ts";
import { wordAfter, wordBefore } from "./address-words.ts";
import { isCapital, isDigit, isLatin } from "./characters.ts";
import type { PlainFind } from "./find.ts";
import { ANY_PLACES, PUBLIC_PLACES } from "./public-places.ts";
import { MOST_WORDS, type Street, streetAfter, streetBefore } from "./street.ts";
import { mayBeAddress } from "./street-near.ts";
import { NOT_IN_NAMES } from "./street-words.ts";
import { beginsFree } from "./words-near.ts";

/** A house number has at most so many digits. */
const MOST_DIGITS = 5;

/**
 * Finds postal addresses: a house number with the name of a street in English, German, French, Spanish, Italian, Dutch or Portuguese form,
 * with the flat, town and postcode that follow.
 *
 * Limits: a street without a number is none. Without capitals, a flat or a postcode it is doubtful.
 */
export const findAddresses = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  let taken = 0;
  for (let i = Math.max(0, text.search(/[0-9]/)); i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    const worth = i >= taken && end - i <= MOST_DIGITS && isFree(text, i) && mayBeAddress(text, i, end);
    const find = worth ? addressAt(text, i, withLetter(text, end), taken) : undefined;
    if (find) {
      found.push(find);
      taken = find.end;
    }
    i = Math.max(end, find?.end ?? 0) - 1;
  }
  return found;
};

/** Not `v1.2`, `-8`, `3:42`; a label's colon is followed by a space. */
const isFree = (text: string, at: number): boolean => {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return !(before >= 43 && before <= 46) && before !== 58 && beginsFree(text, at);
};

const addressAt = (text: string, start: number, end: number, taken: number): PlainFind | undefined => {
  if (end < 0 || (wordAfter(text, end) === undefined && wordBefore(text, start) === undefined)) return undefined;
  // `May 12 Main Street closes`
  if (MONTHS.has(wordBefore(text, start)?.lower ?? "")) return undefined;
  const street =
    streetAfter(text, start, end) ??
    streetBefore(text, start, end, taken) ??
    withFlat(text, start, end, taken) ??
    townBefore(text, start, end, taken) ??
    afterHome(text, start, end) ??
    beforePostcode(text, start, end, taken);
  if (street === undefined) return undefined;
  const house = houseAt(text, start);
  if (PUBLIC_PLACES.has(house)) return undefined;
  const tail = addressTail(text, street.end);
  if (street.weak && !tail.sure) return undefined;
  return {
    start: street.start,
    end: tail.end,
    value: text
      .slice(street.start, tail.end)
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, " "),
    form: "",
    certain: street.sure || tail.sure,
    ...(ANY_PLACES.has(house) ? { specimen: true } : {}),
  };
};

const MONTHS = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/** Where the number ends, with one letter more (`12b`); -1 where it goes on as something else (`12th`, `12.5`, `12%`). */
const withLetter = (text: string, digitsEnd: number): number => {
  const end = isLatin(text.charCodeAt(digitsEnd)) ? digitsEnd + 1 : digitsEnd;
  const after = text.charCodeAt(end);
  if (Number.isNaN(after) || after === 32 || after === 10) return end;
  if (after === 44 || after === 46 || after === 33 || after === 63 || after === 41 || after === 59)
    return isDigit(text.charCodeAt(end + 1)) ? -1 : end;
  return -1;
};

/** `12 Broadway, Apt. 5`, `Edeby 55, Apt. 297`: no word says street, and a flat follows. */
const withFlat = (text: string, start: number, numberEnd: number, taken: number): Street | undefined => {
  const before = wordBefore(text, start);
  if (before && before.start >= taken && isCapital(before.text.charCodeAt(0)) && startsWithFlat(text, numberEnd))
    return { start: before.start, end: numberEnd, sure: true };
  let word = wordAfter(text, numberEnd);
  for (let count = 0; word && count < MOST_WORDS && !NOT_IN_NAMES.has(word.lower); count++) {
    if (startsWithFlat(text, word.end)) return { start, end: word.end, sure: true };
    word = wordAfter(text, word.end);
  }
  return undefined;
};

/** `Springfield, IL 62704`: a town alone, so it says little. */
const townBefore = (text: string, numberStart: number, end: number, taken: number): Street | undefined => {
  if (end - numberStart !== MOST_DIGITS) return undefined;
  const state = wordBefore(text, numberStart);
  if (state === undefined || !/^[A-Z]{2}$/.test(state.text) || !STATES.has(state.text)) return undefined;
  const town = wordBefore(text, state.start);
  return town && town.start >= taken && isCapital(town.text.charCodeAt(0))
    ? { start: town.start, end, sure: false }
    : undefined;
};

/** `Am Mühlbach 9, 10115 Berlin`: a name, the number, and then the code before the town, as on the continent of Europe. */
const beforePostcode = (text: string, start: number, end: number, taken: number): Street | undefined => {
  if (text.charCodeAt(end) !== 44 || !POSTCODE_FIRST.test(text.slice(end, end + 40))) return undefined;
  const name = wordBefore(text, start);
  return name && name.start >= taken && isCapital(name.text.charCodeAt(0))
    ? { start: name.start, end, sure: false, weak: true }
    : undefined;
};
const POSTCODE_FIRST = /^, \d{5} \p{Lu}\p{L}/u;

const STATES = new Set(
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split(
    " ",
  ),
);

/** Words right before a number that say that somebody's home follows. */
const HOME =
  /(?:\b(?:lives?|living|resides?|stays|staying) (?:at|on)|\b(?:address|addy|house) (?:is|:|=)|\baddress:) ?$/i;

/** `lives at 42 Elm`: only what goes before makes it an address. */
const afterHome = (text: string, start: number, numberEnd: number): Street | undefined => {
  // `at`, `on`, `is`, `:`, `=`
  if (!/[tns:=]/i.test(text.charAt(start - 2)) && text.charCodeAt(start - 1) !== 58) return undefined;
  const word = wordAfter(text, numberEnd);
  if (word === undefined || word.lower.length < 3 || NOT_IN_NAMES.has(word.lower)) return undefined;
  return HOME.test(text.slice(Math.max(0, start - 24), start)) ? { start, end: word.end, sure: false } : undefined;
};

/** The number and the word after it. */
const houseAt = (text: string, start: number): string => {
  const [number = "", name = ""] = text
    .slice(start, start + 24)
    .toLowerCase()
    .split(/[ ,]+/);
  return `${number} ${name}`;
};
