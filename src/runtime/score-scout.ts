import { ModelError } from "../engine/errors.ts";
import type { Message } from "../engine/message.ts";
import type { Known } from "../engine/moderate.ts";
import { dropOldest } from "../engine/oldest.ts";
import type { SlowClassifier } from "../engine/scorers/classifier.ts";
import type { SlowEmbedder } from "../engine/scorers/embedder.ts";
import type { SlowScores, Wanted } from "../engine/scorers/slow-scores.ts";
import { type Time, within } from "./sleep.ts";
import type { Warn } from "./warn-once.ts";

/** A message waits this long for slow models, ms. Whoever is slower than that is done without. */
const PATIENCE_MS = 250;
/** Messages that wait at once. One more is judged at once, by the built-in models: a flood is not held up. */
const MOST_WAITING = 256;
/** Texts of which the scores are kept at hand. */
const MOST_KNOWN = 4_096;
/** Characters of a text that are looked at: a transformer reads no more. */
const LONGEST = 2_000;

/** The models that are asked before a message is judged. They batch, and give up on what is too slow, by themselves. */
export type SlowModels = {
  readonly classifier?: SlowClassifier | undefined;
  readonly embedder?: SlowEmbedder | undefined;
};

/** Has slow models score a message before it is judged, where that can still make a difference. */
export type ScoreScout = {
  /** What they have said of its text by now. */
  readonly known: (message: Message) => SlowScores | undefined;
  /** Resolves when more does not come in time; absent when there is nothing to wait for. Never rejects. */
  readonly ahead: (message: Message) => Promise<void> | undefined;
};

/**
 * Asks once for each text, and remembers. What fails is told once, and the built-in model serves.
 *
 * Limits: 256 messages wait at a time, 250 ms each; 4,096 texts are remembered, by their first 2,000 characters.
 */
export const openScoreScout = (how: {
  readonly models: SlowModels;
  /** What whoever judges now would ask. */
  readonly wants: (message: Message, known: Known) => Wanted;
  readonly warn: Warn;
  readonly time: Time;
  readonly signal: AbortSignal;
}): ScoreScout => {
  const { classifier, embedder } = how.models;
  const found = new Map<string, SlowScores>();
  const asking = new Map<string, Promise<void>>();
  let waiting = 0;

  const remember = (text: string, more: SlowScores): void => {
    const scores = { ...found.get(text), ...more };
    found.delete(text);
    found.set(text, scores);
    dropOldest(found, MOST_KNOWN);
  };

  const label = async (text: string, by: SlowClassifier): Promise<void> => {
    const [of] = await by.score([text], how.signal);
    if (of !== undefined) remember(text, { labels: { model: by.model, of } });
  };

  const embed = async (text: string, by: SlowEmbedder): Promise<void> => {
    const [of] = await by.embed([text], how.signal);
    if (of !== undefined) remember(text, { vector: { model: by.model, of } });
  };

  /** One question a text and model, however many post it meanwhile. */
  const once = (key: string, ask: () => Promise<void>): Promise<void> => {
    const under =
      asking.get(key) ??
      Promise.resolve()
        .then(ask)
        .catch((error: unknown) =>
          // One that is late or overloaded tells of it itself, once.
          how.signal.aborted || (error instanceof ModelError && error.retryable)
            ? undefined
            : how.warn("asking a slow model", error),
        )
        .finally(() => asking.delete(key));
    asking.set(key, under);
    return under;
  };

  return {
    known: ({ text }) => found.get(text.slice(0, LONGEST)),
    ahead(message) {
      if (waiting >= MOST_WAITING || how.signal.aborted) return undefined;
      const text = message.text.slice(0, LONGEST);
      const known = found.get(text);
      const wanted = how.wants(message, known === undefined ? {} : { slow: known });
      const asked = [
        ...(wanted.labels && classifier && known?.labels === undefined
          ? [once(`label ${text}`, () => label(text, classifier))]
          : []),
        ...(wanted.vector && embedder && known?.vector === undefined
          ? [once(`vector ${text}`, () => embed(text, embedder))]
          : []),
      ];
      if (asked.length === 0) return undefined;
      waiting++;
      return within(how.time.sleep, PATIENCE_MS, Promise.all(asked)).then(() => {
        waiting--;
      });
    },
  };
};
