import type { Decision } from "../engine/decision.ts";
import type { ArmLatency } from "../engine/experiments/experiment-store.ts";
import { judgementOf } from "../engine/judgements.ts";
import type { Message } from "../engine/message.ts";
import { changeOf, isSame } from "../engine/rules-diff.ts";
import type { LiveDifference, TrialCounts } from "../engine/versions/rulebook-store.ts";
import type { Judge } from "./intake.ts";

/** What came of it since it was last asked. */
export type TrialNews = {
  readonly counts: TrialCounts;
  readonly differences: readonly LiveDifference[];
  /** Of an experiment alone. */
  readonly latencies?: readonly ArmLatency[];
};

/** A rulebook that judges live messages beside another. */
export type RunningTrial = {
  /** Judges by `blue`, and has green judge the same; those in the share of green by green alone. */
  readonly beside: (blue: Judge) => Judge;
  readonly news: () => TrialNews;
  /** Waits for nothing more. What waits is let go and counted. */
  readonly end: () => void;
};

/** Differences told in one go; the rest is counted alone. */
export const MOST_TOLD = 500;

/** Where two decisions about one message are not the same. */
export const differenceOf = (
  { platform, id, revision }: Message,
  blue: Decision,
  green: Decision,
  at: number,
): LiveDifference | undefined => {
  if (blue.route === "ignore" && green.route === "ignore") return undefined;
  const [before, after] = [judgementOf(blue), judgementOf(green)];
  if (isSame(before, after)) return undefined;
  return { at, key: { platform, id, revision }, change: changeOf(before, after), before, after };
};

const NONE: NonNullable<Judge["rulebook"]["needs"]> = new Set();

/** Called blue, with its staff and its discipline; of authors it is asked what either wants to know. */
export const askingBoth = (blue: Judge["rulebook"], { needs = NONE }: Judge["rulebook"]): Judge["rulebook"] => ({
  ...blue,
  needs: new Set([...(blue.needs ?? NONE), ...needs]),
});
