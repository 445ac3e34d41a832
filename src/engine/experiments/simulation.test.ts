import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import type { Route } from "../decision.ts";
import { isInShare } from "../versions/share.ts";
import type { Judged } from "./events.ts";
import type { ExperimentDesign, Metric, Verdict } from "./experiment.ts";
import { judgeExperiment } from "./verdict.ts";

/** Experiments of which all is known: people who write, two rulebooks that err so often, moderators who look at what comes to light. */

const ALPHA = 0.05;
const designOf = (metric: Metric, seed: string | undefined, sample: number): ExperimentDesign => ({
  a: "a",
  ...(seed === undefined ? {} : { split: { seed } }),
  metric,
  alpha: ALPHA,
  minEffect: 0.2,
  sample,
  // The guard is out of the way: here all are innocent, and only the difference is looked at.
  maxWrong: 0.999,
});

type Found = { readonly at: number; readonly author: string; readonly n: number };
const findOf = ({ at, author, n }: Found, fields: Pick<Judged, "arm" | "route"> & Partial<Judged>): Judged => ({
  key: { platform: "discord", id: `m${n}`, revision: 0 },
  at,
  person: author,
  ...fields,
});
const labelOf = (
  { at, n }: Found,
  violation: boolean,
  source: "review" | "overturn" | "sample",
  probability: number,
  lateMs: number,
): Pick<Judged, "label"> => ({
  label: {
    key: { platform: "discord", id: `m${n}`, revision: 0 },
    violation,
    rules: [],
    by: { kind: "moderator", name: "ann" },
    at: at + lateMs,
    source,
    probability,
  },
});

/**
 * A chat that is split: each message is acted on wrongly with the chance of its arm; some people write forty messages and meet it again and again.
 * One in five of those acted on complains, and the lot falls on one in twenty. Now and then a crowd of thirty is taken for a raid, and the whole case taken back.
 */
const splitChat = (run: number, rates: { readonly a: number; readonly b: number }, percent: number, people: number) => {
  const chance = seeded(run * 31 + 7);
  const seed = `run ${run}`;
  const finds: Judged[] = [];
  let n = 0;
  for (let person = 0; person < people; person++) {
    const author = `u${person}`;
    const message = { platform: "discord", author: { id: author } };
    const arm = isInShare({ ...message, id: "", revision: 0, surface: "text", text: "" }, percent, seed) ? "b" : "a";
    // Who is mistaken once is mistaken again: what such a person writes looks bad to any rule.
    const isOdd = chance() < 0.3;
    if (person % 100 < 30) {
      const found = { at: person * 1_000 - 1, author, n: n++ };
      const wave = { wave: "raid", ...labelOf(found, false, "overturn", 1, 100_000) };
      finds.push(findOf(found, { arm, route: "act", ...wave }));
    }
    const messages = chance() < 0.02 ? 40 : 3;
    for (let i = 0; i < messages; i++) {
      const found = { at: person * 1_000 + i, author, n: n++ };
      if (chance() >= rates[arm] * (isOdd ? 3 : 0.15)) continue;
      const late = Math.floor(chance() * 50_000);
      const drawn = chance() < 0.05;
      if (drawn) finds.push(findOf(found, { arm, route: "act", ...labelOf(found, false, "sample", 0.05, late) }));
      else if (chance() < 0.2)
        finds.push(findOf(found, { arm, route: "act", ...labelOf(found, false, "overturn", 1, late) }));
      else finds.push(findOf(found, { arm, route: "act" }));
    }
  }
  return { finds, design: designOf("wrong", seed, 0.05), percent };
};

/**
 * A chat in shadow: what either rulebook would act on though it is innocent, each by its own mistakes. What waits for people is looked at in full, of what the two
 * judge otherwise the rest is drawn.
 */
const shadowChat = (run: number, rates: { readonly a: number; readonly b: number }, people: number) => {
  const chance = seeded(run * 17 + 3);
  const finds: Judged[] = [];
  for (let n = 0; n < people; n++) {
    const found = { at: n, author: `u${n}`, n };
    const [byA, byB] = [chance() < rates.a, chance() < rates.b];
    // A is more careful: half of what it does not act on though B does, it asks about.
    const route: Route = byA ? "act" : chance() < 0.5 ? "queue" : "ignore";
    const other: Route = byB ? "act" : chance() < 0.5 ? "queue" : "ignore";
    const late = Math.floor(chance() * 50);
    const label =
      route === "queue"
        ? labelOf(found, false, "review", 1, late)
        : chance() < 0.5
          ? labelOf(found, false, "sample", 0.5, late)
          : // Of what was done somebody complains, of what was not done nobody.
            route === "act" && chance() < 0.6
            ? labelOf(found, false, "overturn", 1, late)
            : {};
    finds.push(findOf(found, { arm: "a", route, other, ...label }));
  }
  return { finds, design: designOf("wrong", undefined, 0.5), percent: 0 };
};

/** How often each verdict is reached when everybody looks after every event: that is what a verdict goes by. */
const verdicts = (
  runs: number,
  chat: (run: number) => {
    readonly finds: readonly Judged[];
    readonly design: ExperimentDesign;
    readonly percent: number;
  },
): Readonly<Record<Verdict, number>> => {
  const counts = { open: 0, better: 0, worse: 0, same: 0, harmful: 0 };
  for (let run = 0; run < runs; run++) {
    const { finds, design, percent } = chat(run);
    counts[judgeExperiment(finds, design, percent).verdict]++;
  }
  return counts;
};

const RUNS = 1_000;
const SLOW = 120_000;

test.each([50, 20])(
  "where A and B are alike (B has %i of a hundred), no more than one experiment in twenty says otherwise, however often one looks",
  (percent) => {
    const { better, worse } = verdicts(RUNS, (run) => splitChat(run, { a: 0.2, b: 0.2 }, percent, 350));
    expect(better + worse).toBeLessThanOrEqual(ALPHA * RUNS);
    expect(better + worse).toBeGreaterThan(0);
  },
  SLOW,
);

test(
  "a rulebook that is wrong less than half as often is found to be better, and hardly ever to be worse",
  () => {
    const { better, worse } = verdicts(100, (run) => splitChat(run, { a: 0.2, b: 0.07 }, 50, 1_500));
    expect(better).toBeGreaterThanOrEqual(95);
    expect(worse).toBeLessThanOrEqual(1);
  },
  SLOW,
);

test(
  "a rulebook that is wrong more than twice as often is found to be worse, so that it ends",
  () => {
    const { better, worse } = verdicts(100, (run) => splitChat(run, { a: 0.07, b: 0.2 }, 20, 2_000));
    expect(worse).toBeGreaterThanOrEqual(95);
    expect(better).toBeLessThanOrEqual(1);
  },
  SLOW,
);

test(
  "in shadow, where A and B err alike, no more than one experiment in twenty says otherwise, though people complain of A alone",
  () => {
    const { better, worse } = verdicts(RUNS, (run) => shadowChat(run, { a: 0.1, b: 0.1 }, 1_000));
    expect(better + worse).toBeLessThanOrEqual(ALPHA * RUNS);
    expect(better + worse).toBeGreaterThan(0);
  },
  SLOW,
);

test(
  "in shadow, the rulebook that is wrong less often is found to be better, and the other way round",
  () => {
    const good = verdicts(100, (run) => shadowChat(run, { a: 0.1, b: 0.04 }, 2_000));
    expect(good.better).toBeGreaterThanOrEqual(95);
    expect(good.worse).toBeLessThanOrEqual(1);
    const bad = verdicts(100, (run) => shadowChat(run, { a: 0.04, b: 0.1 }, 2_000));
    expect(bad.worse).toBeGreaterThanOrEqual(95);
    expect(bad.better).toBeLessThanOrEqual(1);
  },
  SLOW,
);
