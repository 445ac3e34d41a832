import { expect, test } from "vitest";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { tunableRules } from "../../engine/tune/decision-trials.ts";
import type { GradedTrial } from "../../engine/tune/trial.ts";
import { openMemoryStore } from "../../store/memory.ts";
import { ANN, ignoring, label, opening, said, T0 } from "../../store/samples.contract.ts";
import { addDiffLabels } from "./diff-labels.ts";

const book = rulebookWith([
  ruleWhen(
    { score: { queue_at: 1, act_at: 2, groups: { a: { cap: 3, signals: [{ phrase: { any: ["bait"] }, adds: 2 }] } } } },
    { id: "bait", mode: "queue", then: { message: "delete" } },
  ),
]);
const fired = [{ id: "bait", fingerprint: "f", level: "act", sure: true }] as const;
const keep = { forMs: 9, atMost: 2_000 };

const addedBy = async (prepare: (store: ReturnType<typeof openMemoryStore>) => Promise<unknown>) => {
  const store = openMemoryStore();
  await prepare(store);
  const trials = new Map<string, GradedTrial[]>([["bait", []]]);
  const unread = await addDiffLabels(store, book, tunableRules(book), await store.labels(), trials, () => true);
  return { unread, scores: trials.get("bait")!.map(({ score, violation }) => [score, violation]) };
};
const give = (store: ReturnType<typeof openMemoryStore>, id: string, violation: boolean) =>
  store.giveLabel({
    key: { platform: "discord", id, revision: 0 },
    violation,
    rules: ["bait"],
    fired,
    by: ANN,
    at: T0,
    source: "diff",
    probability: 0.5,
  });

test("what somebody found innocent in a diff counts against the rule, as long as its message is kept", async () => {
  const found = await addedBy(async (store) => {
    const others = Array.from({ length: 700 }, (_, i) => ignoring(said(`o${i}`)));
    await store.record(
      [ignoring(said("m1", "zed", "a bait for fish")), ...others, ignoring(said("m2", "zed", "bait"))],
      keep,
    );
    await give(store, "m1", false);
    await give(store, "m2", true);
    await give(store, "gone", false);
  });
  expect(found).toEqual({ unread: 1, scores: [[2, false]] });
});

test("a message that people have decided in a case counts there, and not twice", async () => {
  const found = await addedBy(async (store) => {
    await store.record([opening("c1", said("m1", "zed", "bait"))], keep);
    const labels = [label("c1", "m1", { violation: false })];
    await store.write({ caseId: "c1", version: 1, events: [], labels }, ANN, T0);
    await give(store, "m1", false);
  });
  expect(found).toEqual({ unread: 0, scores: [] });
});
