import { beforeEach, describe, expect, test } from "vitest";
import type { CaseEvent } from "../../engine/case.ts";
import type { CaseWrite } from "../../engine/ports.ts";
import { ACTED, ANN, asking, BOB, joining, label, opening, said, strike, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const person = (author: string) => ({ platform: "discord", community: "s1", author });
const appealing = (caseId: string, version: number, author: string, at: number): CaseWrite => ({
  caseId,
  version,
  events: [{ type: "appealed", at, from: person(author), called: "Zed \ud800", text: "half \ud800" }],
});
const answering = (
  caseId: string,
  version: number,
  author: string,
  upheld: boolean,
  more: Partial<CaseWrite> & { readonly at?: number; readonly settles?: boolean } = {},
): CaseWrite => {
  const { at = T0, settles, ...write } = more;
  const answered: CaseEvent = { type: "answered", at, by: BOB, from: person(author), upheld, asked: [], note: "n" };
  return { caseId, version, events: [{ ...answered, ...(settles ? { settles } : {}) }], ...write };
};

/** What a store keeps to about appeals. */
export const appealsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  const write = (one: CaseWrite) => store.write(one, BOB, T0);
  const ids = async (status: "appealed" | "acted" | "open") =>
    (await store.cases({ status: [status] })).map((c) => c.id);

  describe("appeals", () => {
    beforeEach(async () => {
      store = given();
      await store.record([
        opening("c1", said("m1"), { decision: ACTED }),
        joining("c1", said("m2", "yan"), { decision: ACTED }),
        opening("c2", said("m3"), { at: T0 + 1 }),
        opening("c3", said("m4", "xia"), { decision: ACTED, at: T0 + 2 }),
      ]);
    });

    test("a case under appeal waits in the queue with the others, by its severity, and is itself again once answered", async () => {
      await write(appealing("c1", 2, "zed", T0 + 5));
      const waiting = await store.cases({ status: ["open", "escalated", "appealed"] });
      expect(waiting.map(({ id, status }) => [id, status])).toEqual([
        ["c1", "appealed"],
        ["c2", "open"],
      ]);
      expect(await store.countCases({ status: ["appealed"] })).toBe(1);
      expect((await store.counts()).cases).toMatchObject({ appealed: 1, acted: 1, open: 1 });
      expect((await store.caseOf("c1"))?.appeals).toEqual([
        { at: T0 + 5, from: person("zed"), called: "Zed \ud800", text: "half \ud800" },
      ]);
      await write(answering("c1", 3, "zed", false));
      expect(await ids("acted")).toEqual(["c3", "c1"]);
      expect(await ids("appealed")).toEqual([]);
    });

    test("two appeals in one case both have to be answered before it leaves the queue", async () => {
      await write(appealing("c1", 2, "zed", T0));
      await write(appealing("c1", 3, "yan", T0 + 1));
      await write(answering("c1", 4, "zed", true));
      expect(await ids("appealed")).toEqual(["c1"]);
      await write(answering("c1", 5, "yan", false));
      expect(await ids("acted")).toEqual(["c3", "c1"]);
    });

    test("an answer that settles a case makes it approved or blocked, and is what people decided", async () => {
      await write(appealing("c3", 1, "xia", T0));
      await write(answering("c3", 2, "xia", true, { settles: true, at: T0 + 7 }));
      expect(await store.caseOf("c3")).toMatchObject({ status: "approved", decided: { by: BOB, verdict: "approve" } });
      expect((await store.historyOf(person("xia"))).verdicts).toEqual([{ at: T0 + 7, isUpheld: false }]);
    });

    test("how often somebody has appealed is known, in one community, and what became of all", async () => {
      await write(appealing("c1", 2, "zed", T0 + 1));
      await write(appealing("c2", 1, "zed", T0 + 7));
      await write(answering("c1", 3, "zed", true, { at: T0 + 9 }));
      expect(await store.appealTimes(person("zed"), T0 + 2)).toEqual([T0 + 7]);
      expect(await store.appealTimes(person("zed"), T0)).toEqual([T0 + 1, T0 + 7]);
      expect(await store.appealTimes({ platform: "discord", author: "zed" }, T0)).toEqual([]);
      expect(await store.appealsSince(T0)).toEqual([
        { caseId: "c1", at: T0 + 1, answer: { at: T0 + 9, upheld: true } },
        { caseId: "c2", at: T0 + 7 },
      ]);
      expect(await store.appealsSince(T0 + 2)).toHaveLength(1);
      expect(await store.waitingSince()).toBe(T0 + 1);
    });

    test("who was right to appeal is acquitted alone: of strikes, of what was found, and of what was still to be done", async () => {
      await write({
        ...verdict("c1", 2, "block"),
        strikes: [strike("c1", "zed", 2), strike("c1", "yan", 2)],
        labels: [label("c1", "m1"), label("c1", "m2")],
        outbox: ["zed", "yan"].map((author, index) => {
          const { item } = asking("c1", index + 1);
          const target = { platform: "discord", community: "s1", author };
          return { ...item, effect: { action: "timeout", target, reason: "r" } as const };
        }),
        events: [
          {
            type: "decided",
            at: T0,
            by: ANN,
            verdict: "block",
            asked: ["zed", "yan"].map((author, index) => ({
              id: `c1.${index + 1}`,
              effect: { action: "timeout", target: { platform: "discord", community: "s1", author }, reason: "r" },
            })),
          },
        ],
      });
      await write(appealing("c1", 3, "yan", T0));
      const messages = [{ platform: "discord", id: "m2", revision: 0 }];
      await write(answering("c1", 4, "yan", true, { acquits: { person: person("yan"), messages, note: "right" } }));
      expect(await store.strikesOf(person("yan"))).toEqual([]);
      expect(await store.strikesOf(person("zed"))).toHaveLength(1);
      expect((await store.labels()).map(({ key }) => key.id)).toEqual(["m1"]);
      expect((await store.due(T0, 10)).map(({ effect }) => effect.target.author)).toEqual(["zed"]);
      const outcomes = (await store.caseOf("c1"))?.effects.map(({ outcome }) => outcome);
      expect(outcomes).toEqual([undefined, { status: "dropped", at: T0, note: "right" }]);
      expect(await store.historyOf(person("yan"))).toMatchObject({ upheld: 0, overturned: 1 });
      expect(await store.historyOf(person("zed"))).toMatchObject({ upheld: 1, overturned: 0 });
    });

    test("undoing the case takes the acquittal back", async () => {
      await write(appealing("c1", 2, "yan", T0));
      await write(answering("c1", 3, "yan", true));
      expect(await store.historyOf(person("yan"))).toMatchObject({ overturned: 1 });
      await write({
        caseId: "c1",
        version: 4,
        events: [{ type: "undone", at: T0, by: ANN, reopens: true, asked: [] }],
      });
      expect(await store.historyOf(person("yan"))).toMatchObject({ overturned: 0 });
      expect((await store.caseOf("c1"))?.appeals?.[0]?.answer).toMatchObject({ upheld: true, takenBack: true });
    });

    test("the audit log says who appealed and who answered", async () => {
      await write(appealing("c1", 2, "zed", T0));
      await write(answering("c1", 3, "zed", false));
      const kinds = (await store.audit(0, 50)).map(({ kind, actor }) => [kind, actor]);
      expect(kinds).toEqual(
        expect.arrayContaining([
          ["appealed", "modbot"],
          ["answered", "moderator:bob"],
        ]),
      );
      expect((await store.verifyAudit()).broken).toBeUndefined();
    });
  });
};
