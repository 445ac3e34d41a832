import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import type { Label } from "../ports.ts";
import { estimateMisses, missedByHand } from "./misses.ts";

const drawn = (violation: boolean, probability: number, more: Partial<Label> = {}): Label => ({
  key: { platform: "discord", id: "m", revision: 0 },
  violation,
  rules: [],
  by: { kind: "moderator", name: "mia" },
  at: 0,
  source: "sample",
  probability,
  ...more,
});
const times = (count: number, label: Label): Label[] => new Array<Label>(count).fill(label);

test("nothing that was let pass was looked at: nothing is said", () => {
  expect(estimateMisses([], 1_000)).toBeUndefined();
  const others = [
    drawn(true, 1, { source: "review", rules: ["scam"] }),
    drawn(false, 0.02, { rules: ["scam"], fired: [{ id: "scam", fingerprint: "f", level: "act", sure: true }] }),
    drawn(true, 1, { source: "diff" }),
  ];
  expect(estimateMisses(others, 1_000)).toBeUndefined();
});

test("all that were looked at were innocent: none is estimated, and the bound says how many there may be", () => {
  const found = estimateMisses(times(300, drawn(false, 0.1)), 3_000);
  expect(found).toMatchObject({ looked: 300, found: 0, estimate: 0, low: 0 });
  expect(found?.high).toBeCloseTo(36.7, 0);
});

test("who was drawn seldom stands for more", () => {
  const labels = [...times(90, drawn(false, 0.1)), ...times(10, drawn(true, 0.01)), ...times(10, drawn(false, 0.01))];
  // 90 x 10 + 20 x 100 = 2,900, of which 10 x 100 = 1,000 are guilty.
  const found = estimateMisses(labels, 2_900);
  expect(found?.estimate).toBeCloseTo(1_000, 6);
  expect(found!.low).toBeLessThan(1_000);
  expect(found!.high).toBeGreaterThan(1_000);
  const plain = estimateMisses([...times(100, drawn(false, 0.1)), ...times(10, drawn(true, 0.1))], 2_900);
  expect(found!.high - found!.low).toBeGreaterThan(plain!.high - plain!.low);
});

test("what was found is never more than what is estimated at most, nor less than what is at least", () =>
  expect(estimateMisses(times(5, drawn(true, 1)), 0)).toMatchObject({ found: 5, estimate: 5, high: 5 }));

test("of 400 communities whose truth is known, at most one in twenty lies outside of what is said", () => {
  const random = seeded(7);
  let outside = 0;
  for (let run = 0; run < 400; run++) {
    const messages = Array.from({ length: 4_000 }, () => ({ bad: random() < 0.01, p: random() < 0.5 ? 0.05 : 0.15 }));
    const labels = messages.filter(({ p }) => random() < p).map(({ bad, p }) => drawn(bad, p));
    const truth = messages.filter(({ bad }) => bad).length;
    const found = estimateMisses(labels, messages.length)!;
    if (truth < found.low || truth > found.high) outside++;
  }
  expect(outside).toBeGreaterThan(0);
  expect(outside).toBeLessThanOrEqual(20);
});

test("what staff came across is counted apart: nobody drew it, and it moves no estimate", () => {
  const seen = drawn(true, 1, { source: "seen" });
  const labels = [...times(90, drawn(false, 0.1)), ...times(10, drawn(true, 0.1))];
  expect(estimateMisses([...labels, ...times(50, seen)], 1_000)).toEqual(estimateMisses(labels, 1_000));
  expect(estimateMisses([seen], 1_000)).toBeUndefined();
  expect(missedByHand([...labels, ...times(3, seen), drawn(true, 1, { source: "seen", rules: ["scam"] })])).toBe(3);
});
