import { expect, test } from "vitest";
import { type Evidence, propose } from "./propose.ts";
import type { GradedTrial } from "./trial.ts";

const GRID = Array.from({ length: 60 }, (_, i) => (99 - i) / 100);
const DEMAND = { maxWrong: 0.01, confidence: 0.95 };
const HOUR_MS = 3_600_000;

const trials = (count: number, score: number, violation?: boolean, from = 0): readonly GradedTrial[] =>
  Array.from({ length: count }, (_, i) => ({
    score,
    mayAct: true,
    probability: 1,
    fairFrom: 0.4,
    saidAt: (from + i) * HOUR_MS,
    ...(violation === undefined ? {} : { violation, foundAt: (from + i) * HOUR_MS }),
  }));
const evidence = (list: readonly GradedTrial[], more: Partial<Evidence> = {}): Evidence => ({
  trials: list,
  from: "decisions",
  grid: GRID,
  now: { queueAt: 0.5, actAt: 0.95 },
  acts: false,
  days: 10,
  ...more,
});

test("before anybody has decided anything, all stays as it is, and it is told how much is missing", () => {
  const proposal = propose(evidence([]), DEMAND);
  expect(proposal).toMatchObject({ n: 0, queueAt: 0.5, actAt: 0.95, certified: false, missing: 628, bound: 1 });
  expect(proposal.after.automaticShare).toBe(0);
});

test("what is proven is proposed, with what it leaves to people", () => {
  const list = [...trials(450, 0.97, true), ...trials(150, 0.85, true, 450), ...trials(100, 0.55, false, 600)];
  const proposal = propose(evidence(list), DEMAND);
  expect(proposal).toMatchObject({ certified: true, wrong: 0, acted: 600 });
  expect(proposal.actAt).toBe(0.85);
  expect(proposal.before).toEqual({ queuePerDay: 70, automaticShare: 0 });
  expect(proposal.after.automaticShare).toBeGreaterThan(0.85);
  expect(proposal.after.queuePerDay).toBeLessThanOrEqual(10);
});

test("people are no longer asked about what is hardly ever a violation, and are asked where much would be missed", () => {
  const innocent = [...trials(300, 0.97, true), ...trials(400, 0.55, false, 300)];
  expect(propose(evidence(innocent), DEMAND).queueAt).toBeGreaterThan(0.55);
  const guilty = [...trials(300, 0.97, true), ...trials(400, 0.55, true, 300)];
  expect(propose(evidence(guilty), DEMAND).queueAt).toBeLessThanOrEqual(0.55);
});

test("of few verdicts nobody is asked less, and never is a message acted on below where people are asked", () => {
  expect(propose(evidence(trials(30, 0.55, false)), DEMAND).queueAt).toBe(0.5);
  for (const list of [trials(700, 0.97, true), [...trials(700, 0.97, true), ...trials(90, 0.6, false, 700)]]) {
    const { queueAt, actAt = 1 } = propose(evidence(list), DEMAND);
    expect(queueAt).toBeLessThanOrEqual(actAt);
  }
});

test("cases that nobody has decided count as load, and as no verdict", () => {
  const proposal = propose(evidence([...trials(100, 0.97, true), ...trials(100, 0.97)]), DEMAND);
  expect(proposal).toMatchObject({ n: 100, before: { queuePerDay: 20 } });
});

test("a flood of one evening is not so many proofs", () => {
  const flood = trials(900, 0.97, true).map((trial) => ({ ...trial, saidAt: 5 }));
  expect(propose(evidence(flood), DEMAND)).toMatchObject({ n: 3, certified: false });
});

test("a rule that is wrong too often at every threshold is told so", () => {
  const proposal = propose(evidence([...trials(80, 0.97, true), ...trials(40, 0.97, false, 80)]), DEMAND);
  expect(proposal.certified).toBe(false);
  expect(proposal.missing).toBeUndefined();
  expect(proposal.actAt).toBeUndefined();
});

test("a corpus is looked at once, all of it", () => {
  const corpus = propose(evidence(trials(299, 0.97, true), { from: "corpus" }), DEMAND);
  expect(corpus).toMatchObject({ certified: true, acted: 299, confidence: 0.95 });
  expect(corpus.bound).toBeLessThanOrEqual(0.01);
  const rich = [...trials(300, 0.97, true), ...trials(400, 0.45, true, 300)];
  expect(propose(evidence(rich, { from: "corpus" }), DEMAND).queueAt).toBe(0.5);
  expect(propose(evidence(trials(298, 0.97, true), { from: "corpus" }), DEMAND)).toMatchObject({
    certified: false,
    missing: 1,
  });
});
