import { expect, test } from "vitest";
import type { Verdict } from "../case.ts";
import { moderatorsIn, waitsIn } from "./moderators.ts";
import type { VerdictStep } from "./stat-store.ts";

const MINUTE = 60_000;
const at = (caseId: string, minutes: number, name: string, askedAt: number | undefined = 0) => ({
  caseId,
  ...(askedAt === undefined ? {} : { askedAt: askedAt * MINUTE }),
  at: minutes * MINUTE,
  by: { kind: "moderator", name } as const,
});
const says = (caseId: string, minutes: number, name: string, verdict: Verdict, askedAt?: number): VerdictStep => ({
  ...at(caseId, minutes, name, askedAt),
  type: "decided",
  verdict,
});
const votes = (caseId: string, minutes: number, name: string, verdict: Verdict): VerdictStep => ({
  ...at(caseId, minutes, name),
  type: "voted",
  verdict,
});
const undoes = (caseId: string, minutes: number, name: string, reopens = true): VerdictStep => ({
  ...at(caseId, minutes, name),
  type: "undone",
  reopens,
});
const of = (name: string, steps: readonly VerdictStep[], since = 0) =>
  moderatorsIn(steps, since).find((one) => one.name === name);

test("moderators stand by name, never by what they have done", () => {
  const steps = [says("c1", 1, "zoe", "block"), says("c2", 1, "zoe", "block"), says("c3", 1, "ann", "approve")];
  expect(moderatorsIn(steps, 0).map(({ name }) => name)).toEqual(["ann", "zoe"]);
});

test("a case is counted once, however often it was looked at; the time is that from when it waited", () => {
  const steps = [
    says("c1", 10, "mia", "escalate"),
    says("c1", 14, "mia", "block"),
    says("c2", 30, "mia", "approve"),
    says("c3", 2, "noa", "block"),
  ];
  expect(of("mia", steps)).toEqual({
    name: "mia",
    cases: 2,
    approved: 1,
    blocked: 1,
    escalated: 1,
    undone: 0,
    // 10 from the beginning, 4 after it was handed on, 30.
    medianMs: 10 * MINUTE,
    seenAgain: 0,
    otherwise: 0,
  });
});

test("who took back what the bot did has decided, and nobody had waited", () => {
  const step: VerdictStep = {
    caseId: "c1",
    at: 5,
    by: { kind: "moderator", name: "mia" },
    type: "undone",
    reopens: false,
  };
  expect(of("mia", [step])).toMatchObject({ cases: 1, undone: 1 });
  expect(of("mia", [step])).not.toHaveProperty("medianMs");
});

test("a second person who found the same is no doubt; one who found otherwise is", () => {
  const steps = [
    says("c1", 1, "mia", "block"),
    undoes("c1", 2, "noa"),
    says("c1", 3, "noa", "approve"),
    says("c2", 1, "mia", "block"),
    undoes("c2", 2, "noa"),
    says("c2", 3, "noa", "block"),
  ];
  expect(of("mia", steps)).toMatchObject({ seenAgain: 2, otherwise: 1 });
  expect(of("noa", steps)).toMatchObject({ seenAgain: 0, otherwise: 0 });
});

test("who thinks better of it alone, who only takes back, and who escalates says nothing of others", () => {
  const steps = [
    says("c1", 1, "mia", "block"),
    undoes("c1", 2, "mia"),
    says("c1", 3, "mia", "approve"),
    says("c2", 1, "mia", "block"),
    undoes("c2", 2, "noa"),
    says("c3", 1, "mia", "block"),
    undoes("c3", 2, "noa"),
    says("c3", 3, "noa", "escalate"),
  ];
  expect(of("mia", steps)).toMatchObject({ seenAgain: 0, otherwise: 0 });
});

test("of a vote, whoever stood against what came of it is seen otherwise", () => {
  const steps = [
    says("c1", 1, "lea", "escalate"),
    votes("c1", 2, "mia", "approve"),
    votes("c1", 3, "noa", "block"),
    votes("c1", 4, "zoe", "block"),
    says("c1", 4, "zoe", "block"),
  ];
  expect(of("mia", steps)).toMatchObject({ cases: 0, seenAgain: 1, otherwise: 1 });
  expect(of("noa", steps)).toMatchObject({ seenAgain: 1, otherwise: 0 });
  expect(of("zoe", steps)).toMatchObject({ cases: 1, seenAgain: 0 });
});

test("what was before the time that is looked at does not count", () => {
  const steps = [says("c1", 1, "mia", "block"), undoes("c1", 60, "noa"), says("c1", 61, "noa", "approve")];
  expect(moderatorsIn(steps, 30 * MINUTE).map(({ name }) => name)).toEqual(["noa"]);
});

test("cases waited till somebody first decided; those drawn by lot, and those that never waited, are left out", () => {
  const steps: readonly VerdictStep[] = [
    says("c1", 10, "mia", "escalate"),
    says("c1", 90, "noa", "block"),
    says("c2", 3, "mia", "block"),
    { ...says("c3", 900, "mia", "approve"), sample: "ignored" },
    { caseId: "c4", at: 5, by: { kind: "moderator", name: "mia" }, type: "decided", verdict: "approve" },
  ];
  expect(waitsIn(steps, 0)).toEqual({ cases: 2, medianMs: 3 * MINUTE, p90Ms: 10 * MINUTE });
  expect(waitsIn(steps, 100 * MINUTE)).toEqual({ cases: 0 });
});
