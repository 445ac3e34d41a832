import type { Chance } from "../../corpora/chance.ts";
import { LABELS } from "../../engine/scorers/labels.ts";
import { headOf } from "../../models/builtin/classifier/heads.ts";
import { type Example, noTargets } from "../example.ts";
import { FRIENDS, HATEFUL, MEN, NEUTRAL, SENTENCES } from "./sentences.ts";
import { IDENTITIES, type Term } from "./terms.ts";

/** Of the kind texts, this share names people whom nobody hates for it: there too, the sentence alone must say nothing. */
const NEUTRAL_SHARE = 0.15;
/** Of all texts, this share hates whom it names. */
const HATEFUL_SHARE = 0.2;
const TWIN_WEIGHT = 3;
const ABUSE = (["toxicity", "hate", "harassment", "threat"] as const).map(headOf);

export const withArticle = (word: string): string => `${/^[aeio]/.test(word) ? "an" : "a"} ${word}`;

/** One sentence about one kind of people. */
export const sentenceOf = (sentence: string, { adjective, plural }: Term, chance: Chance): string =>
  sentence
    .replaceAll("{adj}", adjective)
    .replaceAll("{an_adj}", withArticle(adjective))
    .replaceAll("{people}", plural)
    .replaceAll("{other}", chance.pick(IDENTITIES).adjective)
    .replaceAll("{friend}", () => chance.pick(FRIENDS))
    .replaceAll("{man}", () => chance.pick(MEN));

/** Innocent: it counts more where sets know such words mostly from abuse. */
export const identityExample = (text: string, source: string): Example => {
  const { targets, weights } = noTargets();
  for (const label of LABELS) weights[headOf(label)] = 1;
  for (const head of ABUSE) weights[head] = TWIN_WEIGHT;
  return { text, source, violation: false, clean: true, labels: [], targets, weights };
};

const HATED = (["toxicity", "hate"] as const).map(headOf);
const UNSURE = (["harassment", "threat", "profanity"] as const).map(headOf);

/** Whether it threatens or swears too, is left open. */
export const hatefulExample = (text: string, source: string): Example => {
  const { targets, weights } = noTargets();
  for (const label of LABELS) weights[headOf(label)] = 1;
  for (const head of UNSURE) weights[head] = 0;
  for (const head of HATED) targets[head] = 1;
  return { text, source, violation: true, clean: false, labels: ["hate", "toxicity"], targets, weights };
};

const DECORATED = 0.3;
const ENDS = [".", "!", " :)", " <3", " lol", "...", ", just saying", " tbh", "?"];
const STARTS = ["well ", "hey, ", "ok so ", "honestly ", "imo ", "fyi ", "yeah, ", "@user "];
const decorated = (text: string, chance: Chance): string =>
  !chance.holds(DECORATED) ? text : chance.holds(0.6) ? `${text}${chance.pick(ENDS)}` : `${chance.pick(STARTS)}${text}`;

/** Statements of what people are and, fewer, hate against the same, `count` of them, each once. */
export const identityExamples = (count: number, chance: Chance): readonly Example[] => {
  const made = new Map<string, Example>();
  for (let tries = 0; made.size < count && tries < 3 * count; tries++) {
    const isHateful = chance.holds(HATEFUL_SHARE);
    const word = chance.pick(NEUTRAL);
    const term =
      !isHateful && chance.holds(NEUTRAL_SHARE)
        ? { adjective: word, plural: `${word} people` }
        : chance.pick(IDENTITIES);
    const text = decorated(sentenceOf(chance.pick(isHateful ? HATEFUL : SENTENCES), term, chance), chance);
    made.set(text, (isHateful ? hatefulExample : identityExample)(text, "own identity"));
  }
  return [...made.values()];
};
