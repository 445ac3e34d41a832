import type { Automaton, Ending } from "./automaton.ts";
import type { TermHit } from "./lexicon.ts";
import type { Pattern } from "./scanner.ts";
import type { Skeleton } from "./skeleton.ts";
import type { Term } from "./term.ts";

/** A place where the letters of a term end in a skeleton. `hit`: what stands there, once somebody has looked. */
export type End = {
  readonly term: Term;
  readonly length: number;
  readonly at: number;
  hit: TermHit | "nothing" | undefined;
};

/** All ends in a skeleton, in order: gathered once a text, however many groups are asked for. */
export const endsOf = (
  { hits, hitAt, hitStates }: Skeleton,
  { endings, firstFinal }: Automaton<Pattern>,
): readonly End[] => {
  const ends: End[] = [];
  for (let h = 0; h < hits; h++) {
    let ending: Ending<Pattern> | undefined = endings[hitStates[h]! - firstFinal];
    for (; ending; ending = ending.shorter) {
      for (const pattern of ending.patterns) {
        if (typeof pattern === "number") continue;
        const { term, length } = pattern;
        ends.push({ term, length, at: hitAt[h]!, hit: undefined });
      }
    }
  }
  return ends;
};
