import { beforeEach, describe, expect, test } from "vitest";
import type { CaseEvent } from "../../engine/case.ts";
import type { CaseWrite } from "../../engine/ports.ts";
import { ANN, opening, said, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const by = (author: string) => ({ platform: "discord", community: "s1", author });
const reporting = (caseId: string, version: number, author: string, at: number, weight = 0.5): CaseWrite => {
  const message = { platform: "discord", id: "m1", revision: 0 };
  const reported: CaseEvent = { type: "reported", at, from: by(author), message, reason: "spam \ud800", weight };
  return { caseId, version, events: [reported] };
};

/** What a store keeps to about reports. */
export const reportsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;

  describe("reports", () => {
    beforeEach(async () => {
      store = given();
      const open = (n: number) => opening(`c${n}`, said(`m${n}`), { at: T0 + n });
      await store.record([open(1), open(2), open(3), open(4)]);
    });

    test("a report that came with a message is an event of its case, and the queue goes by it before the age", async () => {
      await store.write(reporting("c3", 1, "zed", T0 + 9), ANN, T0);
      await store.write(reporting("c2", 1, "new", T0 + 9, 0), ANN, T0);
      expect((await store.caseOf("c3"))?.reports).toMatchObject([
        { from: by("zed"), reason: "spam \ud800", weight: 0.5 },
      ]);
      const queue = await store.cases({ status: ["open", "escalated"] });
      expect(queue.map(({ id, reporters }) => [id, reporters])).toEqual([
        ["c3", 1],
        ["c1", undefined],
        ["c2", 1],
        ["c4", undefined],
      ]);
    });

    test("one who reports two messages of a case weighs once", async () => {
      const first = reporting("c1", 1, "zed", T0);
      await store.write(
        { ...first, events: [...first.events, { ...first.events[0]!, again: true } as CaseEvent] },
        ANN,
        T0,
      );
      await store.write(reporting("c2", 1, "yan", T0, 0.75), ANN, T0);
      const queue = await store.cases({ status: ["open"] });
      expect(queue.map(({ id, reporters }) => [id, reporters]).slice(0, 2)).toEqual([
        ["c2", 1],
        ["c1", 1],
      ]);
    });

    test("what people decide is the record of whoever has reported, and undoing it takes that back", async () => {
      for (const id of ["c1", "c2", "c3", "c4"]) await store.write(reporting(id, 1, "zed", T0 + 5), ANN, T0);
      await store.write(verdict("c1", 2, "block"), ANN, T0);
      await store.write(verdict("c2", 2, "approve"), ANN, T0);
      await store.write(verdict("c3", 2, "escalate"), ANN, T0);
      expect(await store.reporterRecord(by("zed"))).toEqual({ upheld: 1, refuted: 1, waiting: 2 });
      await store.write(
        { caseId: "c2", version: 3, events: [{ type: "undone", at: T0, by: ANN, reopens: true, asked: [] }] },
        ANN,
        T0,
      );
      expect(await store.reporterRecord(by("zed"))).toEqual({ upheld: 1, refuted: 0, waiting: 3 });
      expect(await store.reporterRecord(by("yan"))).toEqual({ upheld: 0, refuted: 0, waiting: 0 });
    });

    test("how often somebody has reported lately is known, in one community", async () => {
      await store.write(reporting("c1", 1, "zed", T0 + 1), ANN, T0);
      await store.write(reporting("c2", 1, "zed", T0 + 7), ANN, T0);
      expect(await store.reportTimes(by("zed"), T0 + 2)).toEqual([T0 + 7]);
      expect(await store.reportTimes(by("zed"), T0)).toEqual([T0 + 1, T0 + 7]);
      expect(await store.reportTimes({ platform: "discord", author: "zed" }, T0)).toEqual([]);
    });
  });
};
