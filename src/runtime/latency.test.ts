import fc from "fast-check";
import { expect, test } from "vitest";
import { openLatency } from "./latency.ts";

test("an operator reads a quantile that is at most 5 % above the true one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 300 }), (times) => {
      const latency = openLatency();
      for (const ms of times) latency.add(ms);
      const sorted = times.toSorted((a, b) => a - b);
      const quantiles = latency.quantiles();
      for (const [name, share] of [
        ["p50", 0.5],
        ["p95", 0.95],
        ["p99", 0.99],
      ] as const) {
        const exact = sorted[Math.ceil(sorted.length * share) - 1]!;
        expect(quantiles[name]).toBeGreaterThanOrEqual(exact - 1e-9);
        expect(quantiles[name]).toBeLessThanOrEqual(exact * 1.051);
      }
      expect(quantiles.max).toBe(sorted.at(-1));
    }),
  );
});

test("nothing measured reads as zero, and odd clocks break nothing", () => {
  const latency = openLatency();
  expect(latency.quantiles()).toEqual({ p50: 0, p95: 0, p99: 0, max: 0 });
  for (const ms of [-5, 0, 1e12]) latency.add(ms);
  expect(latency.quantiles().p50).toBe(0);
  expect(latency.quantiles().max).toBe(1e12);
});
