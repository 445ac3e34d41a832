import type { Span } from "../decision.ts";

/** One find of a group of terms: where in the text, and whether it may be another word. */
export type Place = { readonly span: Span; readonly fuzzy: boolean };

/** Finds that stand together, one of each group, in the order of the text. `words`: how many words it is from the first to the last, what they take up themselves not counted. */
export type Meeting = { readonly places: readonly Place[]; readonly words: number };

export type Closeness = { readonly within: number; readonly ordered: boolean };

type Event = {
  readonly place: Place;
  readonly group: number;
  readonly first: number;
  readonly last: number;
  /** By the set of groups that a chain which ends here holds. */ readonly chains: (Chain | undefined)[];
};

/** A row of finds without overlap, one of each group in it. `reach`: the last word, less the words crossed so far; the most is the best to go on from. */
type Chain = {
  readonly place: Place;
  readonly before: Chain | undefined;
  readonly words: number;
  readonly reach: number;
};

/**
 * The first place where one find of each group stands within so many words, none in another; `undefined` if there is none.
 * From one find to the next counts the words that one has to go on: 1 for neighbours, 0 inside one word.
 *
 * Limits: linear in the finds, after sorting them; exponential in the groups, of which there are at most four.
 */
export const meetingOf = (
  groups: readonly (readonly Place[])[],
  wordAt: (at: number) => number,
  closeness: Closeness,
): Meeting | undefined => {
  if (groups.reduce((count, places) => count + places.length, 0) <= MANY) return firstOf(groups, wordAt, closeness);
  // In a text full of finds the first meeting is near its beginning, and then what comes after does not matter.
  const early = groups.map((places) => places.filter(({ span }) => span.start < HEAD));
  return firstOf(early, wordAt, closeness) ?? firstOf(groups, wordAt, closeness);
};

const MANY = 100;
const HEAD = 400;

const firstOf = (
  groups: readonly (readonly Place[])[],
  wordAt: (at: number) => number,
  { within, ordered }: Closeness,
): Meeting | undefined => {
  if (groups.some((places) => places.length === 0)) return undefined;
  const full = (1 << groups.length) - 1;
  const starts = nearRarest(
    groups.map((places, group) => places.map((place) => eventOf(place, group, wordAt))),
    within,
  ).sort((a, b) => a.place.span.start - b.place.span.start);
  const ends = starts.toSorted((a, b) => a.place.span.end - b.place.span.end);
  const best: (Chain | undefined)[] = new Array(full + 1).fill(undefined);
  let ended = 0;
  for (const event of starts) {
    for (; ended < ends.length && ends[ended]!.place.span.end <= event.place.span.start; ended++)
      keep(best, ends[ended]!.chains);
    extend(event, best, within, ordered);
    const whole = event.chains[full];
    if (whole) return { places: placesOf(whole), words: whole.words };
  }
  return undefined;
};

const eventOf = (place: Place, group: number, wordAt: (at: number) => number): Event => ({
  place,
  group,
  first: wordAt(place.span.start),
  last: wordAt(place.span.end - 1),
  chains: [],
});

/** The finds that are near enough to one of the rarest group: in a text of a thousand finds, few are. */
const nearRarest = (groups: readonly (readonly Event[])[], within: number): Event[] => {
  const rarest = groups.reduce((a, b) => (b.length < a.length ? b : a));
  const longest = groups.reduce(
    (most, events) => events.reduce((own, { first, last }) => Math.max(own, last - first), most),
    0,
  );
  const far = within + longest * (groups.length - 2);
  const around = rarest.toSorted((a, b) => a.last - b.last);
  const nearest = (word: number): number => {
    let low = 0;
    for (let high = around.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (around[middle]!.last < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return groups.flatMap((events) =>
    events === rarest
      ? events
      : events.filter(({ first, last }) => {
          const next = around[nearest(first - far)];
          return next !== undefined && next.last <= last + far + longest;
        }),
  );
};

const keep = (best: (Chain | undefined)[], chains: readonly (Chain | undefined)[]): void => {
  chains.forEach((chain, set) => {
    if (chain && chain.reach > (best[set]?.reach ?? -Infinity)) best[set] = chain;
  });
};

/** All chains that end with this find: it alone, or one that ended before it and lacks its group. */
const extend = (
  { place, group, first, last, chains }: Event,
  best: readonly (Chain | undefined)[],
  within: number,
  ordered: boolean,
): void => {
  const bit = 1 << group;
  if (!ordered || group === 0) chains[bit] = { place, before: undefined, words: 0, reach: last };
  for (let set = 1; set < best.length; set++) {
    const before = best[set];
    if (before === undefined || (set & bit) !== 0 || (ordered && set !== bit - 1)) continue;
    const words = first - before.reach;
    if (words <= within) chains[set | bit] = { place, before, words, reach: last - words };
  }
};

const placesOf = (chain: Chain | undefined): readonly Place[] =>
  chain === undefined ? [] : [...placesOf(chain.before), chain.place];

/** Tells the number of the word that stands at a place of the text. Words are what stands between spaces. */
export const wordsOf = (text: string): ((at: number) => number) => {
  const numbers = new Uint32Array(text.length);
  let word = 0;
  let inSpace = true;
  for (let i = 0; i < text.length; i++) {
    const isSpace = isSpaceCode(text.charCodeAt(i));
    if (inSpace && !isSpace) word++;
    inSpace = isSpace;
    numbers[i] = word;
  }
  return (at) => numbers[at] ?? word;
};

const isSpaceCode = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x3000;
