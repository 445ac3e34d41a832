import type { Chance } from "../corpora/chance.ts";
import { linesOf } from "../corpora/corpus.ts";
import { CORPORA } from "../corpora/index.ts";
import { HEADS, type Head } from "../models/builtin/classifier/heads.ts";
import { type Example, noTargets } from "./example.ts";

/** Corpora that are about who writes when, or about one word in the same few sentences, and not about what is said. */
const NOT_TEXTS = new Set(["raids", "disguises"]);

/** Half of these speak of the same people and things and harm nobody; public sets know such lines mostly from abuse. */
const TWINS = new Set(["hate", "insults", "threats"]);
const ABUSE = (["toxicity", "hate", "harassment", "threat"] as const).map((head) => HEADS.indexOf(head));
const TWIN_WEIGHT = 3;
/** That swearing at nobody is not toxic is how most see it, not all. */
const SWEARING_WEIGHT = 0.5;

const isHead = (name: string): name is Head => (HEADS as readonly string[]).includes(name);

/** Lines of our own corpora, `times` as many as their samples hold, each text once. */
export const ownExamples = (times: number, chance: Chance, skip: ReadonlySet<string> = NOT_TEXTS): readonly Example[] =>
  CORPORA.filter(({ name }) => !skip.has(name)).flatMap((corpus) => {
    const seen = new Set<string>();
    const size = Math.round(corpus.size * times);
    return [...linesOf(corpus, chance.below(2 ** 31), size)].flatMap((line): readonly Example[] => {
      if (seen.has(line.text) || line.text.trim() === "") return [];
      seen.add(line.text);
      return [ownExample(line, corpus.name)];
    });
  });

const ownExample = (line: Readonly<Record<string, unknown>> & { readonly text: string }, name: string): Example => {
  const { targets, weights } = noTargets();
  const labels = Array.isArray(line.labels)
    ? line.labels.filter((label): label is string => typeof label === "string")
    : [];
  const violation = line.violation === true;
  for (const [head, which] of HEADS.entries()) {
    if (which === "negative") continue;
    targets[head] = labels.includes(which) ? 1 : 0;
    weights[head] = 1;
  }
  // Who is only named, praised or spoken up for must not score: that is what these lines are for.
  if (!violation && labels.length === 0 && TWINS.has(name)) for (const head of ABUSE) weights[head] = TWIN_WEIGHT;
  // Insults and hate are toxic even where a corpus does not say so twice; whether a mere swear word is, people differ.
  const toxic = HEADS.indexOf("toxicity");
  if (targets[toxic] === 0 && labels.length > 0)
    if (labels.some((label) => ["hate", "harassment", "threat"].includes(label))) targets[toxic] = 1;
    else if (!violation) weights[toxic] = SWEARING_WEIGHT;
    else weights[toxic] = labels.includes("profanity") || labels.includes("sexual") ? 0 : 1;
  const family = line.function ?? line.family ?? line.technique;
  return {
    text: line.text,
    source: `own ${name}`,
    violation,
    clean: !violation && labels.length === 0,
    labels: labels.filter(isHead),
    targets,
    weights,
    ...(typeof family === "string" && { family }),
  };
};
