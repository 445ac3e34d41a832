import { ACTIONS } from "../actions/index.ts";
import type { Actor, AskedEffect, Case, CaseEffect, CaseEvent, CaseId } from "../case.ts";
import type { Decision } from "../decision.ts";
import type { ActionName } from "../effect.ts";
import type { Message, MessageId } from "../message.ts";
import { askAll } from "../outbox.ts";
import type { CaseWrite } from "../ports.ts";
import { overAt, standingEffects } from "../standing.ts";
import { labels, prefix, wasActedOn } from "../verdict.ts";
import { type Deed, doerOf, isSameDeed } from "./deed.ts";

/**
 * What became of a case through what staff did by hand. *noted*: it is told, and nothing is decided. *closed*: it was decided thereby.
 * *opened*: nobody had minded the message before. *overturned*: the bot's act was taken back. *reopened*: staff took their own act back.
 */
export type Came = "noted" | "closed" | "opened" | "overturned" | "reopened";
/** What became of one case. `gone`: it was told that messages of it are gone. */
export type SeenCame = { readonly id: CaseId; readonly came: Came | "gone" };
export type SeenWrite = { readonly came: Came; readonly write: CaseWrite };

/** How a deed stands to one case. */
export type Bearing = {
  readonly deed: Deed;
  readonly at: number;
  /** Messages that the deed says something about by itself. Those that merely went along with others are none of them. */
  readonly judged: readonly MessageId[];
  /** Does it count as the verdict of a moderator? What another program did does not, nor what staff did to staff. */
  readonly isVerdict: boolean;
  /** A deed that ends a punishment ends all of its kind on that person; it speaks against one case alone, the one whose punishment it cut short. */
  readonly isAgainst: boolean;
};

/** What a deed writes into a case that it bears on; `undefined`: the case knows of it. */
export const deedWrite = (c: Case, bearing: Bearing): SeenWrite | undefined => {
  const { deed, at } = bearing;
  if (c.seen?.some((known) => isSameDeed(known, deed))) return undefined;
  const ended = endedBy(c, deed);
  const asked = askAll(
    prefix(c),
    1,
    ended.map(({ effect: { target } }) => ({ action: deed.action, target, reason: "Done by hand." })),
  );
  const base = { caseId: c.id, version: c.version, tells: true } as const;
  const seen: readonly CaseEvent[] = [
    { type: "seen", at, deed, asked },
    ...asked.map((one) => doneEvent(one, deed, at)),
  ];
  const by: Actor = { kind: "moderator", name: doerOf(deed) };

  if (ended.length > 0 && bearing.isVerdict && bearing.isAgainst && c.status === "acted") {
    const innocent = labels(c.entries.filter(wasActedOn), c.id, false, { by, at });
    return {
      came: "overturned",
      write: {
        ...base,
        events: [...seen, { type: "undone", at, by, asked: [], byHand: true }],
        voidStrikes: true,
        labels: innocent,
        dropPending: TAKEN_BACK,
      },
    };
  }
  if (bearing.isVerdict && takesBackOwn(c, deed))
    return {
      came: "reopened",
      write: {
        ...base,
        events: [...seen, { type: "undone", at, by, reopens: true, asked: [], byHand: true }],
        voidLabels: true,
      },
    };
  if (bearing.isVerdict && isDecidedBy(c, bearing)) {
    const { tells: _, ...claimable } = base;
    return {
      came: "closed",
      write: {
        ...claimable,
        events: [...seen, { type: "decided", at, by, verdict: "block", asked: [], byHand: true }],
        labels: labels(c.entries, c.id, true, { by, at }, "seen"),
      },
    };
  }
  return { came: "noted", write: { ...base, events: seen } };
};

/** What a deed writes about a message that no rule had minded: a case of its own, decided as it is opened. */
export const missWrite = (
  caseId: CaseId,
  {
    message,
    decision,
    context,
  }: { readonly message: Message; readonly decision: Decision; readonly context: readonly Message[] },
  deed: Deed,
  at: number,
): SeenWrite => {
  const by: Actor = { kind: "moderator", name: doerOf(deed) };
  const { platform, id, revision } = message;
  return {
    came: "opened",
    write: {
      caseId,
      version: 0,
      events: [
        { type: "opened", at, message, decision, context, asked: [] },
        { type: "seen", at, deed, asked: [] },
        { type: "decided", at, by, verdict: "block", asked: [], byHand: true },
      ],
      labels: labels([{ message, decision, at }], caseId, true, { by, at }, "seen"),
      adopts: [{ platform, id, revision }],
    },
  };
};

const TAKEN_BACK = "A moderator took it back by hand.";

/** Punishments that say: this message broke the rules. A warning may be about less. */
const PUNISHES: ReadonlySet<ActionName> = new Set(["timeout", "quarantine", "kick", "ban"]);

/** Does it fall on a person because of what they wrote? */
export const isPunishment = ({ action }: Pick<Deed, "action">): boolean => PUNISHES.has(action);

/** Does it lift something? */
export const isLift = ({ action }: Pick<Deed, "action">): boolean => ACTIONS[action].strictness === 0;

/** What stood on the platform because of this case, and was ended by the deed. */
export const endedBy = (c: Pick<Case, "effects">, { action, author, at }: Deed): readonly CaseEffect[] =>
  standingEffects(c).filter(
    (asked) =>
      ACTIONS[asked.effect.action].inverse === action &&
      asked.effect.target.author === author &&
      asked.outcome?.status === "done" &&
      overAt(asked) > at,
  );

/** Who lifts a punishment so soon has made a mistake; who does it later may be showing mercy. */
const SECOND_THOUGHT_MS = 3_600_000;

/** What staff did by hand closed the case, and this is the end of that, soon after. Where they have deleted the message too, that still stands. */
const takesBackOwn = ({ status, decided, seen = [] }: Case, { action, author, at }: Deed): boolean =>
  status === "blocked" &&
  decided?.byHand === true &&
  !seen.some((before) => before.action === "delete") &&
  seen.some(
    (before) =>
      ACTIONS[before.action].inverse === action && before.author === author && at - before.at <= SECOND_THOUGHT_MS,
  );

/**
 * Is the whole case decided by it? One message that is deleted decides a case of that message; so does who is punished for the last of several that are
 * all theirs, or has all of them deleted. What the lot drew, what was handed on and what the bot had done by itself is for people to look at.
 */
const isDecidedBy = ({ status, entries }: Case, { deed, judged }: Bearing): boolean => {
  if (status !== "open" || entries.some(({ decision }) => decision.sample !== undefined)) return false;
  const isJudged = ({ message }: { readonly message: Message }): boolean => judged.includes(message.id);
  return isPunishment(deed)
    ? entries.some(isJudged) && entries.every(({ message }) => message.author?.id === deed.author)
    : deed.action === "delete" && entries.every(isJudged);
};

const doneEvent = ({ id, effect }: AskedEffect, { at: doneAt }: Deed, at: number): CaseEvent => ({
  type: "acted",
  at,
  effect: id,
  action: effect.action,
  outcome: { status: "done", at: Math.min(doneAt, at), note: "by hand" },
});
