/** Keys of one generation: a flood of ever new names must not fill the memory. */
const MOST_KEYS = 100_000;
/** What all values of one generation may weigh together. */
const MOST_WEIGHT = 1_000_000;
/** Below this there is nothing worth forgetting. */
const FEW_KEYS = 5_000;

/** Community -> key -> value. Two look-ups cost less than one key put together for every message. */
type Keys<V> = Map<number, Map<number, V>>;

/**
 * A value for each key of a community that was seen of late. Both are numbers that stand for names.
 *
 * Limits: two generations of at most 100,000 keys, or of a million times that the values hold. A key that was not seen for a whole
 * window, or that was crowded out by as many newer ones, is forgotten; a key in use never is.
 */
export class RecentKeys<V> {
  readonly #withinMs: number;
  readonly #make: () => V;
  readonly #weigh: (value: V) => number;
  #young: Keys<V> = new Map();
  #old: Keys<V> = new Map();
  #youngSize = 0;
  #oldSize = 0;
  #weight = 0;
  #place = -1;
  #keys: Map<number, V> | undefined;
  #turnedAt = 0;

  constructor(withinMs: number, make: () => V, weigh: (value: V) => number) {
    this.#withinMs = withinMs;
    this.#make = make;
    this.#weigh = weigh;
  }

  /** The value of a key in a community, a new one if it has none. Communities have keys of their own, so that nobody pays for what was said elsewhere. */
  of(place: number, key: number, at: number): V {
    this.#turn(at);
    const keys = this.#keysOf(place);
    // A small integer: a map finds that sooner than any other number.
    const small = key | 0;
    const known = keys.get(small);
    if (known !== undefined) return known;
    const value = this.#old.get(place)?.get(small) ?? this.#make();
    keys.set(small, value);
    this.#youngSize++;
    this.#weight += this.#weigh(value);
    return value;
  }

  /** A value has become heavier by so much. */
  grew(by: number): void {
    this.#weight += by;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#youngSize + this.#oldSize;
  }

  /** The young keys of a community. One message after the other comes from the same one, mostly. */
  #keysOf(place: number): Map<number, V> {
    if (this.#keys !== undefined && place === this.#place) return this.#keys;
    const keys = this.#young.get(place) ?? new Map<number, V>();
    this.#young.set(place, keys);
    this.#keys = keys;
    this.#place = place;
    return keys;
  }

  /** Begins a new generation once a window has passed, or when the present one is full. */
  #turn(at: number): void {
    const isOver = at - this.#turnedAt >= this.#withinMs && this.#youngSize >= FEW_KEYS;
    if (!isOver && this.#youngSize < MOST_KEYS && this.#weight < MOST_WEIGHT) return;
    this.#old = this.#young;
    this.#oldSize = this.#youngSize;
    this.#young = new Map();
    this.#youngSize = 0;
    this.#weight = 0;
    this.#keys = undefined;
    this.#turnedAt = at;
  }
}
