import { LABELS } from "../../../engine/scorers/labels.ts";
import { HEAD_COUNT } from "./heads.ts";
import { type Meaning, newMeaningRunner } from "./meaning.ts";
import { type Net, type NetRunner, newNetRunner } from "./net.ts";
import type { Tokens } from "./tokens.ts";

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
  /** By head: where the net sums up to less, both together hardly ever come to a score that matters. */
  readonly least: readonly number[];
};

export type BlendRunner = {
  /** All there is to say of a text, without one of its words where `leftOut` names it. Gives the sums of the heads: scratch. */
  readonly sums: NetRunner;
  /** Asks the net alone: may any label matter? */
  readonly mayMatter: (tokens: Tokens) => boolean;
  /** The sums of the text that `mayMatter` was asked about last; the net is not asked again. */
  readonly sumsOfLast: (tokens: Tokens) => Float32Array;
};

export const newBlendRunner = ({ net, second }: Blend): BlendRunner => {
  const first = newNetRunner(net);
  if (second === undefined) {
    let last: Float32Array = new Float32Array(HEAD_COUNT);
    return {
      sums: first,
      mayMatter(tokens) {
        last = first(tokens);
        return true;
      },
      sumsOfLast: () => last,
    };
  }
  const other = newMeaningRunner(second.meaning);
  const { shares, least } = second;
  const sums = new Float32Array(HEAD_COUNT);
  let a: Float32Array = new Float32Array(HEAD_COUNT);
  const withOther = (tokens: Tokens, leftOut?: number): Float32Array => {
    const b = other(tokens, leftOut);
    for (let k = 0; k < HEAD_COUNT; k++) sums[k] = a[k]! + shares[k]! * (b[k]! - a[k]!);
    return sums;
  };
  return {
    sums(tokens, leftOut) {
      a = first(tokens, leftOut);
      return withOther(tokens, leftOut);
    },
    mayMatter(tokens) {
      a = first(tokens);
      for (let k = 0; k < LABELS.length; k++) if (a[k]! >= least[k]!) return true;
      return false;
    },
    sumsOfLast: withOther,
  };
};
