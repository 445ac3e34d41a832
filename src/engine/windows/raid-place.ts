import { Crowd, type Said } from "./crowd.ts";
import { FadingRate } from "./fading.ts";
import type { RaidScore } from "./raid-score.ts";

/** Messages remembered of a community: of newcomers, and of those who have been there. */
const NEWCOMERS = 128;
const OTHERS = 256;
/** Communities watched; the one silent for longest makes room. */
const MOST_PLACES = 2_000;
/** However it goes on, after so long it is another one. */
const LONGEST_MS = 3_600_000;

/** How a crowd looked, and which of its messages are in concert. */
export type Score = RaidScore & { readonly isConcerted: (said: Said) => boolean };

/** A raid under way. `wide`: one of new accounts rather than of one text. */
export type Raid = {
  readonly since: number /** Families of texts that it has brought. */;
  readonly texts: Set<number>;
  lastAt: number;
  level: 1 | 2;
  wide: boolean;
};

/** What is remembered of one community. */
export type Place = {
  readonly newcomers: Crowd;
  readonly others: Crowd;
  readonly arrivals: FadingRate;
  readonly concerted: FadingRate;
  readonly since: number;
  /** Authors seen for the first time. */
  met: number;
  newcomerAt: number;
  raid: Raid | undefined;
  /** The crowd as it was looked at last, and how many have come since. */
  last: { readonly score: Score; readonly at: number; fresh: number } | undefined;
};

/** The communities that are watched; the one silent for longest makes room. */
export class Places {
  readonly #places = new Map<number, Place>();

  at(number: number, now: number): Place {
    const known = this.#places.get(number);
    const place = known ?? newPlace(now);
    // Last in the map is the latest.
    if (known) this.#places.delete(number);
    this.#places.set(number, place);
    const [oldest] = this.#places.keys();
    if (this.#places.size > MOST_PLACES && oldest !== undefined) this.#places.delete(oldest);
    return place;
  }
}

const newPlace = (at: number): Place => ({
  newcomers: new Crowd(NEWCOMERS),
  others: new Crowd(OTHERS),
  arrivals: new FadingRate(),
  concerted: new FadingRate(),
  since: at,
  met: 0,
  newcomerAt: -Infinity,
  raid: undefined,
  last: undefined,
});

export const isOver = ({ since, lastAt }: Raid, at: number, calmMs: number): boolean =>
  Math.abs(at - lastAt) > calmMs || at - since > LONGEST_MS;
