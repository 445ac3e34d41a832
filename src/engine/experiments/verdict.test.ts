import { describe, expect, test } from "vitest";
import type { Route } from "../decision.ts";
import type { Label } from "../ports.ts";
import { eventsOf, firstActs, type Judged, withLabels } from "./events.ts";
import type { ExperimentDesign } from "./experiment.ts";
import { armFigures } from "./figures.ts";
import { judgeExperiment } from "./verdict.ts";

const SPLIT: ExperimentDesign = {
  a: "a",
  split: { seed: "s" },
  metric: "wrong",
  alpha: 0.05,
  minEffect: 0.25,
  sample: 0.1,
  maxWrong: 0.01,
};
const { split: _, ...SHADOW } = SPLIT;

const label = (n: number, violation: boolean, source: Label["source"], probability = 1, at = n): Label => ({
  key: { platform: "discord", id: `m${n}`, revision: 0 },
  violation,
  rules: ["bait"],
  by: { kind: "moderator", name: "ann" },
  at,
  source,
  probability,
});
const find = (n: number, arm: "a" | "b", route: Route, more: Partial<Judged> = {}): Judged => ({
  key: { platform: "discord", id: `m${n}`, revision: 0 },
  at: n,
  arm,
  route,
  person: `u${n}`,
  ...more,
});
const innocent = { label: label(1, false, "overturn") };

describe("what counts", () => {
  test("a person counts once, by what came to light first", () => {
    const same = { person: "u1" };
    const events = eventsOf(
      "wrong",
      [
        find(1, "a", "act", { ...same, label: label(1, false, "overturn", 1, 90) }),
        find(2, "a", "act", { ...same, label: label(2, false, "sample", 0.1, 50) }),
        find(3, "b", "act", { label: label(3, false, "overturn", 1, 60) }),
      ],
      SPLIT,
    );
    expect(events.map(({ at, arm }) => [at, arm])).toEqual([
      [50, "a"],
      [60, "b"],
    ]);
  });

  test("who was rightly acted on, asked about, or never looked at is wronged by nobody", () => {
    const finds = [
      find(1, "a", "act", { label: label(1, true, "sample", 0.1) }),
      find(2, "b", "queue", { label: label(2, false, "review") }),
      find(3, "b", "act"),
      find(4, "b", "act", { label: label(4, true, "review") }),
    ];
    expect(eventsOf("wrong", finds, SPLIT)).toEqual([]);
    expect(eventsOf("misses", finds, SPLIT)).toEqual([]);
    expect(eventsOf("queue", finds, SPLIT).map(({ arm }) => arm)).toEqual(["b"]);
  });

  test("in a split, who was let pass is missed only where the lot has shown it", () => {
    const finds = [
      find(1, "b", "ignore", { label: label(1, true, "sample", 0.01) }),
      find(2, "a", "ignore", { label: label(2, false, "sample", 0.01) }),
      find(3, "a", "act", { label: label(3, true, "sample", 0.1) }),
    ];
    expect(eventsOf("misses", finds, SPLIT)).toEqual([{ at: 1, arm: "b", weight: 1 }]);
  });

  test("a raid counts once, as the first of its people, however many it brings along", () => {
    const raid = Array.from({ length: 40 }, (_, i) => find(i, i % 3 === 1 ? "b" : "a", "queue", { wave: "raid" }));
    expect(eventsOf("queue", raid, SPLIT)).toEqual([{ at: 0, arm: "a", weight: 1 }]);
    expect(eventsOf("queue", [...raid, find(50, "b", "queue")], SPLIT).map(({ arm }) => arm)).toEqual(["a", "b"]);
    const later = { wave: "raid", at: 500_000 };
    expect(eventsOf("queue", [...raid, find(60, "b", "queue", later)], SPLIT).map(({ arm }) => arm)).toEqual([
      "a",
      "b",
    ]);
    expect(eventsOf("queue", [...raid, find(1, "b", "queue", later)], SPLIT).map(({ arm }) => arm)).toEqual(["a"]);
  });

  test("a raid is one act for the guard, and as wrong as the share of its people that were innocent", () => {
    const raid = Array.from({ length: 40 }, (_, i) =>
      find(i, "b", "act", { wave: "raid", ...(i === 7 ? { label: label(7, false, "overturn") } : {}) }),
    );
    expect(firstActs("b", raid)).toEqual([{ wrong: 1 / 40 }]);
    expect(firstActs("b", [...raid, find(1, "b", "act")])).toEqual([{ wrong: 1 / 40 }]);
    expect(firstActs("b", [...raid, find(70, "b", "act")])).toEqual([{ wrong: 1 / 40 }, { wrong: 0 }]);
    // Who writes twice in it is one of its people, and who was acted on before is none.
    const twice = find(7, "b", "act", { wave: "raid", at: 39, label: label(7, false, "overturn") });
    expect(firstActs("b", [...raid, twice])).toEqual([{ wrong: 1 / 40 }]);
    expect(firstActs("b", [find(7, "b", "act", { at: -1 }), ...raid])).toEqual([{ wrong: 0 }, { wrong: 0 }]);
  });

  test("nobody is counted who is not known", () => {
    const { person: _, ...nobody } = find(1, "b", "act", innocent);
    expect(eventsOf("wrong", [nobody], SPLIT)).toEqual([]);
    expect(firstActs("b", [nobody])).toEqual([]);
  });

  test("what a moderator labels in a diff is no finding of the experiment", () => {
    const [judged] = withLabels([find(1, "b", "act")], [label(1, false, "diff")]);
    expect(judged?.label).toBeUndefined();
  });

  test("a verdict that was changed counts as it is now", () => {
    const [judged] = withLabels([find(1, "b", "act")], [label(1, false, "overturn"), label(1, true, "review", 1, 9)]);
    expect(judged?.label?.violation).toBe(true);
  });

  test("in shadow, what both do alike says nothing about the difference", () => {
    const both = find(1, "a", "act", { other: "act", label: label(1, false, "sample", 0.1) });
    expect(eventsOf("wrong", [both], SHADOW)).toEqual([]);
  });

  test("in shadow, each arm answers for what it alone would have done to the innocent", () => {
    const finds = [
      find(1, "a", "act", { other: "ignore", label: label(1, false, "sample", 0.1) }),
      find(2, "a", "ignore", { other: "act", label: label(2, false, "sample", 0.1) }),
      find(3, "a", "queue", { other: "act", label: label(3, false, "review") }),
      find(4, "a", "queue", { other: "act", label: label(4, true, "review") }),
    ];
    expect(eventsOf("wrong", finds, SHADOW)).toEqual([
      { at: 1, arm: "a", weight: 1 },
      { at: 2, arm: "b", weight: 1 },
      { at: 3, arm: "b", weight: 0.1 },
    ]);
  });

  test("in shadow, a complaint about A is not held against it: nobody can complain about B", () => {
    const complaint = find(1, "a", "act", { other: "ignore", label: label(1, false, "overturn") });
    expect(eventsOf("wrong", [complaint], SHADOW)).toEqual([]);
  });

  test("in shadow, what one arm lets pass and the other does not is a miss of the one", () => {
    const finds = [
      find(1, "a", "ignore", { other: "queue", label: label(1, true, "sample", 0.1) }),
      find(2, "a", "queue", { other: "ignore", label: label(2, true, "review") }),
      find(3, "a", "ignore", { other: "ignore", label: label(3, true, "sample", 0.01) }),
    ];
    expect(eventsOf("misses", finds, SHADOW).map(({ arm }) => arm)).toEqual(["a", "b"]);
  });

  test("in shadow, moderators are asked by one arm alone, whatever they then decide", () => {
    const finds = [
      find(1, "a", "ignore", { other: "queue" }),
      find(2, "a", "queue", { other: "act" }),
      find(3, "a", "queue", { other: "queue" }),
    ];
    expect(eventsOf("queue", finds, SHADOW).map(({ arm }) => arm)).toEqual(["b", "a"]);
  });
});

describe("verdicts", () => {
  const wrongIn = (arm: "a" | "b", from: number, count: number): readonly Judged[] =>
    Array.from({ length: count }, (_, i) =>
      find(from + i, arm, "act", { label: label(from + i, false, "overturn", 1, from + i) }),
    );
  const rightIn = (arm: "a" | "b", from: number, count: number): readonly Judged[] =>
    Array.from({ length: count }, (_, i) => find(from + i, arm, "act"));
  const RELAXED = { ...SPLIT, maxWrong: 0.5 };

  test("nothing is said of an experiment in which nothing has happened", () => {
    const { verdict, comparisons, guard } = judgeExperiment([], SPLIT, 50);
    expect([verdict, guard]).toEqual(["open", 1]);
    expect(comparisons.map(({ metric, a, b, missing }) => [metric, a, b, missing])).toEqual([
      ["wrong", 0, 0, undefined],
      ["misses", 0, 0, undefined],
      ["queue", 0, 0, undefined],
    ]);
  });

  test("B is worse when the people wronged are nearly all in B", () => {
    const finds = [...rightIn("b", 0, 200), ...wrongIn("b", 1_000, 20), ...wrongIn("a", 2_000, 1)];
    expect(judgeExperiment(finds, RELAXED, 50).verdict).toBe("worse");
    expect(judgeExperiment(finds, { ...RELAXED, metric: "queue" }, 50).verdict).toBe("open");
  });

  test("what was shown once stays shown: a later run of luck does not take it back", () => {
    const finds = [...wrongIn("a", 0, 20), ...rightIn("b", 500, 100), ...wrongIn("b", 1_000, 25)];
    expect(judgeExperiment(finds, RELAXED, 50).verdict).toBe("better");
  });

  test("the guard comes before any comparison: who is better than bad is still bad", () => {
    const finds = [...wrongIn("a", 0, 60), ...wrongIn("b", 100, 10)];
    expect(judgeExperiment(finds, RELAXED, 50).verdict).toBe("better");
    expect(judgeExperiment(finds, SPLIT, 50).verdict).toBe("harmful");
  });

  test("the guard stops B as soon as it is as sure as it has to be, and not before", () => {
    const before = [...rightIn("b", 0, 60), ...wrongIn("b", 1_000, 4)];
    const enough = [...rightIn("b", 0, 60), ...wrongIn("b", 1_000, 5)];
    const guards = [before, enough].map((finds) => judgeExperiment(finds, SPLIT, 50));
    expect(guards.map(({ verdict }) => verdict)).toEqual(["open", "harmful"]);
    expect(guards[0]!.guard).toBeLessThan(20);
    expect(guards[1]!.guard).toBeGreaterThan(20);
    expect(guards[1]!.guard).toBeLessThan(1_000);
  });

  test("in shadow the guard counts what B would have done", () => {
    const would = Array.from({ length: 12 }, (_, n) =>
      find(n, "a", "ignore", { other: "act", label: label(n, false, "sample", 0.1) }),
    );
    expect(judgeExperiment(would, SHADOW, 0).verdict).toBe("harmful");
    const did = would.map((one): Judged => ({ ...one, route: "act", other: "ignore" }));
    expect(judgeExperiment(did, SHADOW, 0).verdict).not.toBe("harmful");
  });

  test("no difference that matters is said only where there is enough to go by", () => {
    const queued = (count: number): readonly Judged[] =>
      Array.from({ length: count }, (_, n) => find(n, n % 2 === 0 ? "a" : "b", "queue"));
    const design: ExperimentDesign = { ...SPLIT, metric: "queue" };
    expect(judgeExperiment(queued(60), design, 50).verdict).toBe("open");
    expect(judgeExperiment(queued(3_000), design, 50).verdict).toBe("same");
  });
});

test("figures of an arm are of its own people, and weigh what was drawn by how seldom that was", () => {
  const finds = [
    find(1, "a", "act", { label: label(1, false, "sample", 0.1) }),
    find(2, "a", "act", { label: label(2, true, "sample", 0.5) }),
    find(3, "a", "act", { label: label(3, false, "overturn") }),
    find(4, "a", "act"),
    find(5, "a", "queue"),
    find(6, "b", "ignore", { sample: { of: "ignored", probability: 0.01 }, label: label(6, true, "sample", 0.01) }),
  ];
  const tallies = [
    { arm: "a", route: "ignore", messages: 90 },
    { arm: "a", route: "act", messages: 4 },
    { arm: "b", route: "ignore", messages: 30 },
  ] as const;
  const { a, b } = armFigures(finds, tallies, [{ arm: "b", counts: { max: 2, buckets: [[192, 10]] } }], SPLIT);
  expect(a).toMatchObject({ messages: 94, acted: 4, queued: 1, labels: 3 });
  expect(a.wrong).toMatchObject({ people: 4, looked: 2, known: 2, estimate: 10 / 12 });
  expect(b).toMatchObject({ messages: 30, acted: 0, queued: 0, letPass: { looked: 1, found: 1 } });
  expect([a.latencyMs, b.latencyMs?.p50 !== undefined]).toEqual([undefined, true]);
});

test("in shadow both arms have judged every message", () => {
  const tallies = [{ arm: "a", route: "ignore", other: "ignore", messages: 70 }] as const;
  const { a, b } = armFigures([find(1, "a", "ignore", { other: "act" })], tallies, [], SHADOW);
  expect([a.messages, b.messages, a.acted, b.acted]).toEqual([70, 70, 0, 1]);
});
