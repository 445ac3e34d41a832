import type { Label } from "../ports.ts";
import { exactInterval } from "./exact-interval.ts";

/** What was let pass and should not have been, as far as a sample tells. Counts are of messages. */
export type Misses = {
  /** Drawn by lot, looked at, and found to break rules. */
  readonly looked: number;
  readonly found: number;
  /** Of all that were let pass: how many broke rules, and between what bounds that lies, 95 % sure. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
};

/** Of a message that was let pass: no rule asked for anything. */
const wasLetPass = ({ rules, fired = [] }: Label): boolean => rules.length === 0 && fired.length === 0;

/** Messages that were let pass and that staff came across. Not among those that an estimate rests on: nobody drew them. */
export const missedByHand = (labels: readonly Label[]): number =>
  labels.filter((label) => label.source === "seen" && wasLetPass(label)).length;

/**
 * How many of the messages that were let pass broke rules; `undefined` where none was drawn and looked at.
 *
 * Reads: labels of messages drawn by lot, each weighed by 1 / the probability with which it was drawn.
 * Limits: supposes that those looked at are like those that still wait. Where probabilities differ, the interval is that of as many equal draws
 * as the weights are worth (Kish 1965), rounded to the wider side.
 */
export const estimateMisses = (labels: readonly Label[], letPass: number): Misses | undefined => {
  const drawn = labels.filter((label) => label.source === "sample" && wasLetPass(label) && label.probability > 0);
  if (drawn.length === 0) return undefined;
  let [all, squares, guilty, found] = [0, 0, 0, 0];
  for (const { probability, violation } of drawn) {
    const weight = 1 / probability;
    all += weight;
    squares += weight * weight;
    if (!violation) continue;
    guilty += weight;
    found++;
  }
  const share = guilty / all;
  // Equal weights are worth exactly what they count; the rest of a division must not cost one.
  const worth = Math.max(1, Math.floor((all * all) / squares + 1e-9));
  const equal = share * worth;
  const isWhole = Math.abs(equal - Math.round(equal)) < 1e-9;
  const [fewest, most] = isWhole ? [Math.round(equal), Math.round(equal)] : [Math.floor(equal), Math.ceil(equal)];
  // Not fewer were let pass than were drawn from them: the hours of both need not be the same.
  const of = Math.max(letPass, drawn.length);
  return {
    looked: drawn.length,
    found,
    estimate: share * of,
    low: Math.max(found, exactInterval(fewest, worth).low * of),
    high: Math.max(found, exactInterval(Math.min(most, worth), worth).high * of),
  };
};
