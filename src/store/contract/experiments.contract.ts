import { beforeEach, describe, expect, test } from "vitest";
import type { Decision, Route } from "../../engine/decision.ts";
import type { ArmMark } from "../../engine/experiments/experiment.ts";
import { LatencyHistogram } from "../../engine/latency.ts";
import { ACTED, decided, IGNORED, opening, QUEUED, said, T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const inArm = (decision: Decision, arm: "a" | "b", experiment = 7): Decision => ({
  ...decision,
  experiment: { experiment, arm },
});
const inShadow = (decision: Decision, other: Route): Decision => {
  const mark: ArmMark = { experiment: 7, arm: "a", other: { route: other, rules: [], actions: [] } };
  return { ...decision, experiment: mark };
};
const judged = (id: string, decision: Decision, at = T0, author = "zed") => ({
  message: said(id, author),
  decision,
  at,
});
const DRAWN = decided({ sample: { of: "ignored", probability: 0.1 } });
const key = (id: string) => ({ platform: "discord", id, revision: 0 });
const took = (...durations: readonly number[]) => {
  const histogram = new LatencyHistogram();
  for (const ms of durations) histogram.add(ms);
  return histogram.counts;
};

/** What a store keeps to about experiments. */
export const experimentsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("experiments", () => {
    test("nothing has come of an experiment that nobody has heard of", async () => {
      await store.record([judged("m1", IGNORED)]);
      expect([await store.armTallies(7), await store.armFinds(7), await store.armLatencies(7)]).toEqual([[], [], []]);
    });

    test("each decision tells in which arm it was made, the ignored ones too", async () => {
      await store.record([judged("m1", inArm(IGNORED, "b")), judged("m2", IGNORED)]);
      expect((await store.decisionOf(key("m1")))?.experiment).toEqual({ experiment: 7, arm: "b" });
      expect(await store.decisionOf(key("m2"))).not.toHaveProperty("experiment");
    });

    test("all messages count, each in its arm, and those that something came of are kept with whom and why", async () => {
      await store.record([
        judged("m1", inArm(IGNORED, "a")),
        judged("m2", inArm(IGNORED, "b")),
        judged("m3", inArm(IGNORED, "b")),
        opening("c1", said("m4", "\ud800"), { decision: inArm({ ...ACTED, burst: "raid" }, "b"), at: T0 + 2 }),
        judged("m5", inArm(DRAWN, "a"), T0 + 1, "yan"),
      ]);
      expect(await store.armTallies(7)).toEqual([
        { arm: "a", route: "ignore", messages: 2 },
        { arm: "b", route: "ignore", messages: 2 },
        { arm: "b", route: "act", messages: 1 },
      ]);
      expect(await store.armFinds(7)).toEqual([
        {
          key: key("m5"),
          at: T0 + 1,
          arm: "a",
          route: "ignore",
          person: "7:discord3:yan",
          sample: { of: "ignored", probability: 0.1 },
        },
        { key: key("m4"), at: T0 + 2, arm: "b", route: "act", person: "7:discord1:\ud800", caseId: "c1", wave: "raid" },
      ]);
    });

    test("what the other arm would have done stands beside it, in shadow", async () => {
      await store.record([
        judged("m1", inShadow(IGNORED, "ignore")),
        judged("m2", inShadow(IGNORED, "act")),
        judged("m3", inShadow(QUEUED, "ignore"), T0 + 1),
      ]);
      expect(await store.armTallies(7)).toEqual([
        { arm: "a", route: "ignore", other: "ignore", messages: 1 },
        { arm: "a", route: "ignore", other: "act", messages: 1 },
        { arm: "a", route: "queue", other: "ignore", messages: 1 },
      ]);
      expect((await store.armFinds(7)).map(({ route, other }) => [route, other])).toEqual([
        ["ignore", "act"],
        ["queue", "ignore"],
      ]);
    });

    test("a message that comes again counts once, and experiments do not mix", async () => {
      await store.record([judged("m1", inArm(QUEUED, "a"))]);
      await store.record([judged("m1", inArm(QUEUED, "b")), judged("m2", inArm(QUEUED, "b", 8))]);
      expect(await store.armTallies(7)).toEqual([{ arm: "a", route: "queue", messages: 1 }]);
      expect((await store.armFinds(8)).map((find) => find.key.id)).toEqual(["m2"]);
    });

    test("a message that a wave has shown anew counts as what it came to in the end", async () => {
      await store.record([judged("m1", inArm(IGNORED, "a")), judged("m2", inShadow(IGNORED, "queue"))]);
      const earlier = [judged("m1", inArm(QUEUED, "a"), T0 + 1), judged("m2", inShadow(ACTED, "queue"), T0 + 1)];
      await store.record([{ ...judged("m3", inArm(QUEUED, "a"), T0 + 2), earlier }]);
      expect(await store.armTallies(7)).toEqual([
        { arm: "a", route: "queue", messages: 2 },
        { arm: "a", route: "act", other: "queue", messages: 1 },
      ]);
      expect((await store.armFinds(7)).map((find) => find.key.id)).toEqual(["m1", "m2", "m3"]);
    });

    test("a message that somebody has reported stays in the arm that let it pass", async () => {
      await store.record([judged("m1", inShadow(IGNORED, "ignore"))]);
      await store.record([{ ...judged("m2", IGNORED), earlier: [judged("m1", QUEUED, T0 + 1)] }]);
      expect((await store.decisionOf(key("m1")))?.experiment).toEqual({
        experiment: 7,
        arm: "a",
        other: "ignore",
      });
      expect(await store.armTallies(7)).toEqual([{ arm: "a", route: "queue", other: "ignore", messages: 1 }]);
    });

    test("how long judging took adds up by arm", async () => {
      await store.addArmLatency(7, [{ arm: "b", counts: took(1, 2) }]);
      await store.addArmLatency(7, [
        { arm: "a", counts: took(4) },
        { arm: "b", counts: took(3) },
      ]);
      expect(await store.armLatencies(7)).toEqual([
        { arm: "a", counts: took(4) },
        { arm: "b", counts: took(1, 2, 3) },
      ]);
      expect(await store.armLatencies(8)).toEqual([]);
    });
  });
};
