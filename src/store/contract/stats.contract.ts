import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../engine/case.ts";
import type { FiredRule } from "../../engine/decision.ts";
import { LatencyHistogram } from "../../engine/latency.ts";
import { ACTED, ANN, BOB, decided, firedRule, ignoring, joining, opening, said, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Midnight of UTC. */
const MIDNIGHT = 20_000 * DAY;
const fired = (id: string, level: FiredRule["level"], fingerprint: string): FiredRule => ({
  ...firedRule(id, level),
  fingerprint,
});
const drawn = decided({ route: "ignore", sample: { of: "ignored", probability: 0.1 } });

/** What a store keeps to about figures. */
export const statsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("figures", () => {
    test("an empty store counts nothing", async () => {
      expect([
        await store.decisionHours(0),
        await store.ruleDays(0),
        await store.caseDays(0),
        await store.ruleCases(0),
        await store.verdictSteps(0),
        await store.waitingSince(),
        await store.latencyHours(0),
      ]).toEqual([[], [], [], [], [], undefined, []]);
    });

    test("messages count in the hour in which they were judged, each once", async () => {
      await store.record([ignoring(said("m1"), MIDNIGHT - 1), ignoring(said("m2"), MIDNIGHT)]);
      await store.record([
        ignoring(said("m2"), MIDNIGHT + 5 * HOUR),
        opening("c1", said("m3"), { decision: ACTED, at: MIDNIGHT + HOUR - 1 }),
        opening("c2", said("m4"), { at: MIDNIGHT + HOUR }),
      ]);
      expect(await store.decisionHours(MIDNIGHT - 1)).toEqual([
        { at: MIDNIGHT - HOUR, counts: { ignore: 1, queue: 0, act: 0 } },
        { at: MIDNIGHT, counts: { ignore: 1, queue: 0, act: 1 } },
        { at: MIDNIGHT + HOUR, counts: { ignore: 0, queue: 1, act: 0 } },
      ]);
      expect(await store.decisionHours(MIDNIGHT + HOUR / 2)).toHaveLength(2);
    });

    test("a message that a wave has shown anew counts as what it came to in the end", async () => {
      await store.record([ignoring(said("m1"), MIDNIGHT), opening("c1", said("m2"), { at: MIDNIGHT + 1 })]);
      const earlier = [joining("c1", said("m1"), { decision: ACTED, at: MIDNIGHT + HOUR })];
      await store.record([{ ...joining("c1", said("m3"), { decision: ACTED, at: MIDNIGHT + HOUR }), earlier }]);
      expect(await store.decisionHours(0)).toEqual([
        { at: MIDNIGHT, counts: { ignore: 0, queue: 1, act: 0 } },
        { at: MIDNIGHT + HOUR, counts: { ignore: 0, queue: 0, act: 2 } },
      ]);
    });

    test("hits count by rule, conditions and day of UTC", async () => {
      const by = (...rules: FiredRule[]) => decided({ route: "act", rules });
      const at = (id: string, time: number, ...rules: FiredRule[]) =>
        opening(`c${id.slice(1)}`, said(id), { decision: by(...rules), at: time });
      await store.record([
        at("m1", MIDNIGHT - 1, fired("scam", "act", "f1")),
        at("m2", MIDNIGHT, fired("scam", "act", "f1"), fired("calm", "shadow", "g")),
        at("m3", MIDNIGHT + 1, fired("scam", "queue", "f1")),
        at("m4", MIDNIGHT + 2, fired("scam", "act", "f2")),
      ]);
      expect(await store.ruleDays(MIDNIGHT - 1)).toEqual([
        { id: "calm", fingerprint: "g", day: 20_000, shadow: 1, queued: 0, acted: 0 },
        { id: "scam", fingerprint: "f1", day: 19_999, shadow: 0, queued: 0, acted: 1 },
        { id: "scam", fingerprint: "f1", day: 20_000, shadow: 0, queued: 1, acted: 1 },
        { id: "scam", fingerprint: "f2", day: 20_000, shadow: 0, queued: 0, acted: 1 },
      ]);
      expect(await store.ruleDays(MIDNIGHT + 2)).toHaveLength(1);
    });

    test("cases count by the day of their opening, by how they stand, and for each rule that asked for something", async () => {
      const two = decided({ route: "act", rules: [firedRule("scam", "act"), firedRule("links")] });
      await store.record([
        opening("c1", said("m1"), { at: MIDNIGHT - 1 }),
        opening("c2", said("m2"), { decision: two, at: MIDNIGHT }),
        opening("c3", said("m3"), { decision: two, at: MIDNIGHT + 1 }),
        opening("c4", said("m4"), { decision: drawn, at: MIDNIGHT + 2 }),
        opening("c5", said("m5"), { at: MIDNIGHT + 3 }),
      ]);
      await store.write(verdict("c3", 1, "approve", { at: MIDNIGHT + 9 }), ANN, MIDNIGHT + 9);
      expect(await store.caseDays(MIDNIGHT)).toEqual([
        { day: 20_000, status: "acted", botActed: true, asked: false, cases: 1 },
        { day: 20_000, status: "approved", botActed: true, asked: false, cases: 1 },
        { day: 20_000, status: "open", botActed: false, asked: true, cases: 1 },
        { day: 20_000, status: "open", botActed: false, asked: true, sample: "ignored", cases: 1 },
      ]);
      expect(await store.ruleCases(MIDNIGHT)).toEqual([
        { id: "links", status: "acted", botActed: true, asked: false, cases: 1 },
        { id: "links", status: "approved", botActed: true, asked: false, cases: 1 },
        { id: "scam", status: "acted", botActed: true, asked: false, cases: 1 },
        { id: "scam", status: "approved", botActed: true, asked: false, cases: 1 },
        { id: "scam-link", status: "open", botActed: false, asked: true, cases: 1 },
      ]);
    });

    test("what people did comes with the whole way of its case, from when it began to wait", async () => {
      await store.record([
        opening("c2", said("m1"), { at: MIDNIGHT }),
        opening("c10", said("m2"), { decision: ACTED, at: MIDNIGHT }),
        opening("c3", said("m3"), { at: MIDNIGHT }),
        opening("c4", said("m4"), { decision: drawn, at: MIDNIGHT }),
      ]);
      type Deed = { type: "decided"; verdict: "approve" | "block" } | { type: "undone"; reopens?: true };
      const write = (caseId: string, version: number, at: number, by: Actor, deed: Deed) =>
        store.write({ caseId, version, events: [{ at, by, asked: [], ...deed }] }, by, at);
      await write("c2", 1, MIDNIGHT + 10, ANN, { type: "decided", verdict: "block" });
      await write("c2", 2, MIDNIGHT + 20, BOB, { type: "undone", reopens: true });
      await write("c2", 3, MIDNIGHT + 30, BOB, { type: "decided", verdict: "approve" });
      await write("c10", 1, MIDNIGHT + 25, BOB, { type: "undone" });
      await write("c3", 1, MIDNIGHT + 5, ANN, { type: "decided", verdict: "block" });
      await write("c4", 1, MIDNIGHT + 26, ANN, { type: "decided", verdict: "approve" });
      const asked = { askedAt: MIDNIGHT };
      expect(await store.verdictSteps(MIDNIGHT + 25)).toEqual([
        { caseId: "c2", ...asked, at: MIDNIGHT + 10, by: ANN, type: "decided", verdict: "block" },
        { caseId: "c2", ...asked, at: MIDNIGHT + 20, by: BOB, type: "undone", reopens: true },
        { caseId: "c2", ...asked, at: MIDNIGHT + 30, by: BOB, type: "decided", verdict: "approve" },
        { caseId: "c4", ...asked, sample: "ignored", at: MIDNIGHT + 26, by: ANN, type: "decided", verdict: "approve" },
        { caseId: "c10", at: MIDNIGHT + 25, by: BOB, type: "undone", reopens: false },
      ]);
      expect((await store.verdictSteps(MIDNIGHT)).map(({ caseId }) => caseId)).toEqual([
        "c2",
        "c2",
        "c2",
        "c3",
        "c4",
        "c10",
      ]);
      expect(await store.verdictSteps(MIDNIGHT + 31)).toEqual([]);
    });

    test("the longest wait is told, and ends when a person has decided", async () => {
      await store.record([
        opening("c1", said("m1"), { at: MIDNIGHT + 5 }),
        opening("c2", said("m2"), { at: MIDNIGHT + 3 }),
        opening("c3", said("m3"), { decision: ACTED, at: MIDNIGHT }),
      ]);
      expect(await store.waitingSince()).toBe(MIDNIGHT + 3);
      await store.write(verdict("c2", 1, "block", { at: MIDNIGHT + 9 }), ANN, MIDNIGHT + 9);
      expect(await store.waitingSince()).toBe(MIDNIGHT + 5);
    });

    test("what judging took adds up hour by hour, and its percentiles are those of all together", async () => {
      const of = (...durations: number[]) => {
        const histogram = new LatencyHistogram();
        for (const duration of durations) histogram.add(duration);
        return histogram;
      };
      await store.addLatency(MIDNIGHT, of(1, 2, 3).counts);
      await store.addLatency(MIDNIGHT + HOUR - 1, of(400).counts);
      await store.addLatency(MIDNIGHT + HOUR, of(5).counts);
      expect(await store.latencyHours(MIDNIGHT + 1)).toEqual([
        { at: MIDNIGHT, counts: of(1, 2, 3, 400).counts },
        { at: MIDNIGHT + HOUR, counts: of(5).counts },
      ]);
      expect(await store.latencyHours(MIDNIGHT + HOUR)).toHaveLength(1);
    });

    test("among equals, who has often broken rules before comes first; what is graver or reported still comes before", async () => {
      const of = (id: string, at: number, distrust?: number, severity: "medium" | "high" = "medium") => {
        const recorded = opening(id, said(`m${id}`), { decision: decided({ route: "queue", severity }), at });
        const events = recorded.write!.events.map((event) =>
          event.type === "opened" && distrust !== undefined ? { ...event, distrust } : event,
        );
        return { ...recorded, write: { ...recorded.write!, events } };
      };
      await store.record([
        of("c1", MIDNIGHT),
        of("c2", MIDNIGHT + 1, 0.2),
        of("c3", MIDNIGHT + 2, 0.4),
        of("c4", MIDNIGHT + 3, undefined, "high"),
        of("c5", MIDNIGHT + 4),
      ]);
      const ids = async (filter: object) => (await store.cases(filter)).map(({ id }) => id);
      const order = ["c4", "c3", "c2", "c1", "c5"];
      expect(await ids({ status: ["open", "escalated"] })).toEqual(order);
      expect(await ids({})).toEqual(order);
    });
  });
};
