import { beforeEach, describe, expect, test } from "vitest";
import { ACTED, ANN, joining, label, opening, said, strike, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

/** What a store keeps to about strikes, labels and what an author has been through. */
export const peopleContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("strikes, labels and history", () => {
    test("strikes count per person and community, oldest first, until they are void", async () => {
      const twitch = { ...strike("c1", "zed", 4), person: { platform: "twitch", author: "zed" } };
      const open = opening("c1", said("m1"));
      const strikes = [strike("c1", "zed", 2, T0 + 5), strike("c1", "zed", 1, T0 + 1), twitch];
      await store.record([{ ...open, write: { ...open.write!, strikes } }]);
      const zed = { platform: "discord", community: "s1", author: "zed" };
      expect((await store.strikesOf(zed)).map((s) => s.weight)).toEqual([1, 2]);
      expect(await store.strikesOf({ platform: "twitch", author: "zed" })).toEqual([twitch]);
      expect(await store.strikesOf({ platform: "discord", author: "zed" })).toEqual([]);
      expect(await store.standingsOf([zed])).toEqual([
        { verdicts: [], strikes: [strike("c1", "zed", 1, T0 + 1), strike("c1", "zed", 2, T0 + 5)] },
      ]);
      await store.write(verdict("c1", 1, "block", { voidStrikes: true, strikes: [strike("c1", "zed", 3)] }), ANN, T0);
      expect((await store.strikesOf(zed)).map((s) => s.weight)).toEqual([3]);
    });

    test("labels come in order, since a time, and void ones no more", async () => {
      await store.record([opening("c1", said("m1")), opening("c2", said("m2"))]);
      const late = label("c1", "m1", { at: T0 + 9, violation: false, source: "overturn", probability: 0.25 });
      await store.write(verdict("c1", 1, "block", { labels: [late, label("c1", "m1")] }), ANN, T0);
      await store.write(verdict("c2", 1, "block", { labels: [label("c2", "m2", { at: T0 + 1 })] }), ANN, T0);
      expect(await store.labels()).toEqual([label("c1", "m1"), label("c2", "m2", { at: T0 + 1 }), late]);
      expect((await store.labels(T0 + 1)).map((l) => l.at)).toEqual([T0 + 1, T0 + 9]);
      await store.write(
        verdict("c1", 2, "approve", { voidLabels: true, labels: [label("c1", "m1", { at: T0 + 5 })] }),
        ANN,
        T0,
      );
      expect((await store.labels()).map((l) => l.at)).toEqual([T0 + 1, T0 + 5]);
      expect((await store.counts()).labels).toBe(2);
    });

    test("a label of a diff counts once a message, may be taken back, and leaves those of cases alone", async () => {
      await store.record([opening("c1", said("m1"))]);
      await store.write(verdict("c1", 1, "block", { labels: [label("c1", "m1")] }), ANN, T0);
      const fired = ["f1", "f2"].map((fingerprint) => ({
        id: "scam",
        fingerprint,
        level: "queue" as const,
        sure: true,
      }));
      const diff = (id: string, violation: boolean, at: number) => {
        const { caseId: _, ...fields } = label("", id, { violation, at, fired, probability: 0.25 });
        return { ...fields, source: "diff" as const };
      };
      await store.giveLabel(diff("m1", true, T0 + 1));
      await store.giveLabel(diff("m1", false, T0 + 2));
      await store.giveLabel(diff("m2", false, T0 + 3));
      expect(await store.labels()).toEqual([label("c1", "m1"), diff("m1", false, T0 + 2), diff("m2", false, T0 + 3)]);
      const { key } = diff("m1", false, 0);
      expect([await store.takeLabel(key, ANN, T0 + 4), await store.takeLabel(key, ANN, T0 + 5)]).toEqual([true, false]);
      expect(await store.labels()).toEqual([label("c1", "m1"), diff("m2", false, T0 + 3)]);
      const kinds = (await store.audit(0, 99)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind.endsWith("labelled"))).toEqual(
        [..."aaa"].map(() => "labelled").concat("unlabelled"),
      );
      expect((await store.verifyAudit()).broken).toBeUndefined();
    });

    test("a history tells what people confirmed and what they took back", async () => {
      const acted = { decision: ACTED };
      await store.record([
        opening("c1", said("m1"), { at: T0 + 1 }),
        opening("c2", said("m2"), { ...acted, at: T0 + 2 }),
        opening("c3", said("m3"), { at: T0 + 3 }),
        opening("c4", said("m4"), { ...acted, at: T0 + 4 }),
        opening("c5", said("m5"), { ...acted, at: T0 + 5 }),
        opening("c6", said("m6", "yan"), { at: T0 + 6 }),
        joining("c6", said("m7", "zed"), { at: T0 + 7 }),
      ]);
      await store.write(verdict("c1", 1, "block", { at: T0 + 30 }), ANN, T0);
      await store.write(verdict("c2", 1, "approve", { at: T0 + 20 }), ANN, T0);
      await store.write(verdict("c3", 1, "approve", { at: T0 + 10 }), ANN, T0);
      await store.write(
        { caseId: "c4", version: 1, events: [{ type: "undone", at: T0, by: ANN, asked: [] }] },
        ANN,
        T0,
      );
      const history = await store.historyOf({ platform: "discord", community: "s1", author: "zed" });
      expect(history).toMatchObject({ cases: 6, upheld: 1, overturned: 2, strikes: [] });
      expect(history.recent.map((c) => c.id)).toEqual(["c6", "c5", "c4", "c3", "c2"]);
      const people = ["zed", "nobody"].map((author) => ({ platform: "discord", community: "s1", author }));
      expect(await store.standingsOf(people)).toEqual([
        {
          strikes: [],
          verdicts: [
            { at: T0, isUpheld: false },
            { at: T0 + 20, isUpheld: false },
            { at: T0 + 30, isUpheld: true },
          ],
        },
        { strikes: [], verdicts: [] },
      ]);
      const nobody = await store.historyOf({ platform: "discord", author: "zed" });
      expect(nobody).toEqual({ cases: 0, upheld: 0, overturned: 0, strikes: [], verdicts: [], recent: [] });
    });
  });
};
