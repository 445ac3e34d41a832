import type { Label } from "../line.ts";

/** One kind of fraud or advertising, and honest talk in the same words. */
export type Family = {
  readonly name: string;
  readonly label: Extract<Label, "scam" | "spam">;
  /** Sentence skeletons, written by hand: see `slots.ts` for what stands in the braces. */
  readonly bait: readonly string[];
  /** Questions, warnings, trades, jobs, gifts: what must never be taken for the above. */
  readonly twins: readonly string[];
  /** Pictures that hang on the bait: how many, and what they are called. */
  readonly pictures?: { readonly count: readonly [least: number, most: number]; readonly share: number };
};
