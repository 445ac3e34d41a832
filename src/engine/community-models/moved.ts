import { addedCounts, REFERENCE_MS, type ScoreCounts, type ScoreHour } from "./community-model-store.ts";

const DAY_MS = 86_400_000;
/** What is compared: two days, so that one evening is not all of it. */
const WINDOW_MS = 2 * DAY_MS;
/** Texts that score anything at all which there must be in the first week, for one label; and lately, or would be if all were as it was. */
const LEAST_TEXTS = 200;
/** Twice as many as before, or half as many, is another chat. */
const TIMES = 2;
/** A population stability index from here on is commonly called a shift. */
const SHIFT = 0.25;
/** Verdicts that there must be on either side. */
const LEAST_VERDICTS = 100;

/**
 * How far one spread over bins is from another: 0 where they are alike.
 * Source: the population stability index of credit scoring, the symmetric Kullback-Leibler divergence; half a case is added to each bin.
 */
export const stabilityIndex = (a: readonly number[], b: readonly number[]): number => {
  const shares = (counts: readonly number[]): readonly number[] => {
    const all = counts.reduce((sum, count) => sum + count + 0.5, 0);
    return counts.map((count) => (count + 0.5) / all);
  };
  const [p, q] = [shares(a), shares(b)];
  return p.reduce((sum, share, i) => sum + (share - (q[i] ?? share)) * Math.log(share / (q[i] ?? share)), 0);
};

/**
 * Whether the scores of the last two days are still those of the first week since a model began to judge (or since it last was told that they were not).
 *
 * Reads: of each label, how many texts score 0.1 and more, and how these are spread. Asked once a day.
 * Gives: what has moved, in words; `undefined`: nothing has, or there is too little to tell.
 * Limits: two days of a chat that goes on as it was are told to have moved in fewer than one of 140 looks, though every text comes five times in a
 * row and evenings are half as busy again: there was no false alarm in 420 days of 60 made-up chats (`moved.test.ts`). A chat that is quieter than
 * 200 such texts in two days is never told.
 */
export const movedScores = (
  hours: readonly ScoreHour[],
  { since, now }: { readonly since: number; readonly now: number },
): string | undefined => {
  if (now < since + REFERENCE_MS + WINDOW_MS) return undefined;
  const before = summed(hours.filter(({ at }) => at >= since && at < since + REFERENCE_MS));
  const lately = summed(hours.filter(({ at }) => at >= now - WINDOW_MS && at < now));
  for (const [label, now] of Object.entries(lately)) {
    const then = before[label];
    const says = then && movedLabel(then, now);
    if (says !== undefined) return `${label}: ${says}`;
  }
  return undefined;
};

const summed = (hours: readonly ScoreHour[]): ScoreCounts =>
  hours.reduce<ScoreCounts>((sum, { counts }) => addedCounts(sum, counts), {});

const movedLabel = (then: readonly number[], now: readonly number[]): string | undefined => {
  const [aboveThen, aboveNow] = [then.slice(1), now.slice(1)];
  const [shareThen, shareNow] = [sumOf(aboveThen) / sumOf(then), sumOf(aboveNow) / sumOf(now)];
  // That nothing scores any more is seen by how much there should be.
  const lately = Math.max(sumOf(aboveNow), shareThen * sumOf(now));
  if (sumOf(aboveThen) < LEAST_TEXTS || lately < LEAST_TEXTS) return undefined;
  if (shareNow >= TIMES * shareThen || shareNow * TIMES <= shareThen)
    return `${percent(shareNow)} of the messages score 0.1 and more, and it was ${percent(shareThen)}`;
  const index = stabilityIndex(aboveThen, aboveNow);
  return index >= SHIFT
    ? `scores are spread otherwise than they were (stability index ${index.toFixed(2)})`
    : undefined;
};

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/**
 * Whether people find as many violations among what they decide as they did when the model began to judge: the newest hundred verdicts against the first hundred.
 * `violations`: since it began, in the order in which people decided.
 */
export const movedVerdicts = (violations: readonly boolean[]): string | undefined => {
  if (violations.length < 2 * LEAST_VERDICTS) return undefined;
  const [then, now] = [violations.slice(0, LEAST_VERDICTS), violations.slice(-LEAST_VERDICTS)].map((some) => {
    const found = some.filter(Boolean).length;
    return [found, some.length - found] as const;
  });
  if (then === undefined || now === undefined || stabilityIndex(then, now) < SHIFT) return undefined;
  return `of the newest ${LEAST_VERDICTS} verdicts ${now[0]} are violations, and of the first ${LEAST_VERDICTS} it was ${then[0]}`;
};
