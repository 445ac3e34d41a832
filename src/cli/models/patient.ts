import { asksSlow } from "../../engine/look-ahead.ts";
import type { Rule } from "../../engine/rulebook/rule.ts";
import type { SlowScores, Wanted } from "../../engine/scorers/slow-scores.ts";
import { safe } from "../../tui/safe-text.ts";
import type { ModelChoice } from "../config/models.ts";
import type { Context } from "../context.ts";
import { modelNewsText } from "./news.ts";
import { openSlowModels } from "./slow-models.ts";

/** The models of others for whoever explains or replays: they answer however long it takes, so that the same text always comes to the same. */
export type PatientModels = {
  readonly scoresOf: (text: string, wanted: Wanted) => Promise<SlowScores>;
  readonly close: () => Promise<void>;
};

/** `undefined` where no rule asks for them, or there are none. What cannot be used is said, and the built-in one serves. */
export const openPatientModels = async (
  ctx: Pick<Context, "say" | "now" | "signal">,
  choice: ModelChoice | undefined,
  rules: readonly Rule[],
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
