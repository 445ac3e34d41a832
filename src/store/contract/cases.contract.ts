import { beforeEach, describe, expect, test } from "vitest";
import { ACTED, ANN, BOB, claim, firedRule, joining, opening, QUEUED, said, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

/** What a store keeps to about cases, and about several who write to one. */
export const casesContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("cases", () => {
    test("a case is what its events tell, in order", async () => {
      await store.record([
        opening("c1", said("m1"), { effects: 1 }),
        joining("c1", said("m2", "yan"), { decision: ACTED }),
      ]);
      const found = await store.caseOf("c1");
      expect(found).toMatchObject({ id: "c1", version: 2, status: "open", severity: "high" });
      expect(found?.entries.map((e) => e.message.id)).toEqual(["m1", "m2"]);
      expect((await store.eventsOf("c1")).map((e) => e.type)).toEqual(["opened", "joined"]);
      expect(await store.nextCase()).toBe(2);
    });

    test("an id that names no case finds nothing", async () => {
      for (const id of ["c1", "c0", "", "12", "c1 OR 1", "c99999999999999999999"]) {
        expect(await store.caseOf(id), id).toBeUndefined();
        expect(await store.summaryOf(id), id).toBeUndefined();
        expect(await store.eventsOf(id), id).toEqual([]);
      }
      expect(await store.write(verdict("c7", 3, "block"), ANN, T0)).toBe("moved");
      expect(await store.write(verdict("nonsense", 3, "block"), ANN, T0)).toBe("moved");
    });

    test("the queue shows the severest first, then the oldest; what is decided comes newest first", async () => {
      const severity = (s: "low" | "high") => ({ ...QUEUED, severity: s });
      await store.record([
        opening("c1", said("m1"), { decision: severity("low"), at: T0 + 1 }),
        opening("c2", said("m2"), { decision: severity("high"), at: T0 + 3 }),
        opening("c3", said("m3"), { decision: severity("high"), at: T0 + 2 }),
        opening("c4", said("m4"), { decision: ACTED, at: T0 + 4 }),
        opening("c5", said("m5"), { decision: ACTED, at: T0 + 5 }),
        opening("c6", said("m6"), { decision: severity("low"), at: T0 }),
      ]);
      await store.write(verdict("c6", 1, "escalate"), ANN, T0);
      const ids = async (filter: Parameters<typeof store.cases>[0]) => (await store.cases(filter)).map((c) => c.id);
      expect(await ids({ status: ["open", "escalated"] })).toEqual(["c3", "c2", "c6", "c1"]);
      expect(await ids({ status: ["acted"] })).toEqual(["c5", "c4"]);
      expect(await ids({})).toEqual(["c3", "c2", "c6", "c1", "c5", "c4"]);
      expect(await ids({ limit: 2, offset: 3 })).toEqual(["c1", "c5"]);
      expect(await ids({ status: [] })).toEqual([]);
      expect(await ids({ since: T0 + 3 })).toEqual(["c2", "c5", "c4"]);
      expect(await store.countCases({ status: ["open"] })).toBe(3);
      expect(await store.countCases({ since: T0 + 3, limit: 1 })).toBe(3);
    });

    test("cases are found by rule and by any of their authors, but not by a rule in shadow", async () => {
      const rules = [firedRule("loud"), firedRule("quiet", "shadow")];
      await store.record([
        opening("c1", said("m1", "zed"), { decision: { ...QUEUED, rules } }),
        joining("c1", said("m2", "yan")),
      ]);
      const count = (filter: Parameters<typeof store.countCases>[0]) => store.countCases(filter);
      expect(await count({ rule: "loud" })).toBe(1);
      expect(await count({ rule: "scam-link" })).toBe(1);
      expect(await count({ rule: "quiet" })).toBe(0);
      expect(await count({ author: "yan" })).toBe(1);
      expect(await count({ author: "ann" })).toBe(0);
      expect(await store.summaryOf("c1")).toEqual((await store.cases({}))[0]);
      expect(await store.summaryOf("c1")).toEqual({
        id: "c1",
        version: 2,
        status: "open",
        severity: "medium",
        openedAt: T0,
        messages: 2,
        text: "text of m1",
        author: { id: "zed", name: "zed" },
        rules: ["loud", "scam-link"],
      });
    });
  });

  describe("two moderators", () => {
    beforeEach(() => store.record([opening("c1", said("m1"))]));

    test("a writer who saw an older version is told that it moved on, and changes nothing", async () => {
      expect(await store.write(verdict("c1", 1, "block"), ANN, T0)).toBe("written");
      expect(await store.write(verdict("c1", 1, "approve"), BOB, T0)).toBe("moved");
      expect(await store.caseOf("c1")).toMatchObject({ status: "blocked", version: 2 });
    });

    test("a claim keeps others out until it ends or is given back, and lets its holder in", async () => {
      expect(await store.write(claim("c1", 1, ANN, T0, T0 + 100), ANN, T0)).toBe("written");
      expect(await store.write(claim("c1", 2, BOB, T0, T0 + 100), BOB, T0 + 99)).toBe("claimed");
      expect(await store.write(verdict("c1", 2, "block", { by: BOB }), BOB, T0 + 99)).toBe("claimed");
      expect(await store.write(claim("c1", 2, ANN, T0, T0 + 200), ANN, T0 + 50)).toBe("written");
      expect(await store.write(claim("c1", 3, BOB, T0, T0 + 300), BOB, T0 + 200)).toBe("written");
      // Ann's claim is over, and she does not know it.
      expect(await store.write(verdict("c1", 3, "block"), ANN, T0 + 201)).toBe("moved");
      const released = { caseId: "c1", version: 4, events: [{ type: "released", at: T0, by: BOB } as const] };
      expect(await store.write(released, BOB, T0 + 202)).toBe("written");
      expect(await store.write(verdict("c1", 5, "block"), ANN, T0 + 203)).toBe("written");
    });

    test("a moderator who calls herself modbot is not the bot", async () => {
      await store.write(claim("c1", 1, { kind: "modbot" }, T0, T0 + 100), { kind: "modbot" }, T0);
      const impostor = { kind: "moderator", name: "modbot" } as const;
      expect(await store.write(verdict("c1", 2, "approve"), impostor, T0)).toBe("claimed");
    });

    test("a claim does not keep the bot from recording more of the burst, nor outcomes", async () => {
      await store.write(claim("c1", 1, ANN, T0, T0 + 100), ANN, T0);
      await store.record([joining("c1", said("m2"), { version: 1 })]);
      expect(await store.caseOf("c1")).toMatchObject({ version: 3, claim: { by: ANN } });
    });
  });
};
