import { type Chance, chanceFrom } from "../../corpora/chance.ts";
import { meantText } from "../../engine/text/meant-text.ts";
import { PASS_OVER, PieceReader, READ, rowsOf, SPELL, type TableShape } from "../../models/builtin/embedder/pieces.ts";
import { knownWords } from "../../models/builtin/embedder/words.ts";
import { Contrast, type Learnt, PieceBatch } from "./contrast.ts";
import type { Pair, Source } from "./sources/source.ts";

export type LearnOptions = {
  readonly seed: number;
  readonly dimensions: number;
  readonly shape: TableShape;
  readonly words: readonly string[];
  readonly steps: number;
  /** Pairs a step. */
  readonly batch: number;
  readonly rate: number;
  readonly temperature: number;
  /** How often a word is read by its parts, and how often it is passed over. */
  readonly spelled: number;
  readonly passedOver: number;
  /** What each word weighs to begin with, 0..1. */
  readonly weights: readonly number[];
  /** Where each word begins by its meaning, a row of unit length each. Absent: only spelling is known. */
  readonly company?: Float32Array | undefined;
  /** The whole table to begin with, in place of what the weights and the company make. */
  readonly start?: Float32Array | undefined;
};

export type LearnProgress = { readonly step: number; readonly steps: number; readonly loss: number };

/** A table learnt from pairs. The same options, sources and seed give the same table. */
export function* learn(options: LearnOptions, sources: readonly Source[]): Generator<LearnProgress, Learnt> {
  const { seed, shape, words, steps, batch, rate, temperature } = options;
  const chance = chanceFrom(seed);
  const speller = new PieceReader({ ...shape, pairs: 0 }, knownWords(words), () => SPELL);
  const begun = chance.apart();
  const table = options.start === undefined ? newTable(options, speller, begun) : tableOf(options.start, options);
  const fates = chance.apart();
  const reader = new PieceReader(shape, knownWords(words), () => {
    const x = fates.next();
    return x < options.passedOver ? PASS_OVER : x < options.passedOver + options.spelled ? SPELL : READ;
  });
  const contrast = new Contrast(table, batch * 3);
  const pieces = new PieceBatch(batch * 3);
  const draw = drawer(sources, chance.apart());
  const groups = new Int32Array(batch);
  let smooth = 0;
  for (let step = 0; step < steps; step++) {
    const pairs = Array.from({ length: batch }, draw);
    const numbers = new Map<string, number>();
    for (const [i, { group }] of pairs.entries()) {
      if (!numbers.has(group)) numbers.set(group, i);
      groups[i] = numbers.get(group)!;
    }
    pieces.clear();
    for (const { anchor } of pairs) pieces.add(reader.read(meantText(anchor).text));
    for (const { positive } of pairs) pieces.add(reader.read(meantText(positive).text));
    for (const { against } of pairs)
      for (const text of against) if (pieces.count < batch * 3) pieces.add(reader.read(meantText(text).text));
    const done = step / steps;
    const loss = contrast.step(pieces, batch, groups, { rate: rate * (1 - 0.95 * done), temperature });
    smooth = step === 0 ? loss : smooth * 0.98 + loss * 0.02;
    if (step % 50 === 49 || step === steps - 1) yield { step: step + 1, steps, loss: smooth };
  }
  return table;
}

const tableOf = (values: Float32Array, { shape, dimensions }: LearnOptions): Learnt => {
  const rows = rowsOf(shape);
  return { dimensions, rows, values, moved: new Float32Array(rows) };
};

/**
 * Parts begin anywhere; a word begins where its parts are, a little aside, so that words that are spelled alike begin as neighbours; the commoner it is, the less
 * it weighs. Pairs begin as nothing: what was never met says nothing.
 */
const newTable = (
  { shape, dimensions, words, weights, company }: LearnOptions,
  reader: PieceReader,
  chance: Chance,
): Learnt => {
  const rows = rowsOf(shape);
  const values = new Float32Array(rows * dimensions);
  const size = 1 / Math.sqrt(dimensions);
  const parts = (shape.words + shape.parts) * dimensions;
  for (let i = 0; i < parts; i++) values[i] = size * normal(chance);
  for (const [w, word] of words.entries()) {
    const at = w * dimensions;
    for (let k = 0; k < dimensions; k++) values[at + k]! *= ASIDE;
    reader.read(word);
    for (let p = 0; p < reader.count; p++) {
      const from = reader.rows[p]! * dimensions;
      const by = reader.weights[p]!;
      for (let k = 0; k < dimensions; k++) values[at + k]! += by * values[from + k]!;
    }
    const weight = weights[w] ?? 1;
    for (let k = 0; k < dimensions; k++) {
      if (company) values[at + k] = BY_SPELLING * values[at + k]! + company[at + k]!;
      values[at + k]! *= weight;
    }
  }
  return { dimensions, rows, values, moved: new Float32Array(rows) };
};
const ASIDE = 0.7;
const BY_SPELLING = 0.5;

/** Source: Box and Muller 1958. */
const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());

const MOST_TRIES = 50;

const drawer = (sources: readonly Source[], chance: Chance): (() => Pair) => {
  const total = sources.reduce((sum, { share }) => sum + share, 0);
  return () => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      let wanted = chance.next() * total;
      const source = sources.find(({ share }) => {
        wanted -= share;
        return wanted < 0;
      });
      const pair = source?.draw(chance);
      if (pair) return pair;
    }
    throw new Error("the sources give no pairs");
  };
};
