import { expect, test } from "vitest";
import { eventFor, KEYMAP } from "./keymap.ts";
import { initialState, type Mode } from "./review-state.ts";

const state = initialState("ann", 0, { columns: 80, rows: 24 });

test("no key means two things in one place", () => {
  for (const mode of ["list", "ask", "note", "example", "words", "help"] satisfies Mode["kind"][]) {
    const keys = KEYMAP.filter((b) => b.in === mode).flatMap((b) => b.keys);
    expect(keys).toEqual([...new Set(keys)]);
  }
});

test("Ctrl-C quits from everywhere", () => {
  const modes: Mode[] = [
    { kind: "list" },
    { kind: "help" },
    { kind: "note", text: "" },
    { kind: "ask", question: { ask: "decide", verdict: "block" } },
  ];
  for (const mode of modes) expect(eventFor({ ...state, mode }, "ctrl+c")).toEqual({ type: "quit" });
});

test.each(["a", "A", "b", "B", "e", "E"])("%s without a case says why it does nothing", (key) => {
  expect(eventFor(state, key)).toEqual({ type: "refused", why: `${key.toUpperCase()}: there is no case here.` });
});

test("undo with nothing to undo says so", () => {
  expect(eventFor(state, "u")).toMatchObject({ type: "refused", why: expect.stringContaining("decided nothing") });
});

test("letters are text while a note is written, and nothing else", () => {
  const writing = { ...state, mode: { kind: "note", text: "" } } as const;
  for (const key of ["b", "q", "?", "é", "😀"])
    expect(eventFor(writing, key)).toEqual({ type: "note_typed", text: key });
  expect(eventFor(writing, "pagedown")).toBeUndefined();
});

test("only a plain yes confirms: Enter does not", () => {
  const asking = { ...state, mode: { kind: "ask", question: { ask: "decide", verdict: "block" } } } as const;
  expect(eventFor(asking, "enter")).toBeUndefined();
  expect(eventFor(asking, "b")).toBeUndefined();
  expect(eventFor(asking, "y")).toEqual({ type: "confirmed" });
});
