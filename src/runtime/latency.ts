/** How long things took, ms. */
export type Quantiles = { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };

const LEAST_MS = 0.05;
const GROWTH = 1.05;
const BUCKETS = 400;

/**
 * Counts durations in buckets that grow by 5 %, so that memory stays the same however many are added.
 *
 * Gives: quantiles in ms, at most 5 % too high, never above the longest one seen; 0 before the first.
 * Limits: all below 0.05 ms count as 0, all above 4 hours fall into the last bucket.
 */
export const openLatency = () => {
  const counts = new Float64Array(BUCKETS);
  let total = 0;
  let max = 0;
  const quantile = (share: number): number => {
    const rank = Math.ceil(total * share);
    let below = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      below += counts[bucket]!;
      if (below >= rank) return Math.min(max, bucket === 0 ? 0 : LEAST_MS * GROWTH ** bucket);
    }
    return max;
  };
  return {
    add: (ms: number): void => {
      const bucket = ms < LEAST_MS ? 0 : Math.min(BUCKETS - 1, Math.ceil(Math.log(ms / LEAST_MS) / Math.log(GROWTH)));
      counts[Math.max(0, bucket)]!++;
      total++;
      max = Math.max(max, ms);
    },
    quantiles: (): Quantiles =>
      total === 0
        ? { p50: 0, p95: 0, p99: 0, max: 0 }
        : { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), max },
  };
};
