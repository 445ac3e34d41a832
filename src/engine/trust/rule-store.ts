import type { Fingerprint } from "../rulebook/rule.ts";
import type { Trial } from "./certificate.ts";

/** A rule as it stood when a person judged one of its hits. */
export type JudgedRule = {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly level: "queue" | "act";
  /** Its conditions alone said *act*. Only such hits say anything about acts. */
  readonly sure: boolean;
};

/** What one rule, with the conditions that it had, came to. Counts are of messages; one that was edited counts anew. */
export type RuleHits = {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly shadow: number;
  readonly queued: number;
  readonly acted: number;
  readonly lastAt: number;
};

/** What people found about a rule, in cases. `fingerprint` as it was then. */
export type RuleTrial = Trial & {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  /** The bot had acted. */
  readonly acted: boolean;
  /** Its conditions alone said *act*. What was only a doubt says nothing about acts. */
  readonly sure: boolean;
};

/** An act that counts against budgets. `saidAt`: the time of the message. */
export type RuleAct = { readonly rules: readonly string[]; readonly saidAt: number };

/** In how many cases a rule was as sure as it must be to act, by slots of message time, each named by its number since 1970. */
export type HitSlot = { readonly id: string; readonly slot: number; readonly cases: number };

/** What rules have done, and what people found about that. Kept for good; cheap to ask with a million decisions. */
export type RuleStore = {
  /** By rule and fingerprint, in that order; hits of decisions made at `since` or after. */
  readonly ruleHits: (since?: number) => Promise<readonly RuleHits[]>;
  /** A trial for each case and fingerprint, in order of time. Labels that are void count for nothing. */
  readonly ruleTrials: (rule?: string) => Promise<readonly RuleTrial[]>;
  /** Messages that were acted on, said at `since` or after, in order of time. */
  readonly actsSince: (since: number) => Promise<readonly RuleAct[]>;
  /** Of messages said at `since` or after. */
  readonly hitSlots: (since: number, slotMs: number) => Promise<readonly HitSlot[]>;
  /** Changes whenever a label is added or becomes void. Cheap enough to ask ten times a second. */
  readonly labelMark: () => Promise<string>;
};
