import { type Chance, chanceFrom, shuffled } from "../chance.ts";
import type { Cluster } from "./cluster.ts";
import { areKin } from "./kin.ts";
import { part } from "./split.ts";

/** A text as a vector of unit length; a text of nothing may be all zeros. */
export type Embed = (text: string) => Float32Array;

/** How often the right meaning came first, and the mean of 1/rank. Equal likeness counts against the right one. */
export type Ranks = { readonly at1: number; readonly at5: number; readonly meanReciprocalRank: number };

export type Recall = {
  readonly queries: number;
  readonly others: number;
  /** Each meaning stands for itself with one line. */
  readonly one: Ranks;
  /** Each meaning stands there with all its lines, of which the nearest counts: as a concept does. */
  readonly all: Ranks;
  /** Shares of (query, near miss) in which a paraphrase was nearer: one paraphrase, and the nearest of all. */
  readonly nearMiss: { readonly pairs: number; readonly one: number; readonly all: number };
};

export type RecallOptions = {
  readonly others?: number;
  readonly seed?: number;
  /** What becomes of a query before it is embedded: a disguise. */
  readonly alter?: (query: string, chance: Chance) => string;
};

/** What a query has that is not zero: hashed n-grams leave most places empty. */
type Query = { readonly places: readonly number[]; readonly values: readonly number[] };

const queryOf = (vector: Float32Array): Query => {
  const places = [...vector.keys()].filter((at) => vector[at] !== 0);
  return { places, values: places.map((at) => vector[at] ?? 0) };
};

const dot = ({ places, values }: Query, vector: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += (values[i] ?? 0) * (vector[places[i] ?? 0] ?? 0);
  return sum;
};

const nearest = (query: Query, vectors: readonly Float32Array[]): number =>
  vectors.reduce((best, vector) => Math.max(best, dot(query, vector)), -1);

class RankCount {
  #queries = 0;
  #at1 = 0;
  #at5 = 0;
  #reciprocal = 0;

  add(rank: number): void {
    this.#queries++;
    if (rank <= 1) this.#at1++;
    if (rank <= 5) this.#at5++;
    this.#reciprocal += 1 / rank;
  }

  shares(): Ranks {
    const by = Math.max(1, this.#queries);
    return { at1: this.#at1 / by, at5: this.#at5 / by, meanReciprocalRank: this.#reciprocal / by };
  }
}

/** A meaning as vectors: all its keys, of which `stand` is the one that stands for it alone. */
type Keys = { readonly stand: Float32Array; readonly vectors: readonly Float32Array[] };

/**
 * Held-out lines of `targets` looked up among their own meaning and `others` (1,000) other ones of `pool`.
 * The queries of each cluster and its keys are those of `part`; which others, and which key stands alone, the seed decides.
 * What means nearly the same is no wrong answer, and not among the others.
 * Errors: `RangeError` where the pool holds fewer others than are asked for.
 */
export const measureRecall = (
  embed: Embed,
  targets: readonly Cluster[],
  pool: readonly Cluster[],
  { others = 1_000, seed = 1, alter }: RecallOptions = {},
): Recall => {
  const chance = chanceFrom(seed);
  const disguise = chance.apart();
  const embedded = new Map<string, Keys>();
  const keysOf = (cluster: Cluster): Keys => {
    const before = embedded.get(cluster.id);
    if (before) return before;
    const vectors = part(cluster).keys.map(embed);
    const keys = { stand: chance.pick(vectors), vectors };
    embedded.set(cluster.id, keys);
    return keys;
  };
  const order = shuffled(pool, chance);
  const one = new RankCount();
  const all = new RankCount();
  const miss = { pairs: 0, one: 0, all: 0 };
  let queries = 0;
  for (const target of targets) {
    const own = keysOf(target);
    const rest = order
      .filter((other) => !areKin(other, target))
      .slice(0, others)
      .map(keysOf);
    if (rest.length < others) throw new RangeError(`${pool.length} clusters hold no ${others} others`);
    const misses = target.nearMisses.map(embed);
    for (const text of part(target).queries) {
      const query = queryOf(embed(alter ? alter(text, disguise) : text));
      const alone = dot(query, own.stand);
      const best = nearest(query, own.vectors);
      queries++;
      one.add(1 + rest.filter(({ stand }) => dot(query, stand) >= alone).length);
      all.add(1 + rest.filter(({ vectors }) => nearest(query, vectors) >= best).length);
      for (const vector of misses) {
        const likeness = dot(query, vector);
        miss.pairs++;
        if (alone > likeness) miss.one++;
        if (best > likeness) miss.all++;
      }
    }
  }
  const by = Math.max(1, miss.pairs);
  return {
    queries,
    others,
    one: one.shares(),
    all: all.shares(),
    nearMiss: { pairs: miss.pairs, one: miss.one / by, all: miss.all / by },
  };
};
