import { HEAD_COUNT, HEADS, type Head, headOf } from "../models/builtin/classifier/heads.ts";
import type { Example } from "./example.ts";
import { areaUnderCurve, averagePrecision, type Bin, brier, reliability, shareFrom, thresholdFor } from "./measures.ts";

/** How well a head tells its texts apart, in one set or in several. */
export type Figures = {
  readonly set: string;
  readonly head: Head;
  readonly texts: number;
  readonly positives: number;
  readonly auc: number;
  readonly ap: number;
  /** Share found where 1 % and 0.1 % of all clean texts would be hit. */
  readonly recallAt1: number;
  readonly recallAt01: number;
  readonly brier: number;
};

export type Measured = {
  readonly pooled: number;
  readonly figures: readonly Figures[];
  readonly reliability: Readonly<Record<string, readonly Bin[]>>;
  /** Of sets that hold no violation: the share of texts that reach each score on any label. */
  readonly benign: readonly { readonly set: string; readonly texts: number; readonly reach: readonly number[] }[];
};

export const REACHES: readonly number[] = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98];

/** Scores as the scorer gives them, one row of heads an example. */
export const scoresOf = (examples: readonly Example[], score: (raw: string) => ArrayLike<number>): Float64Array => {
  const all = new Float64Array(examples.length * HEAD_COUNT);
  for (const [i, { text }] of examples.entries()) all.set(Array.from(score(text)), i * HEAD_COUNT);
  return all;
};

/** `annotates`: does the set of this source tell of this head? */
export const measure = (
  examples: readonly Example[],
  scores: Float64Array,
  isClean: (example: Example) => boolean,
): Measured => {
  const all = examples.map((_, i) => i);
  const column = (rows: readonly number[], head: number): Float64Array =>
    Float64Array.from(rows, (i) => scores[i * HEAD_COUNT + head]!);
  const clean = all.filter((i) => isClean(examples[i]!));
  const limits = HEADS.map((_, head) => {
    const of = column(clean, head);
    return { at1: thresholdFor(of, 0.01), at01: thresholdFor(of, 0.001) };
  });
  const figuresOf = (set: string, rows: readonly number[], head: number): Figures | undefined => {
    const isAny = HEADS[head] === "any";
    const known = rows.filter((i) => isAny || examples[i]!.weights[head]! > 0);
    const isPositive = known.map((i) => (isAny ? examples[i]!.violation : examples[i]!.targets[head]! > 0.5));
    const positives = isPositive.filter(Boolean).length;
    if (positives === 0 || positives === known.length) return undefined;
    const of = column(known, head);
    const found = of.filter((_, n) => isPositive[n]!);
    return {
      set,
      head: HEADS[head]!,
      texts: known.length,
      positives,
      auc: areaUnderCurve(of, isPositive),
      ap: averagePrecision(of, isPositive),
      recallAt1: shareFrom(found, limits[head]!.at1),
      recallAt01: shareFrom(found, limits[head]!.at01),
      brier: brier(of, isPositive),
    };
  };
  const sets = bySource(examples);
  const figures = [["all", all] as const, ...sets].flatMap(([set, rows]) =>
    HEADS.flatMap((_, head) => figuresOf(set, rows, head) ?? []),
  );
  const any = headOf("any");
  return {
    pooled: areaUnderCurve(
      column(all, any),
      all.map((i) => examples[i]!.violation),
    ),
    figures,
    reliability: Object.fromEntries(
      HEADS.flatMap((name, head) => {
        const known = all.filter((i) => examples[i]!.weights[head]! > 0);
        return known.length === 0
          ? []
          : [
              [
                name,
                reliability(
                  column(known, head),
                  known.map((i) => examples[i]!.targets[head]! > 0.5),
                ),
              ],
            ];
      }),
    ),
    benign: [...sets].flatMap(([set, rows]) =>
      rows.some((i) => examples[i]!.violation || !isClean(examples[i]!))
        ? []
        : [
            {
              set,
              texts: rows.length,
              reach: REACHES.map((least) => highest(rows, scores).filter((x) => x >= least).length / rows.length),
            },
          ],
    ),
  };
};

const bySource = (examples: readonly Example[]): ReadonlyMap<string, readonly number[]> => {
  const sets = new Map<string, number[]>();
  for (const [i, { source }] of examples.entries()) {
    const rows = sets.get(source);
    if (rows) rows.push(i);
    else sets.set(source, [i]);
  }
  return sets;
};

/** The highest of all labels. */
const highest = (rows: readonly number[], scores: Float64Array): readonly number[] => {
  const labels = headOf("any");
  return rows.map((i) => Math.max(...scores.subarray(i * HEAD_COUNT, i * HEAD_COUNT + labels)));
};
