import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import type { Demand } from "./plan.ts";
import { proofIn } from "./proof.ts";
import { type Found, withoutBursts } from "./trial.ts";

const DEMAND: Demand = { maxWrong: 0.01, confidence: 0.95 };
const GRID = Array.from({ length: 50 }, (_, i) => (99 - i) / 100);
const HOUR_MS = 3_600_000;

/** A chat of which all is known: how often a message with a score is innocent, as time goes on. `progress`: 0 to 1. */
type Community = {
  readonly errorAt: (score: number, progress: number) => number;
  /** Every so many cases somebody floods the chat with so many that are plainly wrong. */
  readonly flood?: { readonly every: number; readonly cases: number };
};

const flat = (rate: number): Community => ({ errorAt: () => rate });
/** The lower the score, the more often it is wrong: as good as perfect at the top, `worst` at the bottom. */
const sloped = (worst: number): Community => ({ errorAt: (score) => worst * (1 - score) ** 1.5 * 2.8 });

const COMMUNITIES: Readonly<Record<string, Community>> = {
  "right nearly always": flat(0.002),
  "wrong a little less often than it may": flat(0.009),
  "wrong a little more often than it may": flat(0.0105),
  "wrong twice as often as it may": flat(0.02),
  "good at the top": sloped(0.2),
  "bad almost everywhere": sloped(1),
  "good first, then bad": { errorAt: (_, progress) => (progress < 0.4 ? 0.001 : 0.05) },
  "slowly worse": { errorAt: (_, progress) => 0.002 + 0.02 * progress },
  flooded: { errorAt: () => 0.03, flood: { every: 40, cases: 200 } },
};

const CASES = 2_600;

/** Cases of ordinary traffic, one in two hours or so, and floods of ten minutes between them. */
const chatOf = ({ errorAt, flood }: Community, cases: number, chance: () => number): readonly Found[] => {
  const trials: Found[] = [];
  let at = 0;
  const add = (score: number, violation: boolean): void => {
    trials.push({
      score,
      mayAct: true,
      violation,
      probability: 1,
      fairFrom: 0.5,
      isNew: true,
      saidAt: at,
      foundAt: at,
    });
  };
  for (let count = 0; count < cases; count++) {
    at += HOUR_MS * (1 + 2 * chance());
    const score = 1 - 0.5 * chance() ** 2;
    add(score, chance() >= errorAt(score, count / cases));
    if (flood !== undefined && count % flood.every === 0) {
      for (let i = 0; i < flood.cases; i++) {
        at += 1_000;
        add(0.99, true);
      }
    }
  }
  return trials;
};

/** How often a rule that is sure from `actAt` on is wrong in ordinary traffic as it is in the end. */
const truthAt = ({ errorAt }: Community, actAt: number, progress: number, chance: () => number): number => {
  let wrong = 0;
  let acted = 0;
  for (let i = 0; i < 4_000; i++) {
    const score = 1 - 0.5 * chance() ** 2;
    if (score < actAt) continue;
    acted++;
    wrong += errorAt(score, progress);
  }
  return wrong / acted;
};

/** Somebody who asks often: more often makes no difference, for verdicts are looked at in fixed numbers. */
const ASKED_AFTER = [628, 900, 1_256, 2_000, 2_512];
const RUNS = 2_000;

test("of 2,000 communities at most one in twenty is told a bound that does not hold, though all of them ask again and again", () => {
  const kinds = Object.entries(COMMUNITIES);
  const proven = new Set<string>();
  let violated = 0;
  let told = 0;
  for (let run = 0; run < RUNS; run++) {
    const [name, community] = kinds[run % kinds.length]!;
    const chance = seeded(run + 1);
    const trials = withoutBursts(chatOf(community, CASES, chance));
    const bounds = ASKED_AFTER.flatMap((n) => {
      const proof = proofIn(trials.slice(0, n), GRID, DEMAND, 0.9);
      return proof === undefined ? [] : [{ ...proof, truth: truthAt(community, proof.actAt, n / CASES, chance) }];
    });
    if (bounds.length > 0) proven.add(name);
    if (bounds.length > 0) told++;
    if (bounds.some(({ bound, truth }) => truth > bound)) violated++;
  }
  expect(violated).toBeGreaterThan(0);
  expect(violated).toBeLessThanOrEqual(RUNS * 0.05);
  expect(told).toBeGreaterThan(RUNS / 5);
  expect(proven).not.toContain("flooded");
  expect(proven).toContain("good at the top");
}, 60_000);

test("a rule that is wrong in one of 500 is certified with 628 verdicts in at least four of five communities", () => {
  const certified = Array.from({ length: RUNS }, (_, run) => {
    const trials = withoutBursts(chatOf(flat(0.002), 628, seeded(run + 1)));
    return proofIn(trials, GRID, DEMAND, 0.5);
  }).filter((proof) => proof !== undefined);
  expect(certified.length).toBeGreaterThanOrEqual(RUNS * 0.8);
  expect(Math.max(...certified.map(({ bound }) => bound))).toBeLessThan(0.01);
}, 60_000);

test("a rule that is wrong just as often as it may is certified in no more than one of twenty communities, however often one asks", () => {
  const fooled = Array.from({ length: RUNS }, (_, run) => {
    const trials = withoutBursts(chatOf(flat(0.01), CASES, seeded(run + 7)));
    return [628, 1_256, 2_512].some((n) => proofIn(trials.slice(0, n), GRID, DEMAND, 0.5) !== undefined);
  }).filter(Boolean).length;
  expect(fooled).toBeGreaterThan(RUNS * 0.02);
  expect(fooled).toBeLessThanOrEqual(RUNS * 0.05);
}, 60_000);

test("without the cap on bursts a flood of what is plainly wrong would certify a rule that is wrong in one of 33", () => {
  const fooled = Array.from({ length: 100 }, (_, run) => {
    const trials = chatOf(COMMUNITIES.flooded!, CASES, seeded(run + 1));
    return proofIn(trials, GRID, DEMAND, 0.9);
  }).filter((proof) => proof !== undefined);
  expect(fooled.length).toBeGreaterThan(50);
}, 60_000);
