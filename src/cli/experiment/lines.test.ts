import { describe, expect, test } from "vitest";
import type { ExperimentDesign } from "../../engine/experiments/experiment.ts";
import type { ArmFigures } from "../../engine/experiments/figures.ts";
import type { Experiment } from "../../engine/experiments/history.ts";
import type { ExperimentResult } from "../../engine/experiments/verdict.ts";
import { statusLines } from "./lines.ts";
import { listLines } from "./list.ts";
import type { ExperimentStatus } from "./read.ts";
import { listJson, statusJson } from "./to-json.ts";

const DAY = 86_400_000;
const AT = Date.UTC(2026, 10, 26, 4, 33, 59);
const CTX = { color: false, now: () => AT + 10 * DAY };
const DESIGN: ExperimentDesign = {
  a: "a".repeat(64),
  split: { seed: "walk" },
  metric: "wrong",
  alpha: 0.05,
  minEffect: 0.25,
  sample: 0.05,
  maxWrong: 0.01,
};
const EXPERIMENT: Experiment = {
  number: 3,
  at: AT,
  by: { kind: "moderator", name: "mia" },
  b: "b".repeat(64),
  percent: 20,
  design: DESIGN,
  why: "free is no crime",
};
const figures = (arm: "a" | "b", more: Partial<ArmFigures> = {}): ArmFigures => ({
  arm,
  messages: 1_234,
  acted: 27,
  queued: 3,
  labels: 9,
  wrong: { people: 27, looked: 0, known: 0, low: 0, high: 1 },
  letPass: { looked: 0, found: 0 },
  ...more,
});
const comparison = (metric: "wrong" | "misses" | "queue") => ({
  metric,
  a: 0,
  b: 0,
  low: 0,
  evidence: { better: 1, worse: 1 },
});
const RESULT: ExperimentResult = {
  verdict: "open",
  comparisons: [
    {
      ...comparison("wrong"),
      a: 15,
      b: 1,
      estimate: 0.267,
      low: 0.02,
      high: 1.4,
      evidence: { better: 6.4, worse: 1 },
      missing: 32,
    },
    comparison("misses"),
    comparison("queue"),
  ],
  guard: 1,
};
const statusOf = (more: Partial<ExperimentStatus> = {}): ExperimentStatus => ({
  experiment: EXPERIMENT,
  books: { a: { version: "1", hash: "a".repeat(64) }, b: { version: "2", hash: "b".repeat(64) } },
  arms: {
    a: figures("a", {
      wrong: { people: 27, looked: 12, known: 15, estimate: 0.25, low: 0.031, high: 0.7 },
      latencyMs: { p50: 0.01, p95: 0.04, p99: 0.1, max: 3 },
    }),
    b: figures("b"),
  },
  result: RESULT,
  running: true,
  ...more,
});

describe("how an experiment stands", () => {
  test("says what each arm came to, what decides, and about when it will be decided", () => {
    expect(statusLines(statusOf(), CTX).join("\n")).toBe(`\
experiment 3  begun 2026-11-26 04:33:59 UTC by mia: free is no crime
A  1, aaaaaaaaaaaa, in force
B  2, bbbbbbbbbbbb, judges 20% of the people for real, by seed walk

                                                     A      B
messages judged                                  1,234  1,234
people acted on                                     27     27
people asked about                                   3      3
messages people decided about                        9      9
people known to be wrongly acted on                 15      0
acts looked at by lot                               12      0
  of these wrong                     25% (3.1% to 70%)      -
let pass, looked at by lot                           0      0
  of these against the rules                         0      0
judging a message (p95)                        0.04 ms      -

fewer is better                              A  B      B for each in A  B better  B worse
* people wrongly acted on                   15  1  0.27 (0.02 to 1.40)       6.4        1
  people who broke rules and were let pass   0  0          0.00 to any         1        1
  people about whom somebody is asked        0  0          0.00 to any         1        1
* decides. Person for person, with bounds; evidence: 40 is enough (95% sure, however often one looks).
guard: at most 1% of B's automatic actions may be wrong; evidence that more are: 1 of 20

no difference yet; if it goes on like this, about 32 more (people wrongly acted on) show one, in some 20d`);
  });

  test("nobody is promised an end of what has ended", () => {
    const end = { at: AT + DAY, by: { kind: "modbot" }, how: "stopped", verdict: "time" } as const;
    const lines = statusLines(statusOf({ experiment: { ...EXPERIMENT, end } }), CTX);
    expect(lines.slice(-2)).toEqual(["no difference yet", "ended 2026-11-27 04:33:59 UTC by modbot: its time is over"]);
    expect(lines[1]).not.toContain("in force");
  });

  test("says when no bot is there to heed what was ordered, and that in shadow nothing is done", () => {
    const lines = statusLines(statusOf({ running: false, experiment: { ...EXPERIMENT, percent: 0 } }), CTX);
    expect(lines.at(-1)).toContain("No bot is running");
    expect(lines[2]).toContain("in shadow: nothing of it is done");
    expect(lines[4]).toContain("B would");
    const counted = "Of each person the first message counts that only one arm acts on";
    expect(lines.join("\n")).toContain(counted);
    expect(statusLines(statusOf({}), CTX).join("\n")).not.toContain(counted);
  });

  test("texts of others cannot command the terminal", () => {
    const hostile = "\u001b[2J\u202e";
    const status = statusOf({
      experiment: {
        ...EXPERIMENT,
        why: hostile,
        by: { kind: "moderator", name: hostile },
        design: { ...DESIGN, split: { seed: hostile } },
        end: { at: AT, by: { kind: "moderator", name: hostile }, how: "stopped", why: hostile },
      },
      books: { a: { version: hostile, hash: "a" }, b: { version: hostile, hash: "b" } },
    });
    for (const line of [...statusLines(status, CTX), ...listLines([status], CTX)])
      expect(line).not.toMatch(/[\u001b\u202e]/);
  });
});

test("programs get shares as numbers, and nothing where something is not known", () => {
  const json = statusJson(statusOf());
  expect(json).toMatchObject({ experiment: 3, percent: 20, seed: "walk", verdict: "open", min_effect: 0.25 });
  expect(json.metrics[0]).toMatchObject({ metric: "wrong", ratio: 0.267, better: 6.4, enough: 40, missing: 32 });
  expect(json.metrics[1]).not.toHaveProperty("ratio");
  expect(json.metrics[1]).not.toHaveProperty("high");
  expect(json.arms.b).not.toHaveProperty("latency_ms");
  expect(listJson([statusOf()])[0]).not.toHaveProperty("end");
});
