import type { TermGroup } from "../condition.ts";
import type { Automaton, Ending } from "./automaton.ts";
import type { Pattern } from "./scanner.ts";
import type { Skeleton } from "./skeleton.ts";
import type { Term } from "./term.ts";

/** A place where the letters of a term end in a skeleton. Whether the term stands there is still to be seen. */
export type End = { readonly term: Term; readonly length: number; readonly at: number };

/** All ends in a skeleton by the group of their term, in order: looked up once a text, however many groups are asked for. */
export const endsByGroup = (
  { hits, hitAt, hitStates }: Skeleton,
  { endings, firstFinal }: Automaton<Pattern>,
): ReadonlyMap<TermGroup, readonly End[]> => {
  const ends = new Map<TermGroup, End[]>();
  for (let h = 0; h < hits; h++) {
    let ending: Ending<Pattern> | undefined = endings[hitStates[h]! - firstFinal];
    for (; ending; ending = ending.shorter) {
      for (const pattern of ending.patterns) {
        if (typeof pattern === "number") continue;
        const { term, length } = pattern;
        const known = ends.get(term.group);
        const end = { term, length, at: hitAt[h]! };
        if (known) known.push(end);
        else ends.set(term.group, [end]);
      }
    }
  }
  return ends;
};
