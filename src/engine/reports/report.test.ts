import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_RECORD, reportWeight } from "./report.ts";

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const OLD = { createdAt: NOW - 400 * DAY, joinedAt: NOW - 30 * DAY };

test("a first report counts half, a proven reporter nearly fully, one who is always wrong hardly", () => {
  expect(reportWeight(NO_RECORD, OLD, NOW)).toBe(0.5);
  expect(reportWeight({ upheld: 8, refuted: 0 }, OLD, NOW)).toBe(0.9);
  expect(reportWeight({ upheld: 0, refuted: 8 }, OLD, NOW)).toBe(0.1);
});

test("a thousand accounts of yesterday weigh nothing together", () => {
  const total = Array.from({ length: 1_000 }, () => reportWeight(NO_RECORD, { createdAt: NOW - DAY }, NOW));
  expect(total.reduce((sum, weight) => sum + weight, 0)).toBe(0);
});

test("who joined an hour ago counts once a report was upheld", () => {
  expect(reportWeight(NO_RECORD, { ...OLD, joinedAt: NOW - 3_600_000 }, NOW)).toBe(0);
  expect(reportWeight({ upheld: 1, refuted: 0 }, { ...OLD, joinedAt: NOW - 3_600_000 }, NOW)).toBeCloseTo(2 / 3);
});

test("what a platform does not say of ages is held against nobody", () => {
  expect(reportWeight(NO_RECORD, {}, NOW)).toBe(0.5);
});

test("being upheld never lowers a weight, being refuted never raises it, and it stays between 0 and 1", () => {
  const count = fc.nat({ max: 1_000 });
  fc.assert(
    fc.property(count, count, (upheld, refuted) => {
      const weight = reportWeight({ upheld, refuted }, OLD, NOW);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThan(1);
      expect(reportWeight({ upheld: upheld + 1, refuted }, OLD, NOW)).toBeGreaterThan(weight);
      expect(reportWeight({ upheld, refuted: refuted + 1 }, OLD, NOW)).toBeLessThan(weight);
    }),
  );
});
