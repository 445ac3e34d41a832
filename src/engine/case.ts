import { type Answer, type Appeal, withAnswer, withAppeal, withoutAnswers } from "./appeals/appeal.ts";
import type { Decision, Severity } from "./decision.ts";
import type { ActionName, Effect, EffectId, Outcome } from "./effect.ts";
import { keyText, type Message, type MessageId } from "./message.ts";
import type { Person } from "./ports.ts";
import type { Report } from "./reports/report.ts";
import { type Deed, doerOf } from "./seen/deed.ts";
import type { Remover } from "./seen/removed.ts";
import { type Vote, withVote } from "./votes.ts";
import { waitsForPerson } from "./waiting.ts";

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

/** A case as its events tell it. Derived by `caseFrom`, never stored as such. */
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

const MODBOT: Actor = { kind: "modbot" };
const SEVERITY_ORDER: Record<Severity, number> = { low: 0, medium: 1, high: 2, critical: 3 };

export const severer = (a: Severity, b: Severity): Severity => (SEVERITY_ORDER[b] > SEVERITY_ORDER[a] ? b : a);
export const severityRank = (s: Severity): number => SEVERITY_ORDER[s];

/** Adds one event to a case; `undefined` before the first. Throws on a log that does not begin with `opened`: that is a bug. */
export const applyEvent = (id: CaseId, before: Case | undefined, event: CaseEvent): Case => {
  if (!before) {
    if (event.type !== "opened") throw new Error(`case ${id} does not begin with "opened"`);
    return openedBy(id, event);
  }
  const version = before.version + 1;
  switch (event.type) {
    case "opened":
      throw new Error(`case ${id} was opened twice`);
    case "joined":
      return {
        ...before,
        version,
        ...(event.settles && before.status === "open" ? { status: "acted" as const } : {}),
        severity: severer(before.severity, event.decision.severity),
        entries: withEntry(before.entries, event),
        effects: [...before.effects, ...asked(event.asked, MODBOT, event.at)],
      };
    case "reported": {
      const { type: _, ...report } = event;
      return { ...before, version, reports: [...(before.reports ?? []), report] };
    }
    case "voted": {
      const { type: _, ...vote } = event;
      return { ...without(before, version), votes: withVote(before.votes ?? [], vote) };
    }
    case "appealed": {
      const { type: _, ...appeal } = event;
      const { open, was } = before.underAppeal ?? { open: 0, was: before.status };
      return {
        ...before,
        version,
        status: "appealed",
        appeals: withAppeal(before.appeals ?? [], appeal),
        underAppeal: { open: open + 1, was },
      };
    }
    case "answered":
      return answeredBy(before, version, event);
    case "claimed":
      return { ...before, version, claim: { by: event.by, until: event.until } };
    case "released":
      return without(before, version);
    case "decided": {
      const { verdict, by, at, note, byHand } = event;
      const { underAppeal: _, ...settled } = before;
      return {
        ...(verdict === "escalate" ? withoutVotes(settled, version) : without(settled, version)),
        status: verdict === "approve" ? "approved" : verdict === "block" ? "blocked" : "escalated",
        effects: [...before.effects, ...asked(event.asked, by, at)],
        decided: { by, verdict, at, ...(note === undefined ? {} : { note }), ...(byHand ? { byHand } : {}) },
      };
    }
    case "undone": {
      const { decided: _, undoneByHand: __, underAppeal: ___, ...undecided } = withoutVotes(before, version);
      const effects = [...before.effects, ...asked(event.asked, event.by, event.at)];
      const appeals = before.appeals && { appeals: withoutAnswers(before.appeals) };
      return event.reopens
        ? { ...undecided, ...appeals, status: "open", effects }
        : {
            ...withoutAppeal(before, version),
            ...appeals,
            status: "undone",
            effects,
            ...(event.byHand ? { undoneByHand: true as const } : {}),
          };
    }
    case "gone": {
      const { type: _, at: __, ...gone } = event;
      return { ...before, version, gone: [...(before.gone ?? []), gone] };
    }
    case "seen":
      return {
        ...before,
        version,
        seen: [...(before.seen ?? []), event.deed],
        effects: [...before.effects, ...asked(event.asked, { kind: "moderator", name: doerOf(event.deed) }, event.at)],
      };
    case "lifted":
      return { ...before, version, effects: [...before.effects, ...asked(event.asked, MODBOT, event.at)] };
    case "acted":
      return {
        ...before,
        version,
        effects: before.effects.map((e) => (e.id === event.effect ? { ...e, outcome: event.outcome } : e)),
      };
  }
};

/** A case that is about one person is settled by the answer: approved, or, where the bot had acted alone, blocked by a person. */
const answeredBy = (
  before: Case,
  version: number,
  { type: _, from, asked: effects, settles, ...answer }: Extract<CaseEvent, { type: "answered" }>,
): Case => {
  const { underAppeal, ...rest } = without(before, version);
  const was = underAppeal?.was ?? before.status;
  const open = Math.max(0, (underAppeal?.open ?? 0) - 1);
  const isSettled = settles === true && (answer.upheld || was === "acted" || was === "blocked");
  const status = isSettled ? (answer.upheld ? "approved" : "blocked") : was;
  return {
    ...rest,
    status: open > 0 ? "appealed" : status,
    appeals: withAnswer(before.appeals ?? [], from, answer),
    effects: [...before.effects, ...asked(effects, answer.by, answer.at)],
    ...(open > 0 ? { underAppeal: { open, was } } : {}),
    ...(isSettled ? { decided: decidedBy(answer) } : {}),
  };
};

const decidedBy = ({ by, at, upheld, note }: Answer): NonNullable<Case["decided"]> => ({
  by,
  at,
  verdict: upheld ? "approve" : "block",
  ...(note === undefined ? {} : { note }),
});

const withEntry = (
  entries: readonly CaseEntry[],
  { message, decision, at, again }: Extract<CaseEvent, { type: "joined" }>,
): readonly CaseEntry[] => {
  const entry = { message, decision, at };
  return again
    ? entries.map((before) => (keyText(before.message) === keyText(message) ? entry : before))
    : [...entries, entry];
};

const openedBy = (
  id: CaseId,
  { at, message, decision, context, asked: effects }: Extract<CaseEvent, { type: "opened" }>,
): Case => ({
  id,
  version: 1,
  status: waitsForPerson(decision) ? "open" : "acted",
  severity: decision.severity,
  openedAt: at,
  entries: [{ message, decision, at }],
  context,
  effects: asked(effects, MODBOT, at),
});

/** The case that a log of events tells, or `undefined` for an empty log. */
export const caseFrom = (id: CaseId, events: readonly CaseEvent[]): Case | undefined =>
  events.reduce<Case | undefined>((before, event) => applyEvent(id, before, event), undefined);

/** Does it wait for a person? */
export const isWaiting = (c: Pick<Case, "status">): boolean => WAITING.includes(c.status);

/** How many of these wait. */
export const waitingIn = (counts: Readonly<Record<CaseStatus, number>>): number =>
  WAITING.reduce((sum, status) => sum + counts[status], 0);

export const WAITING: readonly CaseStatus[] = ["open", "escalated", "appealed"];

/** Is there anything to take back: what the bot did, what a person decided, or what was concluded from what staff did by hand? */
export const isUndoable = ({ status, undoneByHand }: Pick<Case, "status" | "undoneByHand">): boolean =>
  status !== "open" && (status !== "undone" || undoneByHand === true);

const asked = (effects: readonly AskedEffect[], askedBy: Actor, at: number): CaseEffect[] =>
  effects.map((e) => ({ ...e, askedBy, at }));

const without = ({ claim: _, ...rest }: Case, version: number): Case => ({ ...rest, version });

const withoutAppeal = ({ underAppeal: _, ...rest }: Case, version: number): Case => without(rest, version);

const withoutVotes = ({ votes: _, ...rest }: Case, version: number): Case => without(rest, version);
