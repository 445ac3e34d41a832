/** 9999-12-31T23:59:59.999Z: beyond it stand micro- and nanoseconds taken for milliseconds. */
const LAST = 253_402_300_799_999;
/** Numbers from here to `SECONDS_TO` are epoch seconds (1973 to 5138); read as ms they would lie in the early seventies. */
const SECONDS_FROM = 100_000_000;
const SECONDS_TO = 100_000_000_000;

/**
 * A time as people write it in a corpus, as epoch ms; `undefined` when it is none.
 *
 * Reads: ISO 8601 (`2026-11-14T20:15:00Z`, any offset, a space for the T, a date alone), or a number: epoch ms, or epoch seconds where only these make sense.
 * Gives: whole ms from 1970 to 9999. Without an offset the time is UTC, so that every machine reads the same.
 * Limits: week and ordinal dates, and dates without dashes, are not read.
 */
export const epochMs = (value: unknown): number | undefined => {
  if (typeof value === "string") return isoMs(value);
  if (typeof value !== "number") return undefined;
  const ms = Math.round(value >= SECONDS_FROM && value < SECONDS_TO ? value * 1000 : value);
  return ms >= 0 && ms <= LAST ? ms : undefined;
};

const DASH = 45;
const COLON = 58;

// By hand: a regular expression for it takes longer than parsing the whole line of JSON around it.
const isoMs = (s: string): number | undefined => {
  const year = digits(s, 0, 4);
  const month = digits(s, 5, 2);
  const day = digits(s, 8, 2);
  if (year < 1970 || s.charCodeAt(4) !== DASH || s.charCodeAt(7) !== DASH) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (s.length === 10) return midnight;

  const hour = digits(s, 11, 2);
  const minute = digits(s, 14, 2);
  if (!"Tt ".includes(s.charAt(10)) || s.charCodeAt(13) !== COLON) return undefined;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;
  let at = 16;
  let second = 0;
  let fraction = 0;
  if (s.charCodeAt(at) === COLON) {
    second = digits(s, 17, 2);
    if (second < 0 || second > 60) return undefined;
    at = 19;
    if (s.charAt(at) === "." || s.charAt(at) === ",") {
      const from = ++at;
      for (let worth = 100; isDigit(s.charCodeAt(at)); at++, worth /= 10) {
        if (worth >= 1) fraction += (s.charCodeAt(at) - 48) * worth;
      }
      if (at === from) return undefined;
    }
  }
  const offset = offsetMinutes(s, at);
  if (offset === undefined) return undefined;
  const ms = midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction;
  return ms >= 0 && ms <= LAST ? ms : undefined;
};

/** What follows the time of day: nothing, Z, +02:00, +0200 or +02. */
const offsetMinutes = (s: string, at: number): number | undefined => {
  if (at === s.length) return 0;
  const sign = s.charAt(at);
  if (sign === "Z" || sign === "z") return at + 1 === s.length ? 0 : undefined;
  if (sign !== "+" && sign !== "-") return undefined;
  const hours = digits(s, at + 1, 2);
  const minutesAt = at + (s.charCodeAt(at + 3) === COLON ? 4 : 3);
  const minutes = minutesAt === s.length && minutesAt === at + 3 ? 0 : digits(s, minutesAt, 2);
  const end = minutesAt === s.length ? minutesAt : minutesAt + 2;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || end !== s.length) return undefined;
  return (sign === "-" ? -1 : 1) * (hours * 60 + minutes);
};

/** The number that `count` digits make; -1 when one of them is none. */
const digits = (s: string, from: number, count: number): number => {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const code = s.charCodeAt(i);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};
