import type { Chance } from "../../corpora/chance.ts";
import { meantText } from "../../engine/text/meant-text.ts";
import { eachToken } from "../../models/builtin/embedder/tokens.ts";
import { Neighbours } from "./neighbours.ts";
import { companyVectors } from "./spectrum.ts";
import type { EmbedData } from "./train-embedder.ts";

/** So many words to each side keep a word company. */
const WINDOW = 6;
/** A definition tells as much of its word as so many neighbours. */
const DEFINES = 0.5;

/** Vectors of unit length of words, from the company that they keep in texts, and in what a dictionary says of them. */
export const companyOf = (
  { texts, clusters, synsets }: EmbedData,
  words: readonly string[],
  dimensions: number,
  chance: Chance,
): Float32Array => {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numbersIn = (text: string): readonly number[] => {
    const found: number[] = [];
    eachToken(meantText(text).text, (codes, length) =>
      found.push(numbers.get(String.fromCharCode(...codes.subarray(0, length))) ?? -1),
    );
    return found;
  };
  const neighbours = new Neighbours(words.length);
  for (const { text } of texts) neighbours.addText(numbersIn(text), WINDOW);
  for (const { lines } of clusters) for (const line of lines) neighbours.addText(numbersIn(line), WINDOW);
  for (const { words: alike, gloss, examples, uses } of synsets) {
    const said = numbersIn(gloss);
    for (const text of [said, ...examples.map(numbersIn)]) neighbours.addText(text, WINDOW);
    const known = alike.flatMap((word) => numbers.get(word) ?? []);
    const weight = DEFINES * Math.min(3, 0.3 + 0.3 * Math.sqrt(uses));
    for (const word of known) {
      for (const other of said) if (other >= 0) neighbours.add(word, other, weight);
      for (const other of known) if (other !== word) neighbours.add(word, other, weight);
    }
  }
  return companyVectors(neighbours, dimensions, chance);
};
