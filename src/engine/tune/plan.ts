import { atMost, fewestLooked } from "../trust/binomial.ts";

/** How often a rule may be wrong, 0..1, and how sure that has to be. */
export type Demand = { readonly maxWrong: number; readonly confidence: number };

/** A look at verdicts: after how many, and how often it may be wrong, 0..1. */
export type Look = { readonly at: number; readonly risk: number };

/** So many errors may be among the first verdicts on the threshold that a rule has. Rules that are wrong in one of 500 pass in four of five communities. */
const MOST_WRONG = 2;
/** And no more than this in the newer half of them: a rule that gets worse must not pass by what it was. */
const MOST_WRONG_OF_LATE = 1;
/** After so many verdicts nobody needs a look that has failed till then. */
const MOST = 1_000_000;
/** Every further search may be wrong a quarter as often as the one before: all of them together in a third more cases than the first. */
const LESS_RISK = 4;

/** How many verdicts on what the rule is sure of prove the threshold that it has now, and how often a rule passes that is wrong just as often as it may. */
export const firstLook = ({ maxWrong, confidence }: Demand): Look => {
  const at = fewestLooked(maxWrong, MOST_WRONG, 1 - confidence);
  const [older, newer] = halvesOf(at);
  let risk = 0;
  for (let late = 0; late <= MOST_WRONG_OF_LATE; late++) {
    const isSoMany = atMost(newer, late, maxWrong) - (late === 0 ? 0 : atMost(newer, late - 1, maxWrong));
    risk += isSoMany * atMost(older, MOST_WRONG - late, maxWrong);
  }
  return { at, risk };
};

/** Do so many verdicts in order of time pass it? `wrong`: were they? */
export const passesFirst = (wrong: readonly boolean[]): boolean => {
  const [older] = halvesOf(wrong.length);
  return count(wrong) <= MOST_WRONG && count(wrong.slice(older)) <= MOST_WRONG_OF_LATE;
};

const halvesOf = (n: number): readonly [older: number, newer: number] => [Math.floor(n / 2), Math.ceil(n / 2)];
const count = (wrong: readonly boolean[]): number => wrong.filter(Boolean).length;

/**
 * After how many verdicts other thresholds are looked for, each at what risk: what the first look leaves over, shared out for good.
 * All of it hangs on what is demanded alone, and on nothing that was found: so it makes no difference how often anybody asks.
 */
export const searchesFor = (demand: Demand): readonly Look[] => {
  const first = firstLook(demand);
  const left = 1 - demand.confidence - first.risk;
  const looks: Look[] = [];
  for (let { at } = first; at <= MOST; at *= 2)
    looks.push({ at, risk: (left * (1 - 1 / LESS_RISK)) / LESS_RISK ** looks.length });
  return looks;
};
