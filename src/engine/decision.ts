import type { LevelName } from "./answer.ts";
import type { Side } from "./concepts/concept.ts";
import type { Nearness } from "./concepts/concept-index.ts";
import type { Effect } from "./effect.ts";
import type { Place } from "./errors.ts";
import type { ArmMark } from "./experiments/experiment.ts";
import type { Message } from "./message.ts";

/** Half-open range of `message.text`, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

export type Route = "ignore" | "queue" | "act";
export const SEVERITIES = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule may at most do: nothing at all, be recorded, ask people, act. */
export const MODES = ["off", "shadow", "queue", "act"] as const;
export type Mode = (typeof MODES)[number];

/** What one condition found, with what it rests on. */
export type Finding = {
  readonly condition: string;
  readonly place: Place;
  readonly level: LevelName;
  /** In words, e.g. `"free nitro" (leetspeak)` or `5 authors within 20s`. Hostile where it quotes chat: escape before printing. */
  readonly says: string;
  /** The number compared, in the unit of the condition, and what it was compared with. */
  readonly value?: number;
  readonly threshold?: number;
  readonly spans: readonly Span[];
  /** That of the worst list it found something of, where lists say one. */
  readonly severity?: Severity;
  /** What it was compared with, and the nearest phrases of both sides. */
  readonly concept?: ConceptFinding;
};

/** A concept that a text was compared with. A side is absent where nothing of it is like the text at all. */
export type ConceptFinding = { readonly name: string } & { readonly [S in Side]?: Nearness };

/** A rule that held, and how far it may go. */
export type FiredRule = {
  readonly id: string;
  /** What the rule asks for after its mode, budget and safety caps: `shadow` is recorded only. */
  readonly level: "shadow" | "queue" | "act";
  readonly says: string;
  readonly policy?: string;
  /** The rule's own, or that of the worst list that it found something of, whichever is worse. */
  readonly severity: Severity;
  readonly place: Place;
  readonly findings: readonly Finding[];
  /** Why the rule asks for less than its conditions gave, in words. */
  readonly capped?: readonly string[];
  /** Which conditions those were: what people decide about it speaks of these alone. */
  readonly fingerprint?: string;
  /** Its conditions alone said *act*: the mode of the rule, a budget or a missing certificate kept it from acting, if it did not. */
  readonly sure?: boolean;
  /** It has acted on this author just now, and only records. */
  readonly cooling?: boolean;
};

/** `probability`: with which it was drawn, 0..1. */
export type Sample = { readonly of: "acted" | "ignored"; readonly probability: number };

/** What a message has set off beyond its own case. People are told once. */
export type Brake = {
  /** *surge*: the rule acts no more until people say so. *budget*: there is none left for now. *experiment*: one has shown something, whatever this message is. */
  readonly what: "surge" | "budget" | "experiment";
  /** Absent: all rules together. */
  readonly rule?: string;
  readonly says: string;
};

/** `Rule scam-link: it is over its budget of 20 per 10m; people are asked instead.` */
export const brakeText = ({ what, rule, says }: Brake): string =>
  what === "experiment"
    ? says
    : `${rule === undefined ? "All rules" : `Rule ${rule}`}: ${says}; ${what === "surge" ? "it is paused, and asks people until it is resumed" : "people are asked instead"}.`;

/** A part of the judgement that failed; the decision is then at best *queue*. */
export type DecisionError = { readonly where: string; readonly message: string };

/**
 * The whole outcome for one message. The same message, rulebook and history give the same decision.
 * Decisions that found nothing share one frozen value a rulebook, so compare by content, not by identity.
 */
export type Decision = {
  readonly route: Route;
  readonly rules: readonly FiredRule[];
  /** Asked for now; only where route is `act`. Merged, strictest first. */
  readonly effects: readonly Effect[];
  /** What a moderator is advised to do on Block: the merged `then` of every rule that asks for queue or act. */
  readonly suggested: readonly Effect[];
  /** Strikes that `effects` carry, and that `suggested` would carry. */
  readonly strikes: number;
  readonly suggestedStrikes: number;
  /** After what time these strikes count no more, ms. Absent: as the rulebook says of all. */
  readonly strikeExpireMs?: number;
  readonly suggestedExpireMs?: number;
  /** Rules that have acted on this author just now and do nothing more: the message belongs to the case of what they did, if that is so recent, ms. */
  readonly coolingMs?: number;
  /** label -> 0..1, from classifiers. */
  readonly scores: Readonly<Record<string, number>>;
  readonly severity: Severity;
  readonly errors: readonly DecisionError[];
  readonly rulebook: RulebookRef;
  /** Profiles that were active, in the order of the file. Absent: none. */
  readonly profiles?: readonly string[];
  /** Why nothing may be done to this author (`owner`, `staff`, `self`), whatever the rules found; or what kept some of them from it (`permit link`, `command`). */
  readonly exempt?: string;
  /** The permits that kept rules from this message. Absent for nearly all, and where it was judged as a command. */
  readonly permits?: readonly string[];
  /** One key for all messages that belong into one case, when the rules make it wider than one author. */
  readonly burst?: string;
  readonly brakes?: readonly Brake[];
  /** Drawn by lot, so that a person looks at it: at what was done, or at what was let pass. */
  readonly sample?: Sample;
  /** Messages that were let pass, and are part of a wave which this one has brought to light: what they come to now, oldest first. */
  readonly earlier?: readonly EarlierDecision[];
  /** The experiment that it is part of, and the arm. Absent: none was under way. */
  readonly experiment?: ArmMark;
};

/** A message that was judged before, and what it comes to now that its wave is known. */
export type EarlierDecision = { readonly message: Message; readonly decision: Decision };

/** Which rulebook judged: its own version text and the hash of all that it was made from. */
export type RulebookRef = { readonly version: string; readonly hash: string };

/** The decision that nothing is to be done, by this rulebook. What differs is spread over it. */
export const ignoredBy = ({ version, hash }: RulebookRef): Decision => ({
  route: "ignore",
  rules: [],
  effects: [],
  suggested: [],
  strikes: 0,
  suggestedStrikes: 0,
  scores: {},
  severity: "low",
  errors: [],
  rulebook: { version, hash },
});
