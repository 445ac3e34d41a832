import type { LiveExemplars } from "../../engine/concepts/live-exemplars.ts";
import type { SlowPhrases } from "../../engine/concepts/vectors.ts";
import type { Embedder, SlowEmbedder } from "../../engine/scorers/embedder.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { type ConceptKeeper, openConceptKeeper } from "../../runtime/concept-keeper.ts";
import type { Listener } from "../../runtime/run-event.ts";
import { warnOnce } from "../../runtime/warn-once.ts";
import type { ModbotStore } from "../../store/store-meta.ts";
import { counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { sleep } from "../run/sleep.ts";

/** Keeps the concepts of a run, and tells people how far a slow model is. */
export const conceptKeeper = (how: {
  readonly ctx: Pick<Context, "say">;
  readonly store: ModbotStore;
  readonly exemplars: LiveExemplars;
  readonly onEvent: Listener;
  readonly embedder?: (() => Embedder) | undefined;
  readonly slow?: { readonly embedder: SlowEmbedder; readonly phrases: SlowPhrases } | undefined;
}): ConceptKeeper =>
  openConceptKeeper({
    store: how.store,
    live: how.exemplars,
    embedder: how.embedder,
    slow: how.slow,
    warn: warnOnce(how.onEvent),
    tell: ({ model, missing }) =>
      how.ctx.say(
        missing === 0
          ? `${modelText(model)} knows the phrases of all concepts now.`
          : `${counted(missing, "phrase")} of concepts wait for ${modelText(model)}; the built-in embedder serves until it knows them.`,
      ),
    sleep,
  });
