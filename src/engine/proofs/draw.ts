import { fnv1a } from "../fnv.ts";

/** 0 <= x < 1, as if by chance. */
export type Draw = () => number;

/**
 * Numbers that look like chance and are the same for the same words, on every machine: a mutation that fails today fails tomorrow.
 *
 * Source: FNV-1a for the seed, mulberry32 (public domain, by Tommy Ettinger) for the numbers.
 */
export const drawFor = (words: string): Draw => {
  let state = fnv1a(words);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};
