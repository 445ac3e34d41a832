import { beforeEach, describe, expect, test } from "vitest";
import {
  type LiveDifference,
  MOST_DIFFERENCES,
  NO_COUNTS,
  type WholeRulebook,
} from "../../engine/versions/rulebook-store.ts";
import { ANN, T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const LIST = "one\ntwo\u0000three\nhalf \ud800 a pair\n";
const book = (hash: string, more: Partial<WholeRulebook> = {}): WholeRulebook => ({
  hash,
  version: `v-${hash}`,
  main: "/chat/rules.yaml",
  files: [
    { name: "/chat/rules.yaml", text: `rules of ${hash}` },
    { name: "/chat/list.txt", text: LIST },
  ],
  ...more,
});
const difference = (n: number): LiveDifference => ({
  at: T0 + n,
  key: { platform: "discord", id: `m${n}`, revision: 0 },
  change: "newly_caught",
  before: { route: "ignore", rules: [], actions: [] },
  after: { route: "act", rules: ["scam"], actions: ["delete"] },
});

/** What a store keeps to about rulebooks. */
export const rulebooksContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("rulebooks", () => {
    test("a rulebook comes back with every file as it was, so that an old decision can be judged again", async () => {
      const whole = book("aa", { changedBy: "ann", why: "too many hits" });
      await store.keepRulebook(whole, T0);
      await store.keepRulebook(book("bb"), T0 + 1);
      expect(await store.rulebookOf("aa")).toEqual(whole);
      expect(await store.rulebookOf("cc")).toBeUndefined();
      const [newest, older] = await store.rulebooks();
      expect([newest?.hash, newest?.storedAt, older?.hash]).toEqual(["bb", T0 + 1, "aa"]);
      expect(older).toMatchObject({
        version: "v-aa",
        main: "/chat/rules.yaml",
        changedBy: "ann",
        why: "too many hits",
      });
    });

    test("a text that two rulebooks share has one hash, and a changed one another", async () => {
      await store.keepRulebook(book("aa"), T0);
      await store.keepRulebook(book("bb"), T0);
      const [one, two] = await store.rulebooks();
      expect(one?.files[1]).toEqual(two?.files[1]);
      expect(one?.files[0]?.textHash).not.toBe(two?.files[0]?.textHash);
    });

    test("a rulebook that is kept already is not written over", async () => {
      await store.keepRulebook(book("aa"), T0);
      await store.keepRulebook(book("aa", { version: "forged" }), T0 + 9);
      expect((await store.rulebooks()).map(({ version, storedAt }) => [version, storedAt])).toEqual([["v-aa", T0]]);
    });

    test("which rulebook judged when is kept in order, and in the audit chain", async () => {
      await store.keepRulebook(book("aa"), T0);
      const file = { at: T0, hash: "aa", by: { kind: "modbot" }, cause: { kind: "file", file: "r.yaml" } } as const;
      const order = { at: T0 + 5, hash: "aa", by: ANN, cause: { kind: "order", order: 3, as: "promoted" } } as const;
      expect(await store.putInForce(file)).toEqual({ ...file, seq: 1 });
      await store.putInForce(order);
      expect(await store.inForce()).toEqual([
        { ...file, seq: 1 },
        { ...order, seq: 2 },
      ]);
      const entries = await store.audit(0, 10);
      expect(entries.map(({ kind, subject, actor }) => [kind, subject, actor])).toEqual([
        ["rulebook", "aa", "modbot"],
        ["rulebook", "aa", "moderator:ann"],
      ]);
      expect((await store.verifyAudit()).broken).toBeUndefined();
    });

    test("no rulebook is said to judge that is not kept", async () => {
      const cause = { kind: "file", file: "r.yaml" } as const;
      await expect(store.putInForce({ at: T0, hash: "none", by: ANN, cause })).rejects.toThrow();
      expect(await store.inForce()).toEqual([]);
      expect(await store.audit(0, 10)).toEqual([]);
    });

    test("what a trial comes to adds up, and goes on after a restart", async () => {
      expect(await store.trialCounts(7)).toEqual(NO_COUNTS);
      await store.addToTrial(7, { ...NO_COUNTS, judged: 10, newly_caught: 2 }, [difference(1), difference(2)]);
      await store.addToTrial(7, { ...NO_COUNTS, judged: 5, skipped: 3, newly_caught: 1 }, [difference(3)]);
      await store.addToTrial(8, { ...NO_COUNTS, judged: 1 }, []);
      expect(await store.trialCounts(7)).toEqual({ ...NO_COUNTS, judged: 15, skipped: 3, newly_caught: 3 });
      expect(await store.trialDifferences(7, 2)).toEqual([difference(3), difference(2)]);
      expect(await store.trialDifferences(8, 2)).toEqual([]);
    });

    test("a rulebook that differs everywhere does not fill the disk", async () => {
      const many = Array.from({ length: MOST_DIFFERENCES }, (_, n) => difference(n));
      await store.addToTrial(7, NO_COUNTS, many);
      await store.addToTrial(7, NO_COUNTS, [difference(-1)]);
      const kept = await store.trialDifferences(7, MOST_DIFFERENCES + 10);
      expect([kept.length, kept[0], kept.at(-1)]).toEqual([MOST_DIFFERENCES, difference(-1), difference(1)]);
    });
  });
};
