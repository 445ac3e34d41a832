import type { LabelChange } from "../community-models/open-model.ts";
import type { Span } from "../decision.ts";
import type { Reading } from "../reading.ts";
import type { LabelName, LabelScores } from "./labels.ts";
import type { ModelRef } from "./model-ref.ts";

/** What a model may look at: views that are there for other reasons, so that it need not fold a text again. */
export type ScoredText = Pick<Reading, "message" | "scan" | "folded">;

/** What a classifier says of a text. `negative`: 0..1, the share of readers to whom it is negative in tone. */
export type Scored = LabelScores & {
  readonly negative: number;
  /** The model of the community that has changed some of it. Absent: it is what the classifier says by itself. */
  readonly by?: Adaptation;
};

/** What a model of a community made of the scores of a text. */
export type Adaptation = {
  readonly model: ModelRef;
  /** Those that it has a say in. */
  readonly labels: readonly LabelName[];
  /** What the classifier says by itself. */
  readonly before: LabelScores;
  /** Why they differ, for people. */
  readonly changes: () => readonly LabelChange[];
};

/** Scores texts in microseconds: it is asked while a message is judged. Pure; the same text scores the same. */
export type Classifier = {
  readonly model: ModelRef;
  /** Those that it has learnt. The others score 0. */
  readonly labels: readonly LabelName[];
  /** 0..1: what `mayScore` lets go scores below this on all labels, but for few, which hardly do more. */
  readonly floor: number;
  /** Cheap, for every message: may any label reach the floor? */
  readonly mayScore: (text: ScoredText) => boolean;
  readonly score: (text: ScoredText) => Scored;
  /** The words on which a label rests most, for people. Asked only when a rule fired. */
  readonly because?: (text: ScoredText, label: LabelName) => readonly Span[];
};

/** A classifier that takes milliseconds, such as a transformer in a thread of its own. Errors: rejects when it is late or broken. */
export type SlowClassifier = {
  readonly model: ModelRef;
  readonly labels: readonly LabelName[];
  readonly score: (
    texts: readonly string[],
    signal?: AbortSignal,
  ) => Promise<readonly Readonly<Partial<Record<LabelName, number>>>[]>;
};
