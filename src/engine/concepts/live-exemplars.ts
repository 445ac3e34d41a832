import { joined } from "../message.ts";
import type { Locality, StoredExemplar } from "./exemplar.ts";

/** What people's decisions add to concepts. A rulebook is compiled once; what is put here later counts from the next message on. */
export type LiveExemplars = {
  /** Those of a concept that count in a place: the very same list as long as none came or went. */
  readonly of: (concept: string, where: Locality) => readonly StoredExemplar[];
  /** Takes the place of all that were there. */
  readonly put: (all: readonly StoredExemplar[]) => void;
};

const NONE: readonly StoredExemplar[] = [];

/** Of one concept, side and place: the newest. More, and an afternoon of verdicts outweighs the rulebook. */
export const MOST_EXEMPLARS = 200;

export const openLiveExemplars = (): LiveExemplars => {
  let concepts = new Map<string, Map<string, readonly StoredExemplar[]>>();
  return {
    of: (concept, where) => {
      const places = concepts.get(concept);
      return places === undefined ? NONE : (places.get(placeKey(where)) ?? NONE);
    },
    put: (all) => {
      const next = new Map<string, Map<string, readonly StoredExemplar[]>>();
      for (const [concept, own] of groupsOf(all, ({ concept }) => concept)) {
        const before = concepts.get(concept);
        const places = [...groupsOf(own, ({ where }) => placeKey(where))].map(
          ([place, there]) => [place, sameOr(before?.get(place), newest(there))] as const,
        );
        next.set(concept, new Map(places));
      }
      concepts = next;
    },
  };
};

export const placeKey = ({ platform, community }: Locality): string => joined(platform, community ?? "");

const newest = (there: readonly StoredExemplar[]): readonly StoredExemplar[] =>
  [...groupsOf(there, ({ side }) => side).values()].flatMap((side) =>
    side.toSorted((a, b) => b.number - a.number).slice(0, MOST_EXEMPLARS),
  );

/** What is made of a list is made again only when the list is another. */
const sameOr = (
  before: readonly StoredExemplar[] | undefined,
  now: readonly StoredExemplar[],
): readonly StoredExemplar[] =>
  before !== undefined && before.length === now.length && before.every(({ number }, i) => number === now[i]!.number)
    ? before
    : now;

const groupsOf = (
  all: readonly StoredExemplar[],
  keyOf: (one: StoredExemplar) => string,
): ReadonlyMap<string, readonly StoredExemplar[]> => {
  const groups = new Map<string, StoredExemplar[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
};
