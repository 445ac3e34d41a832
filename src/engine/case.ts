import type { Answer, Appeal } from "./appeals/appeal.ts";
import type { Decision, Severity } from "./decision.ts";
import type { ActionName, Effect, EffectId, Outcome } from "./effect.ts";
import type { Message, MessageId } from "./message.ts";
import type { Person } from "./ports.ts";
import type { Report } from "./reports/report.ts";
import type { Deed } from "./seen/deed.ts";
import type { Remover } from "./seen/removed.ts";
import type { Vote } from "./votes.ts";

/** `c12`: short enough to type. Numbered in the order of opening. */
export type CaseId = string & { readonly __brand?: "CaseId" };

/** Who did something: a moderator's name, or modbot itself. */
export type Actor = { readonly kind: "moderator"; readonly name: string } | { readonly kind: "modbot" };

export const VERDICTS = ["approve", "block", "escalate"] as const;
/** *approve*: the content stays, an overturn if the bot had acted. *block*: it goes. *escalate*: a senior or a second look. */
export type Verdict = (typeof VERDICTS)[number];

/** One effect that a case has asked for, under the id by which its outcome comes back. */
export type AskedEffect = { readonly id: EffectId; readonly effect: Effect };

/** What happened to a case, in order. Nothing is ever changed or removed; undo adds an event. Times are epoch ms. */
export type CaseEvent =
  /** First message of the case. `context`: what was said in the channel just before, oldest first. */
  | {
      readonly type: "opened";
      readonly at: number;
      readonly message: Message;
      readonly decision: Decision;
      readonly context: readonly Message[];
      readonly asked: readonly AskedEffect[];
      /** What speaks against the author, 0..1, by what people had decided till then: among equals such a case comes first. Absent: nothing. */
      readonly distrust?: number;
    }
  /** A further message of the same burst. It adds effects, never a second strike. */
  | {
      readonly type: "joined";
      readonly at: number;
      readonly message: Message;
      readonly decision: Decision;
      readonly asked: readonly AskedEffect[];
      /** All that people were asked about is dealt with now: the wave that it was part of has become plain. */
      readonly settles?: boolean;
      /** It is in the case already, and this decision takes the place of the one before. */
      readonly again?: boolean;
    }
  /** Somebody has reported a message of the case. */
  | ({ readonly type: "reported" } & Report)
  /** A moderator's vote on an escalated case. Where it is the last that was needed, the verdict follows. */
  | ({ readonly type: "voted" } & Vote)
  /** Somebody to whom something was done asks for another look. */
  | ({ readonly type: "appealed" } & Omit<Appeal, "answer">)
  /** What a moderator made of the appeal of one person. */
  | ({
      readonly type: "answered";
      readonly from: Person;
      readonly asked: readonly AskedEffect[];
      /** The whole case is about this person: the answer settles it. */
      readonly settles?: boolean;
    } & Answer)
  | { readonly type: "claimed"; readonly at: number; readonly by: Actor; readonly until: number }
  | { readonly type: "released"; readonly at: number; readonly by: Actor }
  | {
      readonly type: "decided";
      readonly at: number;
      readonly by: Actor;
      readonly verdict: Verdict;
      readonly asked: readonly AskedEffect[];
      readonly note?: string;
      /** It was read from what this moderator did on the platform, and not given to modbot. */
      readonly byHand?: true;
    }
  | {
      readonly type: "undone";
      readonly at: number;
      readonly by: Actor;
      /** A person's verdict was taken back: the case waits again. Absent when it was the bot's act that was undone. */
      readonly reopens?: boolean;
      readonly asked: readonly AskedEffect[];
      readonly note?: string;
      /** As in `decided`. */
      readonly byHand?: true;
    }
  /** Messages of the case are gone from the platform, and modbot has not deleted them. `remover` absent: nobody says who has. */
  | ({ readonly type: "gone"; readonly at: number } & Gone)
  /** Staff did something on the platform that bears on the case. `asked`: what that has taken back of what the case had asked for; it is done. */
  | { readonly type: "seen"; readonly at: number; readonly deed: Deed; readonly asked: readonly AskedEffect[] }
  /** A sanction of the ladder is over before its time: the strikes behind it count no more, or were taken back. */
  | {
      readonly type: "lifted";
      readonly at: number;
      readonly effect: EffectId;
      readonly why: "faded" | "overturned";
      /** What counts now, and the rung that asked for it. */
      readonly strikes: number;
      readonly rung: number;
      readonly asked: readonly AskedEffect[];
    }
  | {
      readonly type: "acted";
      readonly at: number;
      readonly effect: EffectId;
      readonly action: ActionName;
      readonly outcome: Outcome;
    };

/** open: waits for a person, though the bot may have done a part. acted: the bot acted alone. appealed: an appeal waits for an answer. The rest is what people decided last. */
export type CaseStatus = "open" | "escalated" | "appealed" | "acted" | "approved" | "blocked" | "undone";

export type Gone = { readonly messages: readonly MessageId[]; readonly goneAt: number; readonly remover?: Remover };

export type CaseEntry = { readonly message: Message; readonly decision: Decision; readonly at: number };
export type CaseEffect = AskedEffect & { readonly askedBy: Actor; readonly at: number; readonly outcome?: Outcome };

/** A case as its events tell it. Derived by `caseFrom` of case-log.ts, never stored as such. */
export type Case = {
  readonly id: CaseId;
  /** How many events it has: what a writer must have seen to be let write. */
  readonly version: number;
  readonly status: CaseStatus;
  readonly severity: Severity;
  readonly openedAt: number;
  readonly entries: readonly CaseEntry[];
  readonly context: readonly Message[];
  readonly effects: readonly CaseEffect[];
  /** Oldest first. Absent: nobody has reported anything of it. */
  readonly reports?: readonly Report[];
  /** How moderators have voted since it was escalated, one vote each. Absent: nobody has. */
  readonly votes?: readonly Vote[];
  /** Oldest first. Absent: nobody has appealed. */
  readonly appeals?: readonly Appeal[];
  /** How many appeals wait for an answer, and what the case was before the first of them. Absent: none waits. */
  readonly underAppeal?: { readonly open: number; readonly was: CaseStatus };
  readonly claim?: { readonly by: Actor; readonly until: number };
  readonly decided?: {
    readonly by: Actor;
    readonly verdict: Verdict;
    readonly at: number;
    readonly note?: string;
    readonly byHand?: true;
  };
  /** It is undone because of what staff did on the platform, and nobody has said so to modbot. */
  readonly undoneByHand?: true;
  /** Messages that are gone without modbot. Absent: of none is known that it is. */
  readonly gone?: readonly Gone[];
  /** What staff did by hand, in the order in which it became known. Absent: nothing. */
  readonly seen?: readonly Deed[];
};

const SEVERITY_ORDER: Record<Severity, number> = { low: 0, medium: 1, high: 2, critical: 3 };

export const severer = (a: Severity, b: Severity): Severity => (SEVERITY_ORDER[b] > SEVERITY_ORDER[a] ? b : a);
export const severityRank = (s: Severity): number => SEVERITY_ORDER[s];

/** Does it wait for a person? */
export const isWaiting = (c: Pick<Case, "status">): boolean => WAITING.includes(c.status);

/** How many of these wait. */
export const waitingIn = (counts: Readonly<Record<CaseStatus, number>>): number =>
  WAITING.reduce((sum, status) => sum + counts[status], 0);

export const WAITING: readonly CaseStatus[] = ["open", "escalated", "appealed"];

/** Is there anything to take back: what the bot did, what a person decided, or what was concluded from what staff did by hand? */
export const isUndoable = ({ status, undoneByHand }: Pick<Case, "status" | "undoneByHand">): boolean =>
  status !== "open" && (status !== "undone" || undoneByHand === true);
