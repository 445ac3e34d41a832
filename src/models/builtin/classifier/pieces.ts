import { mixed } from "./token-hash.ts";
import { type Tokens, USER } from "./tokens.ts";

/** Pieces of a word: itself, itself without doubles, its consonants, and rows of 3 to 5 of its letters with its ends marked. */
export const MOST_PIECES = 80;

const BEGIN = 60;
const END = 62;
const SHORTEST = 3;
const LONGEST = 5;
const VOWELS = new Set([..."aeiou*#%"].map((c) => c.charCodeAt(0)));
const scratch = new Uint16Array(64);

const SEEDS = { word: 0x1b873593, squeezed: 0x7feb352d, consonants: 0x68e31da4, row: 0x2c1b3c6d } as const;

/** Writes the hashes of a token's pieces. Gives how many. */
export const piecesOf = ({ chars, from, hash }: Tokens, token: number, into: Int32Array): number => {
  const first = from[token]!;
  const end = from[token + 1]!;
  let count = 0;
  into[count++] = mixed(hash[token]! ^ SEEDS.word);
  if (end - first === 1 && chars[first]! >= USER && chars[first]! < USER + 0x100) return count;
  let squeezed: number = SEEDS.squeezed;
  let consonants: number = SEEDS.consonants;
  let many = 0;
  let last = 0;
  let length = 0;
  scratch[length++] = BEGIN;
  for (let at = first; at < end; at++) {
    const code = chars[at]!;
    scratch[length++] = code;
    if (code === last) continue;
    last = code;
    squeezed = Math.imul(squeezed ^ code, 0x01000193);
    if (VOWELS.has(code)) continue;
    consonants = Math.imul(consonants ^ code, 0x01000193);
    many++;
  }
  scratch[length++] = END;
  into[count++] = mixed(squeezed);
  if (many > 1) into[count++] = mixed(consonants);
  for (let at = 0; at + SHORTEST <= length; at++) {
    let h: number = SEEDS.row;
    for (let n = 0; n < LONGEST && at + n < length; n++) {
      h = Math.imul(h ^ scratch[at + n]!, 0x01000193) + 0x9e3779b1;
      if (n + 1 >= SHORTEST && count < MOST_PIECES) into[count++] = mixed(h);
    }
  }
  return count;
};

/** The hash of two words that stand beside each other, or with `apart` words between. */
export const pairOf = (a: number, b: number, apart: number): number =>
  mixed(Math.imul(a, 0x2c1b3c6d) + Math.imul(b ^ 0x5bd1e995, 0x297a2d39) + apart * 0x3c6ef372);
