import { HEAD_COUNT } from "./heads.ts";
import { type Meaning, newMeaningRunner } from "./meaning.ts";
import { type Net, type NetRunner, newNetRunner } from "./net.ts";

/** Models that look at a text in unlike ways, and go wrong in unlike ways: what they sum up to, taken together, goes wrong less. */
export type Blend = {
  readonly net: Net;
  /** Left out of a model that was trained without vectors of words. */
  readonly second?: Second;
};

export type Second = {
  readonly meaning: Meaning;
  /** By head: how much of the sum is the meaning's, 0..1; the rest is the net's. */
  readonly shares: readonly number[];
};

export const newBlendRunner = ({ net, second }: Blend): NetRunner => {
  const first = newNetRunner(net);
  if (second === undefined) return first;
  const other = newMeaningRunner(second.meaning);
  const { shares } = second;
  const sums = new Float32Array(HEAD_COUNT);
  return (tokens, leftOut) => {
    const a = first(tokens, leftOut);
    const b = other(tokens, leftOut);
    for (let k = 0; k < HEAD_COUNT; k++) sums[k] = a[k]! + shares[k]! * (b[k]! - a[k]!);
    return sums;
  };
};
