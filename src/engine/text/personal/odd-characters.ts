/** What the plain view makes of a character: the same, a digit, a plain sign, or nothing. Numbers, so that a table can hold them. */
export const SAME = 0;
export const DIGIT = 1;
export const AT_SIGN = 2;
export const SIGN = 3;
export const INVISIBLE = 4;

/** The first digit (zero) of the scripts that have digits of their own. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];

const all = (chars: string, plain: string): readonly (readonly [code: number, plain: string])[] =>
  Array.from(chars, (char) => [char.charCodeAt(0), plain] as const);

/** Signs and digits that stand for plain ones: wide forms, dashes, spaces, one-dot leaders, digits of other scripts and in circles. */
const PLAIN_FORMS: ReadonlyMap<number, string> = new Map([
  ...all("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
  ...all("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u30fc", "-"),
  ...all("\u3002\uff0e\uff61\u2024\ufe52\u00b7\u2022", "."),
  ...all("\uff0b\ufe62", "+"),
  ...all("\uff20\ufe6b", "@"),
  ...all("\uff1a\ufe55\ua789", ":"),
  ...all("\uff0f\u2044\u2215", "/"),
  ...all("\uff08", "("),
  ...all("\uff09", ")"),
  ...all("\u24ea", "0"),
  ...Array.from({ length: 9 }, (_, i) => [0x2460 + i, String(i + 1)] as const),
  ...ZEROS.flatMap((zero) => Array.from({ length: 10 }, (_, i) => [zero + i, String(i)] as const)),
  ...Array.from({ length: 26 }, (_, i) => [0xff21 + i, String.fromCharCode(65 + i)] as const),
  ...Array.from({ length: 26 }, (_, i) => [0xff41 + i, String.fromCharCode(97 + i)] as const),
]);

/** Zero-width characters, marks of direction, variation selectors, the frame of a keycap, soft hyphens: from and to. */
const INVISIBLE_RANGES = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0x20e3, 0x20e3],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

/** First half of the mathematical digits, five styles of ten. */
export const MATHEMATICAL = 0xd835;

/** One look per character, for scanners that pass over every message with a digit in it. */
const TABLE = new Uint8Array(0x10000);
for (const [code, plain] of PLAIN_FORMS) TABLE[code] = plain === "@" ? AT_SIGN : /\d/.test(plain) ? DIGIT : SIGN;
for (const [from, to] of INVISIBLE_RANGES) TABLE.fill(INVISIBLE, from, to + 1);
TABLE[MATHEMATICAL] = DIGIT;

/** What the plain view makes of the UTF-16 unit `code`; plain ASCII is always the same. */
export const oddness = (code: number): number => TABLE[code]!;
export const plainForm = (code: number): string | undefined => PLAIN_FORMS.get(code);
