import { type Platt, probability } from "../platt.ts";
import { AS_IT_IS, fitPlatt, type Judged } from "./platt.ts";

/** What came of calibrating one label. `platt` absent: it stays as it was, for there was too little to go by. */
export type Calibration = {
  readonly has: number;
  readonly hasNot: number;
  readonly platt?: Platt;
  /** The mean of the squared error on texts kept aside, 0 to 1. */
  readonly brier?: { readonly before: number; readonly after: number };
};

/** Texts that are needed on either side. */
const ENOUGH = 20;

/**
 * Fits one label. Half of the texts is kept aside to measure by; what is kept in the end is fitted on all.
 * A fit that is no better on what was kept aside is not taken: the numbers would be chance.
 */
export const calibrateLabel = (judged: readonly Judged[], before: Platt = AS_IT_IS): Calibration => {
  const yes = judged.filter(({ has }) => has);
  const no = judged.filter(({ has }) => !has);
  const counts = { has: yes.length, hasNot: no.length };
  if (yes.length < ENOUGH || no.length < ENOUGH) return counts;
  const [fitOn, aside] = [0, 1].map((half) => [yes, no].flatMap((side) => side.filter((_, i) => halfOf(i) === half)));
  const half = fitPlatt(fitOn ?? []);
  const all = fitPlatt(judged);
  if (half === undefined || all === undefined) return counts;
  const brier = { before: brierOf(aside ?? [], before), after: brierOf(aside ?? [], half) };
  return brier.after < brier.before ? { ...counts, brier, platt: all } : { ...counts, brier };
};

/** Scattered, and the same each time: files often have one kind of text on every other line. */
const halfOf = (i: number): number => Math.imul(i + 1, 0x9e3779b1) >>> 31;

const brierOf = (judged: readonly Judged[], platt: Platt): number =>
  judged.reduce((sum, { logit, has }) => sum + (probability(logit, platt) - (has ? 1 : 0)) ** 2, 0) / judged.length;
