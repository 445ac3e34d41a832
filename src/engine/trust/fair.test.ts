import { expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import type { Label } from "../ports.ts";
import { certify, type Trial } from "./certificate.ts";
import { isFair } from "./fair.ts";

const SOURCES = ["review", "overturn", "sample", "diff", "seen"] as const;
const fairOnes = (sure: boolean, level: "queue" | "act"): string[] =>
  SOURCES.filter((source) => isFair({ sure, level }, source));

test("what a rule asks about is looked at whatever it is; of its acts what the lot fell on; a doubt says nothing of acts", () => {
  expect(fairOnes(true, "queue")).toEqual(["review", "overturn", "sample"]);
  expect(fairOnes(true, "act")).toEqual(["sample"]);
  expect([...fairOnes(false, "queue"), ...fairOnes(false, "act")]).toEqual([]);
});

/**
 * A rule that is wrong in one of fifty cases, in a community where staff deal by hand with nearly all that is plain,
 * and decide a fifth of what is left. Is it certified to be wrong in one of a hundred?
 */
const isCertified = (seed: number, fairBy: (source: Label["source"]) => boolean): boolean => {
  const chance = seeded(seed);
  const trials: Trial[] = [];
  for (let at = 0; at < 2_000; at++) {
    const wrong = chance() < 0.02;
    if (!wrong && chance() < 0.95) trials.push({ at, wrong, fair: fairBy("seen") });
    else if (chance() < 0.2) trials.push({ at, wrong, fair: fairBy("review") });
  }
  return certify(trials, 0.01).proven;
};
const certifiedBy = (fairBy: (source: Label["source"]) => boolean): number =>
  Array.from({ length: 300 }, (_, seed) => isCertified(seed, fairBy)).filter(Boolean).length;

test("a rule that is wrong twice as often as it may be is not certified by what staff deal with by hand", () => {
  expect(certifiedBy((source) => isFair({ sure: true, level: "queue" }, source))).toBe(0);
  expect(
    certifiedBy(() => true),
    "taken for fair draws they would certify it",
  ).toBeGreaterThan(100);
});
