import type { Label } from "../line.ts";

/** Sentences that do the same thing: `function` of their lines. */
export type TalkFamily = {
  readonly name: string;
  /** What a moderator would say of each of them. Empty: it is fine. */
  readonly labels: readonly Label[];
  /** False where a label stands and nobody is harmed: swearing at nobody. */
  readonly violation?: false;
  /** Skeletons, written by hand; `slots.ts` says what stands in the braces. `\n` is a new line. */
  readonly skeletons: readonly string[];
  /** How many times each of them comes in a round: 1 unless told. For frames of which each makes many texts. */
  readonly often?: number;
  /** People of good sense would not agree about these: who trains may leave them out. */
  readonly ambiguous?: boolean;
};
