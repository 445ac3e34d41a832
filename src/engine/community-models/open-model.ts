import type { LabelName } from "../scorers/labels.ts";
import { type LabelFit, provenIn, type WordWeight } from "./community-model.ts";
import { type Curve, logOdds, onCurve, scoreOf } from "./curve.ts";
import { featureOf, visitWords } from "./word-features.ts";

/**
 * How far words together may shift the log-odds of a label, either way. Without a bound, whoever knows which words are
 * fine here would write enough of them beside an insult.
 */
export const MOST_SHIFT = 3;

/**
 * The bound of all that a model takes away, curve and words together: where the default gives 0.9 or more, a score
 * is nowhere less than half of that. Whoever teaches a model to let abuse pass gets plain abuse past no rule that asks from 0.45.
 */
const leastOf = (before: number): number => (before >= PLAIN ? before * LEAST_SHARE : 0);
const PLAIN = 0.9;
const LEAST_SHARE = 0.5;

/** Why a label of a text has another score here. */
export type LabelChange = {
  readonly label: LabelName;
  /** The score that the default gives, and the one that counts here. */
  readonly before: number;
  readonly after: number;
  /** What the curve adds to the log-odds, and what words do, the heaviest first; together no more than `MOST_SHIFT` counts of these. `after` may be more than they come to: of plain abuse half is left. */
  readonly curve: number;
  readonly words: readonly WordWeight[];
};

/** The labels of a model that differ from the default, ready to be asked. */
export type OpenModel = {
  readonly labels: readonly LabelName[];
  /** The score of the label with this number, from what the default says. `shifts`: of `shiftsOf`. */
  readonly score: (number: number, before: number, shifts: Float64Array) => number;
  /** What the words of a folded text add to the log-odds of each label, bounded. Scratch. */
  readonly shiftsOf: (folded: string) => Float64Array;
  /** Could any label of a text that the default takes for less than `floor` reach it here? */
  readonly mayReach: (folded: string, floor: number) => boolean;
  readonly changeOf: (number: number, before: number, folded: string) => LabelChange;
  /** Where the words stand that speak for a label. */
  readonly spotsOf: (number: number, folded: string) => readonly { readonly start: number; readonly end: number }[];
};

/** A text that holds a word more often is no more of a kind for it: each counts once. */
export const openModel = (fits: readonly LabelFit[]): OpenModel => {
  const proven = provenIn({ labels: fits });
  const curves = proven.map(({ curve }) => curve);
  const words = [...new Set(proven.flatMap((fit) => fit.words.map(({ word }) => word)))];
  const rows = new Map(words.map((word, row) => [featureOf(word), row]));
  const weights = proven.map((fit) => {
    const known = new Map(fit.words.map(({ word, weight }) => [word, weight]));
    return Float64Array.from(words, (word) => known.get(word) ?? 0);
  });
  /** The number of the text in which a word was last met. */
  const met = new Uint32Array(words.length);
  const shifts = new Float64Array(proven.length);
  let text = 0;

  /** Asks about each word of the text once. */
  const eachOnce = (folded: string, hear: (row: number, start: number, end: number) => void): void => {
    text = (text + 1) >>> 0;
    visitWords(folded, (feature, start, end) => {
      const row = rows.get(feature);
      if (row === undefined || met[row] === text) return;
      met[row] = text;
      hear(row, start, end);
    });
  };

  const shiftsOf = (folded: string): Float64Array => {
    shifts.fill(0);
    if (words.length === 0) return shifts;
    eachOnce(folded, (row) => {
      for (let k = 0; k < shifts.length; k++) shifts[k]! += weights[k]![row]!;
    });
    for (let k = 0; k < shifts.length; k++) shifts[k] = bounded(shifts[k]!);
    return shifts;
  };

  return {
    labels: proven.map(({ label }) => label),
    score: (number, before, by) => adapted(curves[number]!, before, by[number]!),
    shiftsOf,
    mayReach: (folded, floor) => {
      const by = shiftsOf(folded);
      // Curves rise, so nothing that is below the floor comes out above what the floor comes to.
      return curves.some((curve, k) => adapted(curve, floor, by[k]!) >= floor && !isAsItIs(curve, by[k]!));
    },
    changeOf: (number, before, folded) => {
      const found: WordWeight[] = [];
      eachOnce(folded, (row) => {
        const weight = weights[number]![row]!;
        if (weight !== 0) found.push({ word: words[row]!, weight });
      });
      const curve = curves[number]!;
      const shift = bounded(found.reduce((sum, { weight }) => sum + weight, 0));
      return {
        label: proven[number]!.label,
        before,
        after: adapted(curve, before, shift),
        curve: onCurve(curve, before) - logOdds(before),
        words: found.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
      };
    },
    spotsOf: (number, folded) => {
      const spots: { readonly start: number; readonly end: number }[] = [];
      eachOnce(folded, (row, start, end) => {
        if (weights[number]![row]! > 0) spots.push({ start, end });
      });
      return spots;
    },
  };
};

const bounded = (shift: number): number => Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, shift));

const isAsItIs = (curve: Curve, shift: number): boolean =>
  shift === 0 && curve.kind === "line" && curve.slope === 1 && curve.offset === 0;

/** A score as it counts here, within the bound of `leastOf`. Where nothing is learnt it is the very same number. */
const adapted = (curve: Curve, before: number, shift: number): number =>
  isAsItIs(curve, shift) ? before : Math.max(leastOf(before), scoreOf(onCurve(curve, before) + shift));
