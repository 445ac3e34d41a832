import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import type { Case } from "../../engine/case.ts";
import type { CaseSummary } from "../../engine/ports.ts";
import type { CaseFile } from "../../engine/review-desk.ts";
import { initialState, type ReviewEvent, type ReviewState, type Step } from "./review-state.ts";
import { next } from "./state.ts";

const NOW = 1_790_000_000_000;

const summary = (n: number): CaseSummary => ({
  id: `c${n}`,
  version: 1,
  status: "open",
  severity: "high",
  openedAt: NOW - n,
  messages: 1,
  text: `text ${n}`,
  rules: ["scam-link"],
});

const caseOf = (n: number, fields: Partial<Case> = {}): Case => ({
  id: `c${n}`,
  version: 1,
  status: "open",
  severity: "high",
  openedAt: NOW - n,
  context: [],
  effects: [],
  entries: [
    {
      at: NOW - n,
      message: messageWith(`text ${n}`),
      decision: {
        route: "queue",
        rules: [],
        effects: [],
        suggested: [],
        strikes: 0,
        suggestedStrikes: 0,
        scores: {},
        severity: "high",
        errors: [],
        rulebook: { version: "1", hash: "0" },
      },
    },
  ],
  ...fields,
});

const fileOf = (n: number, effects: CaseFile["onBlock"]["effects"] = [], fields: Partial<Case> = {}): CaseFile => ({
  case: caseOf(n, fields),
  history: { cases: 1, upheld: 0, overturned: 0, strikes: [], recent: [] },
  strikes: 0,
  onBlock: { effects, strikes: 0 },
});

/** The state after these events, and what the last one asked for. */
const after = (state: ReviewState, ...events: readonly ReviewEvent[]): Step =>
  events.reduce<Step>(([before], event) => next(before, event), [state, []]);

const loaded = (...cases: number[]): ReviewEvent => ({
  type: "loaded",
  view: "waiting",
  offset: 0,
  total: cases.length,
  items: cases.map(summary),
});
const looked = (n: number, effects: CaseFile["onBlock"]["effects"] = []): ReviewEvent => ({
  type: "looked",
  id: `c${n}`,
  file: fileOf(n, effects),
});
const BAN = { action: "ban", target: { platform: "discord", author: "ann" }, reason: "x" } as const;
const DELETE = { action: "delete", target: { platform: "discord", message: "m1" }, reason: "x" } as const;

const empty = initialState("ann", NOW, { columns: 80, rows: 24 });
const [open] = after(empty, loaded(1, 2, 3), looked(1));

test("the first case is read and claimed as soon as there is one", () => {
  expect(next(empty, loaded(1, 2))[1]).toEqual([
    { type: "look", id: "c1" },
    { type: "claim_soon", id: "c1" },
  ]);
});

test("moving on gives the held case back", () => {
  const [held] = after(open, {
    type: "claimed",
    id: "c1",
    answer: { status: "written", case: caseOf(1, { version: 2 }) },
  });
  const [moved, commands] = next(held, { type: "moved", by: 1 });
  expect([moved.cursor, moved.selected, moved.file]).toEqual([1, "c2", undefined]);
  expect(commands[0]).toEqual({ type: "release", id: "c1" });
});

test("a claim that comes too late is given back, not kept for two minutes", () => {
  const [moved] = next(open, { type: "moved", by: 1 });
  expect(next(moved, { type: "claimed", id: "c1", answer: { status: "written", case: caseOf(1) } })[1]).toEqual([
    { type: "release", id: "c1" },
  ]);
});

test("new cases come up above without moving the cursor off its case", () => {
  const [two] = after(open, { type: "moved", by: 1 });
  const [grown, commands] = next(two, loaded(9, 8, 1, 2, 3));
  expect([grown.selected, grown.cursor]).toEqual(["c2", 3]);
  expect(commands).toEqual([]);
});

test("a case that somebody else has settled makes way for the next one, and it is said", () => {
  const [gone] = next(open, loaded(2, 3));
  expect([gone.selected, gone.cursor, gone.notice?.text]).toEqual(["c2", 0, expect.stringContaining("c1 has left")]);
});

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

test("the question stays about its case when the list changes under it", () => {
  const [asked] = after(empty, loaded(1, 2), looked(1, [BAN]), { type: "asked_to_decide", verdict: "block" });
  const [state] = next(asked, loaded(2));
  expect([state.selected, state.mode.kind]).toEqual(["c1", "ask"]);
});

test("confirming without being asked does nothing", () =>
  expect(next(open, { type: "confirmed" })).toEqual([open, []]));

test("a case that somebody else holds cannot be decided, until the claim has run out", () => {
  const claimed: ReviewEvent = {
    type: "claimed",
    id: "c1",
    answer: { status: "claimed", by: { kind: "moderator", name: "bea" }, until: NOW + 60_000 },
  };
  const [held] = next(open, claimed);
  const [refused, commands] = next(held, { type: "asked_to_decide", verdict: "block" });
  expect([refused.notice?.text, commands]).toEqual(["bea is at c1 for another 1m", []]);
  const [free, again] = next(held, { type: "ticked", now: NOW + 61_000 });
  expect(free.claim).toEqual({ is: "none" });
  expect(again).toContainEqual({ type: "claim_soon", id: "c1" });
});

test("a claim is renewed for who is at work, and lapses for who has left", () => {
  const [held] = next(open, {
    type: "claimed",
    id: "c1",
    answer: {
      status: "written",
      case: caseOf(1, { claim: { by: { kind: "moderator", name: "ann" }, until: NOW + 120_000 } }),
    },
  });
  expect(next(held, { type: "ticked", now: NOW + 30_000 })[1]).toEqual([]);
  const [renewing, commands] = next(held, { type: "ticked", now: NOW + 70_000 });
  expect(commands).toEqual([{ type: "claim", id: "c1" }]);
  expect(next(renewing, { type: "ticked", now: NOW + 70_250 })[1]).toEqual([]);
  const [away] = next({ ...held, activeAt: NOW - 600_000 }, { type: "ticked", now: NOW + 121_000 });
  expect(away.claim).toEqual({ is: "none" });
});

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

test("an empty queue survives every key", () => {
  const [nothing] = next(empty, loaded());
  const events: ReviewEvent[] = [
    { type: "moved", by: 1 },
    { type: "moved", by: -1 },
    { type: "jumped", to: "last" },
    { type: "scrolled", pages: 1 },
    { type: "asked_to_decide", verdict: "block" },
    { type: "asked_to_undo" },
    { type: "note_started" },
    { type: "confirmed" },
    { type: "changed" },
  ];
  for (const event of events) {
    const [state, commands] = next(nothing, event);
    expect(state.cursor).toBe(0);
    expect(commands.filter((c) => c.type !== "load")).toEqual([]);
  }
});

test("the end of a long queue is read when it is jumped to, not before", () => {
  const page = Array.from({ length: 200 }, (_, i) => summary(i + 1));
  const [long] = next(empty, { type: "loaded", view: "waiting", offset: 0, total: 100_000, items: page });
  const [far, commands] = next(long, { type: "jumped", to: "last" });
  expect([far.cursor, far.selected]).toEqual([99_999, undefined]);
  expect(commands).toMatchObject([{ type: "load", limit: 200 }]);
  const offset = commands[0]?.type === "load" ? commands[0].offset : 0;
  const end = Array.from({ length: 200 }, (_, i) => summary(offset + i + 1));
  expect(next(far, { type: "loaded", view: "waiting", offset, total: 100_000, items: end })[0].selected).toBe(
    "c100000",
  );
});

test("a count that is ahead of its list does not read forever", () => {
  const [state, commands] = next(empty, {
    type: "loaded",
    view: "waiting",
    offset: 0,
    total: 50,
    items: [summary(1), summary(2)],
  });
  expect([state.list.total, commands.filter((c) => c.type === "load")]).toEqual([2, []]);
});

test("quitting gives the held case back", () => {
  const [held] = next(open, { type: "claimed", id: "c1", answer: { status: "written", case: caseOf(1) } });
  expect(next(held, { type: "quit" })[1]).toEqual([{ type: "release", id: "c1" }, { type: "quit" }]);
});
