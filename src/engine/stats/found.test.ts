import { expect, test } from "vitest";
import type { Label } from "../ports.ts";
import { upperBound } from "../trust/bound.ts";
import type { JudgedRule } from "../trust/rule-store.ts";
import { foundIn } from "./found.ts";

let count = 0;
const fired = (level: JudgedRule["level"], sure = true, id = "scam"): JudgedRule => ({
  id,
  fingerprint: "f",
  level,
  sure,
});
const labelled = (caseId: string, violation: boolean, source: Label["source"], ...rules: JudgedRule[]): Label => ({
  key: { platform: "discord", id: `m${++count}`, revision: 0 },
  caseId,
  violation,
  rules: rules.map(({ id }) => id),
  fired: rules,
  by: { kind: "moderator", name: "mia" },
  at: 0,
  source,
  probability: 1,
});
const acted = ({ level }: JudgedRule) => level === "act";
const all = () => true;

test("nobody has decided anything: no count, and no bound", () =>
  expect(foundIn([], all)).toEqual({ upheld: 0, wrong: 0, overturned: 0, looked: 0 }));

test("a burst is one case, and wrong where anybody in it was innocent", () => {
  const labels = [
    labelled("c1", true, "review", fired("queue")),
    labelled("c1", true, "review", fired("queue")),
    labelled("c2", true, "review", fired("queue")),
    labelled("c2", false, "review", fired("queue")),
  ];
  expect(foundIn(labels, all)).toEqual({ upheld: 1, wrong: 1, overturned: 0, looked: 2, bound: upperBound(2, 1) });
});

test("what came up by a complaint says nothing for a rule, and counts against it", () => {
  const right = labelled("c1", true, "review", fired("act"));
  const wrong = labelled("c2", false, "overturn", fired("act"));
  expect(foundIn([right], acted)).toEqual({ upheld: 1, wrong: 0, overturned: 0, looked: 0 });
  expect(foundIn([right, wrong], acted)).toMatchObject({ upheld: 1, overturned: 1, looked: 1, bound: 1 });
});

test("acts that the lot fell on prove something, whatever was found", () => {
  const labels = Array.from({ length: 300 }, (_, i) => labelled(`c${i}`, true, "sample", fired("act")));
  expect(foundIn(labels, acted)).toMatchObject({ looked: 300, wrong: 0, bound: upperBound(300, 0) });
});

test("a doubt of a rule is no act of it, nor is what two rulebooks would do otherwise", () => {
  const labels = [
    labelled("c1", true, "review", fired("queue", false)),
    labelled("c2", false, "diff", fired("act")),
    labelled("c3", false, "review", fired("act", true, "other")),
  ];
  expect(foundIn(labels, ({ id }) => id === "scam")).toMatchObject({ upheld: 1, wrong: 1, overturned: 0, looked: 1 });
});

test("labels from before it was kept which conditions a rule had still count", () => {
  const { fired: _, ...old } = labelled("c1", false, "review", fired("queue"));
  expect(foundIn([old], ({ id }) => id === "scam")).toMatchObject({ wrong: 1, looked: 1 });
});

test("what staff dealt with by hand upholds a rule, and proves nothing for it", () => {
  const labels = Array.from({ length: 300 }, (_, i) => labelled(`c${i}`, true, "seen", fired("queue")));
  expect(foundIn(labels, all)).toEqual({ upheld: 300, wrong: 0, overturned: 0, looked: 0 });
  expect(foundIn([...labels, labelled("c301", false, "review", fired("queue"))], all)).toMatchObject({
    looked: 1,
    bound: 1,
  });
});
