import { TURNED_CODES } from "./flipped.ts";
import { HIDDEN_HIGH } from "./hidden.ts";
import { FONT_CODES } from "./scripts.ts";
import { SHAPES } from "./shape-table.ts";

/** What a text may hold, a bit each: which readings are worth making. */
export const MAY_HOLD = { encoding: 1, shapes: 2, turned: 4, override: 8, hidden: 16 } as const;

const ASCII = 128;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const HEX = [..."0123456789abcdefABCDEF"];

/** Pairs of neighbours in ASCII that begin something, by what it is. */
const pairs = new Map<string, number>();
const addPair = (pair: string, what: number): void => {
  pairs.set(pair, (pairs.get(pair) ?? 0) | what);
};
for (const digit of [...HEX, "u", "U"]) addPair(`%${digit}`, MAY_HOLD.encoding);
for (const next of [...LETTERS, "#"]) addPair(`&${next}`, MAY_HOLD.encoding);
for (const next of ["x", "u", "U"]) addPair(`\\${next}`, MAY_HOLD.encoding);
const reasons = SHAPES.filter(({ place }) => place !== "never" && place !== "along");
for (const { shape } of reasons) {
  if (shape.charCodeAt(0) >= ASCII) continue;
  if (shape.length > 1) addPair(shape.slice(0, 2), MAY_HOLD.shapes);
  else for (const letter of LETTERS) addPair(letter + shape, MAY_HOLD.shapes);
}

/** What a character beyond ASCII may begin. */
const wide = new Uint8Array(0x10000);
const addWide = (code: number, what: number): void => {
  wide[code] = wide[code]! | what;
};
for (const code of TURNED_CODES) addWide(code, MAY_HOLD.turned);
for (const code of FONT_CODES) addWide(code, MAY_HOLD.shapes);
for (const { shape } of reasons) if (shape.charCodeAt(0) >= ASCII) addWide(shape.charCodeAt(0), MAY_HOLD.shapes);
for (const code of [0x202d, 0x202e]) addWide(code, MAY_HOLD.override);
addWide(HIDDEN_HIGH, MAY_HOLD.hidden);

/**
 * First characters with the same seconds share a bit; a pair is one that counts if its first has a bit that its second has too.
 * So two small tables tell a pair, where one of all pairs would not stay in the cache.
 */
const firsts = new Int32Array(ASCII);
const seconds = new Int32Array(ASCII);
/** What each bit means, in the order of the bits. */
const meanings: number[] = [];
const bitOf = new Map<string, number>();
for (const what of [MAY_HOLD.encoding, MAY_HOLD.shapes]) {
  for (let first = 0; first < ASCII; first++) {
    const next = [...pairs].filter(([pair, is]) => pair.charCodeAt(0) === first && (is & what) !== 0);
    if (next.length === 0) continue;
    const key = `${what} ${next
      .map(([pair]) => pair.charAt(1))
      .sort()
      .join("")}`;
    const bit = bitOf.get(key) ?? meanings.push(what) - 1;
    bitOf.set(key, bit);
    firsts[first] = firsts[first]! | (1 << bit);
    for (const [pair] of next) seconds[pair.charCodeAt(1)] = seconds[pair.charCodeAt(1)]! | (1 << bit);
  }
}
/** More kinds of first characters than there are bits could not be told apart. */
export const BITS_USED = meanings.length;

/** What the text may hold. One pass, two reads from small tables for a character of ASCII, one for another. */
export const mayHold = (raw: string): number => {
  let open = 0;
  let held = 0;
  let found = 0;
  for (let k = 0; k < raw.length; k++) {
    const code = raw.charCodeAt(k);
    if (code < ASCII) {
      found |= open & seconds[code]!;
      open = firsts[code]!;
    } else {
      held |= wide[code]!;
      open = 0;
    }
  }
  if (found !== 0) for (let bit = 0; bit < meanings.length; bit++) if (found & (1 << bit)) held |= meanings[bit]!;
  return held;
};
