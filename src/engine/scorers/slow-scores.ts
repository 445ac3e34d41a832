import type { LabelName } from "./labels.ts";
import type { ModelRef } from "./model-ref.ts";

/** What models that take milliseconds have said of a message before it is judged. What is absent was not asked, or came too late. */
export type SlowScores = {
  readonly labels?: { readonly model: ModelRef; readonly of: Readonly<Partial<Record<LabelName, number>>> };
  readonly vector?: { readonly model: ModelRef; readonly of: Float32Array };
};

/** Which of them may still make a difference to what is decided about a message. */
export type Wanted = { readonly labels: boolean; readonly vector: boolean };
export const NOTHING_WANTED: Wanted = { labels: false, vector: false };
