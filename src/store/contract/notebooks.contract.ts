import { beforeEach, describe, expect, test } from "vitest";
import { T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

/** What a store keeps to about notebooks. */
export const notebooksContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("notebooks", () => {
    test("what a connector wrote is what it reads, hostile text too, and never what another wrote", async () => {
      await store.writeRemark("discord", { key: "lock \ud800", value: 'half \udc00 "quoted"' }, T0);
      await store.writeRemark("twitch", { key: "lock \ud800", value: "other" }, T0);
      expect(await store.remark("discord", "lock \ud800")).toBe('half \udc00 "quoted"');
      expect(await store.remark("discord", "lock \udfff")).toBeUndefined();
    });

    test("a later remark takes the place of the one before, its time too", async () => {
      await store.writeRemark("discord", { key: "a", value: "1", until: T0 + 5 }, T0);
      await store.writeRemark("discord", { key: "a", value: "2" }, T0 + 1);
      await store.writeRemark("discord", { key: "b", value: "3" }, T0 + 9);
      expect(await store.remark("discord", "a")).toBe("2");
    });

    test("erased is gone, and only that", async () => {
      await store.writeRemark("discord", { key: "a", value: "1" }, T0);
      await store.writeRemark("discord", { key: "b", value: "2" }, T0);
      await store.eraseRemark("discord", "a");
      await store.eraseRemark("discord", "never there");
      expect(await store.remark("discord", "a")).toBeUndefined();
      expect(await store.remark("discord", "b")).toBe("2");
    });

    test("what is of no use any more goes with the next remark, so that ten thousand timeouts do not stay for ever", async () => {
      await store.writeRemark("discord", { key: "short", value: "1", until: T0 + 5 }, T0);
      await store.writeRemark("discord", { key: "long", value: "2", until: T0 + 50 }, T0);
      await store.writeRemark("discord", { key: "new", value: "3" }, T0 + 5);
      expect(await store.remark("discord", "short")).toBeUndefined();
      expect(await store.remark("discord", "long")).toBe("2");
    });
  });
};
