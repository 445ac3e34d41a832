import type { Span } from "../decision.ts";

/** A sum of money named in a text. */
export type Sum = { readonly span: Span; readonly amount: number; readonly fuzzy: boolean };

/** Signs that stand before or behind a number, and words and codes that stand behind it, or before it. */
const SIGNS = new Set(["$", "€", "£", "¥", "₹", "₿", "＄"]);
const UNITS = new Set(
  (
    "usd eur gbp cad aud dollar dollars buck bucks euro euros pound pounds quid usdt usdc btc bitcoin bitcoins eth ethereum sol xrp ltc " +
    "dólares dolares reais rubel рублей долларов"
  ).split(" "),
);
/** No sum of money has more digits; no unit more letters. */
const MOST_DIGITS = 15;
const LONGEST_UNIT = 10;

/**
 * Finds sums of money: `$500`, `500$`, `1,000 €`, `50 usd`, `2.5k dollars`, `USDT 300`. A bare number is none; `3k` alone is a doubtful one.
 *
 * Gives: sums in the order of the text; `k` and `m` right behind the number count.
 * Limits: linear in the text. A comma or full stop before exactly three digits separates thousands. Numbers in words are not read.
 */
export const findSums = (text: string): readonly Sum[] => {
  const found: Sum[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const end = endOfNumber(text, i);
    const sum = sumAt(text, i, end, found.at(-1)?.span.end ?? 0);
    if (sum !== undefined) found.push(sum);
    i = Math.max(end, sum?.span.end ?? 0) - 1;
  }
  return found;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where a number with its separators ends: `1,000.50`. */
const endOfNumber = (text: string, from: number): number => {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) end++;
    else if ((code === 44 || code === 46) && isDigit(text.charCodeAt(end + 1))) end += 2;
    else break;
  }
  return end;
};

/** `free`: where the sum before it ends: its unit is not that of this one too. */
const sumAt = (text: string, from: number, end: number, free: number): Sum | undefined => {
  // A part of a word or of a name: `x264`, `v1.2`.
  const before = from > 0 ? text[from - 1]! : " ";
  if (/[\p{L}_#.-]/u.test(before) && !SIGNS.has(before)) return undefined;
  const scale = scaleAt(text, end);
  const after = end + (scale === 1 ? 0 : 1);
  const unit = unitBefore(text, from);
  const start = unit < free ? from : unit;
  const stop = unitBehind(text, after);
  const amount = amountOf(text.slice(from, end)) * scale;
  const isBare = start === from && stop === after;
  if (isBare && (scale !== THOUSAND || SCREENS.has(amount) || isCounted(text, after))) return undefined;
  return { span: { start, end: stop }, amount, fuzzy: isBare };
};

const THOUSAND = 1_000;
/** `4k` and `8k` are sizes of screens as often as sums. */
const SCREENS = new Set([4_000, 8_000]);

/** What there are thousands of, besides money. */
const COUNTED = new Set(
  (
    "followers viewers views subs subscribers likes members people players messages posts hours points damage dmg gold xp exp hp mp dps mmr elo rating hz fps " +
    "monitor tv screen resolution video steps km miles run race kills wins trophies gems coins robux karma words lines users stars upvotes comments pieces calories"
  ).split(" "),
);
const LONGEST_COUNTED = 12;

/** Is it a number of something else, or of more numbers: `40k followers`, `3k 2`? */
const isCounted = (text: string, at: number): boolean => {
  const [word] = /^ ?[\p{L}\p{N}]+/u.exec(text.slice(at, at + LONGEST_COUNTED)) ?? [""];
  return COUNTED.has(word.trim().toLowerCase()) || /^ ?\d/.test(word);
};

/** `k` and `m` behind a number, where no further letter follows. */
const scaleAt = (text: string, at: number): number => {
  const scale = { k: 1_000, m: 1_000_000 }[text[at]?.toLowerCase() ?? ""];
  return scale === undefined || isWordy(text[at + 1]) ? 1 : scale;
};

const isWordy = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

const unitBefore = (text: string, from: number): number => {
  const at = text[from - 1] === " " ? from - 2 : from - 1;
  if (SIGNS.has(text[at] ?? "")) return at;
  let start = at + 1;
  while (start > 0 && at + 1 - start <= LONGEST_UNIT && isWordy(text[start - 1])) start--;
  return at < from - 1 && CODES.has(text.slice(start, at + 1).toLowerCase()) ? start : from;
};

/** Words do not stand before a number: `the dollars 3 of us had`. Codes do. */
const CODES = new Set("usd eur gbp usdt usdc btc eth".split(" "));

const unitBehind = (text: string, end: number): number => {
  const at = text[end] === " " ? end + 1 : end;
  if (SIGNS.has(text[at] ?? "") && !isDigit(text.charCodeAt(at + 1))) return at + 1;
  let stop = at;
  while (stop < text.length && stop - at <= LONGEST_UNIT && isWordy(text[stop])) stop++;
  return UNITS.has(text.slice(at, stop).toLowerCase()) ? stop : end;
};

const amountOf = (written: string): number => {
  const digits = written.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", ".");
  return digits.length > MOST_DIGITS ? Number.POSITIVE_INFINITY : Number.parseFloat(digits);
};
