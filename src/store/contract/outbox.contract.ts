import { beforeEach, describe, expect, test } from "vitest";
import type { Recorded } from "../../engine/ports.ts";
import { ANN, asking, opening, said, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

/** What a store keeps to about effects and what becomes of them. */
export const outboxContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("outbox", () => {
    test("effects are due in order, not before their time, and each can be started once", async () => {
      await store.record([
        opening("c1", said("m1"), { at: T0 + 5, effects: 2 }),
        opening("c2", said("m2"), { effects: 1 }),
      ]);
      expect((await store.due(T0 + 4, 10)).map((i) => i.id)).toEqual(["c2.1"]);
      expect((await store.due(T0 + 5, 2)).map((i) => i.id)).toEqual(["c2.1", "c1.1"]);
      expect(await store.start(["c1.1", "c1.2", "c9.9"], T0 + 6)).toEqual(new Set(["c1.1", "c1.2"]));
      expect(await store.start(["c1.1", "c2.1"], T0 + 6)).toEqual(new Set(["c2.1"]));
      expect(await store.due(T0 + 9, 10)).toEqual([]);
      const [first] = await store.due(0, 1, "started");
      expect(first).toEqual({ ...asking("c2", 1).item, status: "started", attempts: 1 });
    });

    test("what waits for other platforms is found behind any number of effects of a platform that is left out", async () => {
      const on = (platform: string, n: number, at: number): Recorded => {
        const { write, ...rest } = opening(`c${n}`, said(`m${n}`), { at });
        const { item } = asking(`c${n}`, 1, at);
        const effect = { ...item.effect, target: { ...item.effect.target, platform } };
        return { ...rest, write: { ...write!, outbox: [{ ...item, effect }] } };
      };
      await store.record([
        ...Array.from({ length: 20 }, (_, i) => on("twitch", i + 1, T0)),
        on("discord", 21, T0 + 3),
        on("dgg", 22, T0 + 2),
        on("discord", 23, T0 + 2),
        on("dgg", 24, T0 + 9),
      ]);
      const idsWithout = async (...except: string[]) =>
        (await store.due(T0 + 5, 3, "pending", new Set(except))).map((i) => i.id);
      expect(await idsWithout("twitch")).toEqual(["c22.1", "c23.1", "c21.1"]);
      expect(await idsWithout("twitch", "discord")).toEqual(["c22.1"]);
      expect(await idsWithout("dgg")).toEqual(["c1.1", "c2.1", "c3.1"]);
      expect(await idsWithout("twitch", "discord", "dgg")).toEqual([]);
      await store.start(["c22.1"], T0 + 5);
      expect(await idsWithout("twitch", "discord")).toEqual([]);
    });

    test("an outcome is written to the case, once", async () => {
      await store.record([opening("c1", said("m1"), { effects: 1 })]);
      await store.start(["c1.1"], T0);
      const done = { status: "done", at: T0 + 7, note: "gone" } as const;
      await store.finish([{ id: "c1.1", outcome: done }]);
      await store.finish([{ id: "c1.1", outcome: { status: "failed", at: T0 + 8 } }]);
      expect((await store.caseOf("c1"))?.effects[0]?.outcome).toEqual(done);
      expect((await store.eventsOf("c1")).map((e) => e.type)).toEqual(["opened", "acted"]);
      expect(await store.counts()).toMatchObject({
        outbox: { pending: 0, started: 0 },
        outcomes: { done: 1, simulated: 0, failed: 0, dropped: 0 },
      });
      await expect(store.finish([{ id: "c1.7", outcome: done }])).rejects.toThrow(/c1\.7/);
    });

    test("a retry comes back at its time, with its attempts counted", async () => {
      await store.record([opening("c1", said("m1"), { effects: 1 })]);
      await store.retry("c1.1", T0 + 50, "not started, so nothing to retry");
      await store.start(["c1.1"], T0);
      await store.retry("c1.1", T0 + 100, "429");
      expect(await store.due(T0 + 99, 10)).toEqual([]);
      expect(await store.due(T0 + 100, 10)).toMatchObject([
        { id: "c1.1", status: "pending", attempts: 1, dueAt: T0 + 100 },
      ]);
    });

    test("who was only held up has not tried, however often", async () => {
      await store.record([opening("c1", said("m1"), { effects: 1 })]);
      for (const at of [T0 + 1, T0 + 2, T0 + 3]) {
        await store.start(["c1.1"], at - 1);
        await store.retry("c1.1", at, "the route is busy", true);
      }
      expect(await store.due(T0 + 3, 10)).toMatchObject([
        { id: "c1.1", status: "pending", attempts: 0, dueAt: T0 + 3 },
      ]);
    });

    test("a verdict drops what is pending, leaves what has begun, and adds its own", async () => {
      await store.record([opening("c1", said("m1"), { effects: 2 }), opening("c2", said("m2"), { effects: 1 })]);
      await store.start(["c1.1"], T0);
      const more = { dropPending: "approved meanwhile", outbox: [asking("c1", 3).item] };
      expect(await store.write(verdict("c1", 1, "approve", more), ANN, T0 + 9)).toBe("written");
      expect((await store.due(T0 + 9, 10)).map((i) => i.id)).toEqual(["c2.1", "c1.3"]);
      const found = await store.caseOf("c1");
      expect(found).toMatchObject({ status: "approved", version: 3 });
      expect(found?.effects.map((e) => e.outcome)).toEqual([
        undefined,
        { status: "dropped", at: T0 + 9, note: "approved meanwhile" },
      ]);
      expect((await store.counts()).outcomes.dropped).toBe(1);
    });

    test("an outcome that comes with the events settles the effect", async () => {
      const [one, two] = [asking("c1", 1), asking("c1", 2)];
      const base = opening("c1", said("m1"), { effects: 2 });
      const outcome = { status: "dropped", at: T0, note: "unsupported" } as const;
      const acted = { type: "acted", at: T0, effect: one.item.id, action: "delete", outcome } as const;
      await store.record([{ ...base, write: { ...base.write!, events: [...base.write!.events, acted] } }]);
      expect((await store.due(T0, 10)).map((i) => i.id)).toEqual([two.item.id]);
    });
  });
};
