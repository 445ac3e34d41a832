/** So many phrases of a side speak for it together. */
export const VOICES = 3;

/** From here to there a likeness counts more and more: below it is chance, above it is certain. */
type Ramp = { readonly from: number; readonly to: number };
/** Of one phrase: two short texts of this likeness say the same. */
const ALONE: Ramp = { from: 0.65, to: 0.85 };
/** Of three phrases on average. */
const TOGETHER: Ramp = { from: 0.35, to: 0.65 };

/** A text whose nearest phrase is no more like it than this is about something else, whatever the others are. */
export const FLOOR = TOGETHER.from;

/**
 * How a concept scores a text, from how like it is to the nearest phrases of both sides: cosines, the highest first.
 *
 *     alone    = (near - far) * ramp(near, 0.65..0.85)             of the nearest phrase of each side
 *     together = 2 * (near3 - far3) * ramp(near3, 0.35..0.65)     of the mean of the nearest three of each
 *     score    = the greater of the two, held within 0..1; and 0 where far >= near
 *
 * One phrase that says nearly the same is enough; otherwise three must agree. The margins alone would score nonsense, which is a little
 * like one side and like nothing of the other: so they count only as far as the text is really close. A text that is nearer to a far phrase
 * than to any near one is cleared.
 *
 * Gives: 0..1. Grows with what is near, falls with what is far; what is missing counts as 0, so that more phrases never do otherwise.
 */
export const marginOf = (near: readonly number[], far: readonly number[]): number => {
  const [near1, far1] = [near[0] ?? 0, Math.max(0, far[0] ?? 0)];
  if (near1 <= far1 || near1 <= FLOOR) return 0;
  const [near3, far3] = [meanOf(near), meanOf(far)];
  const alone = (near1 - far1) * ramp(near1, ALONE);
  const together = 2 * Math.max(0, near3 - far3) * ramp(near3, TOGETHER);
  return Math.min(1, Math.max(alone, together));
};

const meanOf = (similarities: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < VOICES; i++) sum += Math.max(0, similarities[i] ?? 0);
  return sum / VOICES;
};

const ramp = (value: number, { from, to }: Ramp): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
