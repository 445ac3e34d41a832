import { beforeEach, describe, expect, test } from "vitest";
import type { NewOrder } from "../../engine/order.ts";
import { ANN, T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const pausing = (rule: string, more: Partial<NewOrder> = {}): NewOrder => ({
  at: T0,
  by: ANN,
  body: { kind: "rule", rule, does: "pause", why: 'too many hits, "lone \ud800"' },
  ...more,
});

/** What a store keeps to about orders. */
export const ordersContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("orders", () => {
    test("orders come back as they were given, in order, without gaps", async () => {
      const first = await store.give([pausing("a"), pausing("b", { until: T0 + 60_000, by: { kind: "modbot" } })]);
      const second = await store.give([pausing("c")]);
      expect(first.map(({ seq }) => seq)).toEqual([1, 2]);
      expect(second.map(({ seq }) => seq)).toEqual([3]);
      expect(await store.orders(0, 10)).toEqual([...first, ...second]);
      expect(await store.orders(1, 1)).toEqual([first[1]]);
      expect(await store.orders(3, 10)).toEqual([]);
    });

    test("each order is a link of the audit chain, so nobody can change the bot unseen", async () => {
      await store.give([pausing("a")]);
      const [entry] = await store.audit(0, 10);
      expect(entry).toMatchObject({ at: T0, actor: "moderator:ann", kind: "ordered", subject: "rule" });
      expect(JSON.parse(entry?.content ?? "")).toMatchObject({ rule: "a", does: "pause" });
      expect((await store.verifyAudit()).broken).toBeUndefined();
    });

    test("an order moves the change mark, so that the running bot sees it", async () => {
      const before = await store.changeMark();
      await store.give([pausing("a")]);
      expect(await store.changeMark()).not.toBe(before);
    });
  });
};
