import { expect, test } from "vitest";
import { readStats } from "../../engine/stats/read-stats.ts";
import { openMemoryStore } from "../../store/memory.ts";
import { ignoring, said } from "../../store/samples.contract.ts";
import { statsLines } from "./lines.ts";
import { sparkline } from "./sparkline.ts";

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;

/** The second line and on, of a store in which a message was judged then. */
const shownAt = async (judgedAt: number) => {
  const store = openMemoryStore();
  await store.record([ignoring(said("m1"), judgedAt)]);
  const stats = await readStats(store, { rules: [] }, { since: NOW - DAY, now: NOW });
  const facts = { file: "modbot.db", time: "1d", lastDecisionAt: judgedAt };
  return statsLines(stats, facts, "rule", { color: false, stdout: process.stdout }).slice(1, 3).join("\n");
};

test("who asks about a time in which nothing was judged hears when it last was", async () =>
  expect(await shownAt(NOW - 9 * DAY)).toMatch(/The last message was judged 9d ago: look further back\./));

test("a clock that stands before the newest decision is pointed out", async () =>
  expect(await shownAt(NOW + DAY)).toMatch(/The clock of this machine stands before the newest decision/));

test("a clock that is right is not", async () => expect(await shownAt(NOW - 1)).not.toMatch(/clock|further/));

test.each([
  [[], ""],
  [[0, 0], "··"],
  [[0, 1, 8], "·▁█"],
  [[1, 1], "██"],
  [[0, 1, 1_000], "·▁█"],
])("how it went: %j", (values, line) => expect(sparkline(values)).toBe(line));
