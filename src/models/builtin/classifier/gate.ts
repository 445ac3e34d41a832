import type { Tokens } from "./tokens.ts";

/**
 * A first look at a text: what its words sum up to, and the worst that any of them says. It is learnt from the answers of the whole model, so
 * that most of ordinary chat ends here. Words that nobody has met are read by their letters, three at a time.
 */
export type Gate = {
  /** By the low 16 bits of a word's hash: what tells it from others that fall there. 0: no word stands here. */
  readonly checks: Uint8Array;
  /** Of each place, `GATE_ROW` numbers: what is summed up, then those of which the greatest counts, from 0 on. */
  readonly words: Int8Array;
  /** The same by three letters in a row. */
  readonly strangers: Int8Array;
  /** By how many words the text has: short ones say little, whatever their words are. */
  readonly lengths: Int8Array;
  /** A sum below it tells that nothing is worth asking. */
  readonly least: number;
};

export const GATE_WORDS = 1 << 16;
export const GATE_ROW = 4;
export const GATE_STRANGERS = 1 << 12;

/** Never 0. */
export const gateCheck = (check: number): number => check & 0xff || 1;

const LENGTHS = [1, 2, 3, 5, 8, 14, 30];
export const GATE_LENGTHS = LENGTHS.length + 1;

/** The place of a text of so many words. */
export const lengthPlace = (count: number): number => {
  let i = 0;
  while (i < LENGTHS.length && count > LENGTHS[i]!) i++;
  return i;
};

/** What is looked at of tokens. */
export type GateTokens = Pick<Tokens, "count" | "hash" | "check" | "from" | "chars">;

/** The place of three letters in a row. Source: the multipliers are those of MurmurHash3, public domain, by Austin Appleby. */
export const strangerPlace = (a: number, b: number, c: number): number => {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 13)) >>> 0) & (GATE_STRANGERS - 1);
};

/** Stand before and after the letters of a word. */
const BEGIN = 60;
const END = 62;

/** Tells the places of token i's letters, three at a time. */
export const eachStranger = ({ from, chars }: GateTokens, i: number, tell: (place: number) => void): void => {
  const end = from[i + 1]!;
  let before = BEGIN;
  for (let at = from[i]!; at < end; at++) {
    const code = chars[at]!;
    tell(strangerPlace(before, code, at + 1 < end ? chars[at + 1]! : END));
    before = code;
  }
};

/** What a text comes to. */
export const gateSum = ({ checks, words, strangers, lengths }: Gate, tokens: GateTokens): number => {
  const { count, hash, check } = tokens;
  let sum = lengths[lengthPlace(count)]!;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let i = 0; i < count; i++) {
    const place = hash[i]! & (GATE_WORDS - 1);
    let x = 0;
    let y = 0;
    let z = 0;
    if (checks[place] === gateCheck(check[i]!)) {
      const row = place * GATE_ROW;
      sum += words[row]!;
      x = words[row + 1]!;
      y = words[row + 2]!;
      z = words[row + 3]!;
    } else {
      const end = tokens.from[i + 1]!;
      let before = BEGIN;
      for (let at = tokens.from[i]!; at < end; at++) {
        const code = tokens.chars[at]!;
        const row = strangerPlace(before, code, at + 1 < end ? tokens.chars[at + 1]! : END) * GATE_ROW;
        before = code;
        sum += strangers[row]!;
        x += strangers[row + 1]!;
        y += strangers[row + 2]!;
        z += strangers[row + 3]!;
      }
    }
    if (x > a) a = x;
    if (y > b) b = y;
    if (z > c) c = z;
  }
  return sum + a + b + c;
};

/** What a word comes to by itself. */
export const gateWord = (gate: Gate, { hash, check, from, chars }: GateTokens, i: number): number =>
  gateSum(gate, {
    count: 1,
    hash: hash.subarray(i, i + 1),
    check: check.subarray(i, i + 1),
    from: from.subarray(i, i + 2),
    chars,
  });

/** May the text say something? */
export const isWorthAsking = (gate: Gate, tokens: GateTokens): boolean => gateSum(gate, tokens) >= gate.least;
