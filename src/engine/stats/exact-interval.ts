import { exactBound } from "../trust/binomial.ts";

/** Left out at either end, so that the truth is within as surely as 95 %. */
const TAIL = 0.025;

/** A share with how far it may be off, 0..1 each. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Where the true share lies, as sure as 95 %, when so many of those looked at were found. Looked at once, not again and again as they come.
 *
 * Source: Clopper and Pearson (1934), the exact interval of a binomial share. It covers the truth at least as often as it says.
 */
export const exactInterval = (found: number, looked: number): Interval => ({
  // What bounds the found from below bounds the others from above.
  low: 1 - exactBound(looked, looked - found, TAIL),
  high: exactBound(looked, found, TAIL),
});
