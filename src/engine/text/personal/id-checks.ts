import { mod97 } from "./check-sums.ts";

/** The sum of the digits, each with its weight. */
const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits.charCodeAt(i) - 48), 0);

const isVaried = (digits: string): boolean => new Set(digits).size > 2;

/** United States: no area 000, 666 or 9xx, no group 00, no serial 0000, none of those printed for show. Source: SSA, 20 CFR 422.103. */
export const isSsn = (digits: string): boolean =>
  /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(digits) &&
  !["078051120", "219099999", "123456789", "111223333"].includes(digits) &&
  isVaried(digits);

/** Printed for show, kept for advertisements, or made up as everybody does. Source: SSA, "Social Security Numbers misused". */
export const isShownSsn = (digits: string): boolean =>
  /^98765432\d$/.test(digits) || ["078051120", "219099999", "123456789"].includes(digits);

/** United Kingdom: the letters that are in use. Source: HMRC NIM39110. */
export const isNino = (value: string): boolean =>
  /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value) &&
  !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(value) &&
  !value.includes("123456");

/** Spain, citizens and foreigners: the letter is the remainder by 23. Source: Orden INT/2058/2008. */
export const isDni = (value: string): boolean => {
  const number = Number(value.slice(0, -1).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter))));
  return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) === value.slice(-1) && !value.startsWith("12345678");
};

const ODD_VALUES = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italy: the last letter is a weighed sum. Source: DM 12 March 1974, n. 2227. */
export const isCodiceFiscale = (value: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const code = value.charCodeAt(i);
    const rank = code >= 65 ? code - 65 : code - 48;
    sum += i % 2 === 0 ? (ODD_VALUES[rank] ?? 0) : rank;
  }
  return String.fromCharCode(65 + (sum % 26)) === value.charAt(15);
};

/** Brazil: two check digits by 11. Source: Receita Federal. */
export const isCpf = (digits: string): boolean => {
  if (!isVaried(digits) || digits === "12345678909") return false;
  const check = (size: number): number => {
    const rest =
      weighed(
        digits,
        Array.from({ length: size }, (_, i) => size + 1 - i),
      ) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
};

/** Poland: a date of birth, and a check digit by 10. Source: the act on the register of people, art. 15. */
export const isPesel = (digits: string): boolean => {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && weighed(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  );
};

/** Netherlands: the sum by 11. */
export const isBsn = (digits: string): boolean =>
  isVaried(digits) && weighed(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/** Germany: ISO 7064 mod 11, 10, and among the first ten one digit twice or thrice. Source: BZSt, § 139b AO. */
export const isSteuerId = (digits: string): boolean => {
  if (digits.startsWith("0") || ![8, 9].includes(new Set(digits.slice(0, 10)).size)) return false;
  let product = 10;
  for (let i = 0; i < 10; i++) {
    const sum = (digits.charCodeAt(i) - 48 + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
};

/** France: sex, year, month, place, order, and a key by 97. Source: INSEE. */
export const isNir = (digits: string): boolean =>
  /^[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)/.test(digits) && 97 - mod97(digits.slice(0, 13)) === Number(digits.slice(13));

/** Canada: Luhn is asked beside; 0 and 8 are not given out. */
export const isSinStart = (digits: string): boolean => /^[1-79]/.test(digits) && isVaried(digits);
