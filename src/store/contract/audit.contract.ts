import { beforeEach, describe, expect, test } from "vitest";
import { MIGRATIONS } from "../migrations/index.ts";
import { ANN, ignoring, opening, said, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

/** What a store keeps to about its audit chain, its counts and itself. */
export const auditContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("audit", () => {
    test("every case event, outcome and note is a link, and the chain holds", async () => {
      await store.note([{ at: T0, actor: "modbot", kind: "started", subject: "run", content: { pid: 1 } }]);
      await store.record([opening("c1", said("m1", "zed", "a secret"), { effects: 1 }), ignoring(said("m2"))]);
      await store.finish([{ id: "c1.1", outcome: { status: "simulated", at: T0 } }]);
      await store.write(verdict("c1", 2, "block"), ANN, T0);
      const entries = await store.audit(0, 10);
      expect(entries.map((e) => [e.seq, e.actor, e.kind, e.subject])).toEqual([
        [1, "modbot", "started", "run"],
        [2, "modbot", "opened", "c1"],
        [3, "modbot", "acted", "c1"],
        [4, "moderator:ann", "decided", "c1"],
      ]);
      expect(entries[0]?.content).toBe('{"pid":1}');
      expect(entries[1]?.content).not.toContain("a secret");
      expect(JSON.parse(entries[1]?.content ?? "")).toMatchObject({
        message: { id: "m1" },
        route: "queue",
        rulebook: "h1",
      });
      expect(await store.audit(2, 1)).toEqual([entries[2]]);
      expect(await store.verifyAudit()).toEqual({ entries: 4, erased: 0 });
    });

    test("an empty chain is whole", async () => {
      expect(await store.verifyAudit()).toEqual({ entries: 0, erased: 0 });
    });
  });

  test("counts of an empty store are zero, and there is no last decision", async () => {
    expect(await store.counts()).toEqual({
      decisions: { ignore: 0, queue: 0, act: 0 },
      cases: { open: 0, escalated: 0, appealed: 0, acted: 0, approved: 0, blocked: 0, undone: 0 },
      outbox: { pending: 0, started: 0 },
      outcomes: { done: 0, simulated: 0, failed: 0, dropped: 0 },
      labels: 0,
    });
    await store.record([ignoring(said("m1"), T0 + 2), ignoring(said("m2"), T0 + 1)]);
    expect(await store.counts()).toMatchObject({ decisions: { ignore: 2 }, lastDecisionAt: T0 + 2 });
  });

  test("the change mark moves when something was written, and only then", async () => {
    const before = await store.changeMark();
    await store.counts();
    expect(await store.changeMark()).toBe(before);
    await store.record([ignoring(said("m1"))]);
    expect(await store.changeMark()).not.toBe(before);
  });

  test("facts about the store itself are kept", async () => {
    expect(await store.readMeta("purpose")).toBeUndefined();
    await store.writeMeta("purpose", "demo");
    await store.writeMeta("purpose", "real \ud800");
    expect(await store.readMeta("purpose")).toBe("real \ud800");
    expect(store.schemaVersion).toBe(MIGRATIONS.length);
  });
};
