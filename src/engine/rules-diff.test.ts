import { expect, test } from "vitest";
import { messageWith } from "../../test/message.ts";
import { type Decision, ignoredBy, type Route } from "./decision.ts";
import { Judgements } from "./judgements.ts";
import { diffOf } from "./rules-diff.ts";

const PLACE = { file: "r.yaml", line: 1, column: 1 };
const deciding = (route: Route, rules: readonly string[] = ["r"], fields: Partial<Decision> = {}): Decision => ({
  ...ignoredBy({ version: "1", hash: "h" }),
  route,
  rules:
    route === "ignore"
      ? []
      : rules.map((id) => ({ id, level: route, says: "", severity: "low", place: PLACE, findings: [] })),
  ...fields,
});
const said = (n: number) => messageWith(`text ${n}`, { id: `m${n}` });
const judged = (decisions: readonly (Decision | undefined)[]) => {
  const judgements = new Judgements();
  for (const [place, decision] of decisions.entries()) if (decision) judgements.add(place, said(place), decision);
  return judgements.result();
};
const [IGNORE, QUEUE, ACT] = [deciding("ignore"), deciding("queue"), deciding("act")];

test("each message is told by what the change does to it, people who are newly punished first", () => {
  const { messages, same, differences } = diffOf(
    judged([IGNORE, IGNORE, IGNORE, QUEUE, QUEUE, ACT, ACT, QUEUE]),
    judged([IGNORE, QUEUE, QUEUE, ACT, IGNORE, IGNORE, ACT, QUEUE]),
  );
  expect([messages, same]).toEqual([8, 3]);
  expect(
    differences.map(({ change, before, after, count, sample }) => [change, before.route, after.route, count, sample]),
  ).toEqual([
    ["changed", "queue", "act", 1, [3]],
    ["no_longer_caught", "act", "ignore", 1, [5]],
    ["newly_caught", "ignore", "queue", 2, [1, 2]],
    ["no_longer_caught", "queue", "ignore", 1, [4]],
  ]);
});

test("another rule or another action is a difference, the order of rules and a rule in shadow are none", () => {
  const shadow = { id: "s", level: "shadow", says: "", severity: "low", place: PLACE, findings: [] } as const;
  const timeout = (durationMs: number): Partial<Decision> => ({
    effects: [{ action: "timeout", target: { platform: "discord" }, durationMs, reason: "" }],
  });
  const before = [
    deciding("act", ["a", "b"]),
    deciding("act", ["a"], timeout(60_000)),
    deciding("queue", ["a"]),
    QUEUE,
  ];
  const after = [
    deciding("act", ["b", "a"]),
    deciding("act", ["a"], timeout(120_000)),
    deciding("queue", ["b"]),
    { ...QUEUE, rules: [...QUEUE.rules, shadow] },
  ];
  const { same, differences } = diffOf(judged(before), judged(after));
  expect(same).toBe(2);
  expect(differences.map((d) => [d.before.actions, d.after.actions, d.before.rules, d.after.rules])).toEqual([
    [["timeout 1m"], ["timeout 2m"], ["a"], ["a"]],
    [[], [], ["a"], ["b"]],
  ]);
});

test("a message that one of the two has not seen is not compared", () => {
  expect(diffOf(judged([ACT, undefined, ACT]), judged([ACT, ACT]))).toEqual({ messages: 1, same: 1, differences: [] });
});

test("messages of a wave count by what they come to in the end", () => {
  const judgements = new Judgements();
  judgements.add(0, said(0), IGNORE);
  judgements.add(1, said(1), { ...ACT, earlier: [{ message: said(0), decision: ACT }] });
  expect(diffOf(judged([IGNORE, IGNORE]), judgements.result()).differences).toMatchObject([
    { change: "newly_caught", count: 2 },
  ]);
});

test("of many messages alike a sample is kept that covers all of them", () => {
  const many = 100_000;
  const { differences } = diffOf(
    judged(Array.from({ length: many }, () => IGNORE)),
    judged(Array.from({ length: many }, () => QUEUE)),
  );
  const [{ count, sample } = { count: 0, sample: [] }] = differences;
  expect(count).toBe(many);
  expect(sample.length).toBeGreaterThan(100);
  expect(sample.length).toBeLessThanOrEqual(400);
  expect(sample[0]).toBe(0);
  expect(sample.at(-1)).toBeGreaterThan(0.98 * many);
});
