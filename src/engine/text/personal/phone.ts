import { countryOf, isFree } from "./calling-codes.ts";
import type { PlainFind } from "./find.ts";
import { digitGroups, endsNumber, type Group, startsNumber } from "./number-runs.ts";
import { type PhoneForm, phoneForms } from "./phone-forms.ts";
import { beginsFree, endsFree, saidBefore } from "./words-near.ts";

const FEWEST = 7;
/** Source: ITU-T E.164. */
const MOST = 15;
/** `+44 (0) 20 79 46 00 18` */
const MOST_GROUPS = 7;

/** Words that say that the digits after them are there to be called. */
const CALL_WORDS = new Set(
  (
    "number numbers phone cell cellphone mobile tel telephone call calls text whatsapp sms ring dial dm fax digits viber signal telegram nummer handy handynummer telefon telefonnummer " +
    "rufnummer numero número num móvil movil celular teléfono telefono téléphone portable numéro cellulare telefoon telefone telemóvel numer номер телефон тел звони"
  ).split(" "),
);
/** Words that say that they are not, whatever else is said. */
const OTHER_WORDS = new Set(
  "order tracking invoice ticket bug issue serial pid id isbn version build port ports error code model part item case ref reference seed score uid gid rfc page lines line".split(
    " ",
  ),
);
/** In how many words such a word is looked for. */
const WITHIN = 5;

/**
 * Finds telephone numbers: with a plus and a country's code, and as people write them within some twenty countries.
 *
 * Gives: value with the country's code. Doubtful where a word says number, and only the digits are there.
 * Limits: numbers that cost the caller nothing (helplines, hot lines) and short ones (112, 911, 988) are none. So are dates, times, sums, ids of 16
 * digits and more, and digits in one piece about which no word says that they are to be called.
 */
export const findPhones = (text: string): readonly PlainFind[] => {
  const groups = digitGroups(text);
  const found: PlainFind[] = [];
  for (let i = 0; i < groups.length; ) {
    const phone = hasEnough(groups, i) ? phoneAt(text, groups, i) : undefined;
    if (phone) found.push(phone.find);
    i += phone?.groups ?? 1;
  }
  return found;
};

type At = { readonly find: PlainFind; readonly groups: number };

/** Do the groups from `from` on have the digits of a number between them? */
const hasEnough = (groups: readonly Group[], from: number): boolean => {
  let digits = 0;
  for (let i = from; i < groups.length && digits < FEWEST; i++) {
    const group = groups[i]!;
    if (i > from && group.gap === undefined) return false;
    digits += group.end - group.start;
  }
  return digits >= FEWEST;
};

const phoneAt = (text: string, groups: readonly Group[], from: number): At | undefined => {
  const first = groups[from]!;
  if (first.end - first.start > MOST || isWithinRow(groups, from)) return undefined;
  const plus = text.charCodeAt(first.start - 1) === 43;
  const bracket = text.charCodeAt(first.start - 1) === 40;
  if (!plus && !bracket && !startsNumber(first)) return undefined;
  if (!beginsFree(text, plus || bracket ? first.start - 1 : first.start)) return undefined;
  const start = plus || bracket ? first.start - 1 : first.start;
  let digits = "";
  let sizes = "";
  let singles = true;
  let best: At | undefined;
  for (let i = from; i < groups.length && i - from < MOST; i++) {
    const group = groups[i]!;
    if (i > from && group.gap === undefined) break;
    const size = group.end - group.start;
    if (digits.length + size > MOST) break;
    singles &&= size === 1;
    if (!singles && i - from >= MOST_GROUPS) break;
    const trunk = size === 1 && isBracketed(text, group);
    // +44 (0)20 ...: the nought in brackets is not dialled with the code.
    if (!(trunk && (plus || digits.startsWith("00")))) digits += text.slice(group.start, group.end);
    sizes += sizes === "" ? size : `-${size}`;
    if (digits.length < FEWEST || !endsNumber(groups[i + 1]) || !endsFree(text, group.end)) continue;
    const shape = singles ? String(digits.length) : sizes;
    const find = plus
      ? abroad(digits, start, group.end)
      : athome(text, digits, shape, start, group.end, bracket || isJoined(groups, from, i));
    if (find) best = { find, groups: i - from + 1 };
  }
  return best;
};

/** Digits one by one are one number: only the first begins it. */
const isWithinRow = (groups: readonly Group[], i: number): boolean => {
  const group = groups[i]!;
  const last = groups[i - 1];
  return last !== undefined && group.gap !== undefined && group.end - group.start === 1 && last.end - last.start === 1;
};

const isBracketed = (text: string, { start, end }: Group): boolean =>
  text.charCodeAt(start - 1) === 40 && text.charCodeAt(end) === 41;

/** Do hyphens, dots or brackets hold the groups together, or slashes after the first? */
const isJoined = (groups: readonly Group[], from: number, to: number): boolean => {
  for (let i = from + 1; i <= to; i++) if (/^ +$/.test(groups[i]?.gap ?? "")) return false;
  return to > from;
};

const abroad = (digits: string, start: number, end: number): PlainFind | undefined => {
  const country = countryOf(digits);
  if (country === undefined || isFree(country, digits) || isMade(digits)) return undefined;
  return { start, end, value: `+${digits}`, form: `+${country}`, certain: true };
};

const athome = (
  text: string,
  digits: string,
  sizes: string,
  start: number,
  end: number,
  joined: boolean,
): PlainFind | undefined => {
  const forms = phoneForms(sizes);
  const long = digits.startsWith("00");
  const trunk = isTrunkForm(digits, sizes);
  const plausible = PLAUSIBLE.test(sizes);
  // Dates and sums end here, before any word is read.
  if (forms.length === 0 && !trunk && !plausible && !long) return undefined;
  const fitting = forms.filter(({ begins }) => begins.test(digits));
  const sure = fitting.find(({ when }) => when === "sure" || (when === "joined" && joined));
  const said = sure === undefined && saidBefore(text, start, CALL_WORDS, WITHIN);
  if (sure === undefined && !said && !trunk && !long) return undefined;
  if (saidBefore(text, start, OTHER_WORDS, 3)) return undefined;
  if (isMade(digits) || isOfFilms(digits))
    return said && MADE_FORMS.has(sizes)
      ? { start, end, value: digits, form: "", certain: true, specimen: true }
      : undefined;
  if (long) return abroad(digits.slice(2), start, end);
  if (sure) return asFound(sure, digits, start, end, true);
  const likely = fitting[0];
  if (likely && said) return asFound(likely, digits, start, end, sizes.length > 3 || digits.length >= 10);
  return trunk || (said && plausible) ? { start, end, value: digits, form: "", certain: false } : undefined;
};

const TRUNK = /^[3-5](?:-[3-8]){1,2}$/;
/** How a number is written in countries whose forms are not told apart, where a word says that it is one. */
const PLAUSIBLE = /^[2-5](?:-[2-7]){1,4}$/;

/** A nought, the number of a town, the number of a line: as many countries have it. */
const isTrunkForm = (digits: string, sizes: string): boolean =>
  digits.length >= 9 &&
  digits.length <= 11 &&
  digits.charCodeAt(0) === 48 &&
  digits.charCodeAt(1) !== 48 &&
  TRUNK.test(sizes);

const asFound = (
  { country, trunk }: PhoneForm,
  digits: string,
  start: number,
  end: number,
  certain: boolean,
): PlainFind | undefined => {
  const value = country + digits.slice(trunk);
  return isFree(country, value) ? undefined : { start, end, value: `+${value}`, form: `+${country}`, certain };
};

/** 555-0147, of a town without its area. */
const isOfFilms = (digits: string): boolean => /^555\d{4}$/.test(digits);
/** How numbers that are made up are written when they stand for somebody's. */
const MADE_FORMS = new Set(["3-4", "3-3-4", "10"]);

/** 1234567890, 5555555555: made up, as everybody sees. */
const isMade = (digits: string): boolean =>
  new Set(digits).size <= 2 || "01234567890123456789".includes(digits) || "98765432109876543210".includes(digits);
