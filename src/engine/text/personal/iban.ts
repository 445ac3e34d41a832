import { isDigit, isLatin } from "./characters.ts";
import { mod97 } from "./check-sums.ts";
import type { PlainFind } from "./find.ts";
import { beginsFree } from "./words-near.ts";

/** How many characters the account numbers of a country have. Source: the registry of IBAN forms (ISO 13616). */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 " +
    "GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 " +
    "MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Numbers that stand in every explanation of the form. */
const EXAMPLES: ReadonlySet<string> = new Set([
  "DE89370400440532013000",
  "GB82WEST12345698765432",
  "GB29NWBK60161331926819",
  "FR1420041010050500013M02606",
]);

/**
 * Finds bank accounts: the country's length and the check digits must fit, together or in groups.
 *
 * Reads: small letters; O for 0 and l for 1 where the check digits fit only so.
 * Limits: linear; at most 34 characters are looked at from each beginning.
 */
export const findIbans = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  for (let i = 0; i + 14 < text.length; i++) {
    if (!mayBegin(text, i) || !beginsFree(text, i)) continue;
    const iban = ibanAt(text, i);
    if (iban === undefined) continue;
    found.push(iban);
    i = iban.end - 1;
  }
  return found;
};

/** Two letters and two digits, or letters that stand for digits. */
const mayBegin = (text: string, i: number): boolean =>
  isDigitLike(text.charCodeAt(i + 2)) &&
  isDigitLike(text.charCodeAt(i + 3)) &&
  isLatin(text.charCodeAt(i)) &&
  isLatin(text.charCodeAt(i + 1));

/** A digit, O, o, l or I. */
const isDigitLike = (code: number): boolean =>
  isDigit(code) || code === 79 || code === 111 || code === 108 || code === 73;

const ibanAt = (text: string, start: number): PlainFind | undefined => {
  const form = text.slice(start, start + 2).toUpperCase();
  const length = LENGTHS[form];
  if (length === undefined) return undefined;
  let value = form;
  let at = start + 2;
  let group = start;
  for (; value.length < length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || isLatin(code)) value += text.charAt(at);
    else if ((code !== 32 && code !== 45) || !isAlnum(text.charCodeAt(at + 1)) || !isGroup(text.slice(group, at)))
      return undefined;
    else group = at + 1;
    // Check digits come early: nothing is looked at for long that has none.
    if (value.length === 4 && !/[\dOo][\dOolI]$/.test(value)) return undefined;
  }
  if (isAlnum(text.charCodeAt(at))) return undefined;
  const written = value.toUpperCase();
  const mended = form + value.slice(2).replace(/[Oo]/g, "0").replace(/[lI]/g, "1").toUpperCase();
  const right = [written, mended].find(passes);
  return right === undefined || EXAMPLES.has(right) ? undefined : { start, end: at, value: right, form, certain: true };
};

/** A part between spaces has digits, or is the four letters of a bank: a word is neither. */
const isGroup = (text: string): boolean => /\d|^[A-Za-z]{4}$/.test(text);

const isAlnum = (code: number): boolean => isDigit(code) || isLatin(code);

const passes = (iban: string): boolean =>
  /^[A-Z]{2}\d\d/.test(iban) && /\d{4}/.test(iban.slice(4)) && mod97(numbered(iban.slice(4) + iban.slice(0, 4))) === 1;

/** A is 10, B is 11, ... */
const numbered = (text: string): string => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
