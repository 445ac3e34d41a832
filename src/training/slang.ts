import type { Chance } from "../corpora/chance.ts";
import { LABELS } from "../engine/scorers/labels.ts";
import type { SlangClass } from "../engine/text/slang/classes.ts";
import type { SlangFile } from "../engine/text/slang/entry.ts";
import { readSlang } from "../engine/text/slang/read-slang.ts";
import { type Head, headOf } from "../models/builtin/classifier/heads.ts";
import { type Example, noTargets } from "./example.ts";
import { inContext } from "./in-context.ts";

/** What a word of a class says by itself. A class that is not here is talk of the chat: no label, whatever it sounds like. */
const MEANINGS: Partial<Readonly<Record<SlangClass, readonly Head[]>>> = {
  self_harm_order: ["self_harm", "harassment", "toxicity"],
  self_harm_distress: ["self_harm"],
  threat: ["threat", "toxicity"],
  dox: ["doxxing"],
  sexual_minors: ["sexual"],
  slur: ["hate", "toxicity"],
  hate_code: ["hate", "toxicity"],
  insult: ["harassment", "toxicity"],
  insult_mild: ["harassment"],
  insult_game: ["harassment"],
  profanity: ["profanity"],
  sexual: ["sexual"],
  scam: ["scam"],
  spam: ["spam"],
};
/** Nothing is learnt of these: whether they break a rule is for each community to say. */
const UNSETTLED: ReadonlySet<SlangClass> = new Set(["cheat", "drug"]);
/** How sure a jibe is meant as an insult, and an ordinary word of the chat as nothing. */
const DOUBTFUL: Partial<Readonly<Record<SlangClass, number>>> = { insult_mild: 0.4, insult_game: 0.5 };

/**
 * Words of the chat: alone, and in `contexts`, which are innocent. Only those that mean the same wherever they stand.
 * `copies`: texts an entry; of a part of one, so many entries have one.
 */
export const slangExamples = (
  files: readonly SlangFile[],
  contexts: readonly string[],
  chance: Chance,
  copies: number,
): readonly Example[] =>
  readSlang(files).entries.flatMap((entry): readonly Example[] => {
    if (!entry.sure || entry.needs.length > 0 || entry.bars.length > 0 || UNSETTLED.has(entry.class)) return [];
    const count = Math.floor(copies) + (chance.holds(copies % 1) ? 1 : 0);
    return Array.from({ length: count }, (_, i) =>
      slangExample(entry.class, i === 0 ? entry.spelling : inContext(entry.spelling, chance.pick(contexts), chance)),
    );
  });

const slangExample = (name: SlangClass, text: string): Example => {
  const { targets, weights } = noTargets();
  const labels = MEANINGS[name] ?? [];
  const sure = DOUBTFUL[name] ?? 1;
  for (const label of LABELS) weights[headOf(label)] = labels.length === 0 ? 1 : 0;
  for (const label of labels) {
    targets[headOf(label)] = 1;
    weights[headOf(label)] = sure;
  }
  return {
    text,
    source: `slang ${name}`,
    violation: labels.length > 0,
    clean: labels.length === 0,
    labels,
    targets,
    weights,
  };
};
