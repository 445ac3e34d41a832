import { TURNED_CODES } from "./flipped.ts";
import { FONT_CODES } from "./fonts.ts";
import { HIDDEN_HIGH } from "./hidden.ts";
import { MARKERS } from "./markup.ts";
import { SHAPES } from "./shape-table.ts";

/** What a text may hold, a bit each: which readings are worth making. */
export const MAY_HOLD = { encoding: 1, shapes: 2, turned: 4, override: 8, hidden: 16, markup: 32 } as const;

const ASCII = 128;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** What may stand before a sign that is a letter only between letters. */
const WORDY = [...LETTERS, ..."0123456789@$!"];
const HEX = [..."0123456789abcdefABCDEF"];

/** Pairs of neighbours in ASCII that begin something, by what it is. */
const pairs = new Map<string, number>();
const addPair = (pair: string, what: number): void => {
  pairs.set(pair, (pairs.get(pair) ?? 0) | what);
};
for (const digit of [...HEX, "u", "U"]) addPair(`%${digit}`, MAY_HOLD.encoding);
for (const next of [...LETTERS, "#"]) addPair(`&${next}`, MAY_HOLD.encoding);
for (const next of ["x", "u", "U"]) addPair(`\\${next}`, MAY_HOLD.encoding);
for (const marker of MARKERS) addPair(marker, MAY_HOLD.markup);
const reasons = SHAPES.filter(({ place }) => place !== "never" && place !== "along");
for (const { shape, place } of reasons) {
  if (shape.charCodeAt(0) >= ASCII) continue;
  if (place === "before" || place === "opening")
    for (const next of [...LETTERS, ..."0123456789@$!|+#("]) addPair(shape + next, MAY_HOLD.shapes);
  if (shape.length > 1) addPair(shape.slice(0, 2), MAY_HOLD.shapes);
  else for (const letter of WORDY) addPair(letter + shape, MAY_HOLD.shapes);
}

/** What a character beyond ASCII may begin. */
const wide = new Uint8Array(0x10000);
const addWide = (code: number, what: number): void => {
  wide[code] = wide[code]! | what;
};
for (const code of TURNED_CODES) addWide(code, MAY_HOLD.turned);
for (const code of FONT_CODES) addWide(code, MAY_HOLD.shapes);
for (const { shape } of reasons) {
  const first = shape.charCodeAt(0);
  // The first half of a pair is that of most emoji.
  if (first >= ASCII) addWide(first >= 0xd800 && first <= 0xdbff ? shape.charCodeAt(1) : first, MAY_HOLD.shapes);
}
for (const code of [0x202d, 0x202e]) addWide(code, MAY_HOLD.override);
addWide(HIDDEN_HIGH, MAY_HOLD.hidden);

/** Characters that begin the same thing with the same seconds. */
type Kind = { readonly what: number; readonly firsts: ReadonlySet<number>; readonly seconds: ReadonlySet<number> };

/** A pair is told by a bit that its first character has in the upper half of an entry, its second in the lower. */
const BITS = 16;

const kindsOf = (what: number): readonly Kind[] => {
  const kinds = new Map<string, Kind>();
  for (let first = 0; first < ASCII; first++) {
    const next = [...pairs]
      .filter(([pair, is]) => pair.charCodeAt(0) === first && (is & what) !== 0)
      .map(([pair]) => pair.charCodeAt(1))
      .sort((a, b) => a - b);
    if (next.length === 0) continue;
    const known = kinds.get(next.join(" "));
    kinds.set(next.join(" "), { what, firsts: new Set(known?.firsts).add(first), seconds: new Set(next) });
  }
  return [...kinds.values()];
};

const merged = (a: Kind, b: Kind): Kind => ({
  what: a.what,
  firsts: new Set([...a.firsts, ...b.firsts]),
  seconds: new Set([...a.seconds, ...b.seconds]),
});
const SLASH = "/".charCodeAt(0);
/** Every link has two slashes: to let them in costs more than any other pair. */
const DEAR = 1_000;
const costOf = ({ firsts, seconds }: Kind): number =>
  firsts.size * seconds.size + (firsts.has(SLASH) && seconds.has(SLASH) ? DEAR : 0);

/** Where there are more kinds than bits, those two become one that let the fewest pairs in that begin nothing. */
const fewKinds = (kinds: readonly Kind[]): readonly Kind[] => {
  if (kinds.length <= BITS) return kinds;
  let best: { readonly cost: number; readonly kind: Kind; readonly without: readonly Kind[] } | undefined;
  for (const [i, a] of kinds.entries()) {
    for (const b of kinds.slice(i + 1)) {
      if (a.what !== b.what) continue;
      const kind = merged(a, b);
      const cost = costOf(kind) - costOf(a) - costOf(b);
      if (!best || cost < best.cost) best = { cost, kind, without: kinds.filter((k) => k !== a && k !== b) };
    }
  }
  return best ? fewKinds([...best.without, best.kind]) : kinds;
};

const kinds = fewKinds([...kindsOf(MAY_HOLD.encoding), ...kindsOf(MAY_HOLD.shapes), ...kindsOf(MAY_HOLD.markup)]);
const entries = new Int32Array(ASCII);
for (const [bit, { firsts, seconds }] of kinds.entries()) {
  for (const first of firsts) entries[first] = entries[first]! | (1 << (bit + BITS));
  for (const second of seconds) entries[second] = entries[second]! | (1 << bit);
}

/** From here on there are letters: one of them counts as a letter before a pair's second. */
const FIRST_WIDE_LETTER = 0xc0;
const LETTER = entries["a".charCodeAt(0)]!;

/** What a pass over the pairs of a text and over what is beyond ASCII has found, as what the text may hold. */
const heldBy = (found: number, wideHeld: number): number => {
  let held = wideHeld;
  for (const [bit, { what }] of kinds.entries()) if ((found & (1 << bit)) !== 0) held |= what;
  return held;
};

/** What the text may hold. One pass, one read from a small table for each character. */
export const mayHold = (raw: string): number => {
  let before = 0;
  let found = 0;
  let held = 0;
  for (let k = 0; k < raw.length; k++) {
    const code = raw.charCodeAt(k);
    if (code >= ASCII) {
      held |= wide[code]!;
      before = code >= FIRST_WIDE_LETTER ? LETTER : 0;
      continue;
    }
    const entry = entries[code]!;
    found |= (before >>> BITS) & entry;
    before = entry;
  }
  return found === 0 ? held : heldBy(found, held);
};

/** The same for a caller that passes over the text anyway: `mayHold` is the loop to take over. */
export const gateTables = { ascii: entries, wide, letter: LETTER, bits: BITS, heldBy } as const;
