import fc from "fast-check";
import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { LatencyHistogram } from "./latency.ts";
import { Moderator } from "./moderate.ts";
import { type Labelled, openReplay, outLine } from "./replay.ts";

const rulebook = rulebookWith([
  ruleWhen({ phrase: { any: ["spam"] } }),
  ruleWhen({ phrase: { any: ["maybe"] } }, { id: "doubt", mode: "queue" }),
]);
const watch = { micros: () => 0, cpuSeconds: () => 0 };
const entry = (text: string, fields: Omit<Labelled, "message"> = {}): Labelled => ({
  message: messageWith(text),
  ...fields,
});
const replay = (entries: readonly Labelled[]) => {
  const run = openReplay(new Moderator(rulebook), watch);
  for (const e of entries) run.add(e);
  return run.summary();
};

test("false positives and negatives are counted for what is flagged and for what is acted on", () => {
  const summary = replay([
    entry("spam", { violation: true, labels: ["spam"], source: "a" }),
    entry("spam", { violation: false, source: "a" }),
    entry("maybe", { violation: true, labels: ["scam", "spam"], source: "b" }),
    entry("missed", { violation: true, labels: ["scam"], source: "b" }),
    entry("fine", { violation: false, source: "b" }),
    entry("nobody knows"),
  ]);
  expect(summary).toMatchObject({ messages: 6, labelled: 5, routes: { ignore: 3, queue: 1, act: 2 } });
  expect(summary.confusion.flagged).toEqual({
    tp: 2,
    fp: 1,
    tn: 1,
    fn: 1,
    precision: 0.666667,
    recall: 0.666667,
    fpr: 0.5,
    f1: 0.666667,
  });
  expect(summary.confusion.acted).toMatchObject({ tp: 1, fp: 1, tn: 1, fn: 2 });
  expect(summary.by_label).toEqual({
    scam: { violations: 2, flagged: 1, acted: 0 },
    spam: { violations: 2, flagged: 2, acted: 1 },
  });
  expect(summary.by_rule["the-rule"]).toEqual({ hits: 2, acted: 2, tp: 1, fp: 1 });
  expect(summary.by_rule.doubt).toEqual({ hits: 1, acted: 0, tp: 1, fp: 0 });
  expect(summary.by_source.a).toMatchObject({ messages: 2, labelled: 2, flagged: { tp: 1, fp: 1 } });
});

test("without labels there is no precision, rather than a wrong one", () =>
  expect(replay([entry("spam")]).confusion.flagged).toMatchObject({
    precision: null,
    recall: null,
    fpr: null,
    f1: null,
  }));

test("a label without a verdict is a violation; a verdict wins over labels", () => {
  expect(replay([entry("spam", { labels: ["spam"] })]).confusion.flagged.tp).toBe(1);
  expect(replay([entry("spam", { labels: ["spam"], violation: false })]).confusion.flagged.fp).toBe(1);
});

test("a line of --out holds what is needed to compare two runs, and nothing that a clock could change", () => {
  const message = messageWith("spam");
  const decision = new Moderator(rulebook).moderate(message);
  expect(JSON.parse(outLine(message, decision))).toEqual({
    id: "m1",
    route: "act",
    rules: [{ id: "the-rule", level: "act" }],
    scores: {},
    actions: ["delete"],
    errors: [],
  });
});

test("percentiles of any sample are within 5 % of the true ones", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.5, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }),
      (samples) => {
        const histogram = new LatencyHistogram();
        for (const sample of samples) histogram.add(sample);
        const sorted = [...samples].sort((a, b) => a - b);
        for (const share of [0.5, 0.95, 0.99]) {
          const truth = sorted[Math.ceil(share * sorted.length) - 1]!;
          const estimate = histogram.percentile(share);
          expect(estimate).toBeGreaterThan(truth * 0.95);
          expect(estimate).toBeLessThan(truth * 1.05);
        }
        expect(histogram.percentiles.max).toBeCloseTo(sorted.at(-1)!, 1);
      },
    ),
  );
});

test("odd clocks break no percentile", () => {
  const histogram = new LatencyHistogram();
  for (const duration of [-5, 0, 1e12, Number.NaN]) histogram.add(duration);
  expect(histogram.percentiles).toMatchObject({ p95: 1e12, p99: 1e12, max: 1e12 });
  expect(histogram.percentiles.p50).toBeLessThan(0.02);
});

test("no samples, no percentiles", () =>
  expect(new LatencyHistogram().percentiles).toEqual({ p50: 0, p95: 0, p99: 0, max: 0 }));

test("a message that a wave brings to light later counts by what it came to, once", () => {
  const wave = rulebookWith([ruleWhen({ same_text: { authors: 3, within: "30s" } }, { id: "raid" })]);
  const run = openReplay(new Moderator(wave), watch);
  const say = (id: string, violation: boolean, fields: object = {}) =>
    run.add({
      message: messageWith("we are the llama army", { id, author: authorNamed(id), ...fields }),
      violation,
      source: "a",
      ...(violation ? { labels: ["spam"] } : {}),
    });
  say("m1", true);
  say("spared", false, { author: authorNamed("mod", { roles: ["moderator"] }) });
  const decision = say("m2", true);
  expect(run.summary()).toMatchObject({
    messages: 3,
    labelled: 3,
    routes: { ignore: 1, queue: 0, act: 2 },
    confusion: { acted: { tp: 2, fp: 0, tn: 1, fn: 0 } },
    by_label: { spam: { violations: 2, flagged: 2, acted: 2 } },
    by_rule: { raid: { hits: 2, acted: 2, tp: 2, fp: 0 } },
    by_source: { a: { messages: 3, acted: { tp: 2, tn: 1 } } },
  });
  expect(JSON.parse(outLine(messageWith("", { id: "m2" }), decision))).toMatchObject({
    id: "m2",
    earlier: [{ id: "m1", route: "act", actions: ["delete"] }],
  });
});
