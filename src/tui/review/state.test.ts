import { expect, test } from "vitest";
import { after, BAN, caseOf, empty, loaded, looked, NOW, open, summary } from "../../../test/review-states.ts";
import type { ReviewEvent } from "./review-state.ts";
import { next } from "./state.ts";

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

test("the question stays about its case when the list changes under it", () => {
  const [asked] = after(empty, loaded(1, 2), looked(1, [BAN]), { type: "asked_to_decide", verdict: "block" });
  const [state] = next(asked, loaded(2));
  expect([state.selected, state.mode.kind]).toEqual(["c1", "ask"]);
});

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

test("when cases come up above, the rows on the screen stay where they are", () => {
  const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
  const [deep] = after(empty, loaded(...twenty), { type: "moved", by: 12 }, { type: "moved", by: -2 });
  const [grown] = next(deep, loaded(31, 32, 33, ...twenty));
  expect(deep.top).toBeGreaterThan(0);
  expect([grown.selected, grown.cursor - grown.top]).toEqual(["c11", deep.cursor - deep.top]);
});
