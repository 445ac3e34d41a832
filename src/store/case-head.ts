import type { PastVerdict } from "../engine/author-record.ts";
import { type Actor, type Case, type CaseEvent, type CaseId, isWaiting } from "../engine/case.ts";
import { applyEvent } from "../engine/case-log.ts";
import type { Effect, EffectId, Outcome } from "../engine/effect.ts";
import type { Author, MessageKey } from "../engine/message.ts";
import { type CaseSummary, type CaseWrite, type Person, personOf } from "../engine/ports.ts";

/** What the queue and a writer need of a case: everything but its lists. Folded from the same events by the same `applyEvent`. */
export type CaseHead = Pick<Case, "id" | "version" | "status" | "severity" | "openedAt" | "underAppeal" | "claim"> & {
  readonly messages: number;
  /** The first message, cut after `LINE` code units. */
  readonly text: string;
  readonly author?: Author;
  /** Rules that asked for something, in order of first firing. Those in shadow are not the reason for a case. */
  readonly rules: readonly string[];
  readonly sample?: NonNullable<CaseSummary["sample"]>;
  readonly reporters?: number;
  /** What the reports of the case weigh, each reporter once. */
  readonly reportWeight?: number;
  /** Did the bot act by itself on any message? */
  readonly botActed: boolean;
  /** When it first waited for a person. Absent: it never has. */
  readonly askedAt?: number;
  /** When people last decided about it, or took back what was done. Absent: never. */
  readonly decidedAt?: number;
  /** What speaks against the author, as it was known when the case was opened. Absent: nothing. */
  readonly distrust?: number;
  /** What people last decided was read from what they did on the platform. */
  readonly byHand: boolean;
};

const DECIDES: ReadonlySet<CaseEvent["type"]> = new Set(["decided", "undone", "answered"]);

/** How much of the first message a line of the queue carries. */
const LINE = 1_000;

/** Adds one event; `undefined` before the first. Throws as `applyEvent` does. */
export const advance = (id: CaseId, head: CaseHead | undefined, event: CaseEvent): CaseHead => {
  const { version, status, severity, openedAt, underAppeal, claim } = applyEvent(
    id,
    head && { ...head, ...NO_LISTS },
    event,
  );
  const entry = event.type === "opened" || event.type === "joined" ? event : undefined;
  const author = head ? head.author : entry?.message.author;
  const sample = head ? head.sample : entry?.decision.sample?.of;
  const askedAt = head?.askedAt ?? (isWaiting({ status }) ? event.at : undefined);
  const decidedAt = DECIDES.has(event.type) ? event.at : head?.decidedAt;
  const byHand = event.type === "decided" || event.type === "undone" ? event.byHand === true : (head?.byHand ?? false);
  const distrust = head ? head.distrust : event.type === "opened" ? event.distrust : undefined;
  return {
    id,
    version,
    status,
    severity,
    openedAt,
    ...(underAppeal ? { underAppeal } : {}),
    ...(claim ? { claim } : {}),
    messages: (head?.messages ?? 0) + (entry && !(entry.type === "joined" && entry.again) ? 1 : 0),
    text: head ? head.text : firstLine(entry?.message.text ?? ""),
    ...(author ? { author } : {}),
    ...(sample ? { sample } : {}),
    ...reportsAfter(head, event),
    rules: entry ? [...new Set([...(head?.rules ?? []), ...rulesIn(entry)])] : (head?.rules ?? []),
    botActed: (head?.botActed ?? false) || entry?.decision.route === "act",
    ...(askedAt === undefined ? {} : { askedAt }),
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(distrust === undefined ? {} : { distrust }),
    byHand,
  };
};

/** How many have reported, and what that weighs: each reporter counts once. */
const reportsAfter = (head: CaseHead | undefined, event: CaseEvent): Pick<CaseHead, "reporters" | "reportWeight"> => {
  const { reporters = 0, reportWeight = 0 } = head ?? {};
  if (event.type === "reported" && !event.again)
    return { reporters: reporters + 1, reportWeight: reportWeight + event.weight };
  return reporters === 0 ? {} : { reporters, reportWeight };
};

const NO_LISTS = { entries: [], context: [], effects: [] };

type Entry = Extract<CaseEvent, { type: "opened" | "joined" }>;

/** The rules that made `entry` part of a case. */
export const rulesIn = ({ decision }: Entry): readonly string[] =>
  decision.rules.filter((rule) => rule.level !== "shadow").map((rule) => rule.id);

/** The rules that acted on other revisions of a message, by these events. */
export const rulesThatActed = (
  events: readonly CaseEvent[],
  { platform, id, revision }: MessageKey,
): readonly string[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type !== "opened" && event.type !== "joined") return [];
      const { message, decision } = event;
      const isOther = message.platform === platform && message.id === id && message.revision !== revision;
      return isOther ? decision.rules.filter(({ level }) => level === "act").map((rule) => rule.id) : [];
    }),
  ),
];

/** Who wrote the message of `entry`, where the platform said so. */
export const personIn = ({ message }: Entry): Person | undefined =>
  message.author && personOf(message, message.author.id);

export const summaryOf = ({
  claim: _,
  underAppeal: ________,
  botActed: __,
  reportWeight: ___,
  askedAt: ____,
  decidedAt: _____,
  distrust: ______,
  byHand: _______,
  ...summary
}: CaseHead): CaseSummary => summary;

/** Does a blocked, approved or undone case speak for the bot, or against it? Approving what only waited speaks neither way. Whoever was right to appeal was wronged, whatever became of the others. */
export const bearing = (
  { status, botActed }: Pick<CaseHead, "status" | "botActed">,
  isAcquitted = false,
): "upheld" | "overturned" | "open" =>
  isAcquitted
    ? "overturned"
    : status === "blocked"
      ? "upheld"
      : status === "undone" || (status === "approved" && botActed)
        ? "overturned"
        : "open";

/** What a case says for or against its people, where people have decided it. */
export const pastVerdict = (
  head: Pick<CaseHead, "status" | "botActed" | "decidedAt">,
  isAcquitted = false,
): readonly PastVerdict[] => {
  const bears = bearing(head, isAcquitted);
  return bears === "open" || head.decidedAt === undefined ? [] : [{ at: head.decidedAt, isUpheld: bears === "upheld" }];
};

/** The bot may add to a case that people have moved on, but not open it twice, nor join one that was never opened: that is a bug. */
export const requireSameBirth = ({ caseId, version }: CaseWrite, standing: number): void => {
  if ((version === 0) !== (standing === 0)) throw new Error(`case ${caseId} is at version ${standing}, not ${version}`);
};

/** Does somebody else hold the case at `now`? */
export const isClaimedByOther = (head: Pick<Case, "claim"> | undefined, by: Actor, now: number): boolean =>
  head?.claim !== undefined && head.claim.until > now && actorText(head.claim.by) !== actorText(by);

/** `modbot`, or `moderator:ann`: a moderator who calls herself modbot stays a moderator. */
export const actorText = (actor: Actor): string => (actor.kind === "modbot" ? "modbot" : `moderator:${actor.name}`);

/** The event that tells what became of an effect. */
export const actedEvent = (id: EffectId, { action }: Effect, outcome: Outcome): CaseEvent => ({
  type: "acted",
  at: outcome.at,
  effect: id,
  action,
  outcome,
});

/** Cut where no character is cut in two. */
const firstLine = (text: string): string => {
  if (text.length <= LINE) return text;
  const splits = (text.codePointAt(LINE - 1) ?? 0) > 0xffff;
  return text.slice(0, splits ? LINE - 1 : LINE);
};
