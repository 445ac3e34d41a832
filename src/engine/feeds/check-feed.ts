import { parse } from "tldts";
import type { DomainSet } from "../text/domain-set.ts";

/** A feed this small may well halve from one day to the next. */
const SMALL = 20;
const NAMED = 3;

/**
 * Why a feed must not be used, in words; `undefined` when it may. Whoever can write into a feed decides what is deleted here, so one that
 * holds a site which is known to be genuine is refused whole, and so is one that has lost more than half of its entries.
 */
export const feedProblem = (
  entries: ReadonlySet<string>,
  before: number | undefined,
  genuine: DomainSet,
): string | undefined => {
  if (entries.size === 0) return "it has no entries";
  const known = [...entries].filter((entry) => isGenuine(entry, genuine));
  if (known.length > 0) return `it holds ${namesOf(known)}, known to be genuine`;
  if (before !== undefined && before >= SMALL && entries.size * 2 < before)
    return `it has shrunk from ${before} entries to ${entries.size}`;
  return undefined;
};

const namesOf = (known: readonly string[]): string => {
  const more = known.length > NAMED ? ` and ${known.length - NAMED} more` : "";
  return known.slice(0, NAMED).join(", ") + more;
};

/** A whole genuine site or a part of it. Pages of one, and what others have opened below it (`somebody.github.io`), may be bad. */
const isGenuine = (entry: string, genuine: DomainSet): boolean => {
  if (entry.includes("/")) return false;
  const listing = genuine.find(entry, "");
  if (listing === undefined) return false;
  const { isPrivate, publicSuffix } = parse(entry, { allowPrivateDomains: true });
  return !isPrivate || entry === publicSuffix || listing.entry === entry;
};
