import { expect, test } from "vitest";
import { fileOf, NOW } from "../../../test/review-states.ts";
import type { Case } from "../../engine/case.ts";
import { lineText } from "../line.ts";
import { caseLines } from "./case-lines.ts";

const HOSTILE = "mia\u001b[2J\u202e";
const shown = (fields: Partial<Case>): string =>
  caseLines(fileOf(1, [], fields), 200, NOW)
    .map((line) => lineText(line).trimEnd())
    .join("\n");

test("whoever decides sees what a colleague did on the platform, when, and that the message is gone", () => {
  const screen = shown({
    seen: [{ action: "ban", author: "ann", by: { id: "u1", name: HOSTILE }, at: NOW - 60_000, reason: HOSTILE }],
    gone: [{ messages: ["m1"], goneAt: NOW - 120_000, remover: "author" }],
  });
  expect(screen).toMatch(
    / So far\n {3}the message is gone: who wrote it deleted it 2m ago\n {3}.*banned ann by hand: ".*" 1m ago/,
  );
  expect(screen).toContain("ann (gone)");
  expect(screen).not.toMatch(/[\u001b\u202e]/);
});

test("a case that was decided by hand says so, and one of which nothing was seen says nothing of hands", () => {
  const by = { kind: "moderator", name: "mia" } as const;
  const decided = { by, verdict: "block", at: NOW - 1_000 } as const;
  expect(shown({ status: "blocked", decided: { ...decided, byHand: true } })).toContain("blocked by mia by hand");
  const ordinary = shown({ status: "blocked", decided });
  expect(ordinary).toContain("blocked by mia");
  expect(ordinary).not.toMatch(/by hand|gone/);
});
