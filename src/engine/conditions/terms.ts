import { type Answer, between } from "../answer.ts";
import type { Evidence, TermGroup, TermMode, Test, TextForm, Workshop } from "../condition.ts";
import { ConditionError } from "../condition.ts";
import type { TermHit } from "../text/lexicon.ts";
import { termProblem } from "../text/lexicon.ts";

/** How many finds a piece of evidence names; the rest is counted. */
const NAMED = 5;
/** Places that evidence lists at most: a message of nothing but finds must not make a decision of its own size. */
const SHOWN = 50;

/** The test that `phrase` and `word` share: was any of these terms found by the one automaton? */
export const testForTerms = (
  ref: string | readonly string[],
  how: { readonly mode: TermMode; readonly text: TextForm },
  workshop: Workshop,
  allowed: (entry: string) => string | undefined = () => undefined,
): Test => {
  const entries = workshop.phrases(ref);
  entries.forEach((entry, index) => {
    const problem = termProblem(entry) ?? allowed(entry);
    if (problem) throw new ConditionError(typeof ref === "string" ? ["any"] : ["any", index], problem);
  });
  const group = workshop.terms(entries, how);
  return {
    mayHold: (scan) => scan.strength(group) > 0,
    answer: ({ scan }) => fromStrength(scan.strength(group)),
    evidence: ({ scan }) => evidenceOf(scan.hits(group)),
  };
};

/** A doubtful find alone asks for people; a certain one may act. */
const fromStrength = (strength: 0 | 1 | 2): Answer => between(strength, strength);

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
