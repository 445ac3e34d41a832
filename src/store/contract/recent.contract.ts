import { beforeEach, describe, expect, test } from "vitest";
import type { Recorded } from "../../engine/ports.ts";
import { ignoring, opening, said, T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const KEEP = { forMs: 60_000, atMost: 5 };
const judged = (from: number, to: number, at = T0): readonly Recorded[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ignoring(said(`m${from + i}`), at + from + i));

/** What a store keeps to about the messages judged last. */
export const recentContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });
  const ids = async (after = 0, limit = 100) => (await store.recent(after, limit)).map(({ message }) => message.id);

  describe("recent messages", () => {
    test("every judged message is there as it came, so that other rules can be tried on it", async () => {
      const hostile = said("m1", "zed", "half \ud800 a pair\u0000");
      await store.record([ignoring(hostile), opening("c1", said("m2"))], KEEP);
      expect(await store.recent(0, 10)).toEqual([
        { seq: 1, at: T0, message: hostile },
        { seq: 2, at: T0, message: said("m2") },
      ]);
      expect(await ids(1)).toEqual(["m2"]);
      expect(await ids(0, 1)).toEqual(["m1"]);
    });

    test("nothing is kept where nobody asked for it, and no message twice", async () => {
      await store.record(judged(1, 2));
      expect(await ids()).toEqual([]);
      await store.record(judged(1, 3), KEEP);
      await store.record(judged(3, 3), KEEP);
      expect(await ids()).toEqual(["m3"]);
    });

    test("the oldest go when there are too many, or when they are too old", async () => {
      await store.record(judged(1, 4), KEEP);
      await store.record(judged(5, 8), KEEP);
      expect(await ids()).toEqual(["m4", "m5", "m6", "m7", "m8"]);
      await store.record(judged(9, 9, T0 + 60_000 - 3), KEEP);
      expect(await ids()).toEqual(["m6", "m7", "m8", "m9"]);
    });

    test("lower limits are reached step by step, so that no write takes long", async () => {
      await store.record(judged(1, 40), { forMs: 60_000, atMost: 1_000 });
      await store.record(judged(41, 42), KEEP);
      expect(await ids()).toHaveLength(42 - 8);
      for (let n = 43; n < 60; n++) await store.record(judged(n, n), KEEP);
      expect(await ids()).toEqual(["m55", "m56", "m57", "m58", "m59"]);
    });

    test("a time finds the place from which to read", async () => {
      expect(await store.recentSince(T0)).toEqual({ after: 0, count: 0 });
      await store.record(judged(1, 4), KEEP);
      await store.record(judged(5, 8), KEEP);
      for (const [at, count] of [
        [T0, 5],
        [T0 + 4, 5],
        [T0 + 5, 4],
        [T0 + 8, 1],
        [T0 + 9, 0],
      ] as const) {
        const { after, count: found } = await store.recentSince(at);
        expect(found).toBe(count);
        expect(await ids(after)).toHaveLength(count);
      }
    });

    test("a long text is cut, so that nobody can fill the disk with one message", async () => {
      await store.record([ignoring(said("m1", "zed", "x".repeat(1_000_000)))], KEEP);
      expect((await store.recent(0, 1))[0]?.message.text.length).toBeLessThan(8_002);
    });
  });
};
