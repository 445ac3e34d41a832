import { beforeEach, describe, expect, test } from "vitest";
import type { CaseEvent } from "../../engine/case.ts";
import type { Deed } from "../../engine/seen/deed.ts";
import {
  ACTED,
  ANN,
  BOB,
  claim,
  decided,
  IGNORED,
  ignoring,
  joining,
  label,
  opening,
  said,
  T0,
} from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const deed: Deed = {
  action: "ban",
  author: "zed",
  by: { id: "u1", name: "ann \ud800" },
  at: T0 + 5,
  reason: "half \ud800",
};
const seen: CaseEvent = { type: "seen", at: T0 + 6, deed, asked: [] };
const closed: CaseEvent = { type: "decided", at: T0 + 6, by: ANN, verdict: "block", asked: [], byHand: true };

/** What a store keeps of what became of messages and people without modbot. */
export const seenContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("what staff did by hand", () => {
    test("is told by the case as it was seen, with messages that are gone, and binds the chain", async () => {
      await store.record([opening("c1", said("m1"))]);
      const gone: CaseEvent = {
        type: "gone",
        at: T0 + 7,
        messages: ["m1", "\ud800"],
        goneAt: T0 + 4,
        remover: "author",
      };
      await store.write({ caseId: "c1", version: 1, events: [seen, gone] }, ANN, T0 + 7);
      expect(await store.caseOf("c1")).toMatchObject({
        status: "open",
        version: 3,
        seen: [deed],
        gone: [{ messages: ["m1", "\ud800"], goneAt: T0 + 4, remover: "author" }],
      });
      expect((await store.audit(0, 9)).map(({ kind, actor }) => [kind, actor])).toEqual([
        ["opened", "modbot"],
        ["seen", "modbot"],
        ["gone", "modbot"],
      ]);
      expect((await store.verifyAudit()).broken).toBeUndefined();
    });

    test("is told of a case that somebody is looking at, while a verdict waits for them", async () => {
      await store.record([opening("c1", said("m1"))]);
      await store.write(claim("c1", 1, BOB, T0, T0 + 60_000), BOB, T0);
      expect(await store.write({ caseId: "c1", version: 2, events: [seen, closed] }, ANN, T0 + 6)).toBe("claimed");
      expect(await store.write({ caseId: "c1", version: 1, events: [seen], tells: true }, ANN, T0 + 6)).toBe("moved");
      expect(await store.write({ caseId: "c1", version: 2, events: [seen], tells: true }, ANN, T0 + 6)).toBe("written");
      expect(await store.caseOf("c1")).toMatchObject({ claim: { by: BOB }, seen: [deed] });
    });

    test("gives labels of their own kind, which go like all others when the verdict is taken back", async () => {
      await store.record([opening("c1", said("m1"))]);
      const labels = [label("c1", "m1", { source: "seen", at: T0 + 6 })];
      await store.write({ caseId: "c1", version: 1, events: [seen, closed], labels }, ANN, T0 + 6);
      expect(await store.labels()).toMatchObject([{ caseId: "c1", source: "seen", violation: true, probability: 1 }]);
      const undone: CaseEvent = { type: "undone", at: T0 + 7, by: ANN, asked: [], reopens: true };
      await store.write({ caseId: "c1", version: 3, events: [undone], voidLabels: true }, ANN, T0 + 7);
      expect(await store.labels()).toEqual([]);
    });

    test("proves nothing for a rule that asks about all it finds: staff come across what is plain", async () => {
      const rule = { id: "scam-link", fingerprint: "f1", level: "queue", sure: true } as const;
      await store.record(["c1", "c2", "c3"].map((id, i) => opening(id, said(`m${i}`))));
      const give = (id: string, source: "seen" | "review", violation: boolean) =>
        store.write(
          { caseId: id, version: 1, events: [closed], labels: [label(id, "m", { source, violation, fired: [rule] })] },
          ANN,
          T0 + 6,
        );
      await give("c1", "seen", true);
      await give("c2", "review", true);
      await give("c3", "seen", false);
      expect((await store.ruleTrials()).map(({ fair, wrong }) => [fair, wrong])).toEqual([
        [false, false],
        [true, false],
        [false, true],
      ]);
    });

    test("makes a case of a message that was let pass, and the message is found to be its own", async () => {
      await store.record([ignoring(said("m1")), opening("c1", said("m2"))]);
      const message = said("m1");
      const opened: CaseEvent = { type: "opened", at: T0 + 6, message, decision: IGNORED, context: [], asked: [] };
      const keys = ["m1", "m2", "m9"].map((id) => ({ platform: "discord", id, revision: 0 }));
      await store.write({ caseId: "c2", version: 0, events: [opened, seen, closed], adopts: keys }, ANN, T0 + 6);
      expect(await store.decisionOf(keys[0]!)).toMatchObject({ route: "ignore", caseId: "c2" });
      expect(await store.decisionOf(keys[1]!)).toMatchObject({ caseId: "c1" });
      expect(await store.decisionOf(keys[2]!)).toBeUndefined();
      expect(await store.nextCase()).toBe(3);
    });

    test("is counted apart, till people decide anew", async () => {
      await store.record([
        opening("c1", said("m1")),
        opening("c2", said("m2")),
        opening("c3", said("m3"), { decision: ACTED }),
      ]);
      for (const id of ["c1", "c2"]) await store.write({ caseId: id, version: 1, events: [seen, closed] }, ANN, T0 + 6);
      const undone: CaseEvent = { type: "undone", at: T0 + 7, by: ANN, asked: [], reopens: true };
      await store.write({ caseId: "c2", version: 3, events: [undone] }, ANN, T0 + 7);
      const kinds = (await store.caseDays(0)).map(({ day: _, ...kind }) => kind);
      expect(kinds).toEqual([
        { status: "acted", botActed: true, asked: false, cases: 1 },
        { status: "blocked", botActed: false, asked: true, byHand: true, cases: 1 },
        { status: "open", botActed: false, asked: true, cases: 1 },
      ]);
      expect(await store.ruleCases(0)).toContainEqual({
        id: "scam-link",
        status: "blocked",
        botActed: false,
        asked: true,
        byHand: true,
        cases: 1,
      });
    });
  });

  describe("texts of a message", () => {
    test("are all found by its id, in order, and those of no other", async () => {
      const text = (id: string, revision: number) => ({ ...said(id), revision });
      const other = { ...said("m1"), platform: "twitch" };
      await store.record([
        ignoring(text("m1", 2)),
        opening("c1", text("m1", 0)),
        joining("c1", text("m1", 1)),
        ignoring(text("m10", 0)),
        ignoring(other),
        { message: text("\ud800", 0), decision: decided(), at: T0 },
      ]);
      const found = async (platform: string, id: string) =>
        (await store.decisionsOn(platform, id)).map(({ key, caseId }) => [key.revision, caseId]);
      expect(await found("discord", "m1")).toEqual([
        [0, "c1"],
        [1, "c1"],
        [2, undefined],
      ]);
      expect(await found("discord", "\ud800")).toEqual([[0, undefined]]);
      expect(await found("discord", "m")).toEqual([]);
      expect((await store.decisionsOn("discord", "m1"))[0]).toEqual(
        await store.decisionOf({ platform: "discord", id: "m1", revision: 0 }),
      );
    });
  });
};
