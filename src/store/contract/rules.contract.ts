import { beforeEach, describe, expect, test } from "vitest";
import type { Decision, FiredRule } from "../../engine/decision.ts";
import type { JudgedRule } from "../../engine/trust/rule-store.ts";
import { ANN, decided, firedRule, ignoring, joining, label, opening, said, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const MINUTE = 60_000;
const fired = (id: string, level: FiredRule["level"], fingerprint: string, sure = true): FiredRule => ({
  ...firedRule(id, level),
  fingerprint,
  ...(sure ? { sure } : {}),
});
const by = (route: Decision["route"], ...rules: FiredRule[]): Decision => decided({ route, rules });
const acted = by("act", fired("scam", "act", "f1"), fired("links", "queue", "g1", false));
const judged = (fields: Partial<JudgedRule> = {}): JudgedRule => ({
  id: "scam",
  fingerprint: "f1",
  level: "queue",
  sure: true,
  ...fields,
});

/** What a store keeps to about rules and what people found about them. */
export const rulesContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });
  const at = (id: string, saidAt: number) => ({ ...said(id), sentAt: saidAt });

  describe("rules", () => {
    test("every hit counts, by rule, conditions and what it came to; a redelivery and a quiet message count for nothing", async () => {
      const other = by("queue", fired("scam", "queue", "f2"));
      const shadow = { ...ignoring(said("m4"), T0 + 3), decision: by("ignore", fired("calm", "shadow", "h1")) };
      await store.record([
        opening("c1", said("m1"), { decision: acted }),
        joining("c1", said("m2"), { decision: acted, at: T0 + 1 }),
      ]);
      await store.record([opening("c2", said("m3"), { decision: other, at: T0 + 2 }), shadow, ignoring(said("m5"))]);
      await store.record([opening("c9", said("m1"), { decision: acted, at: T0 + 9 })]);
      expect(await store.ruleHits()).toEqual([
        { id: "calm", fingerprint: "h1", shadow: 1, queued: 0, acted: 0, lastAt: T0 + 3 },
        { id: "links", fingerprint: "g1", shadow: 0, queued: 2, acted: 0, lastAt: T0 + 1 },
        { id: "scam", fingerprint: "f1", shadow: 0, queued: 0, acted: 2, lastAt: T0 + 1 },
        { id: "scam", fingerprint: "f2", shadow: 0, queued: 1, acted: 0, lastAt: T0 + 2 },
      ]);
      expect((await store.ruleHits(T0 + 2)).map(({ id, fingerprint }) => `${id} ${fingerprint}`)).toEqual([
        "calm h1",
        "scam f2",
      ]);
    });

    test("a message that a wave has shown anew counts once, as what it came to in the end", async () => {
      await store.record([opening("c1", said("m1"), { decision: by("queue", fired("scam", "queue", "f1")) })]);
      const earlier = [joining("c1", said("m1"), { decision: acted, version: 1 })];
      await store.record([{ ...joining("c1", said("m2"), { decision: acted, version: 2 }), earlier }]);
      expect((await store.ruleHits()).filter(({ id }) => id === "scam")).toMatchObject([{ queued: 0, acted: 2 }]);
    });

    test("acts come back by the time of their message, so that a restart gives no budget back", async () => {
      await store.record([
        opening("c1", at("m1", T0 - 5 * MINUTE), { decision: acted }),
        opening("c2", at("m2", T0 - 20 * MINUTE), { decision: acted }),
        opening("c3", at("m3", T0 - MINUTE), {
          decision: by("act", fired("scam", "act", "f1"), fired("also", "act", "a")),
        }),
        opening("c4", at("m4", T0), { decision: by("queue", fired("scam", "queue", "f1")) }),
      ]);
      expect(await store.actsSince(T0 - 10 * MINUTE)).toEqual([
        { rules: ["scam"], saidAt: T0 - 5 * MINUTE },
        { rules: ["also", "scam"], saidAt: T0 - MINUTE },
      ]);
    });

    test("what is usual for a rule is told in cases by slots of time: a burst is one case, and a doubt is none", async () => {
      const slot = Math.floor(T0 / (10 * MINUTE));
      const start = slot * 10 * MINUTE;
      const doubt = by("queue", fired("scam", "queue", "f1", false));
      await store.record([
        opening("c1", at("m1", start), { decision: acted }),
        joining("c1", at("m2", start + 1), { decision: acted }),
        opening("c2", at("m3", start + 2), { decision: by("queue", fired("scam", "queue", "f2")) }),
        opening("c3", at("m4", start + 3), { decision: doubt }),
        opening("c4", at("m5", start - 1), { decision: acted }),
        opening("c5", at("m6", start - 60 * MINUTE), { decision: acted }),
      ]);
      expect(await store.hitSlots(start - 10 * MINUTE, 10 * MINUTE)).toEqual([
        { id: "scam", slot: slot - 1, cases: 1 },
        { id: "scam", slot, cases: 2 },
      ]);
    });

    test("verdicts are trials of the conditions that a rule had: one a case, wrong where anybody in it was innocent", async () => {
      await store.record(["c1", "c2", "c3"].map((id, i) => opening(id, said(`m${i}`), { decision: acted })));
      await store.write(
        verdict("c1", 1, "block", {
          labels: [
            label("c1", "m0", {
              fired: [judged(), judged({ id: "links", fingerprint: "g1", sure: false })],
              at: T0 + 2,
            }),
          ],
        }),
        ANN,
        T0,
      );
      const both = [
        label("c2", "m1", { fired: [judged()], at: T0 + 1 }),
        label("c2", "m9", { fired: [judged()], violation: false, at: T0 + 1 }),
      ];
      await store.write(verdict("c2", 1, "block", { labels: both }), ANN, T0);
      await store.write(
        verdict("c3", 1, "block", {
          labels: [label("c3", "m2", { fired: [judged({ level: "act" })], source: "review", at: T0 + 3 })],
        }),
        ANN,
        T0,
      );
      expect(await store.ruleTrials("scam")).toEqual([
        { id: "scam", fingerprint: "f1", at: T0 + 1, wrong: true, acted: false, sure: true, fair: true },
        { id: "scam", fingerprint: "f1", at: T0 + 2, wrong: false, acted: false, sure: true, fair: true },
        { id: "scam", fingerprint: "f1", at: T0 + 3, wrong: false, acted: true, sure: true, fair: false },
      ]);
      expect((await store.ruleTrials()).map(({ id }) => id)).toEqual(["scam", "links", "scam", "scam"]);
      expect((await store.ruleTrials("links"))[0]).toMatchObject({ fair: false, sure: false });
      expect(await store.ruleTrials("nobody")).toEqual([]);
    });

    test("labels come back with the rules they speak of; those from before say which, and certify nothing", async () => {
      await store.record([opening("c1", said("m1"), { decision: acted })]);
      const old = label("c1", "m1");
      const sample = label("c1", "m2", {
        fired: [judged({ level: "act" })],
        source: "sample",
        probability: 0.02,
        at: T0 + 1,
      });
      await store.write(verdict("c1", 1, "block", { labels: [old, sample] }), ANN, T0);
      expect(await store.labels()).toEqual([old, sample]);
      expect(await store.ruleTrials("scam")).toMatchObject([{ acted: true, fair: true }]);
      expect(await store.ruleTrials("scam-link")).toMatchObject([{ fingerprint: "", fair: false }]);
    });

    test("a label of a diff counts against both versions of a rule where it was wrong, and never for one", async () => {
      const fired = [judged(), judged({ fingerprint: "f2", level: "act" })];
      for (const [id, violation] of [
        ["m1", true],
        ["m2", false],
      ] as const) {
        const { caseId: _, ...fields } = label("", id, { fired, violation });
        await store.giveLabel({ ...fields, source: "diff" });
      }
      expect(
        (await store.ruleTrials("scam")).map(({ fingerprint, wrong, fair }) => [fingerprint, wrong, fair]),
      ).toEqual([
        ["f1", false, false],
        ["f2", false, false],
        ["f1", true, false],
        ["f2", true, false],
      ]);
    });

    test("the mark moves with every verdict and with every one that is taken back, and with nothing else", async () => {
      const marks = [await store.labelMark()];
      await store.record([opening("c1", said("m1"), { decision: acted })]);
      expect(await store.labelMark()).toBe(marks[0]);
      await store.write(verdict("c1", 1, "block", { labels: [label("c1", "m1")] }), ANN, T0);
      marks.push(await store.labelMark());
      await store.write(verdict("c1", 2, "escalate", { voidLabels: true }), ANN, T0);
      marks.push(await store.labelMark());
      expect(new Set(marks).size).toBe(3);
      expect(await store.ruleTrials()).toEqual([]);
    });
  });
};
