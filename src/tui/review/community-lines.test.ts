import { expect, test } from "vitest";
import { caseOf, fileOf, NOW } from "../../../test/review-states.ts";
import type { Report } from "../../engine/reports/report.ts";
import { lineText } from "../line.ts";
import { reportLines } from "./report-lines.ts";
import { voteLines } from "./vote-lines.ts";

const report = (author: string, fields: Partial<Report> = {}): Report => ({
  at: NOW - 120_000,
  from: { platform: "discord", community: "s1", author },
  message: { platform: "discord", id: "m1", revision: 0 },
  reason: "sells things",
  weight: 2 / 3,
  ...fields,
});
const person = (author: string) => ({ platform: "discord", community: "s1", author });

test("a moderator sees who has reported, why, and what became of their other reports", () => {
  const file = {
    ...fileOf(1),
    case: caseOf(1, { reports: [report("8", { called: "umber" }), report("9", { reason: "" })] }),
    reporters: [
      { person: person("8"), record: { upheld: 2, refuted: 1, waiting: 1 } },
      { person: person("9"), record: { upheld: 0, refuted: 0, waiting: 1 } },
    ],
  };
  expect(reportLines(file, 100, NOW).map(lineText)).toEqual([
    " Reports",
    "   umber 2m ago · counts 0.67 · 2 upheld, 1 not: sells things",
    "   9 2m ago · counts 0.67 · first report",
    "",
  ]);
});

test("a reason or a name from the chat reaches the terminal as nothing but text", () => {
  const reports = [report("8", { called: "a\u001b[2J\u202eb", reason: "x\u001b]0;evil\u0007\r\ny" })];
  const text = reportLines({ ...fileOf(1), case: caseOf(1, { reports }) }, 80, NOW)
    .map(lineText)
    .join("\n");
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test("a flood of reports does not push the case out of sight", () => {
  const reports = Array.from({ length: 200 }, (_, i) => report(String(i), { reason: "" }));
  expect(reportLines({ ...fileOf(1), case: caseOf(1, { reports }) }, 100, NOW).length).toBeLessThan(20);
});

test("nothing is said of reports or votes where there are none", () => {
  expect(reportLines(fileOf(1), 80, NOW)).toEqual([]);
  expect(voteLines(fileOf(1), 80, NOW)).toEqual([]);
  expect(voteLines({ ...fileOf(1), votes: { needed: 2, seniors: [] } }, 80, NOW)).toEqual([]);
});

const vote = (name: string, verdict: "approve" | "block") =>
  ({ at: NOW - 60_000, by: { kind: "moderator", name }, verdict }) as const;

test("an escalated case says how many votes decide, how others have voted, and whom a disagreement waits for", () => {
  const escalated = (votes: readonly ReturnType<typeof vote>[], seniors: readonly string[]) =>
    voteLines(
      { ...fileOf(1), case: caseOf(1, { status: "escalated", votes }), votes: { needed: 2, seniors } },
      100,
      NOW,
    ).map(lineText);
  expect(escalated([], [])).toEqual([" Votes  2 of one mind decide", ""]);
  expect(escalated([vote("bob", "block")], ["sue"])).toEqual([
    " Votes  2 of one mind decide",
    "   bob blocked 1m ago",
    "",
  ]);
  expect(escalated([vote("bob", "block"), vote("cid", "approve")], ["sue", "tom"])[0]).toBe(
    " Votes  the votes disagree: sue or tom decides",
  );
});
