import type { Actor, CaseId, CaseStatus, Verdict } from "../case.ts";
import type { Route, Sample } from "../decision.ts";
import type { LatencyCounts } from "../latency.ts";
import type { Fingerprint } from "../rulebook/rule.ts";

/** Messages that were judged in one hour, by what they came to. `at`: when the hour began. */
export type DecisionHour = { readonly at: number; readonly counts: Readonly<Record<Route, number>> };

/** How long judging took in one hour, from read to stored, in ms. */
export type LatencyHour = { readonly at: number; readonly counts: LatencyCounts };

/** Messages that a rule, with the conditions that it had, hit on one day of UTC. `day` counts since 1970. */
export type RuleDay = {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly day: number;
  readonly shadow: number;
  readonly queued: number;
  readonly acted: number;
};

/** What a case is counted by: how it stands, and how it came to people. */
export type CaseKind = {
  readonly status: CaseStatus;
  readonly botActed: boolean;
  /** It has waited for a person. */
  readonly asked: boolean;
  /** It was drawn by lot. Absent: it came up by itself. */
  readonly sample?: Sample["of"];
  /** Staff dealt with it on the platform. Absent: no. */
  readonly byHand?: true;
};
/** By the day on which they were opened. */
export type CaseDay = CaseKind & { readonly day: number; readonly cases: number };
/** By the rules that asked for something; a case of two rules counts for each of them. */
export type RuleCases = CaseKind & { readonly id: string; readonly cases: number };

/** What one person did with a case. */
export type VerdictStep = {
  readonly caseId: CaseId;
  /** When the case first waited for a person. Absent: it never has. */
  readonly askedAt?: number;
  /** The case was drawn by lot. Absent: it came up by itself. */
  readonly sample?: Sample["of"];
  readonly at: number;
  readonly by: Actor;
} & (
  | { readonly type: "decided"; readonly verdict: Verdict }
  | { readonly type: "voted"; readonly verdict: Verdict }
  /** `reopens`: a person's verdict was taken back; otherwise what the bot had done. */
  | { readonly type: "undone"; readonly reopens: boolean }
);

/** What figures are made of. Each is cheap to ask with a million decisions; `since` is a time of decisions, cases and verdicts alike. */
export type StatStore = {
  /** The hour of `since` counts whole. In order of time. */
  readonly decisionHours: (since: number) => Promise<readonly DecisionHour[]>;
  /** By rule, fingerprint and day, in that order. */
  readonly ruleDays: (since: number) => Promise<readonly RuleDay[]>;
  /** Cases opened at `since` or after; by day, status, botActed, asked, sample and byHand, in that order. */
  readonly caseDays: (since: number) => Promise<readonly CaseDay[]>;
  /** The same by rule. */
  readonly ruleCases: (since: number) => Promise<readonly RuleCases[]>;
  /** All steps of each case of which one was at `since` or after; by number of the case, and in order. */
  readonly verdictSteps: (since: number) => Promise<readonly VerdictStep[]>;
  /** Since when the case has waited that waits longest. Absent: none waits. */
  readonly waitingSince: () => Promise<number | undefined>;
  /** The hour of `since` counts whole. In order of time. */
  readonly latencyHours: (since: number) => Promise<readonly LatencyHour[]>;
  /** Adds to what is known of the hour of `at`. */
  readonly addLatency: (at: number, counts: LatencyCounts) => Promise<void>;
};
