import type { AuthorRecord, PastVerdict } from "./author-record.ts";
import type { Message } from "./message.ts";
import { personOf, type Store } from "./ports.ts";
import { ageText, countText, durationText, shareText } from "./units.ts";

/** How reputations are reckoned, as a rulebook says. */
export type ReputationTerms = {
  /** After what time a case counts half. Absent: it never fades. */
  readonly halfLifeMs?: number;
  /** 0..1: what is believed of somebody about whom nobody has decided, and how many cases that is worth. */
  readonly prior: number;
  readonly weight: number;
  /** How many cases in which the rules were kept an old and active account is worth. 0: it says nothing. */
  readonly tenure: number;
};

const DAY_MS = 86_400_000;

/** Where a rulebook says nothing: as if five cases had been decided, and one of them upheld; a case of half a year ago counts half. */
export const ORDINARY_REPUTATION: ReputationTerms = { halfLifeMs: 180 * DAY_MS, prior: 0.8, weight: 5, tenure: 0 };
/** From when on an account is as old, and its owner as active, as can count. */
const FULL = { ageMs: 365 * DAY_MS, messages: 1_000 };

/** What is known of somebody beside the cases, at the time of a message. */
export type Acquaintance = { readonly ageMs?: number; readonly messages?: number };

/** A reputation with all that it is made of. */
export type Reputation = {
  /** 0..1: the share of somebody's cases in which the rules were kept, drawn towards the prior while there are few of them. */
  readonly value: number;
  /** Cases as they were counted, and what they weigh now that they have faded. */
  readonly upheld: number;
  readonly overturned: number;
  readonly weighs: { readonly upheld: number; readonly overturned: number };
  /** Cases kept that age and activity are worth, with what is known of them. */
  readonly tenure: number;
  readonly known: Acquaintance;
  readonly terms: ReputationTerms;
};

/** What a message tells of its author, as far as the platform says. */
export const acquaintanceOf = ({ author, sentAt }: Pick<Message, "author" | "sentAt">): Acquaintance => ({
  ...(author?.createdAt === undefined || sentAt === undefined ? {} : { ageMs: sentAt - author.createdAt }),
  ...(author?.messages === undefined ? {} : { messages: author.messages }),
});

/**
 * The mean of a beta distribution over the cases that people have decided, each faded by its age.
 *
 * Limits: says nothing of whom nobody has ever looked at. Age and activity only ever speak for somebody, and where both are known, the lesser counts.
 */
export const reputationOf = (
  { upheld, overturned, past = [] }: Pick<AuthorRecord, "upheld" | "overturned" | "past">,
  terms: ReputationTerms,
  known: Acquaintance = {},
): Reputation => {
  // Cases of which nobody says when they were decided count as of now.
  const weighs = { upheld, overturned };
  for (const { agoMs, isUpheld } of past) weighs[isUpheld ? "upheld" : "overturned"] -= 1 - weightAfter(agoMs, terms);
  const tenure = terms.tenure * standingShare(known);
  const kept = weighs.overturned + terms.prior * terms.weight + tenure;
  return {
    value: kept / (weighs.upheld + weighs.overturned + terms.weight + tenure),
    upheld,
    overturned,
    weighs,
    tenure,
    known,
    terms,
  };
};

const weightAfter = (agoMs: number, { halfLifeMs }: ReputationTerms): number =>
  halfLifeMs === undefined || agoMs <= 0 ? 1 : 0.5 ** (agoMs / halfLifeMs);

const standingShare = ({ ageMs, messages }: Acquaintance): number => {
  const shares = [
    ...(ageMs === undefined ? [] : [ageMs / FULL.ageMs]),
    ...(messages === undefined ? [] : [messages / FULL.messages]),
  ];
  return shares.length === 0 ? 0 : Math.max(0, Math.min(1, ...shares));
};

/** The most that somebody about whom nobody has decided can have. */
export const highestAtFirst = ({ prior, weight, tenure }: ReputationTerms): number =>
  (prior * weight + tenure) / (weight + tenure);

/** How long ago each was decided, seen from a time. */
const pastAt = (verdicts: readonly PastVerdict[], now: number): NonNullable<AuthorRecord["past"]> =>
  verdicts.map(({ at, isUpheld }) => ({ agoMs: now - at, isUpheld }));

/** Every part in words: `reputation 62%: 3 cases upheld (1.5 faded), 1 overturned; begins at 80% as of 5 cases`. */
export const reputationText = ({ value, upheld, overturned, weighs, tenure, known, terms }: Reputation): string => {
  const faded = (count: number, weight: number): string => (count - weight < 0.05 ? "" : ` (${tenth(weight)} faded)`);
  const cases = `${countText(upheld, "case")} upheld${faded(upheld, weighs.upheld)}, ${overturned} overturned${faded(overturned, weighs.overturned)}`;
  const fades =
    terms.halfLifeMs === undefined || upheld + overturned === 0
      ? ""
      : `, halved every ${durationText(terms.halfLifeMs)}`;
  const parts = [
    ...(known.ageMs === undefined ? [] : [`account ${ageText(Math.max(0, known.ageMs))} old`]),
    ...(known.messages === undefined ? [] : [countText(known.messages, "message")]),
  ];
  const stands =
    terms.tenure === 0 || parts.length === 0 ? "" : `; ${parts.join(" and ")} as good as ${tenth(tenure)} kept`;
  return `reputation ${shareText(value)}: ${cases}${fades}${stands}; begins at ${shareText(terms.prior)} as of ${countText(terms.weight, "case")}`;
};

const tenth = (number: number): number => Math.round(number * 10) / 10;

/** What speaks against somebody for the order of the queue, 0..1 in tenths: how far the reputation lies below where everybody begins. */
export const distrustOf = ({ value, terms }: Reputation): number => Math.max(0, tenth(terms.prior - value));

/**
 * What speaks against the author of a message, as the store knows it then.
 *
 * Errors: what the store throws.
 */
export const distrustFrom =
  (store: Pick<Store, "standingsOf">, terms: () => ReputationTerms) =>
  async (message: Message, at: number): Promise<number> => {
    if (message.author === undefined) return 0;
    const [standing] = await store.standingsOf([personOf(message, message.author.id)]);
    const verdicts = standing?.verdicts ?? [];
    if (verdicts.length === 0) return 0;
    return distrustOf(reputationOf(recordFrom(verdicts, at), terms(), acquaintanceOf(message)));
  };

/** Cases as they are counted at a time. */
export const recordFrom = (
  verdicts: readonly PastVerdict[],
  at: number,
): Pick<AuthorRecord, "upheld" | "overturned" | "past"> => {
  const upheld = verdicts.filter(({ isUpheld }) => isUpheld).length;
  return {
    upheld,
    overturned: verdicts.length - upheld,
    ...(verdicts.length === 0 ? {} : { past: pastAt(verdicts, at) }),
  };
};
