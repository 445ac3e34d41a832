import type { SlowEmbedder } from "../../engine/scorers/embedder.ts";
import type { ModelRef } from "../../engine/scorers/model-ref.ts";
import type { Urgency } from "./batches.ts";
import type { OpenModel } from "./open-model.ts";

/** A sentence model as an embedder. `idle` is for work that nobody waits for, such as the phrases of concepts. */
export const slowEmbedder = (
  model: ModelRef,
  dimensions: number,
  opened: Pick<OpenModel, "ask">,
  urgency: Urgency = "now",
): SlowEmbedder => ({ model, dimensions, embed: (texts, signal) => opened.ask(texts, urgency, signal) });
