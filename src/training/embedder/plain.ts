import { foldText } from "../../engine/text/folded-text.ts";
import { toUnitLength } from "../../models/builtin/embedder/load-embedder.ts";
import { hashOf, spread } from "../../models/builtin/embedder/words.ts";

const DIMENSIONS = 2048;
const SHORTEST = 3;
const LONGEST = 5;

/** What is to be beaten: hashed words and their parts, counted. Nothing is learnt. */
export const plainEmbed = (text: string): Float32Array => {
  const vector = new Float32Array(DIMENSIONS);
  const add = (piece: string, weight: number): void => {
    vector[spread(hashOf(piece)) % DIMENSIONS]! += weight;
  };
  for (const [word] of foldText(text).text.matchAll(/[\p{L}\p{N}']+/gu)) {
    add(word, 1);
    const edged = `_${word}_`;
    for (let size = SHORTEST; size <= LONGEST; size++)
      for (let at = 0; at + size <= edged.length; at++) add(edged.slice(at, at + size), 0.5);
  }
  return toUnitLength(vector);
};
