import { fnv1a } from "../engine/fnv.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";

/** A text to learn from. `weights` is 0 where nothing is known of a head: there it teaches nothing. */
export type Example = {
  readonly text: string;
  readonly id?: string;
  readonly source: string;
  /** What was said in the text's set: does it break any rule? */
  readonly violation: boolean;
  /** Is it fine in every way, as far as its set can tell? */
  readonly clean: boolean;
  readonly labels: readonly string[];
  /** A family of a corpus of our own, for tables. */
  readonly family?: string;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
};

export const noTargets = (): { readonly targets: Float32Array; readonly weights: Float32Array } => ({
  targets: new Float32Array(HEAD_COUNT),
  weights: new Float32Array(HEAD_COUNT),
});

const HELD_BACK = 25;

/** One text of 25 is kept from the net, to calibrate on. The text alone decides. */
export const isHeldBack = ({ text }: Example): boolean => {
  const h = fnv1a(text);
  return ((h ^ (h >>> 15)) >>> 0) % HELD_BACK === 0;
};
