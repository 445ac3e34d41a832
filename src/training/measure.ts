import { LABELS } from "../engine/scorers/labels.ts";
import { HEAD_COUNT, HEADS, type Head } from "../models/builtin/classifier/heads.ts";
import { isJudged } from "./any.ts";
import type { Example } from "./example.ts";
import { areaUnderCurve, averagePrecision, type Bin, brier, reliability, shareFrom, thresholdFor } from "./measures.ts";

/** `any`: does the text break any rule? */
export type Measurable = Head | "any";

/** How well a head tells its texts apart, in one set or in all. */
export type Figures = {
  readonly set: string;
  readonly head: Measurable;
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
  readonly texts: number;
  readonly figures: readonly Figures[];
  readonly reliability: Readonly<Record<string, readonly Bin[]>>;
  /** Of each set's clean texts, where it has any: the share that reaches each score on any label. */
  readonly clean: readonly Reached[];
};

/** `reach`: of so many texts, the share that has a label with at least the score of `REACHES`. */
export type Reached = { readonly set: string; readonly texts: number; readonly reach: readonly number[] };

export const REACHES: readonly number[] = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98];

const ANY = HEAD_COUNT;
const COLUMNS = HEAD_COUNT + 1;
const NAMES: readonly Measurable[] = [...HEADS, "any"];

/** Rows of scores: the heads, and `any`. */
const scoresOf = (examples: readonly Example[], score: (raw: string) => ArrayLike<number>): Float64Array => {
  const all = new Float64Array(examples.length * COLUMNS);
  for (const [i, { text }] of examples.entries()) {
    const of = score(text);
    for (let head = 0; head < COLUMNS; head++) all[i * COLUMNS + head] = of[head]!;
  }
  return all;
};

/** How well a scorer of raw texts tells examples apart. Its scores come in the order of `HEADS`, then any violation. */
export const measure = (examples: readonly Example[], score: (raw: string) => ArrayLike<number>): Measured => {
  const scores = scoresOf(examples, score);
  const all = [...examples.keys()];
  const column = (rows: readonly number[], head: number): Float64Array =>
    Float64Array.from(rows, (i) => scores[i * COLUMNS + head]!);
  const isKnown = (i: number, head: number): boolean =>
    head === ANY ? isJudged(examples[i]!) : examples[i]!.weights[head]! > 0;
  const isPositive = (i: number, head: number): boolean =>
    head === ANY ? examples[i]!.violation : examples[i]!.targets[head]! > 0.5;
  const clean = all.filter((i) => examples[i]!.clean);
  const limits = NAMES.map((_, head) => {
    const of = column(clean, head);
    return { at1: thresholdFor(of, 0.01), at01: thresholdFor(of, 0.001) };
  });
  const figuresOf = (set: string, rows: readonly number[], head: number): Figures | undefined => {
    const known = rows.filter((i) => isKnown(i, head));
    const positive = known.map((i) => isPositive(i, head));
    const positives = positive.filter(Boolean).length;
    if (positives === 0 || positives === known.length) return undefined;
    const of = column(known, head);
    const found = of.filter((_, n) => positive[n]!);
    return {
      set,
      head: NAMES[head]!,
      texts: known.length,
      positives,
      auc: areaUnderCurve(of, positive),
      ap: averagePrecision(of, positive),
      recallAt1: shareFrom(found, limits[head]!.at1),
      recallAt01: shareFrom(found, limits[head]!.at01),
      brier: brier(of, positive),
    };
  };
  const sets = [...rowsBy(examples, ({ source }) => source)];
  const highest = (i: number): number => Math.max(...scores.subarray(i * COLUMNS, i * COLUMNS + LABELS.length));
  return {
    texts: examples.length,
    figures: [["all", all] as const, ...sets].flatMap(([set, rows]) =>
      NAMES.flatMap((_, head) => figuresOf(set, rows, head) ?? []),
    ),
    reliability: Object.fromEntries(
      NAMES.flatMap((name, head) => {
        const known = all.filter((i) => isKnown(i, head));
        const positive = known.map((i) => isPositive(i, head));
        return known.length === 0 ? [] : [[name, reliability(column(known, head), positive)]];
      }),
    ),
    clean: sets.flatMap(([set, rows]) => {
      const tops = rows.filter((i) => examples[i]!.clean).map(highest);
      return tops.length === 0
        ? []
        : [{ set, texts: tops.length, reach: REACHES.map((least) => shareFrom(tops, least)) }];
    }),
  };
};

/** Of one function of the corpora of our own: how much of it reaches each score on any label. */
export type FunctionReached = Reached & { readonly violating: boolean };

/** By corpus and function, what breaks rules apart from what does not. */
export const measureFunctions = (
  examples: readonly Example[],
  score: (raw: string) => ArrayLike<number>,
): readonly FunctionReached[] => {
  const tops = examples.map(({ text }) => {
    const of = score(text);
    return Math.max(...LABELS.map((_, head) => of[head]!));
  });
  const named = rowsBy(
    examples,
    ({ source, family = "-", violation }) => `${source.replace("own ", "")}: ${family}${violation ? "" : " "}`,
  );
  return [...named].map(([set, rows]) => {
    const of = rows.map((i) => tops[i]!);
    return {
      set: set.trimEnd(),
      texts: of.length,
      violating: !set.endsWith(" "),
      reach: REACHES.map((least) => shareFrom(of, least)),
    };
  });
};

const rowsBy = (
  examples: readonly Example[],
  keyOf: (example: Example) => string,
): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, number[]>();
  for (const [i, example] of examples.entries()) {
    const key = keyOf(example);
    const known = rows.get(key);
    if (known) known.push(i);
    else rows.set(key, [i]);
  }
  return rows;
};
