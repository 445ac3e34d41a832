import type { Tokens } from "./tokens.ts";

/** Tells token i by two numbers. */
export const hashToken = (t: Tokens, i: number): void => {
  let a = 0x811c9dc5 | 0;
  let b = 0x2545f491;
  for (let at = t.from[i]!; at < t.from[i + 1]!; at++) {
    const code = t.chars[at]!;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) + 0x3c6ef372;
  }
  t.hash[i] = mixed(a);
  t.check[i] = mixed(b);
};

/** Spreads what differs in a few bits over all of them. Source: the finish of MurmurHash3, public domain, by Austin Appleby. */
export const mixed = (h: number): number => {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
};
