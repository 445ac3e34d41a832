import { expect, test } from "vitest";
import type { CommunityModelKind } from "../../engine/community-models/community-model.ts";
import { learnCommunity } from "./learn-community.ts";
import { LIKE_THE_DEFAULT, type Made, madeLessons, TOO_SURE, WITH_SLANG } from "./simulated.contract.ts";

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

test("where the default is far too sure, its calibration is proven within 520 verdicts", () => {
  expect(provenShare("calibration", TOO_SURE, { runs: 40, askedAt: [520] })).toBeGreaterThanOrEqual(0.8);
}, 120_000);

test("the same verdicts give the same adapter, byte for byte", () => {
  const learnt = () => JSON.stringify(learnCommunity("adapter", madeLessons(225, 3, WITH_SLANG), ["harassment"]));
  expect(learnt()).toBe(learnt());
  expect(learnt()).toContain('"word":"monkey"');
});
