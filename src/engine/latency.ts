/** Buckets a power of two is cut into: the error of a percentile is below 3 %. */
const FINE = 32;
const OCTAVES = 34;

export type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };

/** What a histogram holds, as plain numbers: each bucket in use with its count, and the longest duration. */
export type LatencyCounts = {
  readonly max: number;
  readonly buckets: readonly (readonly [bucket: number, count: number])[];
};

/**
 * Counts durations in buckets that grow with them, so that percentiles of any number of samples take constant memory.
 * Source: the idea of HdrHistogram: logarithmic buckets, each cut linearly.
 */
export class LatencyHistogram {
  readonly #counts = new Float64Array(FINE * OCTAVES);
  #samples = 0;
  #max = 0;

  /** Adds one duration, in any unit; a hundredth of the unit is the finest told apart. A clock that went back counts as none at all. */
  add(duration: number): void {
    const hundredths = duration > 0 ? Math.max(1, duration * 100) : 1;
    const octave = Math.min(OCTAVES - 1, Math.floor(Math.log2(hundredths)));
    const within = Math.min(FINE - 1, Math.floor((hundredths / 2 ** octave - 1) * FINE));
    const bucket = octave * FINE + within;
    this.#counts[bucket] = this.#counts[bucket]! + 1;
    this.#samples++;
    if (duration > this.#max) this.#max = duration;
  }

  /** Adds all that another histogram holds. */
  addAll({ max, buckets }: LatencyCounts): void {
    for (const [bucket, count] of buckets) {
      this.#counts[bucket] = (this.#counts[bucket] ?? 0) + count;
      this.#samples += count;
    }
    this.#max = Math.max(this.#max, max);
  }

  get samples(): number {
    return this.#samples;
  }

  get counts(): LatencyCounts {
    const buckets: [number, number][] = [];
    for (const [bucket, count] of this.#counts.entries()) if (count > 0) buckets.push([bucket, count]);
    return { max: this.#max, buckets };
  }

  /** The duration that this share of the samples do not exceed; 0 without samples. */
  percentile(share: number): number {
    let left = Math.ceil(share * this.#samples);
    if (left === 0) return 0;
    // The last bucket has no upper end but the longest seen.
    for (let bucket = 0; bucket < this.#counts.length - 1; bucket++) {
      left -= this.#counts[bucket]!;
      if (left <= 0) return Math.min(this.#max, upperEnd(bucket));
    }
    return this.#max;
  }

  get percentiles(): Percentiles {
    const at = (share: number): number => Math.round(this.percentile(share) * 100) / 100;
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: Math.round(this.#max * 100) / 100 };
  }
}

const upperEnd = (bucket: number): number =>
  (2 ** Math.floor(bucket / FINE) * (1 + ((bucket % FINE) + 1) / FINE)) / 100;
