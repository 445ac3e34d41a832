import type { Chance } from "../chance.ts";
import type { Slots } from "../grammar.ts";
import type { Label } from "../line.ts";

/** Whom a sentence is about, and the words for them: `{groups}` and `{adj}` of one sentence mean the same people. */
export type Cast = { readonly target: string; readonly slots: Slots };

/**
 * One thing that a judge of texts must be able to do: see through a denial, let a quotation pass.
 * Source: the idea of functional tests is that of HateCheck (Röttger et al., 2021); every sentence here is our own.
 */
export type Functionality = {
  readonly name: string;
  /** None: it breaks no rule, and looks as if it did. */
  readonly labels: readonly Label[];
  /** False where a label stands and nobody is harmed: swearing at nobody. */
  readonly violation?: false;
  /** Absent: it is about no group. */
  readonly cast?: (chance: Chance) => Cast;
  /** Sentences written by hand: `{slot}` is filled in, `{one|other}` is a choice. */
  readonly skeletons: readonly string[];
};

export const isGuilty = ({ labels, violation }: Functionality): boolean => labels.length > 0 && violation !== false;
