import { NOT_IN_NAMES } from "./street-words.ts";

/** A flat or a room: `, Apt. 12B`. */
const UNIT =
  /[,\s]{1,8}(?:apt|apartment|suite|ste|flat|unit|appt|dpto|piso|wohnung|apto|bldg|floor)\.? ?#?\d{1,4}[a-z]?(?![\p{L}\d])/iuy;

/** Up to six words of a town, a state, a country, and then a postcode. Words and what parts them share no character, so this is linear. */
const TOWN =
  /(?:[,\s]+[\p{L}.'()\u2019-]+){0,6}[,\s]+(?:\d{5}(?:-\d{4})?|\d{2}-\d{3}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d|\d{4} ?[a-z]{2})(?![\p{L}\d])/iuy;
/** The town after the code: `, 10115 Berlin`. */
const CODE_FIRST = /[,\s]+\d{4,5} \p{Lu}\p{L}+/uy;

/** How much of the text the rest of an address may take. */
const REACH = 110;

/** A flat that alone makes an address: what may be a floor of a dungeon or a suite of programs needs a comma or a line of its own. */
const FLAT =
  /(?:[,\s]{1,8}(?:apt|apartment|appt|apto|dpto)|(?:,|\n)\s{0,6}(?:suite|ste|flat|unit|wohnung))\.? ?#?\d{1,4}[a-z]?(?![\p{L}\d])/iuy;

/** Does the number of a flat follow right here? */
export const startsWithFlat = (text: string, from: number): boolean => {
  const after = text.charCodeAt(from);
  if (after !== 32 && after !== 44 && after !== 10) return false;
  FLAT.lastIndex = from;
  return FLAT.test(text);
};

/** What follows the street: where the address ends, and whether a flat or a postcode makes it one for sure. */
export const addressTail = (text: string, from: number): { readonly end: number; readonly sure: boolean } => {
  const near = text.slice(from, from + REACH);
  let at = 0;
  for (const pattern of [UNIT, UNIT]) at = endOf(pattern, near, at) ?? at;
  const town = endOf(CODE_FIRST, near, at) ?? endOf(TOWN, near, at);
  if (town !== undefined && isPlaceName(near.slice(at, town))) return { end: from + town, sure: true };
  return { end: from + at, sure: at > 0 };
};

const endOf = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : undefined;
};

const isPlaceName = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[,\s]+/)
    .every((word) => !NOT_IN_NAMES.has(word));
