import type { Decision, Sample } from "../engine/decision.ts";

/** What a case that was drawn for review is called, in a list. */
export const SAMPLE_NAME: Readonly<Record<Sample["of"], string>> = {
  acted: "sample of acts",
  ignored: "sample of what passed",
};

/** The same to whoever decides it. Of an experiment it does not say which rulebook would do what: nobody shall judge by that. */
export const sampleText = ({ of, probability }: Sample, { experiment }: Pick<Decision, "experiment"> = {}): string => {
  const share = `${Math.round(probability * 10_000) / 100} %`;
  if (of === "ignored" && experiment?.look !== undefined)
    return `Drawn by lot, one of ${share} of what two rulebooks judge otherwise: nothing was done. Does it break the rules?`;
  return of === "acted"
    ? `Drawn by lot, one of ${share} of what modbot does by itself: it is done. Was it right? Approve takes it back.`
    : `Drawn by lot, one of ${share} of what no rule minds: nothing was done. Does it break the rules all the same?`;
};
