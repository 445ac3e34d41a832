import { describe, expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { wordClassifier } from "../../../test/word-models.ts";
import { explain } from "../explain.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";
import type { Models } from "../scorers/models.ts";
import type { SlowScores } from "../scorers/slow-scores.ts";

const classifier = wordClassifier({
  idiot: { harassment: 0.97, toxicity: 0.9 },
  meh: { harassment: 0.7, toxicity: 0.4 },
  faint: { harassment: 0.1 },
});

const book = (when: string, models: Models = { classifier: () => classifier }, more = "") =>
  compileRulebook({
    file: "rules.yaml",
    text: `format: modbot-rules/1\nversion: "1"\nrules:\n  - { id: a, says: A., mode: act, then: { message: delete }, when: ${when}${more} }\n`,
    models,
  });

const LABEL = "{ label: { name: harassment, queue_at: 0.6, act_at: 0.95 } }";
const routeOf = (when: string, text: string, slow?: SlowScores, models?: Models): string =>
  new Moderator(book(when, models)).moderate(messageWith(text), slow === undefined ? {} : { slow }).route;

describe("a score leads as far as its thresholds say", () => {
  test.each([
    ["you idiot", "act"],
    ["meh", "queue"],
    ["faint", "ignore"],
    ["hello", "ignore"],
    ["", "ignore"],
  ])("%j is %s", (text, route) => expect(routeOf(LABEL, text)).toBe(route));

  test("without act_at people are asked at most", () =>
    expect(routeOf("{ label: { name: harassment, queue_at: 0.6 } }", "you idiot")).toBe("queue"));

  test("of several labels the worst counts", () => {
    expect(routeOf("{ label: { name: [spam, toxicity], queue_at: 0.6, act_at: 0.95 } }", "you idiot")).toBe("queue");
    expect(routeOf("{ label: { name: [spam, scam], queue_at: 0.6 } }", "you idiot")).toBe("ignore");
  });
});

test("the decision tells the scores, and which model they are from", () => {
  const decision = new Moderator(book(LABEL)).moderate(messageWith("you idiot"));
  expect(decision.scores).toEqual({ harassment: 0.97, toxicity: 0.9 });
  expect(decision.rules[0]?.findings[0]).toMatchObject({ says: "harassment 0.97 (test words)", threshold: 0.95 });
});

test("the classifier is not asked where something cheaper says no, however the rule is written", () => {
  for (const when of [
    `{ all: [ ${LABEL}, { phrase: { any: [pizza] } } ] }`,
    `{ all: [ { phrase: { any: [pizza] } }, ${LABEL} ] }`,
  ]) {
    const before = classifier.asked();
    expect(routeOf(when, "you idiot")).toBe("ignore");
    expect(classifier.asked()).toBe(before);
    expect(routeOf(when, "you pizza idiot")).toBe("act");
    expect(classifier.asked()).toBe(before + 1);
  }
});

test("a threshold below the floor of the model is not cut off by it", () =>
  expect(routeOf("{ label: { name: harassment, queue_at: 0.08 } }", "faint")).toBe("queue"));

test("without a classifier nothing is known, and nobody is punished", () => {
  expect(routeOf(LABEL, "you idiot", undefined, {})).toBe("ignore");
  expect(new Moderator(book(LABEL, {}, ", if_unknown: queue")).moderate(messageWith("you idiot")).route).toBe("queue");
});

describe("a slow classifier goes before the built-in one", () => {
  const slowModel = { id: "big", version: "7" };
  const models: Models = { classifier: () => classifier, slowClassifier: slowModel };
  const says = (harassment: number): SlowScores => ({ labels: { model: slowModel, of: { harassment } } });

  test.each([
    ["hello", 0.99, "act"],
    ["you idiot", 0.1, "ignore"],
    ["you idiot", 0.7, "queue"],
  ])("%j with %d is %s", (text, score, route) => expect(routeOf(LABEL, text, says(score), models)).toBe(route));

  test("where it is late or does not know the label, the built-in one serves", () => {
    expect(routeOf(LABEL, "you idiot", undefined, models)).toBe("act");
    expect(routeOf(LABEL, "you idiot", { labels: { model: slowModel, of: { spam: 0 } } }, models)).toBe("act");
  });

  test("the evidence names it", () =>
    expect(
      new Moderator(book(LABEL, models)).moderate(messageWith("hello"), { slow: says(0.99) }).rules[0]?.findings[0]
        ?.says,
    ).toBe("harassment 0.99 (big 7)"));
});

test("another model is another rule to those who certify it", () => {
  const of = (models: Models) => book(LABEL, models).rules[0]?.fingerprint;
  const other = { classifier: () => wordClassifier({}, "other") };
  expect(of({ classifier: () => classifier })).toBe(of({ classifier: () => classifier }));
  expect(of(other)).not.toBe(of({ classifier: () => classifier }));
  expect(of({ ...other, slowClassifier: { id: "big", version: "7" } })).not.toBe(of(other));
});

test.each([
  ["{ label: { name: rude, queue_at: 0.5 } }", /toxicity/],
  ["{ label: { name: spam } }", /queue_at/],
  ["{ label: { name: spam, queue_at: 0 } }", /would hold for every message/],
  ["{ label: { name: spam, queue_at: 70 } }", /Scores go from 0 to 1/],
  ["{ label: { name: spam, queue_at: 0.9, act_at: 0.5 } }", /act_at must be at least queue_at/],
  ["{ label: { name: [], queue_at: 0.9 } }", /./],
])("%s is refused in words", (when, message) => expect(() => book(when)).toThrow(message));

test("explain tells the scores of a text about which no rule has anything to say", () => {
  const { scores } = explain(book("{ label: { name: spam, queue_at: 0.6 } }"), messageWith("meh"));
  expect(scores).toEqual({ harassment: 0.7, toxicity: 0.4 });
});
