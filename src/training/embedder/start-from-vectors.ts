import { type Chance, shuffled } from "../../corpora/chance.ts";
import { meantText } from "../../engine/text/meant-text.ts";
import { PieceReader, rowsOf, SPELL, type TableShape } from "../../models/builtin/embedder/pieces.ts";
import { eachToken } from "../../models/builtin/embedder/tokens.ts";
import { knownWords } from "../../models/builtin/embedder/words.ts";
import type { WordVectors } from "../word-vectors.ts";
import { commonDirections, withoutDirections } from "./common-directions.ts";
import type { Saying } from "./sources/slang-pairs.ts";
import { writtenOut } from "./written-out.ts";

/** What a table begins with. */
export type StartOptions = {
  readonly vectors: WordVectors;
  /** Where the company that they keep puts the same words, a row of unit length each: the dimensions behind those of the vectors. */
  readonly company: Float32Array | undefined;
  readonly shape: TableShape;
  /** The words of the table, and what each weighs, 0..1. */
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly dimensions: number;
  /** Texts whose common directions are removed. */
  readonly texts: readonly string[];
  readonly sayings: readonly Saying[];
};

/** So many directions that all texts share are removed: the third and the fourth made no difference that could be measured. */
const REMOVED = 3;
/** What the company of a word in our texts counts beside what others have learnt of it. */
const BY_COMPANY = 0.7;
/** How often the parts of all words are fitted, and how far a step goes. */
const FITS = 6;
const FIT_STEP = 0.3;

/**
 * A table whose words begin where vectors made by others put them, weighted, without what all texts share.
 * What is short for other words (`dont`, slang that is sure of its meaning) begins as their sum; parts begin so that they add up to the words made of them,
 * which is where a word that is not in the table, or is misspelt, then lies; pairs of neighbours begin as nothing.
 */
export const startFromVectors = (options: StartOptions, chance: Chance): Float32Array => {
  const { vectors, shape, words, weights, dimensions, texts, company } = options;
  const values = new Float32Array(rowsOf(shape) * dimensions);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const known = new Map(vectors.words.map((word, number) => [word, number]));
  const beside = dimensions - vectors.dimensions;
  const addCompany = (number: number): boolean => {
    if (company === undefined) return false;
    const row = company.subarray(number * beside, (number + 1) * beside);
    const at = number * dimensions + vectors.dimensions;
    for (let k = 0; k < beside; k++) values[at + k] = BY_COMPANY * row[k]!;
    return row.some((x) => x !== 0);
  };
  const set = (word: string, to: Float32Array): boolean => {
    const number = known.get(word);
    if (number === undefined) return false;
    const row = vectors.vectors.subarray(number * vectors.dimensions, (number + 1) * vectors.dimensions);
    const length = Math.hypot(...row) || 1;
    for (let k = 0; k < Math.min(dimensions, row.length); k++) to[k] = row[k]! / length;
    return true;
  };
  const rowOf = (number: number): Float32Array => values.subarray(number * dimensions, (number + 1) * dimensions);
  const found = words.map((word, number) => {
    const met = addCompany(number);
    const has = set(word, rowOf(number)) || met;
    if (has) for (let k = 0; k < dimensions; k++) values[number * dimensions + k]! *= weights[number] ?? 1;
    return has;
  });
  const sumOf = (said: readonly string[]): Float32Array => {
    const sum = new Float32Array(dimensions);
    for (const word of said) {
      const number = numbers.get(word);
      if (number !== undefined) for (let k = 0; k < dimensions; k++) sum[k]! += values[number * dimensions + k]!;
    }
    return sum;
  };
  const meant = new Map<string, readonly string[]>(
    options.sayings.flatMap(({ spelling, reading, sure, needs }) => {
      const [word, ...more] = tokensOf(spelling);
      return sure && word !== undefined && more.length === 0 && (needs ?? []).length === 0
        ? [[word, tokensOf(reading)] as const]
        : [];
    }),
  );
  const sums = words.flatMap((word, number) => {
    const said = writtenOut(word) ?? meant.get(word);
    return said === undefined ? [] : [{ number, sum: sumOf(said) }];
  });
  for (const { number, sum } of sums) {
    if (!sum.some((x) => x !== 0)) continue;
    rowOf(number).set(sum);
    found[number] = true;
  }
  removeCommon(
    values,
    dimensions,
    texts.map((text) => sumOf(tokensOf(text))),
    chance,
  );
  fitParts(options, values, found, chance);
  return values;
};

const tokensOf = (text: string): readonly string[] => {
  const found: string[] = [];
  eachToken(meantText(text).text, (codes, length) => found.push(String.fromCharCode(...codes.subarray(0, length))));
  return found;
};

const removeCommon = (
  values: Float32Array,
  dimensions: number,
  sums: readonly Float32Array[],
  chance: Chance,
): void => {
  const units = new Float32Array(sums.length * dimensions);
  for (const [i, sum] of sums.entries()) {
    const length = Math.hypot(...sum);
    if (length > 0)
      units.set(
        sum.map((x) => x / length),
        i * dimensions,
      );
  }
  const common = commonDirections(units, dimensions, REMOVED, chance);
  for (let from = 0; from < values.length; from += dimensions)
    withoutDirections(values.subarray(from, from + dimensions), common);
};

/** Parts such that those of a word add up to its row; then every word that has no row of its own yet begins as its parts. Source: the rule of Widrow and Hoff, its steps normalised. */
const fitParts = (
  { shape, words, dimensions }: StartOptions,
  values: Float32Array,
  found: readonly boolean[],
  chance: Chance,
): void => {
  const reader = new PieceReader({ ...shape, pairs: 0 }, knownWords(words), () => SPELL);
  const error = new Float32Array(dimensions);
  const read = (number: number): void => {
    reader.read(words[number] ?? "");
    error.fill(0);
    for (let p = 0; p < reader.count; p++) {
      const from = reader.rows[p]! * dimensions;
      for (let k = 0; k < dimensions; k++) error[k]! += reader.weights[p]! * values[from + k]!;
    }
  };
  const wordNumbers = [...words.keys()];
  for (let fit = 0; fit < FITS; fit++) {
    for (const number of shuffled(wordNumbers, chance)) {
      if (!found[number]) continue;
      read(number);
      const at = number * dimensions;
      for (let k = 0; k < dimensions; k++) error[k] = values[at + k]! - error[k]!;
      for (let p = 0; p < reader.count; p++) {
        const from = reader.rows[p]! * dimensions;
        const by = FIT_STEP * reader.weights[p]!;
        for (let k = 0; k < dimensions; k++) values[from + k]! += by * error[k]!;
      }
    }
  }
  for (const number of wordNumbers) {
    if (found[number]) continue;
    read(number);
    values.set(error, number * dimensions);
  }
};
