import { ACTIONS } from "./actions/index.ts";
import { covers } from "./actions/same-target.ts";
import type { CaseId, CaseStatus } from "./case.ts";
import type { Decision } from "./decision.ts";
import type { Axis, Effect } from "./effect.ts";
import { joined, type Message } from "./message.ts";
import { dropOldest } from "./oldest.ts";

/** A burst ends when nothing was added to it for so long. */
export const BURST_MS = 60_000;
/** However it goes on, after so long it is another one. */
export const LONGEST_MS = 3_600_000;
/** A case with more messages than this could no longer be looked through. */
const MOST_MESSAGES = 1_000;
/** Bursts remembered; the one silent for longest makes room. */
const MOST_BURSTS = 10_000;
/** People whom one burst remembers to have asked for something against, and to have struck: a raid may bring any number of names. */
const MOST_PEOPLE = 10_000;

/** What was asked for, and when that is over. */
type Asked = { readonly effect: Effect; readonly until: number };

/** A case that further messages of the same burst still join. */
export type Burst = {
  readonly caseId: CaseId;
  firstAt: number;
  lastAt: number;
  events: number;
  effects: number;
  /** What was asked per author, channel and the like, so that a burst asks once. Messages are not among it: each is deleted. */
  readonly asked: Map<string, Asked>;
  /** By author: the heaviest strike that was given. */
  readonly struck: Map<string, number>;
  /** How many messages of it people are asked about. */
  doubtful: number;
  /** Its case is about one message that was drawn for review: nothing joins it, and what it asked for still counts. */
  readonly alone?: boolean;
};

/** When it was said, not when it was read: a recording played fast has the bursts that it had live. Never in the future. */
export const saidAt = ({ sentAt }: Message, at: number): number =>
  sentAt !== undefined && Number.isFinite(sentAt) ? Math.min(sentAt, at) : at;

/** The first message of a case. `before`: the same burst, whose case has become too long or is of the other kind; what it asked for is not asked again. */
export const newBurst = (caseId: CaseId, at: number, before?: Burst): Burst => ({
  caseId,
  firstAt: before?.firstAt ?? at,
  lastAt: at,
  events: 0,
  effects: 0,
  asked: before?.asked ?? new Map(),
  struck: before?.struck ?? new Map(),
  doubtful: 0,
});

/**
 * Which burst a message belongs to. What the bot has dealt with and what waits for people are told apart:
 * a doubtful message must not vanish in a case that nobody has to look at. Without an author every message is a burst of its own.
 */
export const burstKey = (
  { platform, community, author, id, revision }: Message,
  { burst }: Decision,
  waits: boolean,
): string => {
  const kind = waits ? "waits" : "done";
  return burst !== undefined
    ? joined(kind, "rule", burst)
    : author === undefined
      ? joined(kind, "message", platform, id, String(revision))
      : joined(kind, "author", platform, community ?? "", author.id);
};

/** Does a message of this time still belong to it? What is delivered late does not make it end sooner. */
export const isOngoing = ({ firstAt, lastAt }: Burst, at: number, burstMs: number): boolean =>
  at - lastAt <= burstMs && firstAt - at <= burstMs && at - firstAt <= Math.max(LONGEST_MS, burstMs);

export const isFull = ({ events, alone }: Burst): boolean => alone === true || events >= MOST_MESSAGES;

/** May a burst still add to its case? A person's decision is about what was looked at, and what a person reopened waits for that person. */
export const mayJoin = (waits: boolean, status: CaseStatus): boolean =>
  status === "escalated" || status === (waits ? "open" : "acted");

/** Notes a message of this time, and keeps the map small. Last in the map is the latest. */
export const noteBurst = (bursts: Map<string, Burst>, key: string, burst: Burst, at: number): void => {
  burst.firstAt = Math.min(burst.firstAt, at);
  burst.lastAt = Math.max(burst.lastAt, at);
  bursts.delete(key);
  bursts.set(key, burst);
  dropOldest(bursts, MOST_BURSTS);
};

/** Leaves out what this burst has asked for already, as strictly or more so, and is not yet over. */
export const notYetAsked = (effects: readonly Effect[], burst: Burst, at: number): readonly Effect[] =>
  effects.filter((effect) => {
    const { axis } = ACTIONS[effect.action];
    if (axis === "message") return true;
    const key = joined(axis, targetOn(axis, effect));
    const before = burst.asked.get(key);
    if (before && before.until > at && covers(before.effect, effect)) return false;
    burst.asked.delete(key);
    burst.asked.set(key, { effect, until: at + (effect.durationMs ?? Infinity) });
    dropOldest(burst.asked, MOST_PEOPLE);
    return true;
  });

/** Notes that an author is struck so heavily; false for one who was struck as heavily before. */
export const noteStruck = ({ struck }: Burst, author: string, weight: number): boolean => {
  if (weight <= (struck.get(author) ?? 0)) return false;
  struck.set(author, weight);
  dropOldest(struck, MOST_PEOPLE);
  return true;
};

/** What an effect falls on, on its axis. A burst is of one community, and has one alert. */
const targetOn = (axis: Exclude<Axis, "message">, { target }: Effect): string =>
  axis === "alert" || axis === "community" ? "" : ((axis === "channel" ? target.channel : target.author) ?? "");
