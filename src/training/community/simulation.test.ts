import { expect, test } from "vitest";
import type { CommunityModelKind } from "../../engine/community-models/community-model.ts";
import { fitLabel } from "./fit-label.ts";
import { learnCommunity } from "./learn-community.ts";
import type { Lesson } from "./lesson.ts";
import {
  LIKE_THE_DEFAULT,
  type Made,
  madeLessons,
  TOO_SURE,
  WITH_SLANG,
  withComplaints,
} from "./simulated.contract.ts";

/** In how many of so many communities it is proven for somebody who asks after each of these numbers of verdicts. */
const provenShare = (
  kind: CommunityModelKind,
  made: Made,
  { runs, askedAt }: { readonly runs: number; readonly askedAt: readonly number[] },
): number => {
  const isProven = (seed: number): boolean => {
    const lessons = madeLessons(Math.max(...askedAt), seed, made);
    return askedAt.some((count) =>
      learnCommunity(kind, lessons.slice(0, count), ["harassment"]).some(({ fit }) => fit?.proven),
    );
  };
  return Array.from({ length: runs }, (_, i) => isProven(i + 1)).filter(Boolean).length / runs;
};

test("a community whose greeting is an insult elsewhere gets its adapter within 175 verdicts", () => {
  expect(provenShare("adapter", WITH_SLANG, { runs: 40, askedAt: [175] })).toBeGreaterThanOrEqual(0.95);
}, 120_000);

test.each([
  ["adapter", 100],
  ["calibration", 400],
] as const)(
  "in a community that is like the default no %s is proven, but in five of a hundred, however often one asks",
  (kind, runs) => {
    const askedAt = [100, 180, 300, 420];
    expect(provenShare(kind, LIKE_THE_DEFAULT, { runs, askedAt })).toBeLessThanOrEqual(0.05);
  },
  240_000,
);

test.each([
  ["calibration", 8_000, false],
  ["calibration", 2_000, true],
  ["adapter", 2_000, true],
] as const)(
  "where a default is right, no %s is proven by whoever complains of it or by what staff comes across (%i messages, staff sees: %s)",
  (kind, messages, staffSees) => {
    const proven = Array.from({ length: 20 }, (_, i) => withComplaints(messages, i + 1, staffSees)).filter((lessons) =>
      learnCommunity(kind, lessons, ["harassment"]).some(({ fit }) => fit?.proven),
    );
    expect(proven.length).toBeLessThanOrEqual(1);
  },
  120_000,
);

test("what is picked teaches, and adds to no count on which a proof rests", () => {
  const lessons = madeLessons(225, 3, WITH_SLANG);
  const pick = ({ provesFor: _, ...lesson }: Lesson): Lesson => lesson;
  const picked = lessons.map((lesson, i) => (i % 2 === 0 ? pick(lesson) : lesson));
  const told = (all: readonly Lesson[]) => learnCommunity("adapter", all, ["harassment"])[0];
  expect(told(lessons)?.fit?.heldOut.aside).toBe(175);
  expect(told(picked)?.verdicts).toBe(225);
  expect(told(picked)?.fit?.heldOut.aside).toBe(87);
  expect(told(lessons.map(pick))).toMatchObject({ missing: { what: "verdicts", verdicts: 25 } });
  expect(told(lessons.map(pick))?.fit).toBeUndefined();
});

test("accounts that act together teach no words while they are few, and what they repeat weighs no more", () => {
  const suffix = "zqa zqb zqc zqd";
  const taughtBy = (people: number, texts: number) => {
    const evil = Array.from({ length: texts }, (_, i): Lesson => {
      const [base] = madeLessons(1, 900 + i, LIKE_THE_DEFAULT);
      if (base === undefined) throw new Error("no lesson");
      const scores = { ...base.scores, harassment: 0.5 };
      const author = `evil${i % people}`;
      return {
        ...base,
        author,
        folded: `mild${i} banter${i} ${suffix}`,
        scores,
        answers: new Map([["harassment", false]]),
      };
    });
    const { words } = fitLabel("adapter", "harassment", [...evil, ...madeLessons(250, 77, WITH_SLANG)]);
    return words.filter(({ word }) => word.includes("zq"));
  };
  expect(taughtBy(4, 40)).toEqual([]);
  const least = (people: number, texts: number) => Math.min(...taughtBy(people, texts).map(({ weight }) => weight));
  expect(least(5, 5)).toBeLessThan(0);
  expect(least(5, 40)).toBeGreaterThan(1.5 * least(5, 5));
});

test("where the default is far too sure, its calibration is proven within 520 verdicts", () => {
  expect(provenShare("calibration", TOO_SURE, { runs: 40, askedAt: [520] })).toBeGreaterThanOrEqual(0.8);
}, 120_000);

test("the same verdicts give the same adapter, byte for byte", () => {
  const learnt = () => JSON.stringify(learnCommunity("adapter", madeLessons(225, 3, WITH_SLANG), ["harassment"]));
  expect(learnt()).toBe(learnt());
  expect(learnt()).toContain('"word":"monkey"');
});
