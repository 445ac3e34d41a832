import { asksSlow } from "../../engine/look-ahead.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { SlowScores, Wanted } from "../../engine/scorers/slow-scores.ts";
import { safe } from "../../tui/safe-text.ts";
import type { ModelChoice } from "../config/models.ts";
import type { Context } from "../context.ts";
import { modelNewsText } from "./news.ts";
import { openSlowModels } from "./slow-models.ts";
import { type SlowRefs, slowPhrasesOf } from "./slow-refs.ts";

/** The models of others for whoever explains or replays: they answer however long it takes, so that the same text always comes to the same. */
export type PatientModels = {
  readonly scoresOf: (text: string, wanted: Wanted) => Promise<SlowScores>;
  readonly close: () => Promise<void>;
};

/** `undefined` where no rule asks for them, or there are none. What cannot be used is said, and the built-in one serves. */
export const openPatientModels = async (
  ctx: Pick<Context, "say" | "now" | "signal">,
  choice: ModelChoice | undefined,
  { rules, concepts }: Pick<Rulebook, "rules" | "concepts">,
  refs: SlowRefs,
  program?: string,
): Promise<PatientModels | undefined> => {
  if (!asksSlow(rules)) return undefined;
  const { idle, close } = await openSlowModels(choice, {
    clock: ctx.now,
    ...(program === undefined ? {} : { program }),
    onNews: (news) => ctx.say(`warning: ${safe(modelNewsText(news), 1_000)}`),
  });
  if (idle === undefined) return undefined;
  const { classifier, embedder } = idle;
  const phrases = slowPhrasesOf(embedder, refs);
  if (phrases) await embedPhrases(phrases, concepts, ctx.signal);
  return {
    scoresOf: async (text, wanted) => {
      const [labels] = wanted.labels && classifier ? await classifier.score([text], ctx.signal) : [];
      const [vector] = wanted.vector && embedder ? await embedder.embed([text], ctx.signal) : [];
      return {
        ...(labels && classifier ? { labels: { model: classifier.model, of: labels } } : {}),
        ...(vector && embedder ? { vector: { model: embedder.model, of: vector } } : {}),
      };
    },
    close,
  };
};

/** Phrases that are embedded together. */
const TOGETHER = 64;

/** A run keeps them in the database; whoever only looks has them made. */
const embedPhrases = async (
  { embedder, phrases }: NonNullable<ReturnType<typeof slowPhrasesOf>>,
  concepts: Rulebook["concepts"],
  signal: AbortSignal,
): Promise<void> => {
  const texts = [...new Set(concepts.flatMap(({ near, far }) => [...near, ...far].map(({ text }) => text)))];
  for (let at = 0; at < texts.length; at += TOGETHER) {
    const some = texts.slice(at, at + TOGETHER);
    const vectors = await embedder.embed(some, signal);
    phrases.put(new Map(some.flatMap((text, i) => (vectors[i] === undefined ? [] : [[text, vectors[i]]]))));
  }
};
