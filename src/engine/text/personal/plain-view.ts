/** A text with the digits, dots, dashes and spaces of all scripts as plain ones, and nothing invisible in it. */
export type PlainView = {
  readonly text: string;
  /** Where the character at `at` stands in the raw text. */
  readonly startOf: (at: number) => number;
  /** Where what ends before `at` ends in the raw text. */
  readonly endOf: (at: number) => number;
};

const SAME = (at: number): number => at;

/** The first digit (zero) of the scripts that have digits of their own, in order. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];

/** Signs that stand for plain ones: wide forms, dashes, spaces, one-dot leaders. */
const PLAIN_FORMS = new Map<number, string>([
  ...Array.from(
    "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    (c) => [c.charCodeAt(0), " "] as const,
  ),
  ...Array.from(
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u30fc",
    (c) => [c.charCodeAt(0), "-"] as const,
  ),
  ...Array.from("\u3002\uff0e\uff61\u2024\ufe52\u00b7\u2022", (c) => [c.charCodeAt(0), "."] as const),
  ...Array.from("\uff0b\ufe62", (c) => [c.charCodeAt(0), "+"] as const),
  ...Array.from("\uff20\ufe6b", (c) => [c.charCodeAt(0), "@"] as const),
  ...Array.from("\uff1a\ufe55\ua789", (c) => [c.charCodeAt(0), ":"] as const),
  ...Array.from("\uff0f\u2044\u2215", (c) => [c.charCodeAt(0), "/"] as const),
  [0xff08, "("],
  [0xff09, ")"],
  [0x24ea, "0"],
]);

/** Zero-width characters, marks of direction, variation selectors, the frame of a keycap, soft hyphens. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0x20e3 ||
  code === 0xfeff ||
  code === 0x34f ||
  code === 0x180e;

/** The plain digit for one of another script or style, or undefined. */
const digitFor = (code: number): string | undefined => {
  if (code < 0x660) return undefined;
  if (code >= 0x2460 && code <= 0x2468) return String(code - 0x245f);
  if (code > 0xff19) return undefined;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  return undefined;
};

/** What the plain view would make of a character: a digit, an `@`, something else than it is, or just the same. */
export const oddness = (code: number): "digit" | "at" | "other" | undefined => {
  if (code === 0xff20 || code === 0xfe6b) return "at";
  if (code === 0xd835 || code === 0x24ea || digitFor(code) !== undefined) return "digit";
  return PLAIN_FORMS.has(code) || isInvisible(code) || isWideLatin(code) ? "other" : undefined;
};

const isWideLatin = (code: number): boolean => (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);

/** Reads a text plainly. A text without odd characters is its own plain view, and costs nothing. */
export const plainView = (raw: string, odd: boolean): PlainView => {
  if (!odd) return { text: raw, startOf: SAME, endOf: SAME };
  const offsets = new Uint32Array(raw.length + 1);
  let text = "";
  let count = 0;
  const put = (plain: string, at: number): void => {
    text += plain;
    offsets[count++] = at;
  };
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code < 0xa0 && code !== 0xad) {
      put(raw.charAt(i), i);
      continue;
    }
    if (isInvisible(code)) continue;
    const low = raw.charCodeAt(i + 1);
    if (code === 0xd835 && low >= 0xdfce && low <= 0xdfff) {
      // Mathematical digits: five styles of ten.
      put(String((low - 0xdfce) % 10), i);
      i++;
    } else if (isWideLatin(code)) put(String.fromCharCode(code - 0xfee0), i);
    else put(PLAIN_FORMS.get(code) ?? digitFor(code) ?? raw.charAt(i), i);
  }
  offsets[count] = raw.length;
  return {
    text,
    startOf: (at) => offsets[at] ?? raw.length,
    endOf: (at) =>
      at === 0 ? 0 : Math.min(raw.length, (offsets[at - 1] ?? raw.length) + sizeAt(raw, offsets[at - 1] ?? 0)),
  };
};

/** A digit of the mathematical styles is two units long, and the frame of a keycap belongs to it. */
const sizeAt = (raw: string, at: number): number => {
  let size = raw.charCodeAt(at) === 0xd835 ? 2 : 1;
  while (isFrame(raw.charCodeAt(at + size))) size++;
  return size;
};
const isFrame = (code: number): boolean => code === 0xfe0f || code === 0x20e3;
