import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";

/** A text to learn from. `weights` is 0 where nothing is known of a head: there it teaches nothing. */
export type Example = {
  readonly text: string;
  readonly source: string;
  /** What was said in the text's set: does it break any rule? */
  readonly violation: boolean;
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
