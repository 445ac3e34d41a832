import { atMost, exactBound } from "./binomial.ts";
import { CONFIDENCE } from "./bound.ts";

/** A proof from verdicts that were looked at together (`modbot tune`): what was counted, what it proves, and how sure that is. */
export type GivenProof = {
  readonly looked: number;
  readonly wrong: number;
  /** 0..1. */
  readonly maxWrong: number;
  readonly confidence: number;
};

/** The same, as old as the order that gave it. */
export type DatedProof = GivenProof & { readonly at: number };

/** Is it of any use for a rule that may be wrong so often? */
export const suffices = ({ maxWrong, confidence }: GivenProof, demanded: number): boolean =>
  maxWrong <= demanded && confidence >= CONFIDENCE;

/** With what came to light since: does it still stand, and what error rate is not exceeded? New verdicts can only take from it. */
export const withLater = (
  proof: GivenProof,
  later: { readonly looked: number; readonly wrong: number },
  maxWrong: number,
): { readonly looked: number; readonly wrong: number; readonly bound: number; readonly holds: boolean } => {
  const looked = proof.looked + later.looked;
  const wrong = proof.wrong + later.wrong;
  const risk = 1 - CONFIDENCE;
  return { looked, wrong, bound: exactBound(looked, wrong, risk), holds: atMost(looked, wrong, maxWrong) <= risk };
};
