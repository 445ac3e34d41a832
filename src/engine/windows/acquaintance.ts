import type { Message } from "../message.ts";

/** What the author of a message is to the community. */
export const KIND = {
  /** Nothing tells. */
  unknown: 0,
  /** Has been here for a while, or has a role that is given to people who have. */
  known: 1,
  /** Never seen here by this bot, which has watched for a while; the account is old, or its age is not known. */
  stranger: 2,
  /** Has joined just now. */
  joined: 3,
  /** The account itself is young. */
  young: 4,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** Authors remembered, in pairs of places; the one of a pair that was silent longer makes room. */
const PLACES = 1 << 17;
/** Numbers kept of an author, a power of two, and which is which; the tag comes first. */
const WIDTH = 4;
const FIRST = 1;
const LAST = 2;
/** Who was first seen longer ago than this is no stranger. */
const FAMILIAR_MS = 600_000;
/** Who was first seen longer ago than this is no newcomer, however young the account. */
const SETTLED_MS = 3_600_000;
/** Roles that are given to people who have been there for a while, or pay to be. */
const KNOWN_ROLES: ReadonlySet<string> = new Set(
  "regular trusted subscriber sub vip founder partner member_plus booster owner admin administrator moderator mod staff broadcaster bot self".split(
    " ",
  ),
);

export type Ages = { readonly youngMs: number; readonly joinedMs: number };

/**
 * Which authors have been seen, and since when.
 *
 * Limits: 131,072 authors in two megabytes, times to the second. Who is forgotten in a flood of others becomes a stranger again, and never more than that:
 * a stranger alone makes nobody act.
 */
export class Acquaintance {
  /** Tag, first time and last time of each place, in seconds, side by side: a pair of places is one line of the cache. */
  readonly #seen = new Uint32Array(PLACES * WIDTH);

  /** Notes an author, and gives how long ago this one was first seen, ms; -1 for the first time. */
  meet(author: number, place: number, at: number): number {
    const tag = Math.imul(author ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b) >>> 0 || 1;
    const seen = this.#seen;
    const now = secondsOf(at);
    const home = ((tag ^ (tag >>> 15)) & (PLACES - 1)) * WIDTH;
    const other = home ^ WIDTH;
    const known = seen[home] === tag ? home : seen[other] === tag ? other : -1;
    if (known < 0) {
      const isHome = seen[home] === 0 || (seen[other] !== 0 && seen[home + LAST]! <= seen[other + LAST]!);
      const to = isHome ? home : other;
      seen[to] = tag;
      seen[to + FIRST] = now;
      seen[to + LAST] = now;
      return -1;
    }
    seen[known + LAST] = now;
    // Delivered late, or the first one came from the future.
    if (seen[known + FIRST]! > now) seen[known + FIRST] = now;
    return (now - seen[known + FIRST]!) * 1000;
  }
}

/** No time of a message lies outside of what fits: that of one that does is the nearest that does. */
const secondsOf = (at: number): number => Math.min(Math.max(0, Math.floor(at / 1000)), 0xffffffff);

/** What an author is, who was first seen so long ago. `watched`: has this bot seen enough of the community to know who belongs to it? */
export const kindOf = (
  { author, sentAt: at }: Pick<Message, "author" | "sentAt">,
  seenMs: number,
  watched: boolean,
  { youngMs, joinedMs }: Ages,
): Kind => {
  if (author === undefined || at === undefined) return KIND.unknown;
  if (seenMs >= SETTLED_MS || hasKnownRole(author.roles)) return KIND.known;
  const { createdAt, joinedAt } = author;
  if (createdAt !== undefined && at - createdAt < youngMs) return KIND.young;
  if (joinedAt !== undefined) return at - joinedAt < joinedMs ? KIND.joined : KIND.known;
  if (seenMs >= FAMILIAR_MS) return KIND.known;
  return watched ? KIND.stranger : KIND.unknown;
};

const hasKnownRole = (roles: readonly string[] | undefined): boolean =>
  roles !== undefined && roles.length > 0 && roles.some((role) => KNOWN_ROLES.has(role));
