import { expect, test } from "vitest";
import { after, BAN, caseOf, DELETE, empty, loaded, looked, NOW, open } from "../../../test/review-states.ts";
import type { ReviewEvent } from "./review-state.ts";
import { next } from "./state.ts";

test("a decision is asked for once, with what was seen", () => {
  const [writing, commands] = next(open, { type: "asked_to_decide", verdict: "approve" });
  expect(commands).toEqual([{ type: "decide", id: "c1", seen: open.file!.case, verdict: "approve", mine: false }]);
  expect(next(writing, { type: "asked_to_decide", verdict: "approve" })[1]).toEqual([]);
});

test("after a decision the cursor is on the next case, at the same place", () => {
  const written = caseOf(1, { status: "approved" });
  const [state] = after(
    open,
    { type: "asked_to_decide", verdict: "approve" },
    { type: "wrote", id: "c1", did: "approve", answer: { status: "written", case: written } },
  );
  expect([state.cursor, state.selected, state.list.total, state.writing]).toEqual([0, "c2", 2, undefined]);
  expect(state.receipts.map((r) => [r.id, r.did])).toEqual([["c1", "approve"]]);
});

test("a key pressed before the next case can be seen decides nothing", () => {
  const [moved] = next(open, { type: "moved", by: 1 });
  const [state, commands] = next(moved, { type: "asked_to_decide", verdict: "block" });
  expect(commands).toEqual([]);
  expect(state.notice?.text).toBe("c2 is still being read");
});

test("a ban is asked about first; delete is not", () => {
  const [ban] = after(empty, loaded(1), looked(1, [BAN, DELETE]));
  const [asked, none] = next(ban, { type: "asked_to_decide", verdict: "block" });
  expect([asked.mode.kind, none]).toEqual(["ask", []]);
  expect(next(asked, { type: "confirmed" })[1]).toMatchObject([{ type: "decide", id: "c1", verdict: "block" }]);
  expect(next(asked, { type: "cancelled" })).toEqual([{ ...asked, mode: { kind: "list" } }, []]);
  const [plain] = after(empty, loaded(1), looked(1, [DELETE]));
  expect(next(plain, { type: "asked_to_decide", verdict: "block" })[1]).toHaveLength(1);
});

test("confirming without being asked does nothing", () =>
  expect(next(open, { type: "confirmed" })).toEqual([open, []]));

test("nothing is lost in silence: every refused write says that nothing was written", () => {
  const [writing] = next(open, { type: "asked_to_decide", verdict: "block" });
  const answers = [
    { status: "moved" },
    { status: "missing" },
    { status: "claimed", by: { kind: "moderator", name: "bea" }, until: NOW + 1 },
  ] as const;
  for (const answer of answers) {
    const [state] = next(writing, { type: "wrote", id: "c1", did: "block", answer });
    expect([state.notice?.text, state.writing, state.receipts]).toEqual([
      expect.stringContaining("nothing was written"),
      undefined,
      [],
    ]);
  }
  const [failed] = next(writing, { type: "failed", what: "c1 was not written", why: "the disk is full", id: "c1" });
  expect([failed.notice?.text, failed.writing]).toEqual(["c1 was not written: the disk is full", undefined]);
});

test("undo asks first, takes back the last decision, and then the one before", () => {
  const decided = (n: number): ReviewEvent[] => [
    looked(n),
    { type: "asked_to_decide", verdict: "approve" },
    {
      type: "wrote",
      id: `c${n}`,
      did: "approve",
      answer: { status: "written", case: caseOf(n, { status: "approved" }) },
    },
  ];
  const [two] = after(empty, loaded(1, 2, 3), ...decided(1), ...decided(2));
  const [asked] = next(two, { type: "asked_to_undo" });
  const [undoing, commands] = next(asked, { type: "confirmed" });
  expect(commands).toEqual([{ type: "undo", id: "c2" }]);
  const [back] = next(undoing, {
    type: "wrote",
    id: "c2",
    did: "undo",
    answer: { status: "written", case: caseOf(2, { version: 3 }) },
  });
  expect(back.selected, "what waits again is shown again").toBe("c2");
  const [again] = after(back, { type: "asked_to_undo" });
  expect(again.mode).toMatchObject({ kind: "ask", question: { ask: "undo", id: "c1" } });
  const [anew] = after(back, ...decided(2), { type: "asked_to_undo" });
  expect(anew.mode, "a second decision about it can be taken back too").toMatchObject({ question: { id: "c2" } });
});

test("a note goes with the next decision, and with no other", () => {
  const [noted] = after(
    open,
    { type: "note_started" },
    { type: "note_typed", text: "again" },
    { type: "note_typed", text: "!?" },
    { type: "note_erased", all: false },
    { type: "note_kept" },
  );
  expect(next(noted, { type: "asked_to_decide", verdict: "block" })[1]).toMatchObject([{ note: "again!" }]);
  expect(next(noted, { type: "moved", by: 1 })[0].note).toBe("");
});

test("a verdict that others must share is told as a vote, cannot be undone as a verdict, and the next case comes up", () => {
  const escalated = caseOf(1, { status: "escalated" });
  const [state] = after(
    open,
    { type: "asked_to_decide", verdict: "block" },
    { type: "wrote", id: "c1", did: "block", answer: { status: "written", case: escalated } },
  );
  expect([state.receipts.at(-1)?.did, state.selected, state.list.total]).toEqual(["vote", "c2", 3]);
  expect(next(state, { type: "asked_to_undo" })[0].notice?.text).toBe("you have decided nothing in this session");
});
