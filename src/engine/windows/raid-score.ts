import { KIND } from "./acquaintance.ts";
import { type Crowd, newness, type Said } from "./crowd.ts";

/** What a crowd looks like at the moment, in the measures that the verdict rests on. All are of different authors, not of messages. */
export type RaidScore = {
  /** 0..1. */
  readonly score: number;
  /** Newcomers who write in concert: much the same as another, or abuse. */
  readonly inConcert: number;
  readonly newcomers: number;
  /** All whose standing is known, newcomers included. */
  readonly authors: number;
  /** May it be acted on at all: are enough of those in concert young accounts, or abusive? */
  readonly certain: boolean;
  /** Does it rest on who they are rather than on what they write? */
  readonly wide: boolean;
};

/** Weight of a crowd of young accounts that share nothing but their age: enough to ask people, never to act. */
const YOUNG_ALONE = 0.5;

/** Where fewer of the newcomers write in concert, it is a crowd in which some say the same. */
const MOST_OF_THEM = 0.6;

/**
 * Of the accounts that make a crowd, so many in concert have to be young or abusive before anything is done: four of six. Where fewer than three quarters
 * are, half of those in concert have to write one text, or twice as many be young: in a rush of new and old accounts some say the same by chance.
 */
const CERTAIN = 2 / 3;
const NEARLY_ALL = 0.75;
/** An account that writes so many lines meanwhile counts twice in a crowd of young ones. */
const BUSY_LINES = 4;

/** Abuse tells more than a text that two people share. */
const ABUSE = 1.3;

/** What is known of one author of the crowd. */
type Member = { weight: number; concert: number; young: boolean; abusive: boolean; near: boolean; lines: number };

/**
 * How much a crowd looks like a raid. `accounts`: so many newcomers in concert are enough. `usual`: the number of newcomers, and of
 * newcomers in concert, that are usual here in such a time. `isWave`: is this text one that a raid under way has brought?
 *
 * Gives: the greater of two scores, 0..1, as docs/decisions/0008-raids.md explains:
 *   concerted = newness * crowd * unity, over those who write in concert;
 *   wide      = newness * (1 - (1 - concert) * (1 - young)), over all in the present channel.
 * What is no more than three times the usual counts for nothing.
 */
export const scoreOf = (
  newcomers: Crowd,
  others: Crowd,
  how: {
    readonly now: number;
    readonly withinMs: number;
    readonly channel: number;
    readonly accounts: number;
    readonly usual: { readonly newcomers: number; readonly inConcert: number };
    readonly isWave: (text: number) => boolean;
  },
): RaidScore & { readonly isConcerted: (said: Said) => boolean } => {
  const { now, withinMs, channel, accounts, usual } = how;
  const here = (said: Said): boolean => Math.abs(now - said.at) <= withinMs;
  const written = writersOf(newcomers, here);
  const enough = Math.max(ENOUGH, LEAST_SHARE * new Set(newcomers.all.filter(here).map(({ author }) => author)).size);
  const isShared = (text: number): boolean => {
    const writers = written.get(text);
    return writers !== undefined && !isFriendly(writers) && (writers.weight >= enough || how.isWave(text));
  };
  const isConcerted = (said: Said): boolean =>
    said.abusive || (said.text >= 0 && (written.has(said.text) ? isShared(said.text) : how.isWave(said.text)));

  const members = new Map<number, Member>();
  for (const said of newcomers.all) {
    if (!here(said)) continue;
    const concert = isConcerted(said) ? (said.abusive ? ABUSE : said.telling) : 0;
    const member = members.get(said.author);
    const near = said.channel === channel;
    if (member === undefined)
      members.set(said.author, {
        weight: newness(said),
        concert,
        young: said.kind === KIND.young,
        abusive: said.abusive,
        near,
        lines: 1,
      });
    else {
      member.lines++;
      member.abusive ||= said.abusive;
      member.weight = Math.max(member.weight, newness(said));
      member.concert = Math.max(member.concert, concert);
      member.near ||= near;
    }
  }
  const knownInConcert = new Set<number>();
  const knownNear = new Set<number>();
  for (const said of others.all) {
    if (!here(said) || said.kind !== KIND.known) continue;
    if (said.channel === channel) knownNear.add(said.author);
    if (said.text >= 0 && written.has(said.text)) knownInConcert.add(said.author);
  }

  let inConcert = 0;
  let concertWeight = 0;
  let telling = 0;
  let certain = 0;
  let near = 0;
  let nearWeight = 0;
  let nearTelling = 0;
  let young = 0;
  let busy = 0;
  for (const member of members.values()) {
    if (member.concert > 0) {
      inConcert++;
      concertWeight += member.weight;
      telling += member.concert;
      if (member.young || member.abusive) certain++;
    }
    if (!member.near) continue;
    near++;
    nearWeight += member.weight;
    nearTelling += member.concert;
    if (member.young) young++;
    if (member.young && member.lines >= BUSY_LINES) busy++;
  }
  const crowd = (size: number, enough: number): number => Math.min(1, (size / enough) ** 4);
  const concerted =
    inConcert <= 3 * usual.inConcert
      ? 0
      : share(concertWeight, inConcert + knownInConcert.size) *
        crowd(telling, accounts) *
        Math.min(1, (share(inConcert, members.size) / MOST_OF_THEM) ** 2);
  // Abuse weighs more than one, and no crowd is more than all in concert.
  const concert = Math.min(1, share(nearTelling, near)) * crowd(near, accounts + 2);
  const age = YOUNG_ALONE * share(young, near) * crowd(near + busy, 2 * accounts);
  const wide =
    near <= 3 * usual.newcomers ? 0 : share(nearWeight, near + knownNear.size) * (1 - (1 - concert) * (1 - age));
  return {
    score: Math.max(concerted, wide),
    inConcert,
    newcomers: members.size,
    authors: members.size + new Set([...knownNear, ...knownInConcert]).size,
    certain:
      certain >= CERTAIN * accounts &&
      (certain >= NEARLY_ALL * inConcert ||
        certain >= 2 * CERTAIN * accounts ||
        2 * largestOf(written, isShared) >= inConcert),
    wide: wide > concerted,
    isConcerted,
  };
};

/** Who wrote a text, of the newcomers: how much all of them tell together, how many they are, and how many of them are young or warm. */
type Writers = { readonly authors: Set<number>; weight: number; young: number; warm: number };

/** Two authors with a text are enough where one is a young account; of others it takes three, for two may ask the same by chance. */
const ENOUGH = 1.7;
/** In a large crowd some say the same by chance: a text is shared when this share of the newcomers has written it. */
const LEAST_SHARE = 0.2;
const weightOf = ({ kind }: Said): number => (kind === KIND.young ? 1 : 0.7);

/** What is friendly is only held against a crowd of which so many are young accounts. */
const YOUNG_ENOUGH = 0.4;

/** Is it what the guests of a friend say together? The first of them is not asked whether it is warm: nobody had said it before. */
const isFriendly = ({ authors, young, warm }: Writers): boolean =>
  warm > 0 && warm + young + 1 >= authors.size && young < YOUNG_ENOUGH * authors.size;

/** How many wrote the text that most of them share. */
const largestOf = (written: ReadonlyMap<number, Writers>, isShared: (text: number) => boolean): number => {
  let largest = 0;
  for (const [text, { authors }] of written) if (authors.size > largest && isShared(text)) largest = authors.size;
  return largest;
};

/** Texts that newcomers wrote, and by whom of them. */
const writersOf = (newcomers: Crowd, here: (said: Said) => boolean): ReadonlyMap<number, Writers> => {
  const byText = new Map<number, Writers>();
  for (const said of newcomers.all) {
    if (said.text < 0 || !here(said)) continue;
    const writers = byText.get(said.text) ?? { authors: new Set(), weight: 0, young: 0, warm: 0 };
    byText.set(said.text, writers);
    if (writers.authors.has(said.author)) continue;
    writers.authors.add(said.author);
    writers.weight += weightOf(said);
    if (said.kind === KIND.young) writers.young++;
    if (said.warm) writers.warm++;
  }
  return byText;
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
