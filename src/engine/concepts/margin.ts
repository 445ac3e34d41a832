/**
 * How a concept scores a text, from how like it is to the nearest phrase of both sides.
 *
 *     score = max(0, near - max(far, 0)) * closeness(near),   closeness = (near - FLOOR) / (CLOSE - FLOOR), held within 0..1
 *
 * The margin alone would score nonsense: a text that is a little like one side and like nothing of the other. So it counts in full only
 * where the text is really close to what the concept means, and not at all below the floor.
 *
 * Gives: 0..1. Grows with `near`, falls with `far`; 1 for a near phrase itself where nothing of the far side is like it.
 */
export const marginOf = (near: number, far: number): number => {
  if (near <= FLOOR) return 0;
  const closeness = Math.min(1, (near - FLOOR) / (CLOSE - FLOOR));
  return Math.max(0, near - Math.max(0, far)) * closeness;
};

/** A text that is no more like any near phrase than this is about something else. */
export const FLOOR = 0.45;
/** From this similarity on, two short texts say the same in most models of sentences. */
export const CLOSE = 0.75;
