import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { explain, mergeSpans } from "./explain.ts";

const rulebook = rulebookWith([
  ruleWhen({
    score: {
      queue_at: 3,
      act_at: 5,
      groups: {
        words: { cap: 3, signals: [{ phrase: { any: ["free nitro"] }, adds: 3 }] },
        author: { cap: 2, signals: [{ account: { younger_than: "7d" }, adds: 2 }] },
      },
    },
  }),
  ruleWhen({ phrase: { any: ["unrelated"] } }, { id: "other" }),
]);
const newcomer = authorNamed("new", { createdAt: 1_789_999_000_000 });

test("a decision is explained with every condition, its place, the folded text and the span", () => {
  const { decision, folded, rules, spans, text } = explain(
    rulebook,
    messageWith("so FR33 N1TRO now", { author: newcomer }),
  );
  expect([decision.route, folded]).toEqual(["act", "so free nitro now"]);
  expect(rules.map(({ id, level }) => [id, level])).toEqual([["the-rule", "act"]]);
  expect(rules[0]!.conditions.map(({ condition, level }) => [condition, level])).toEqual([
    ["score", "act"],
    ["phrase", "act"],
    ["account", "act"],
  ]);
  expect(rules[0]!.conditions.every(({ place }) => place.file === "test.yaml" && place.line > 0)).toBe(true);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["FR33 N1TRO"]);
});

test("it tells which single condition would have changed the outcome, and to what", () => {
  const { changes } = explain(rulebook, messageWith("free nitro", { author: newcomer }));
  expect(changes.map(({ condition, how, route }) => `${how} ${condition}: ${route}`)).toEqual([
    "without phrase: ignore",
    "without account: queue",
  ]);
});

test("it tells what was missing for more", () => {
  const { decision, changes } = explain(rulebook, messageWith("free nitro"));
  expect(decision.route).toBe("queue");
  expect(changes.map(({ condition, how, route }) => `${how} ${condition}: ${route}`)).toEqual([
    "without phrase: ignore",
    "with account: act",
  ]);
});

test("an ordinary message has nothing to explain", () => {
  const { decision, rules, changes } = explain(rulebook, messageWith("good evening"));
  expect([decision.route, rules, changes]).toEqual(["ignore", [], []]);
});

test("a rule that is switched off or only open says so", () => {
  const book = rulebookWith([
    ruleWhen({ phrase: { any: ["spam"] } }, { mode: "off" }),
    ruleWhen({ account: { younger_than: "1d" } }, { id: "age" }),
  ]);
  const { author: _, ...nobody } = messageWith("spam");
  expect(explain(book, nobody).rules.map(({ id, level }) => [id, level])).toEqual([
    ["the-rule", "off"],
    ["age", "unknown"],
  ]);
});

test("ranges are joined where they touch", () =>
  expect(
    mergeSpans([
      { start: 5, end: 8 },
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 6, end: 7 },
    ]),
  ).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 8 },
  ]));
