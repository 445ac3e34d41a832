import type { Actor } from "../case.ts";
import type { CommunityId } from "../message.ts";
import type { CommunityModel, NewCommunityModel } from "./community-model.ts";

/** What happened to a model, or to who judges in a community. */
export type CommunityModelEvent = {
  readonly at: number;
  readonly community: CommunityId;
  /** Of *back*: the one that judges again; absent: the default does. */
  readonly model?: number;
  /** *promoted*: it judges from now on. *back*: what judged before judges again. *drifted*: the chat is no longer what it was. */
  readonly what: "promoted" | "back" | "drifted";
  readonly by: Actor;
  readonly why?: string;
};

/** Messages by their scores, in tenths: of each label ten numbers. What the classifier took for plain at a glance is in the lowest. */
export type ScoreCounts = Readonly<Record<string, readonly number[]>>;

/** What a model has scored in one hour. `at`: when it began. */
export type ScoreHour = { readonly at: number; readonly counts: ScoreCounts };

/** Models of communities, kept for good; and what they have scored, by the hour. */
export type CommunityModelStore = {
  /** By id, each as it stands after all that has happened. */
  readonly communityModels: () => Promise<readonly CommunityModel[]>;
  /** Keeps it, as a link of the audit chain. One that has learnt the very same is kept once: gives the one that there is. */
  readonly addCommunityModel: (model: NewCommunityModel) => Promise<CommunityModel>;
  /** Writes down what happened, as a link of the audit chain. */
  readonly noteCommunityModel: (event: CommunityModelEvent) => Promise<void>;
  /** In the order in which they came. */
  readonly communityModelEvents: () => Promise<readonly CommunityModelEvent[]>;
  /** Changes whenever another model may be live. Cheap. */
  readonly communityModelMark: () => Promise<string>;
  /** Adds to what a model has scored in the hour of `at`. What is older than `SCORES_KEPT_MS` goes, but for the week from `since` on: that is what later ones are compared with. */
  readonly addScores: (model: number, at: number, counts: ScoreCounts, since?: number) => Promise<void>;
  /** In order of time. */
  readonly scoreHours: (model: number) => Promise<readonly ScoreHour[]>;
};

/** 60 days. */
export const SCORES_KEPT_MS = 60 * 86_400_000;
/** What is compared with: a whole week, so that every day of it and every hour is in it. */
export const REFERENCE_MS = 7 * 86_400_000;

export const addedCounts = (a: ScoreCounts, b: ScoreCounts): ScoreCounts => {
  const sum: Record<string, readonly number[]> = { ...a };
  for (const [label, counts] of Object.entries(b)) {
    const known = sum[label];
    sum[label] = known === undefined ? counts : counts.map((count, i) => count + (known[i] ?? 0));
  }
  return sum;
};
