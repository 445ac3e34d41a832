import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import { type FirstAct, guardEvidence } from "./guard.ts";

const RIGHT: FirstAct = { wrong: 0 };
const WRONG: FirstAct = { wrong: 1 };
const many = (count: number, act: FirstAct): readonly FirstAct[] => Array.from({ length: count }, () => act);

test("nobody is stopped for acting, however much, when nothing wrong comes to light", () => {
  expect(guardEvidence(many(5_000, RIGHT), 0.01, 0.05)).toBe(0);
});

test("one wrong action in a hundred is what was allowed, and ten in a hundred stop it", () => {
  const allowed = [...many(99, RIGHT), WRONG];
  expect(guardEvidence(allowed, 0.01, 0.05)).toBeLessThan(Math.log(20));
  const often = Array.from({ length: 100 }, (_, i) => (i % 10 === 9 ? WRONG : RIGHT));
  expect(guardEvidence(often, 0.01, 0.05)).toBeGreaterThan(Math.log(20));
});

test("what the lot brings to light stands for all that nobody looked at", () => {
  const drawn = (isWrong: boolean): FirstAct => ({ wrong: isWrong ? 1 : 0, drawn: 0.05 });
  const acts = Array.from({ length: 400 }, (_, i) => (i % 20 === 19 ? drawn(i % 60 === 59) : RIGHT));
  const complained = acts.map(({ wrong }) => ({ wrong }));
  expect(guardEvidence(acts, 0.01, 0.05)).toBeGreaterThan(guardEvidence(complained, 0.01, 0.05) + 2);
});

test("one that was likelier to be drawn stands for fewer", () => {
  const acts = (drawn: number): readonly FirstAct[] => [...many(50, RIGHT), { wrong: 1, drawn }];
  expect(guardEvidence(acts(0.05), 0.01, 0.05)).toBeGreaterThan(guardEvidence(acts(0.5), 0.01, 0.05) + 0.3);
});

test("raids with one innocent among forty are no reason to stop, and those with ten are", () => {
  const raids = (share: number): readonly FirstAct[] => many(150, { wrong: share });
  expect(guardEvidence(raids(1 / 40), 0.05, 0.1)).toBeLessThan(Math.log(2));
  expect(guardEvidence(raids(10 / 40), 0.05, 0.1)).toBeGreaterThan(Math.log(20));
});

test("what comes to light later is added, and takes nothing away", () => {
  const before = [...many(30, RIGHT), ...many(3, WRONG), ...many(30, RIGHT)];
  const later = before.map((act, i) => (i === 10 ? WRONG : act));
  expect(guardEvidence(later, 0.02, 0.05)).toBeGreaterThanOrEqual(guardEvidence(before, 0.02, 0.05));
});

test("no bound is too high to be staked against", () => {
  for (const maxWrong of [0.001, 0.5, 0.9, 0.99]) expect(guardEvidence([WRONG], maxWrong, 1)).toBeGreaterThanOrEqual(0);
});

/** The share of runs in which the guard has stopped it at some time; labels come in late, and it is asked again and again meanwhile. */
const stopped = (rate: number, runs: number): number => {
  let count = 0;
  for (let run = 0; run < runs; run++) {
    const chance = seeded(run + 1);
    const truth = Array.from({ length: 600 }, () => {
      const wrong = chance() < rate;
      const drawn = chance() < 0.1;
      const comesOut = drawn || (wrong && chance() < 0.3);
      return { wrong: wrong && comesOut ? 1 : 0, drawn, knownAfter: Math.floor(chance() * 100) };
    });
    const isStopped = [100, 200, 300, 400, 500, 600, 700].some((now) => {
      const acts = truth.slice(0, now).map(({ wrong, drawn, knownAfter }, i): FirstAct => {
        if (i + knownAfter > now) return RIGHT;
        return drawn ? { wrong, drawn: 0.1 } : { wrong };
      });
      return guardEvidence(acts, 0.01, 0.1) >= Math.log(20);
    });
    if (isStopped) count++;
  }
  return count / runs;
};

test("a rulebook that is wrong exactly as often as it may is stopped in fewer than one of twenty experiments", () => {
  expect(stopped(0.01, 1_000)).toBeLessThanOrEqual(0.05);
}, 30_000);

test("one that is wrong ten times as often is stopped nearly always", () => {
  expect(stopped(0.1, 200)).toBeGreaterThan(0.95);
}, 30_000);
