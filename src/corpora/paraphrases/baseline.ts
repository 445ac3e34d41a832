import { fnv1a } from "../../engine/fnv.ts";
import type { Embed } from "./recall.ts";

const DIMENSIONS = 2_048;
const SHORTEST = 3;
const LONGEST = 5;

const hashOf = (text: string): number => {
  const hash = fnv1a(text);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/**
 * What a trained embedder has to beat: words and their letter n-grams of three to five, hashed and counted.
 * It knows spelling and nothing of meaning.
 */
export const hashedGrams: Embed = (text) => {
  const vector = new Float32Array(DIMENSIONS);
  const add = (gram: string): void => {
    const hash = hashOf(gram);
    const at = hash % DIMENSIONS;
    vector[at] = (vector[at] ?? 0) + (hash & 0x10000 ? 1 : -1);
  };
  for (const word of wordsOf(text)) {
    add(` ${word}`);
    const edged = `<${word}>`;
    for (let size = SHORTEST; size <= LONGEST; size++)
      for (let at = 0; at + size <= edged.length; at++) add(edged.slice(at, at + size));
  }
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return length === 0 ? vector : vector.map((x) => x / length);
};

export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
