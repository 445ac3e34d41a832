import fc from "fast-check";
import { expect, test } from "vitest";
import type { Strike } from "../ports.ts";
import { crossed, nextRung, rungAt, type Steps } from "./ladder.ts";
import { type Fading, fallsBelow, hasReached, strikesAt } from "./strikes.ts";

const DAY = 86_400_000;
const START = 1_790_000_000_000;
const person = { platform: "discord", author: "ann" };
const strike = (weight: number, day: number, expireDays?: number): Strike => ({
  person,
  caseId: "c1",
  weight,
  rules: ["r"],
  at: START + day * DAY,
  ...(expireDays === undefined ? {} : { expireMs: expireDays * DAY }),
});
const onDay = (day: number): number => START + day * DAY;

const strikes = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 900 }),
      fc.option(fc.integer({ min: 1, max: 400 })),
    )
    .map(([weight, day, expire]) => strike(weight / 4, day, expire ?? undefined)),
  { maxLength: 12 },
);
const fading: fc.Arbitrary<Fading> = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 1, max: 400 }).map((days) => ({ halfLifeMs: days * DAY })),
  fc.integer({ min: 1, max: 400 }).map((days) => ({ expireMs: days * DAY })),
);
const day = fc.integer({ min: 0, max: 3_000 });
const steps: fc.Arbitrary<Steps> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 0, max: 40 }),
  )
  .map(([rungs, repeat]) => ({
    ladder: rungs
      .toSorted((a, b) => a - b)
      .map((at) => ({ strikes: at, action: "timeout", durationMs: at * 60_000 }) as const),
    ...(repeat === 0 ? {} : { repeat: repeat / 10 }),
  }));

test("a strike counts fully till it expires, and then not at all", () => {
  const expiring = { expireMs: 30 * DAY };
  expect([0, 29.99, 30, 300].map((d) => strikesAt([strike(2, 0)], onDay(d), expiring))).toEqual([2, 2, 0, 0]);
});

test("a strike halves with every half-life", () => {
  expect([0, 30, 60].map((d) => strikesAt([strike(4, 0)], onDay(d), { halfLifeMs: 30 * DAY }))).toEqual([4, 2, 1]);
});

test("a strike with an end of its own keeps to it, whatever the rulebook says of others", () => {
  for (const rules of [{}, { halfLifeMs: DAY }, { expireMs: DAY }])
    expect([6, 7].map((d) => strikesAt([strike(2, 0, 7)], onDay(d), rules))).toEqual([2, 0]);
});

test("one burst is one strike, the heaviest; and still one when the heavier is taken back", () => {
  const [light, heavy] = [strike(1, 0), strike(3, 0)];
  expect(strikesAt([light, heavy, light], onDay(1), {})).toBe(3);
  expect(strikesAt([light, light], onDay(1), {})).toBe(1);
});

test("the order in which strikes are read makes no difference", () => {
  fc.assert(
    fc.property(
      strikes,
      fading,
      day,
      (some, rules, d) => strikesAt(some, onDay(d), rules) === strikesAt(some.toReversed(), onDay(d), rules),
    ),
  );
});

test("a total is never negative, and without a new strike never rises", () => {
  fc.assert(
    fc.property(strikes, fading, day, day, (some, rules, d, more) => {
      const till = some.filter(({ at }) => at <= onDay(d));
      const [now, later] = [strikesAt(till, onDay(d), rules), strikesAt(till, onDay(d + more), rules)];
      expect(later).toBeGreaterThanOrEqual(0);
      expect(later).toBeLessThanOrEqual(now);
    }),
  );
});

test("taking a strike back never makes a total higher", () => {
  fc.assert(
    fc.property(strikes, fading, day, fc.nat(11), (some, rules, d, gone) => {
      const left = some.filter((_, index) => index !== gone);
      expect(strikesAt(left, onDay(d), rules)).toBeLessThanOrEqual(strikesAt(some, onDay(d), rules));
    }),
  );
});

test("a half-life and an expiry without an end are the same as none, and both weigh all at the start", () => {
  fc.assert(
    fc.property(strikes, day, (some, d) => {
      const own = some.map(({ expireMs: _, ...rest }) => rest);
      const never = strikesAt(own, onDay(d), {});
      expect(strikesAt(own, onDay(d), { expireMs: 1e15 })).toBe(never);
      expect(strikesAt(own, onDay(d), { halfLifeMs: 1e18 })).toBeCloseTo(never, 6);
      for (const rules of [{ expireMs: 1 }, { halfLifeMs: 1 }])
        expect(strikesAt([strike(3, d)], onDay(d), rules)).toBe(3);
    }),
  );
});

test("when a total will have fallen is foretold to the millisecond, or that it never will", () => {
  fc.assert(
    fc.property(strikes, fading, day, fc.integer({ min: 1, max: 120 }), (some, rules, d, tenths) => {
      const [now, level] = [onDay(d), tenths / 10];
      const past = some.filter(({ at }) => at <= now);
      const at = fallsBelow(some, level, now, rules);
      if (at === undefined) expect(strikesAt(past, now + 50 * 365 * DAY, rules)).toBeGreaterThanOrEqual(level);
      else {
        expect(strikesAt(past, at, rules)).toBeLessThan(level);
        if (at > now) expect(strikesAt(past, at - 1, rules)).toBeGreaterThanOrEqual(level);
      }
    }),
  );
});

test("a level that was reached in between is remembered, though the total has fallen since", () => {
  const some = [strike(2, 0), strike(2, 10)];
  const rules = { expireMs: 15 * DAY };
  expect(hasReached(some, 4, onDay(0), onDay(40), rules)).toBe(true);
  expect(hasReached(some, 4, onDay(16), onDay(40), rules)).toBe(false);
  expect(hasReached(some, 5, onDay(0), onDay(40), rules)).toBe(false);
});

test("more strikes never lead to less", () => {
  fc.assert(
    fc.property(steps, fc.nat(600), fc.nat(600), (ladder, a, b) => {
      const [less, more] = [Math.min(a, b) / 10, Math.max(a, b) / 10];
      expect(rungAt(more, ladder)?.strikes ?? 0).toBeGreaterThanOrEqual(rungAt(less, ladder)?.strikes ?? 0);
      expect(rungAt(more, ladder)?.durationMs ?? 0).toBeGreaterThanOrEqual(rungAt(less, ladder)?.durationMs ?? 0);
    }),
  );
});

test("the next rung is the first total at which something happens", () => {
  fc.assert(
    fc.property(steps, fc.nat(600), (ladder, tenths) => {
      const total = tenths / 10;
      const next = nextRung(total, ladder);
      if (next === undefined) {
        expect(crossed(total, 10_000, ladder)).toBeUndefined();
        return;
      }
      expect(next.strikes).toBeGreaterThan(total);
      expect(crossed(total, next.strikes, ladder)).toEqual(next);
      expect(crossed(total, next.strikes - 0.01, ladder)).toBeUndefined();
    }),
  );
});

test("above the top rung its step comes again at every so many strikes, and without repeat never", () => {
  const ladder = [
    { strikes: 3, action: "timeout", durationMs: 1 },
    { strikes: 6, action: "ban", durationMs: 2 },
  ] as const;
  const reached = (repeat?: number) =>
    [5, 6, 7, 8, 9, 10].map((total) => crossed(total - 1, total, { ladder, ...(repeat ? { repeat } : {}) })?.strikes);
  expect(reached()).toEqual([undefined, 6, undefined, undefined, undefined, undefined]);
  expect(reached(2)).toEqual([undefined, 6, undefined, 8, undefined, 10]);
  expect(reached(0.1)).toEqual([undefined, 6, 7, 8, 9, 10]);
});
