import type { Actor } from "../case.ts";
import type { RulebookRef } from "../decision.ts";
import type { Judgement } from "../judgements.ts";
import type { MessageKey } from "../message.ts";
import type { Change } from "../rules-diff.ts";

/** A file that a rulebook was made of: where it lay, and what stood in it. What modbot brings along begins with `modbot:`. */
export type RulebookText = { readonly name: string; readonly text: string };

/** A rulebook with all that it was made of, so that it can be compiled again to the same hash. `main`: the file that names the others. */
export type WholeRulebook = RulebookRef & {
  readonly main: string;
  /** As the file says. */
  readonly changedBy?: string;
  readonly why?: string;
  readonly files: readonly RulebookText[];
};

/** What is known of a stored rulebook without its texts. `textHash`: SHA-256, hex. */
export type StoredRulebook = Omit<WholeRulebook, "files"> & {
  readonly storedAt: number;
  readonly files: readonly { readonly name: string; readonly textHash: string }[];
};

/** How a rulebook came to judge: its file was loaded, or somebody ordered it. `order`: its number. */
export type Cause =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "order"; readonly order: number; readonly as: RulebookUse; readonly why?: string };

export const USES = ["deployed", "promoted", "rolled back"] as const;
export type RulebookUse = (typeof USES)[number];

/** From `at` on this rulebook judged. `seq` counts from 1. */
export type InForce = {
  readonly seq: number;
  readonly at: number;
  readonly hash: string;
  readonly by: Actor;
  readonly cause: Cause;
};

/** What came of judging live messages by a second rulebook. `skipped`: it was behind, and let them go. */
export type TrialCounts = Readonly<Record<"judged" | "applied" | "skipped" | "failed" | Change, number>>;

export const NO_COUNTS: TrialCounts = {
  judged: 0,
  applied: 0,
  skipped: 0,
  failed: 0,
  newly_caught: 0,
  no_longer_caught: 0,
  changed: 0,
};

/** A live message that two rulebooks judged otherwise. */
export type LiveDifference = {
  readonly at: number;
  readonly key: MessageKey;
  readonly change: Change;
  readonly before: Judgement;
  readonly after: Judgement;
};

/** Differences kept of one trial: the newest. The counts go on beyond. */
export const MOST_DIFFERENCES = 10_000;

/** Rulebooks as they were, which of them judged when, and what trials came to. Kept for good, but for old differences. */
export type RulebookStore = {
  /** Keeps it whole, each text once, by its hash. One that is kept already stays as it is. */
  readonly keepRulebook: (rulebook: WholeRulebook, at: number) => Promise<void>;
  readonly rulebookOf: (hash: string) => Promise<WholeRulebook | undefined>;
  /** All that are kept, the newest first. */
  readonly rulebooks: () => Promise<readonly StoredRulebook[]>;
  /** Writes down, and into the audit chain, that a rulebook which is kept judges from now on. */
  readonly putInForce: (entry: Omit<InForce, "seq">) => Promise<InForce>;
  /** Oldest first. */
  readonly inForce: () => Promise<readonly InForce[]>;
  /** Adds to what a trial has come to. `trial`: the number of the order that began it. */
  readonly addToTrial: (trial: number, counts: TrialCounts, differences: readonly LiveDifference[]) => Promise<void>;
  readonly trialCounts: (trial: number) => Promise<TrialCounts>;
  /** The newest first. */
  readonly trialDifferences: (trial: number, limit: number) => Promise<readonly LiveDifference[]>;
};
