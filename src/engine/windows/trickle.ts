import { KIND } from "./acquaintance.ts";
import type { Crowd, Said } from "./crowd.ts";

/** How long ago a raid may have begun that comes one by one. */
export const TRICKLE_MS = 600_000;
/** So many young accounts have to write one text. */
const AUTHORS = 5;
/** A short text is written by many in a day. */
const TELLING = 1;
/** So much of those who write it are young accounts: what everybody who comes is told to write, people of all ages do. */
const YOUNG = 0.8;
/** And so much of the newcomers write nothing else: in a rush some say the same. */
const MOST_OF_THEM = 0.5;

/** Of those who come one by one: how many young accounts wrote much the same, and how many newcomers there were in all. */
export type Trickle = { readonly authors: number; readonly newcomers: number; readonly parts: readonly Said[] };

/**
 * The young accounts that have written the present text over some minutes, each by itself too slow for a crowd; `undefined` where they are too few,
 * or others write it too.
 *
 * Limits: looks at the messages that are remembered of the place, 384 at most, and only when a young account writes what was written before.
 */
export const trickleOf = (said: Said, newcomers: Crowd, others: Crowd): Trickle | undefined => {
  if (said.text < 0 || said.kind !== KIND.young || said.telling < TELLING) return undefined;
  const isLate = ({ at }: Said): boolean => Math.abs(said.at - at) > TRICKLE_MS;
  const parts = newcomers.all.filter((other) => other.text === said.text && !isLate(other));
  if (parts.length < AUTHORS) return undefined;
  const authors = authorsOf(parts);
  const young = authorsOf(parts.filter(({ kind }) => kind === KIND.young));
  const known = authorsOf(others.all.filter((other) => other.text === said.text && !isLate(other)));
  const all = authorsOf(newcomers.all.filter((other) => !isLate(other)));
  const isOne =
    young.size >= AUTHORS &&
    young.size >= YOUNG * (authors.size + known.size) &&
    authors.size >= MOST_OF_THEM * all.size;
  return isOne ? { authors: young.size, newcomers: all.size, parts } : undefined;
};

const authorsOf = (said: readonly Said[]): ReadonlySet<number> => new Set(said.map(({ author }) => author));
