import { z } from "zod";
import { ACT, type Answer, NONE, QUEUE } from "../answer.ts";
import type { Evidence, TermGroup, TermMode, Test, TextForm, Workshop } from "../condition.ts";
import { ConditionError } from "../condition.ts";
import type { TermHit } from "../text/lexicon.ts";
import { termProblem } from "../text/lexicon.ts";

/** How many finds a piece of evidence names; the rest is counted. */
const NAMED = 5;
/** Places that evidence lists at most: a message of nothing but finds must not make a decision of its own size. */
const SHOWN = 50;

/** What a doubtful find counts for: it asks people, unless the rule says otherwise. */
export const doubtful = z.enum(["queue", "act", "skip"]).default("queue");
export type Doubtful = z.output<typeof doubtful>;
const DOUBTFUL: Readonly<Record<Doubtful, Answer>> = { queue: QUEUE, act: ACT, skip: NONE };

/** The test that `phrase` and `word` share: was any of these terms found by the one automaton? */
export const testForTerms = (
  ref: string | readonly string[],
  how: { readonly mode: TermMode; readonly text: TextForm; readonly doubtful: Doubtful },
  workshop: Workshop,
  allowed: (entry: string) => string | undefined = () => undefined,
): Test => {
  const entries = workshop.phrases(ref);
  entries.forEach((entry, index) => {
    const problem = termProblem(entry) ?? allowed(entry);
    if (problem) throw new ConditionError(typeof ref === "string" ? ["any"] : ["any", index], problem);
  });
  const group = workshop.terms(entries, how);
  const least = how.doubtful === "skip" ? 2 : 1;
  const answers = [NONE, DOUBTFUL[how.doubtful], ACT] as const;
  return {
    mayHold: (scan) => scan.strength(group) >= least,
    answer: ({ scan }) => answers[scan.strength(group)],
    evidence: ({ scan }) => evidenceOf(scan.hits(group).filter(({ fuzzy }) => !fuzzy || least === 1)),
  };
};

const evidenceOf = (hits: readonly TermHit[]): Evidence => ({
  says: hits.length === 0 ? "none of its terms" : hits.slice(0, NAMED).map(sayHit).join(", ") + more(hits.length),
  value: hits.length,
  spans: hits.slice(0, SHOWN).map(({ span }) => span),
});

const sayHit = ({ term, disguises, fuzzy }: TermHit): string => {
  const how = [...disguises.filter((d) => d !== "case"), ...(fuzzy ? ["doubtful"] : [])];
  return how.length === 0 ? `"${term}"` : `"${term}" (${how.join(", ")})`;
};

const more = (count: number): string => (count > NAMED ? ` and ${count - NAMED} more` : "");

export type { TermGroup };
